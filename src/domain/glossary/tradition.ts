/**
 * By whose rules a Belarusian name is written: after its Russian form (Tikhanovskaya), after its Belarusian one
 * (Tsikhanouskaya), in the Belarusian Latin alphabet (Cichanoŭskaja), or as most readers know it.
 */
export const TRADITIONS = ["russian", "belarusian", "lacinka", "established"] as const;

export type Tradition = (typeof TRADITIONS)[number];

export const isTradition = (value: unknown): value is Tradition =>
  TRADITIONS.some((tradition) => tradition === value);

/** What a thread agrees on: one tradition everywhere, or in each text that of the source it translates. */
export type NamePolicy = Tradition | "source";

export const NAME_POLICIES: readonly NamePolicy[] = [...TRADITIONS, "source"];

export const isNamePolicy = (value: unknown): value is NamePolicy =>
  NAME_POLICIES.some((policy) => policy === value);
