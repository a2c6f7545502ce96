/** What every way to write a thread for people promises, and what Markdown and Anki hold. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ThreadDocument } from "#domain/thread.ts";
import type { ExportLabel, ExportRequest } from "#formats/exporter.ts";
import { EXPORTERS } from "#formats/exporters.ts";
import { cleanText } from "#formats/exports/clean-text.ts";
import { ankiExporter } from "#formats/exports/anki.ts";
import { markdownExporter } from "#formats/exports/markdown.ts";
import { parseThreadDocument } from "#formats/nitka-json.ts";
import { en } from "#i18n/catalogues/en.ts";
import { UI_LANGUAGES } from "#i18n/languages.ts";
import { anyThread, exportRequest, sentencesOf, wordsIn } from "../support/export-request.ts";
import { strikeThread } from "../support/thread.ts";

const FOR_PEOPLE = ["html", "epub", "markdown", "anki", "csl-json"];
const entries = EXPORTERS.filter(({ id }) => FOR_PEOPLE.includes(id));

function bundled(): ThreadDocument {
  const file = new URL("../../public/library/one-street-three-names.json", import.meta.url);
  const result = parseThreadDocument(readFileSync(file, "utf8"));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const EMPTY: ThreadDocument = { ...strikeThread(), posts: [], translations: [] };

it("there are all of them", () => {
  expect(entries.map(({ id }) => id)).toEqual(FOR_PEOPLE);
});

describe.each(entries)("$id", ({ id, load }) => {
  it("is what the list says", async () => {
    const exporter = await load();
    expect(exporter.id).toBe(id);
    expect(exporter.extension).toMatch(/^[a-z]+$/u);
    expect(exporter.mediaType).toMatch(/^(?:text\/[a-z]+;charset=utf-8|application\/[a-z.+]+)$/u);
  });

  it("gives the same bytes for the same request", async () => {
    const { write } = await load();
    const first = await write(await exportRequest(bundled(), { into: "en" }));
    const second = await write(await exportRequest(bundled(), { into: "en" }));
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
  });

  it("says so when there is nothing to write", async () => {
    const { write } = await load();
    expect(await write(await exportRequest(EMPTY))).toEqual({
      ok: false,
      problem: { kind: "nothing-to-export" },
    });
  });

  it("writes any thread", async () => {
    const { write } = await load();
    await fc.assert(
      fc.asyncProperty(anyThread, async (document) => {
        const result = await write(await exportRequest(document));
        const written = result.ok ? result.value.length > 0 : result.problem.kind;
        expect([true, "nothing-to-export"]).toContain(written);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});

describe.each(UI_LANGUAGES)("the words in %s", (language) => {
  it("are there for every label, and are words", async () => {
    const words = await wordsIn(language);
    const labels = Object.keys(en.exchange.export.label) as ExportLabel[];
    const said = labels.map((label) => words.label(label));
    expect(said.filter((label) => /^$|[{}]|exchange\./u.test(label))).toEqual([]);
    expect(words.state("stale")).not.toMatch(/provenance|^$/u);
    expect(words.audience("circle")).not.toMatch(/reader\.|^$/u);
    expect(words.date("2026-11-16T10:00:00Z")).toMatch(/16.*2026/u);
  });
});

async function textOf(
  exporter: typeof markdownExporter,
  document: ThreadDocument,
  more: Partial<ExportRequest> = {},
): Promise<string> {
  const result = await exporter.write(await exportRequest(document, more));
  return result.ok && typeof result.value === "string" ? result.value : "";
}

describe("Markdown", () => {
  it("has each original as a quotation, its translation under it, and who made it", async () => {
    const markdown = await textOf(markdownExporter, strikeThread(), { into: "en" });
    expect(markdown).toContain(
      [
        "### Source 1: Завод стоит",
        "Стачком · August 17, 2020 · VK",
        "- <https://vk.com/wall-1_2>\n- Accessed: November 22, 2026",
        "*Russian → English*",
        "> Завод стоит.",
        "The plant stands still. ○1",
        "> Люди вышли во двор.",
        "People went out into the yard. ◐2",
      ].join("\n\n"),
    );
    expect(markdown).toContain("> Мы ждём.\n\n*(not translated)*");
    expect(markdown).toContain("> *(only in the translation)*\n\n(A remark by the translator.) ◐2");
    expect(markdown).toContain("1. machine translation, bergamot, nobody has checked it, Nov 22");
  });

  it("holds every sentence of both sides, whatever is escaped in it", async () => {
    await fc.assert(
      fc.asyncProperty(anyThread, async (document) => {
        const folded = (text: string): string => cleanText(text).replace(/[\s\\>/]/gu, "");
        // A link has the address beside its words, and an address its own spelling.
        const plain = {
          ...document,
          posts: document.posts.map(({ links: _links, ...post }) => post),
        };
        const markdown = folded(await textOf(markdownExporter, plain, { into: "ru" }));
        const missing = sentencesOf(plain).filter(
          (sentence) =>
            !sentence.includes("https://") && !markdown.includes(folded(sentence.trim())),
        );
        expect(missing).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("links to http(s) only", async () => {
    await fc.assert(
      fc.asyncProperty(anyThread, async (document) => {
        const markdown = await textOf(markdownExporter, document);
        const targets = [...markdown.matchAll(/(?<!\\)\]\(<?([^)>]*)|(?<!\\)<([^>]*)/gu)].map(
          ([, target, auto]) => target ?? auto,
        );
        expect(targets.filter((target) => !/^https?:\/\//u.test(target ?? ""))).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe("Anki (manual, “Importing: Text files”)", () => {
  const rows = (text: string): readonly (readonly string[])[] =>
    text
      .trimEnd()
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split("\t"));

  it("has headers, then a note for each translated pair", async () => {
    const text = await textOf(ankiExporter, strikeThread(), { into: "en" });
    expect(text.split("\n").slice(0, 6)).toEqual([
      "#separator:tab",
      "#html:true",
      "#guid column:1",
      "#deck:Strike at the plant",
      "#tags column:6",
      "#columns:GUID\tOriginal\tTranslation\tSource\tTranslator\tTags",
    ]);
    expect(
      rows(text).map(([, original, translation, , , tags]) => [original, translation, tags]),
    ).toEqual([
      ["Завод стоит.", "The plant stands still.", "nitka ru-en machine"],
      ["Люди вышли во двор.", "People went out into the yard.", "nitka ru-en edited"],
      ["Директор молчит.", "The director is silent.", "nitka ru-en confirmed"],
      ["Завтра придут все.", "Everybody will come.", "nitka ru-en stale"],
    ]);
    expect(rows(text)[0]?.[3]).toContain("Strike at the plant<br>Завод стоит<br><a ");
  });

  it("keeps the GUIDs when translations are corrected, so that a second import updates them", async () => {
    const thread = strikeThread();
    const corrected = {
      ...thread,
      translations: thread.translations.map((translation) => {
        const units = translation.units.map(({ text, ...unit }) => {
          const state = "confirmed" as const;
          return { ...unit, state, text: text === "" ? "" : `${text} (again)` };
        });
        return { ...translation, units };
      }),
    };
    const [before, after] = await Promise.all(
      [thread, corrected].map(async (document) =>
        rows(await textOf(ankiExporter, document, { into: "en" })),
      ),
    );
    expect(after?.map(([guid]) => guid)).toEqual(before?.map(([guid]) => guid));
    expect(after).not.toEqual(before);
    expect(new Set(before?.map(([guid]) => guid)).size).toBe(4);
  });

  it("has six fields on a line and no markup but its own, whatever a thread says", async () => {
    await fc.assert(
      fc.asyncProperty(anyThread, async (document) => {
        const text = await textOf(ankiExporter, document, { into: "ru" });
        for (const row of rows(text)) {
          expect(row).toHaveLength(6);
          expect(row[0]).toMatch(/^[\da-f]{20}$/u);
          const bare = row
            .join(" ")
            .replaceAll(/<br>|<a href="https?:[^"<>]*" rel="noreferrer">|<\/a>/gu, "");
          expect(bare).not.toMatch(/[<>"]/u);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
