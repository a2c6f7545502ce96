/** What one line of a copied page is, by its words alone; where it stands decides what is done with it. */
export type PasteLine =
  | "blank"
  | "text"
  /** Nobody writes it: left out wherever it stands. */
  | "furniture"
  /** A button that could be a word of the text: left out at the edges only. */
  | "button"
  /** A number alone, as of likes: left out beside buttons at the edges. */
  | "counter"
  /** Opens the comments under a post. */
  | "comments";

const lineOf = (...patterns: readonly string[]): RegExp =>
  new RegExp(`^[\\s·•|]*(?:${patterns.join("|")})[\\s·•|:….]*$`, "iu");

const NUMBER = String.raw`\d{1,3}(?:[ ,.]\d{1,3})*(?: ?(?:[kmкм]|тыс|млн|thousand|million)\.?)?`;

const FURNITURE = lineOf(
  "показать (?:полностью|больше|перевод|оригинал)",
  "скрыть перевод",
  "показать ещё",
  "читать полностью",
  "паказаць (?:цалкам|пераклад|арыгінал)",
  "(?:see|show) (?:more|translation|original|less)",
  "hide translation|rate this translation",
  "перевести (?:с [а-яё]+|текст|публикацию)|перакласці",
  `${NUMBER} (?:просмотр(?:а|ов)?|праглядаў?|прагляды|views?|нравится|падабаецца|likes?|reactions?)`,
  `(?:нравится|падабаецца|мне нравится|like|likes|поделились|shares?|просмотры|views?): ?${NUMBER}`,
  `${NUMBER} (?:поделились|репост(?:а|ов)?|shares?|перепост(?:а|ов)?)`,
  "запись закреплена|закрепл[её]нная запись|pinned post|замацаваны запіс",
  "доступно всем|shared with (?:public|everyone|your friends)",
  "фото (?:профиля|обложки) сообщества",
  `👁\u{fe0f}? ?${NUMBER}`,
  "view in telegram|открыть в telegram|please open telegram to view this post",
  "добавить в закладки|сохранить в закладках",
);

const BUTTON = lineOf(
  `(?:мне )?нравится(?: ${NUMBER})?`,
  `поделиться(?: ${NUMBER})?`,
  `(?:про)?комментировать(?: ${NUMBER})?`,
  "ещё|еще|больше|меню|действия|развернуть|свернуть",
  "подписаться|вы подписаны|отписаться|подписаны|сообщение|написать сообщение",
  "ответить|отправить|сохранить|пожаловаться|переслать",
  `падабаецца(?: ${NUMBER})?|падзяліцца|каментаваць|каментары|падпісацца|адказаць|яшчэ`,
  `like(?: ${NUMBER})?|comment|share(?: ${NUMBER})?|follow|following|join|subscribe|send|reply|more|edited|save`,
  "просмотр(?:ов|а|ы)?|праглядаў|views?",
  "класс|класс! ?\\d*",
  "изменено|отредактировано|изм\\.?|ред\\.?|зменена",
  "реклама|рэклама|sponsored|public|·|•",
  "фото|photo|изображение|video|видео",
  "vk|вконтакте|facebook|telegram|twitter|whatsapp|viber|одноклассники",
  "копировать ссылку|copy link|распечатать|print",
  "all reactions|все реакции|усе рэакцыі",
);

const COMMENTS = lineOf(
  "сначала (?:интересные|старые|новые)|сначала интересные комментарии",
  "(?:написать|оставить|добавить|ваш) комментарий",
  "показать (?:предыдущие|следующие|все|ещё|еще)?(?: \\d+)? ?комментари[йяеи]в?",
  "(?:просмотреть|посмотреть)(?: ещ[её])?(?: \\d+)? комментари[йяев]{1,2}",
  "самые актуальные|все комментарии|комментарии \\(\\d+\\)|\\d+ комментари(?:й|я|ев)",
  "найбольш актуальныя|усе каментары|напісаць каментар(?:ый)?|каментары \\(\\d+\\)|\\d+ каментар(?:ый|ыя|ыяў|оў|ы|аў)",
  "most relevant|all comments|newest first|view (?:more|all|previous)(?: \\d+)? comments|write a (?:public )?comment|\\d+ comments?|comments \\(\\d+\\)",
  "рекомендуемые|похожие записи|рекомендации для вас|suggested for you",
);

const COUNTER = new RegExp(
  String.raw`^(?:[\p{Extended_Pictographic}\u{fe0f}\u{200d}] ?)*(?:${NUMBER})?$`,
  "iu",
);
/** A time without a day stands beside the text of a message in Telegram. */
const CLOCK = /^(?:(?:edited|изм\.?|изменено|зменена) )?\d{1,2}:\d{2}(?: ?[ap]m)?$/iu;
const LONGEST = 60;

/** @param line trimmed. */
export function kindOfLine(line: string): PasteLine {
  if (line === "") return "blank";
  if (line.length > LONGEST) return "text";
  if (COMMENTS.test(line)) return "comments";
  if (FURNITURE.test(line)) return "furniture";
  if (BUTTON.test(line)) return "button";
  return COUNTER.test(line) || CLOCK.test(line) ? "counter" : "text";
}
