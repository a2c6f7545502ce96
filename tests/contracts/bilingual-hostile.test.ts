/** Whatever calls itself TMX or XLIFF ends in a valid document or a problem with its place. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tmxImporter } from "#formats/bilingual/tmx-importer.ts";
import { xliffImporter } from "#formats/bilingual/xliff-importer.ts";
import { importThread } from "#formats/importers.ts";
import { importPart } from "#formats/json-part.ts";
import { grammarFault, NOW, readDocument, valid, written } from "./bilingual.fixtures.ts";
import { cleanThread } from "../support/thread.ts";

const parse = (content: string, importer = tmxImporter) =>
  importer.parse([importPart("a.tmx", content)], { now: NOW });

const LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE tmx [
 <!ENTITY a "ha">
 <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
 <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
]>
<tmx version="1.4"><body><tu><tuv xml:lang="ru"><seg>&c;</seg></tuv></tu></body></tmx>`;

const OUTSIDE = `<!DOCTYPE tmx [<!ENTITY x SYSTEM "words.txt">]>
<tmx><body><tu><tuv xml:lang="ru"><seg>&x;</seg></tuv></tu></body></tmx>`;

describe("hostile files", () => {
  it.each([
    ["entities of entities", LAUGHS, 7, 54],
    ["an entity from outside", OUTSIDE, 2, 40],
    ["a tag that is not closed", "<tmx>\n<body><tu></body></tmx>", 2, 11],
    ["an attribute twice", '<tmx version="1" version="2"/>', 1, 29],
    ["two roots", "<tmx/><tmx/>", 1, 7],
    ["nothing but a declaration", '<?xml version="1.0"?>', 1, 22],
    ["elements nested a hundred thousand deep", "<tmx>".repeat(100_000), 1, 1],
  ])("%s: the place is told", (_what, content, line, column) => {
    expect(parse(content)).toEqual({ ok: false, problem: { kind: "xml-bad", line, column } });
  });

  it.each([
    ["tmx", tmxImporter, "<tmx/>", "TMX"],
    ["tmx", tmxImporter, "<tmx><body><tu/><tu><tuv/></tu></body></tmx>", "TMX"],
    ["tmx", tmxImporter, "<html/>", "TMX"],
    ["xliff", xliffImporter, '<xliff><file><unit id="1"/></file></xliff>', "XLIFF"],
    [
      "xliff",
      xliffImporter,
      "<xliff><file><trans-unit><source>a</source></trans-unit></file></xliff>",
      "XLIFF",
    ],
  ])("%s without a pair: %#", (_format, importer, content, format) => {
    expect(parse(content, importer)).toEqual({ ok: false, problem: { kind: "no-pairs", format } });
  });

  it("a file of more than 20 MB is not read", async () => {
    const content = `<tmx><body>${" ".repeat(20 * 1024 * 1024)}</body></tmx>`;
    expect(await importThread([{ name: "a.tmx", content }], { now: NOW }, "auto")).toMatchObject({
      ok: false,
      problem: { kind: "too-large" },
    });
  });

  it("another encoding than Unicode's is told as such", async () => {
    const content = new Uint8Array([...Buffer.from("<tmx>"), 0xc7, 0xe0, 0xe2]);
    expect(await importThread([{ name: "a.tmx", content }], { now: NOW }, "auto")).toMatchObject({
      ok: false,
      problem: { kind: "not-text", detected: "unknown encoding" },
    });
  });

  it("a carried document that leads elsewhere is not taken", async () => {
    const file = await written("tmx", cleanThread());
    const hostile = file.replaceAll("https://vk.com/wall-1_2", "javascript:alert(1)");
    const document = readDocument(hostile);
    expect(JSON.stringify(document.sources)).not.toContain("javascript:");
    expect(document.thread.id).not.toBe(cleanThread().thread.id);
  });

  it("longer words than a document may hold are told, the others are read", () => {
    const tu = (words: string) =>
      `<tu><tuv xml:lang="ru"><seg>${words}</seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu>`;
    const imported = parse(`<tmx><body>${tu("а".repeat(100_001))}${tu("да")}</body></tmx>`);
    if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
    expect(imported.value.document.posts.map(({ text }) => text)).toEqual(["да"]);
    expect(imported.value.report.dropped).toHaveLength(1);
  });
});

describe("a file with pieces of it gone, doubled or exchanged", () => {
  it.each([
    ["tmx", tmxImporter],
    ["xliff", xliffImporter],
  ] as const)("%s: is a valid document or a problem", async (format, importer) => {
    const file = await written(format, cleanThread(), { from: "ru", to: "en" });
    // At the borders of tags and of JSON's strings, where a change still can be read.
    const pieces = file.split(/(?<=[>"])|(?=[<"])/u);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(pieces.length - 1), fc.nat(pieces.length - 1), fc.nat(2)), {
          minLength: 1,
          maxLength: 4,
        }),
        (changes) => {
          const changed = [...pieces];
          for (const [at, other, kind] of changes) {
            const piece = changed[at] ?? "";
            changed[at] = [``, `${piece}${piece}`, pieces[other] ?? ""][kind] ?? "";
          }
          const imported = parse(changed.join(""), importer);
          const problem = imported.ok ? valid(imported.value.document) && null : imported.problem;
          expect([undefined, "xml-bad", "no-pairs"]).toContain(problem?.kind);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("which importer reads it", () => {
  it.each([
    ["<tmx>", 0.95, 0],
    [
      '<?xml version="1.0"?>\n<!-- <xliff> -->\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">',
      0.95,
      0,
    ],
    ['<xlf:xliff xmlns:xlf="urn:x">', 0, 0.95],
    ["<html><tmx>", 0, 0],
    ["A thread on <tmx> files", 0, 0],
    [`<!-- ${"<!-".repeat(100_000)}`, 0, 0],
  ])("%#", (text, tmx, xliff) => {
    const parts = [importPart("a", text)];
    expect([tmxImporter.accepts(parts), xliffImporter.accepts(parts)]).toEqual([tmx, xliff]);
  });
});

describe("the grammars of the tests", () => {
  it.each([
    ["tmx", "</body>", "<seg/></body>"],
    ["tmx", 'segtype="sentence"', 'segtype="word"'],
    ["xliff", "<source>", "<target>x</target><source>"],
    ["xliff", 'state="initial"', 'state="new"'],
    ["xliff", 'id="u2"', 'id="u1"'],
  ] as const)("refuse what is not valid: %s %s", async (format, from, to) => {
    const file = await written(format, cleanThread(), { from: "ru", to: "en" });
    expect(grammarFault(format, file)).toBeNull();
    expect(grammarFault(format, file.replace(from, to))).not.toBeNull();
  });
});
