import { segmentText } from "../../src/domain/segment.ts";
import { boundarySet, type BoundarySet } from "./data.ts";
import { PUBLISHED, SPLITTERS } from "./published.ts";
import { printTable, share } from "./table.ts";

const SETS = [
  "be-hse-dev-nl",
  "ru-taiga-dev-nl",
  "ru-gsd-dev",
  "en-ewt-dev-nl",
  "social-be-dev",
  "social-ru-dev",
  "social-en-lower-dev",
  "golden-ru",
  "golden-en",
] as const;

/** Gives the sentences of a text. */
type Splitter = (text: string, language: string) => readonly string[];

const ours: Splitter = (text, language) =>
  segmentText(text, language).map(({ start, end }) => text.slice(start, end));

const platform: Splitter = (text, language) =>
  Array.from(
    new Intl.Segmenter(language, { granularity: "sentence" }).segment(text),
    ({ segment }) => segment,
  );

/** F1 of the inner boundaries of all texts together, and of how many texts every boundary is right. */
export function boundaryScore(
  { lang, items }: BoundarySet,
  splitter: Splitter,
): { readonly f1: number; readonly exact: number } {
  let [hits, said, gold, exact] = [0, 0, 0, 0];
  for (const { text, sents } of items) {
    const wanted = boundaries(sents);
    const found = boundaries(splitter(text, lang));
    const common = [...found].filter((at) => wanted.has(at)).length;
    hits += common;
    said += found.size;
    gold += wanted.size;
    if (common === found.size && common === wanted.size) exact++;
  }
  return { f1: said + gold === 0 ? 1 : (2 * hits) / (said + gold), exact };
}

/** Where sentences that follow each other meet, in characters that are not space. */
function boundaries(sentences: readonly string[]): ReadonlySet<number> {
  let at = 0;
  const ends = sentences.map(
    (sentence) => (at += sentence.replaceAll(/[\s\u00a0\ufeff]+/gu, "").length),
  );
  return new Set(ends.filter((end) => end > 0 && end < at));
}

export function printBoundaries(): void {
  printTable(
    `Sentence boundaries, F1, and texts that are wholly right (last two: ${PUBLISHED})`,
    ["", "texts", "ours", "right", "Intl.Segmenter", "right", "best peer", "Intl.Segmenter"],
    SETS.map((name) => {
      const set = boundarySet(name);
      const [a, b] = [boundaryScore(set, ours), boundaryScore(set, platform)];
      const published = SPLITTERS[name];
      return [
        name,
        String(set.items.length),
        share(a.f1),
        String(a.exact),
        share(b.f1),
        String(b.exact),
        published?.best ?? "–",
        published?.intl ?? "–",
      ];
    }),
  );
}
