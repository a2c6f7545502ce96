import type { en } from "./en.ts";

type SlavicForm = "one" | "few" | "many" | "other";

/** English counts in two forms, Russian and Belarusian in four (`other` is for fractions). */
type SlavicKey<Key> = Key extends `${infer Stem}_${"one" | "other"}`
  ? `${Stem}_${SlavicForm}`
  : Key;

type Slavic<Words> = {
  readonly [Key in SlavicKey<keyof Words>]: Key extends keyof Words
    ? Words[Key] extends string
      ? string
      : Slavic<Words[Key]>
    : string;
};

/** What the Russian and the Belarusian catalogue must hold: English's keys, each plural in four forms. */
export type SlavicCatalogue = Slavic<typeof en>;
