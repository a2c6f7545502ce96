/** Documents of every kind for the tests of TMX and XLIFF, and what those tests share. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { DtdValidator, XmlDocument, XmlDtd, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import type { ThreadDocument, Translation, TranslationUnit } from "#domain/thread.ts";
import type { ExportWords, ThreadExporter } from "#formats/exporter.ts";
import { tmxExporter } from "#formats/bilingual/tmx-exporter.ts";
import { xliffExporter } from "#formats/bilingual/xliff-exporter.ts";
import type { Imported } from "#formats/importer.ts";
import { importParts } from "#formats/importers.ts";
import { importPart } from "#formats/json-part.ts";
import { parseThreadDocument, validateThreadDocument } from "#formats/nitka-json.ts";

export const NOW = "2026-11-22T10:00:00.000Z";

/** Words that say the same in every test. */
const WORDS: ExportWords = {
  language: "en",
  languageName: (tag) => tag,
  date: (time) => time,
  provenance: ({ origin, by }, state) => `${origin}, ${by ?? "nobody"}, ${state}`,
  state: (state) => state,
  absence: (why) => why,
  audience: (audience) => audience,
  platform: (platform) => platform,
  label: (label) => label,
};

const EXPORTERS = { tmx: tmxExporter, xliff: xliffExporter } as const;
export type Bilingual = keyof typeof EXPORTERS;

/** The file; throws where there is none. */
export async function written(
  format: Bilingual,
  document: ThreadDocument,
  pair?: { readonly from: string; readonly to: string },
): Promise<string> {
  const exporter: ThreadExporter = EXPORTERS[format];
  const file = await exporter.write({ document, now: NOW, words: WORDS, ...(pair && { pair }) });
  if (!file.ok || typeof file.value !== "string") throw new Error(JSON.stringify(file));
  return file.value;
}

/** What a file holds; throws where it cannot be read. */
export function read(content: string, name = "work.tmx"): Imported {
  const imported = importParts([importPart(name, content)], { now: NOW }, "auto");
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  return imported.value;
}

export const readDocument = (content: string): ThreadDocument => read(content).document;

/** The document as a valid one, its fields in the order of the schema; throws where it is none. */
export function valid(document: unknown): ThreadDocument {
  const checked = validateThreadDocument(document);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return checked.value;
}

/** The document with each of its units changed. */
export function withEachUnit(
  document: ThreadDocument,
  change: (unit: TranslationUnit) => TranslationUnit,
): ThreadDocument {
  const changed = (translation: Translation): Translation => ({
    ...translation,
    units: translation.units.map((unit) => change(unit)),
  });
  return valid({ ...document, translations: document.translations.map((one) => changed(one)) });
}

/** The words of all elements of a name, or of an attribute of theirs, as a public parser reads them. */
export function wordsIn(file: string, path: string): readonly string[] {
  const parsed = XmlDocument.fromString(file);
  try {
    return parsed.find(path).map(({ content }) => content);
  } finally {
    parsed.dispose();
  }
}

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/bilingual/${name}`, import.meta.url));

/** What is wrong with a file by the grammar of its format; null for nothing. */
export function grammarFault(format: Bilingual, content: string): string | null {
  xmlRegisterFsInputProviders();
  const parsed = XmlDocument.fromString(content);
  try {
    if (format === "tmx") withDtd(parsed);
    else withXsd(parsed);
    return null;
  } catch (error) {
    return String(error);
  } finally {
    parsed.dispose();
  }
}

function withDtd(parsed: XmlDocument): void {
  const validator = new DtdValidator(
    XmlDtd.fromString(readFileSync(fixture("tmx-parts.dtd"), "utf8")),
  );
  try {
    validator.validate(parsed);
  } finally {
    validator.dispose();
  }
}

function withXsd(parsed: XmlDocument): void {
  const url = fixture("xliff-parts.xsd");
  const schema = XmlDocument.fromString(readFileSync(url, "utf8"), { url });
  const validator = XsdValidator.fromDoc(schema);
  try {
    validator.validate(parsed);
  } finally {
    validator.dispose();
    schema.dispose();
  }
}

/** Characters that a careless writer of XML loses or trips over. */
const odd = fc.constantFrom(
  ..."\u0000|\u0001|\u000b|\u001f|\ufffe|\uffff|\ud83d|\udc00|]]>|<b>|</seg>|&amp;|&#13;|\r\n|\r|\t|\n".split(
    "|",
  ),
  ..."\u0085|\u2028|\u00a0|\u200b|e\u0301|é|😀|\u202e|\"|'|--|<!--|]]|%|Завод стоит.|Мы стаім.| |  ".split(
    "|",
  ),
);

const anyText = fc
  .array(fc.oneof(odd, fc.string({ unit: "binary", maxLength: 4 }), fc.string({ maxLength: 6 })), {
    maxLength: 4,
  })
  .map((pieces) => pieces.join(""));
const someText = anyText.filter((text) => text !== "");
const name = fc.oneof(fc.constantFrom("Вера", "a b", "<x>", "\u0007"), someText);
const time = fc.constantFrom("2026-11-22", "2026-11-22T11:00:00+03:00", "2026-11-22T11:00:00.123Z");
const language = fc.constantFrom("ru", "be-tarask", "en", "zh-Hant");

const version = fc.record(
  {
    text: anyText,
    origin: fc.constantFrom("human", "machine", "memory"),
    state: fc.constantFrom("machine", "edited", "confirmed", "stale"),
    at: time,
    by: name,
    engine: name,
    model: name,
    version: name,
    modelHash: fc.constantFrom("00ff", "aa+BB"),
    ran: fc.constantFrom("device", "browser", "mt.example"),
    "x-mood": fc
      .jsonValue({ maxDepth: 2 })
      .map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  },
  { requiredKeys: ["text", "origin", "state", "at"] },
);

/** Its own `id` and `segments` come from where it stands. */
const unit = fc
  .tuple(
    version,
    fc.record(
      {
        sourceHash: fc.constantFrom("", "00112233445566778899"),
        copiedFrom: someText,
        alignment: fc.record({
          confidence: fc.constantFrom(0, 0.5, 1),
          grounds: fc.record({ words: fc.nat(9), names: fc.nat(9) }, { requiredKeys: [] }),
        }),
        versions: fc.array(version, { maxLength: 2 }),
        alternatives: fc.array(version, { maxLength: 2 }),
      },
      { requiredKeys: ["sourceHash"] },
    ),
  )
  .map(([said, more]) => Object.assign(said, more));

/** A text cut into sentences, with anything between them. */
const ownedText = fc
  .array(fc.tuple(fc.constantFrom(" ", "\n", "\n\n", " word ", "\t"), someText, fc.nat(3)), {
    maxLength: 6,
  })
  .map((pieces) => {
    let text = "";
    const segments = pieces.map(([gap, sentence, paragraph], index) => {
      text += gap;
      const start = text.length;
      text += sentence;
      return { id: `s ${index}`, start, end: text.length, paragraph };
    });
    return { text: `${text} .`, segments };
  });

/** Which segments a unit has: neighbours, none, one that another has too, or torn ones. */
const units = (segments: readonly { readonly id: string }[]) =>
  fc.array(fc.tuple(unit, fc.nat(6), fc.nat(3), fc.boolean()), { maxLength: 6 }).map((list) =>
    list.map(([said, from, count, torn], index) => ({
      ...said,
      id: `u ${index}`,
      segments: segments
        .slice(from, from + count)
        .filter((_segment, place) => !torn || place % 2 === 0)
        .map(({ id }) => id),
    })),
  );

const translations = (
  kind: "post" | "source",
  id: string,
  segments: readonly { readonly id: string }[],
) =>
  fc.array(fc.tuple(language, units(segments), fc.boolean()), { maxLength: 2 }).map((list) =>
    list.map(([tag, made, marked], index) => ({
      id: `tr ${kind} ${id} ${index}`,
      of: { kind, id },
      language: tag,
      units: made,
      ...(marked && { "x-kept": "here" }),
    })),
  );

const post = (id: string) =>
  ownedText.chain(({ text, segments }) =>
    fc.record({
      owner: fc.record(
        {
          id: fc.constant(id),
          author: fc.constant("a"),
          text: fc.constant(text),
          segments: fc.constant(segments),
          language,
        },
        { requiredKeys: ["id", "author", "text", "segments"] },
      ),
      translations: translations("post", id, segments),
    }),
  );

const source = (id: string) =>
  ownedText.chain(({ text, segments }) =>
    fc.record({
      owner: fc.record(
        {
          id: fc.constant(id),
          url: fc.constantFrom("https://a.example/?x=1&y=%22", "http://b.example/é"),
          canonical: fc.constant("https://a.example"),
          platform: fc.constant("web"),
          title: name,
          text: fc.constant(text),
          segments: fc.constant(segments),
          language,
        },
        { requiredKeys: ["id", "url", "canonical", "platform", "text", "segments"] },
      ),
      translations: translations("source", id, segments),
    }),
  );

/** The document as Nitka reads it: without keys that reach an object's prototype, which it lets in nowhere. */
function asRead(document: unknown): ThreadDocument {
  const parsed = parseThreadDocument(JSON.stringify(document));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

/** Valid documents with at least one unit. */
export const documents: fc.Arbitrary<ThreadDocument> = fc
  .tuple(someText, language, post("p 1"), post("p2"), source("src 1"), source("src2"))
  .map(([title, tag, ...owners]) =>
    asRead({
      format: "nitka-thread",
      version: 1,
      thread: { id: "t 1", title, language: tag, author: "a", "x-mood": "tired" },
      people: [{ id: "a", name: "A" }],
      posts: owners.slice(0, 2).map(({ owner }) => owner),
      sources: owners.slice(2).map(({ owner }) => owner),
      translations: owners.flatMap((one) => one.translations),
    }),
  )
  .filter((document) => document.translations.some(({ units: made }) => made.length > 0));
