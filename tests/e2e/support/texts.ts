/** A Russian post of ten sentences and an English translation of nine: two of the ten became one. */
export const RUSSIAN = [
  "Вчера рабочие цеха собрались у проходной.",
  "Пришло около сорока человек.",
  "Они попросили директора выйти и ответить на вопросы.",
  "Директор вышел через час.",
  "Он сказал: «Зарплату за июль выдадут 25 августа».",
  "Никто не поверил.",
  "Люди не расходились до вечера.",
  "Потом приехал автобус.",
  "Водитель отказался везти кого-либо.",
  "Сегодня собрание повторят в 8:30.",
].join(" ");

export const ENGLISH = [
  "Yesterday the workers of the shop gathered at the factory gate.",
  "About forty people came.",
  "They asked the director to come out and answer their questions.",
  "The director came out an hour later.",
  "He said, “The wages for July will be paid on 25 August.”",
  "Nobody believed it, and people did not leave until the evening.",
  "Then a bus arrived.",
  "The driver refused to take anybody.",
  "Today the meeting will be held again at 8:30.",
].join(" ");

/** A short unrolled thread of our own, for tests that need no seed. */
export const UNROLLED = [
  "a short thread about a long evening at the factory gate, with what people wrote about it themselves",
  "they gathered at five. here is the post: https://vk.com/club77?w=wall-191991223_5540 and it is worth reading in full",
  "somebody also wrote on telegram https://t.me/example_channel/12?single",
  "that is all for now; language is a barrier, but not a wall",
  "You can follow @example_author.",
].join("\n");

/** A free translation of the bundled source: it merges, splits, leaves out and adds. */
export const FREE = `Take an ordinary street, let's call it Kvietkavaja.
It is quiet and has linden trees. On the Russian-language map it is already Tsvetochnaya. By the way, I have never been there myself.
How to write it in Latin letters? Kvietkavaja, or Tsvetochnaya, or Flower Street. Three labels and the same lindens!
My neighbour explains it more simply. "Left after the shop." It's the same with cities: Hrodna, Grodno.
No form is wrong. A mistake is to think that these are two cities.`;
