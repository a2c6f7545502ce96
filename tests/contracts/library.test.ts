import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { processIo } from "../../src/cli/process-io.ts";
import { bitextRows, rowState } from "#domain/bitext.ts";
import { segmentText, withIds } from "#domain/segment.ts";
import type { Post, Segment, Source, ThreadDocument, Translation } from "#domain/thread.ts";
import { translationsOf } from "#domain/translations.ts";
import { parseThreadDocument } from "#formats/nitka-json.ts";
import { makeBundledLibrary } from "#queries/bundled.ts";

const folder = new URL("../../public/library/", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");
const entries = await makeBundledLibrary((file) => Promise.resolve(read(file))).list();

/** The document of a file of the library; what is wrong with it stands in the failure's message. */
function documentIn(file: string): ThreadDocument {
  const result = parseThreadDocument(read(file));
  if (!result.ok) throw new Error(`${file}: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** A source with its text and language, or a post: what sentences and translations belong to. */
interface Text {
  readonly kind: "post" | "source";
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly segments: readonly Segment[];
}

const ofSource = ({ id, text = "", language = "", segments = [] }: Source): Text => ({
  kind: "source",
  id,
  text,
  language,
  segments,
});

const ofPost = ({ id, text, language, segments = [] }: Post, threadLanguage: string): Text => ({
  kind: "post",
  id,
  text,
  language: language ?? threadLanguage,
  segments,
});

const textsOf = ({ thread, posts, sources }: ThreadDocument): readonly Text[] => [
  ...posts.map((post) => ofPost(post, thread.language)),
  ...sources.map(ofSource),
];

/**
 * The places where a translation is not what the library promises: a sentence without words beside it,
 * or a row that is not both made and checked by a person. Stale rows are among them.
 */
function faultsOf(owner: Text, { id, units }: Translation): readonly string[] {
  return bitextRows(owner.segments, units).flatMap((row, i) => {
    const state = rowState(row, owner.text);
    const words = row.unit?.text ?? "";
    const good = state === "confirmed" && row.unit?.origin === "human" && words.trim() !== "";
    return good ? [] : [`${id}, row ${i + 1}: ${state ?? "not translated"}`];
  });
}

/** What is wrong with a text's translations into a language; one of them is wanted, whole. */
function translationFaults(
  document: ThreadDocument,
  owner: Text,
  language: string,
): readonly string[] {
  const found = translationsOf(document, owner.kind, owner.id).filter(
    (translation) => translation.language === language,
  );
  if (found.length !== 1) return [`${owner.id}: ${found.length} translations into ${language}`];
  return found.flatMap((translation) => faultsOf(owner, translation));
}

it("the list is the one that `nitka library public/library` makes", async () => {
  const told: string[] = [];
  const io = { ...processIo, out: () => undefined, err: (text: string) => told.push(text) };
  const code = await main(["library", fileURLToPath(folder), "--check"], io);
  expect({ code, told }).toEqual({ code: 0, told: [] });
});

it("says that every sentence is translated and checked, in all three languages", () => {
  for (const { translated = [] } of entries)
    expect(translated.map(({ language, share, checked }) => [language, share, checked])).toEqual([
      ["be", 1, 1],
      ["en", 1, 1],
      ["ru", 1, 1],
    ]);
});

it("the list of the library names every document in its folder", () => {
  const documents = readdirSync(folder).filter((file) => file !== "library.json");
  expect(entries.map(({ file }) => file).toSorted()).toEqual(documents.toSorted());
  expect(entries.length).toBeGreaterThan(1);
});

describe.each(entries)("the bundled thread $id", (entry) => {
  const document = documentIn(entry.file);
  const texts = textsOf(document);

  it("is what the list says", () => {
    const { thread, posts, sources } = document;
    expect({
      id: thread.id,
      title: thread.title,
      language: thread.language,
      languages: new Set(sources.map((source) => source.language)),
      posts: posts.length,
      sources: sources.length,
    }).toEqual({
      id: entry.id,
      title: entry.title["en"],
      language: entry.language,
      languages: new Set(entry.languages),
      posts: entry.posts,
      sources: entry.sources,
    });
  });

  it("has its title and summary in the languages of the interface", () => {
    for (const words of [entry.title, entry.summary]) {
      expect(words?.["en"]).toMatch(/^\p{Script=Latin}/u);
      expect(words?.["ru"]).toMatch(/^\p{Script=Cyrillic}/u);
      expect(words?.["be"]).toMatch(/^\p{Script=Cyrillic}/u);
      expect(new Set(Object.values(words ?? {})).size).toBe(3);
    }
  });

  it.each(["ru", "be"])("has a source in %s, with its text", (language) => {
    const found = document.sources.filter((source) => source.language === language);
    expect(found.filter(({ text = "" }) => text.trim() !== "")).not.toEqual([]);
  });

  it("has the sentences that are found today", () => {
    for (const { id, text, language, segments } of texts) {
      expect({ id, segments }).toEqual({
        id,
        segments: withIds(text, segmentText(text, language)),
      });
      expect(segments).not.toEqual([]);
    }
  });

  it("has every source in English, by a person, checked, nothing missing or stale", () => {
    const sources = texts.filter(({ kind }) => kind === "source");
    expect(sources.flatMap((source) => translationFaults(document, source, "en"))).toEqual([]);
  });

  it.each(["ru", "be"])("has every post in %s, checked, nothing missing or stale", (language) => {
    const posts = texts.filter(({ kind }) => kind === "post");
    expect(posts.flatMap((post) => translationFaults(document, post, language))).toEqual([]);
  });

  it("has no translation of a text that is not there", () => {
    const owners = new Set(texts.map(({ kind, id }) => `${kind} ${id}`));
    const lost = document.translations.filter(({ of }) => !owners.has(`${of.kind} ${of.id}`));
    expect(lost).toEqual([]);
  });
});
