import type { Word } from "./words.ts";

/**
 * Signs of trasianka in a text of Belarusian words: Russian words spelt as they are heard (савсем, панімаю,
 * нада), and Russian endings (началась, самаво). None of them is in the official spelling or in taraškievica.
 */
const SMALL_WORDS =
  /^(?:[эе]т(?:а|ы|у|ат|ай|ава|аго|аму|ам|іх|ім|і)|шо|чо|чаво|каво|дак|ілі|но|нет|нету|он|она|ані|оні|вот|какі?я?|такіе|как(?:ой|ая|ое|іе|ую)|гдзе|[уў]?всё|все|всех|всем|[уў]?сегда|всегда|еслі|када|тада|кагда|тагда|патом|п[ао]чаму|патаму|зачэм|с[еі]й?час|щас|ш[чщ]ас|ешч[оэ]|ящ[оэ]|яшчо|ішчо|тож[аэ]?|тока|толька|сколька|сто?лька|больша|меньша|лучш[аэы]|хуж[аэ]|даж[аэ]|уж[эе]|нада|надо|нужна|нужно|низя|нільзя|сразу|снова|сначала|[ао]пяць|чуць|очань|очэнь|зря|пусць|скора|раньш[аэ]|завтра|вчора|вчера|с[яе]годня|с[ёе]дня|севодня|дамой|самый|(?:не)?зна(?:ю|еш|е|ем|еце|юць|ў|ла|лі))$/u;
const STEMS =
  /^(?:спасіб|пажал(?:ус|уйс)та|здрас|кан[еэ](?:шн|чн)|хар[ао]ш|плоха$|(?:не)?пан[іея]ма|поня[лў]|(?:не)?панятн|работ[аы](?:ц|ю|е$|еш|ў|л[аі])|[сз]?дзела[йюеўлцн]|са[вў]сем|совсем|нав[еэ]рн|ва?бшч|в[оа][бп]шч[еэ]м|к[ао]роч[еэ]$|сл[ыу]шыш|відз(?:е[ўлц]|і[шц])|(?:па)?сматр[эыі]|жызн|ж[эе]н[шс]ч[іы]н|мушч|р[эея]б[ёя]н|дзев(?:ач|уш)|мальч[ыі]|кажд|[ўу]?вр[эе]м[яе]|[ўу]рэм[яе]|помашч|атвет|в[ао]прос|пашо[лў]|пашл[аі]$|прышо[лў]|нашо[лў]|нашл[аі]$|ушо[лў]|красів|быстр|сільн[аеы]|жд[аеу]|ждж|дз[ея]ржа(?:ць|л)|нрав|панраві|п[ао]луч[ыа]|случ[ыа]|астал[аіо]с|астаў?с[яь]|ачар[эея]дз|[ўу]печатл|давлен|р[ао]жд[зе]|праблемм|начал[аоі]|[ао]бшч[еаыі]|аб[еэя]шч?а|уважен|імен{2}|счыта[юеў]|картош|куша[цюе]|сасед|вешч|абсужд|падруг|прыглас|узна[лўц]|учы[лцўш]|вес[яе]л[ьы]|свадзьб|(?:пры|у|за|перэ)хадзі$|жалу[ею]|сабач?іцца|дзеньг|бальш[оу]|дзеван|пачці|пач[тц]і|апазд|[сз]амеч)/u;
const ENDINGS = /.{3}л[ао]сь$|.{2}лісь$|.{2}ого$|.[ае]во$/u;
/** Softness that Belarusian does not know: т and д are ц and дз there, and р, ж, ч, ш are hard. */
const SOFT = /[тдржчш][еёіюяь]/u;
/** Letters of Russian that Belarusian does without, and the other way round. */
const RUSSIAN_LETTERS = /[ищъ]/u;
const BELARUSIAN_LETTERS = /[іў]/u;
/** One such word in so many is a mixture for certain. */
const ONE_IN = 8;

/** How much in a text of this language says that it is trasianka, from 0 to 1. */
export function trasiankaIn(words: readonly Word[], language: "ru" | "be"): number {
  const marked = words.filter(({ text }) =>
    language === "be" ? isMark(text) : BELARUSIAN_LETTERS.test(text),
  );
  return Math.min(1, (marked.length * ONE_IN) / (words.length || 1));
}

const isMark = (word: string): boolean =>
  SMALL_WORDS.test(word) ||
  STEMS.test(word) ||
  ENDINGS.test(word) ||
  SOFT.test(word) ||
  RUSSIAN_LETTERS.test(word);
