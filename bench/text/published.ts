/**
 * What others reach, as the issue that asked for this gives it: measured on other data of the same
 * making, which is kept back. Not measured here, and so only roughly comparable.
 */
export const PUBLISHED = "published in the issue, on other data";

interface PublishedAligner {
  readonly name: string;
  readonly f1: Readonly<Record<"ntrex-ru" | "ntrex-be" | "flores-ru" | "flores-be", string>>;
}

const row = (
  name: string,
  [ntrexRu = "–", ntrexBe = "–", floresRu = "–", floresBe = "–"]: readonly string[],
): PublishedAligner => ({
  name,
  f1: {
    "ntrex-ru": ntrexRu,
    "ntrex-be": ntrexBe,
    "flores-ru": floresRu,
    "flores-be": floresBe,
  },
});

export const ALIGNERS: readonly PublishedAligner[] = [
  row("Gale & Church (plain)", [".859", ".831", ".776", ".808"]),
  row("hunalign", [".849", ".863", ".778", ".792"]),
  row("gargantua", [".883", ".852", ".770", ".737"]),
  row("Bleualign, small engine", ["–", "–", ".945", ".906"]),
  row("Bleualign, large engine", ["–", "–", ".960", ".942"]),
];

/** The best of the other sentence splitters on each set, and `Intl.Segmenter`. */
export const SPLITTERS: Readonly<Record<string, { readonly best: string; readonly intl: string }>> =
  {
    "be-hse-dev-nl": { best: ".954 moses", intl: ".907" },
    "ru-taiga-dev-nl": { best: ".953 razdel", intl: ".846" },
    "ru-gsd-dev": { best: ".981 a plain rule", intl: ".976" },
    "en-ewt-dev-nl": { best: ".967 compromise", intl: ".926" },
  };

/** Accuracy on 20 to 200 characters of six languages, and on Belarusian in other spellings. */
export const DETECTORS = [
  { name: "best peer (eld large, 286+ kB)", balanced: ".988", spellings: ".50" },
  { name: "letter rule", balanced: ".877", spellings: ".85" },
] as const;
