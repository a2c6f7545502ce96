/** Tables of damaged files, a family of formats a test, and what a reader of each file is told. */
import { describe, expect, it } from "vitest";
import { problemLines } from "../../src/cli/words.ts";
import { importNow } from "./import-now.ts";

/** Every importer, by the test that has its damaged files. */
export const FAMILIES = {
  x: ["x-archive", "x-v1", "x-v2"],
  "x-web": ["x-graphql", "x-syndication", "fxtwitter"],
  fediverse: ["bluesky", "mastodon", "activitypub"],
  bilingual: ["tmx", "xliff"],
  others: ["nitka-json", "vk", "telegram", "json-feed", "unrolled-text", "thread-reader-html"],
} as const;

/** A file as people have it, with one damage, and what is told of it line by line. */
export type DamagedFile = readonly [
  damage: string,
  file: string,
  content: string,
  told: readonly string[],
];

export type DamagedFiles<Family extends keyof typeof FAMILIES> = Readonly<
  Record<(typeof FAMILIES)[Family][number], readonly DamagedFile[]>
>;

export const json = (value: unknown): string => JSON.stringify(value);

/** The words of the problem, or what was read in spite of the damage and what was not. */
function told(name: string, content: string): readonly string[] {
  const result = importNow({ name, content }, { now: "2026-11-22T10:00:00.000Z" }, "auto");
  if (!result.ok) return problemLines(result.problem);
  const { document, report } = result.value;
  return [
    `read as ${report.format}`,
    ...document.posts.map(({ text, absent }) => (absent === undefined ? text : absent.why)),
    ...report.dropped.map((piece) => `${piece.kind}: ${piece.text}`),
  ];
}

/** Tests each file of a table. */
export function testDamaged(files: Readonly<Record<string, readonly DamagedFile[]>>): void {
  describe.each(Object.entries(files))("%s", (_importer, rows) => {
    it.each(rows)("%s", (_damage, file, content, lines) => {
      expect(told(file, content)).toEqual(lines);
    });
  });
}
