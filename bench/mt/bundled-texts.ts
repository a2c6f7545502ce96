import { readdirSync, readFileSync } from "node:fs";
import { segmentText } from "../../src/domain/segment.ts";

const LIBRARY = new URL("../../public/library/", import.meta.url);

interface Bundled {
  readonly sources?: readonly { readonly language: string; readonly text: string }[];
}

/** The sentences of the Russian sources of the bundled threads. */
export const russianSentences = (): readonly string[] =>
  readdirSync(LIBRARY)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, LIBRARY), "utf8")) as Bundled)
    .flatMap(({ sources = [] }) => sources)
    .filter(({ language }) => language === "ru")
    .flatMap(({ text }) =>
      segmentText(text, "ru").map(({ start, end }) => text.slice(start, end).replaceAll("\n", " ")),
    );

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
