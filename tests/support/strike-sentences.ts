/** The sentences of the first source of the strike thread, and what a `FakeEngine` makes of them. */
export const SENTENCES = [
  "Завод стоит.",
  "Люди вышли во двор.",
  "Директор молчит.",
  "Завтра придут все.",
  "Мастер ушёл.",
  "Мы ждём.",
] as const;
export const ENGLISH = SENTENCES.map((sentence) => `[en] ${sentence}`);
