/** Citations by the rules of CSL-JSON 1.0.2: `csl-data.json` of the schema of the Citation Style Language project. */
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { bitextRows } from "#domain/bitext.ts";
import { sourceId } from "#domain/ids.ts";
import type { Source, ThreadDocument } from "#domain/thread.ts";
import { writeCitation } from "#formats/exports/csl.ts";
import { cslJsonExporter } from "#formats/exports/csl-json.ts";
import { anyThread, exportRequest, wordsIn } from "../support/export-request.ts";
import { strikeThread } from "../support/thread.ts";

const text = v.pipe(v.string(), v.nonEmpty());
const address = v.pipe(v.string(), v.url(), v.regex(/^https?:/u));
const names = v.pipe(v.array(v.strictObject({ literal: text })), v.minLength(1));
/** "date-variable": one date of one to three whole numbers. */
const date = v.strictObject({
  "date-parts": v.strictTuple([
    v.union([
      v.strictTuple([v.number()]),
      v.strictTuple([v.number(), v.pipe(v.number(), v.minValue(1), v.maxValue(12))]),
      v.strictTuple([
        v.number(),
        v.pipe(v.number(), v.minValue(1), v.maxValue(12)),
        v.pipe(v.number(), v.minValue(1), v.maxValue(31)),
      ]),
    ]),
  ]),
});
/** The part of the schema that is used: a field or a type it does not have is refused. */
const item = v.strictObject({
  type: v.picklist(["post", "post-weblog", "webpage", "article-newspaper"]),
  id: text,
  title: v.optional(text),
  author: v.optional(names),
  translator: v.optional(names),
  "container-title": v.optional(text),
  issued: v.optional(date),
  accessed: v.optional(date),
  URL: v.optional(address),
  archive: v.optional(text),
  archive_location: v.optional(address),
  language: v.optional(text),
  note: v.optional(text),
  custom: v.optional(v.record(v.string(), v.unknown())),
});

async function items(document: ThreadDocument, into?: string): Promise<unknown> {
  const more = into === undefined ? {} : { into };
  const result = await cslJsonExporter.write(await exportRequest(document, more));
  return JSON.parse(result.ok && typeof result.value === "string" ? result.value : "null");
}

it("the thread and each source are items", async () => {
  const found = v.parse(v.array(item), await items(strikeThread(), "en"));
  expect(found).toEqual([
    {
      id: "thread-strike",
      type: "post",
      title: "Strike at the plant",
      author: [{ literal: "Вера" }],
      language: "en",
    },
    {
      id: "source-vk",
      type: "post",
      title: "Завод стоит",
      author: [{ literal: "Стачком" }],
      translator: [{ literal: "bergamot" }, { literal: "Вера" }],
      "container-title": "VK",
      issued: { "date-parts": [[2020, 8, 17]] },
      accessed: { "date-parts": [[2026, 11, 22]] },
      URL: "https://vk.com/wall-1_2",
      language: "ru",
    },
    {
      id: "source-tg",
      type: "post",
      title: "t.me/zavod/7",
      "container-title": "Telegram",
      URL: "https://t.me/zavod/7",
    },
  ]);
});

it.each([
  ["news", "article-newspaper"],
  ["livejournal", "post-weblog"],
  ["web", "webpage"],
  ["something new", "webpage"],
  ["mastodon", "post"],
])("a source at %s is of the type %s", async (platform, type) => {
  const thread = strikeThread();
  const sources = thread.sources.map((source): Source => ({ ...source, platform }));
  const found = v.parse(v.array(item), await items({ ...thread, sources }));
  expect(found.slice(1).map((one) => one.type)).toEqual([type, type]);
});

it("an archived copy has its host and its address", async () => {
  const thread = strikeThread();
  const archived = "https://web.archive.org/web/2020/https://vk.com/wall-1_2";
  const sources = thread.sources.map((source): Source => ({ ...source, archived }));
  const found = v.parse(v.array(item), await items({ ...thread, sources }));
  expect(found[1]).toMatchObject({ archive: "web.archive.org", archive_location: archived });
});

it("any thread gives items of the schema", async () => {
  await fc.assert(
    fc.asyncProperty(anyThread, async (document) => {
      expect(v.safeParse(v.array(item), await items(document)).issues).toBeUndefined();
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

describe("a citation of sentences", () => {
  const thread = strikeThread();
  const source = thread.sources.find(({ id }) => id === "vk");
  const translation = thread.translations.find(({ id }) => id === "tr-en");
  const rows = bitextRows(source?.segments ?? [], translation?.units ?? []);
  const owner = { kind: "source", id: sourceId("vk") } as const;

  it("has original, translation, and the translator of these sentences only", async () => {
    const cited = v.parse(
      item,
      writeCitation(thread, owner, rows.slice(1, 3), await wordsIn("en")),
    );
    expect(cited).toMatchObject({
      type: "post",
      title: "Завод стоит",
      URL: "https://vk.com/wall-1_2",
      translator: [{ literal: "Вера" }],
      note:
        "Original: Люди вышли во двор. Директор молчит.\n" +
        "Translation: People went out into the yard. The director is silent. " +
        "(translated by Вера, not checked by a second person, Nov 22, 2026; translated by Вера, checked, Nov 22, 2026)",
      custom: {
        nitka: {
          original: "Люди вышли во двор. Директор молчит.",
          translation: "People went out into the yard. The director is silent.",
          originalLanguage: "ru",
          translationLanguage: "en",
        },
      },
    });
  });

  it("says that a sentence is not translated", async () => {
    const cited = writeCitation(thread, owner, rows.slice(-1), await wordsIn("en"));
    expect(cited).not.toHaveProperty("translator");
    expect(cited?.note).toBe("Original: Мы ждём.\nTranslation: not translated");
  });

  it("there is none of a text that is not there", async () => {
    const lost = { kind: "source", id: sourceId("lost") } as const;
    expect(writeCitation(thread, lost, rows, await wordsIn("en"))).toBeNull();
  });
});
