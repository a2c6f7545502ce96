/** HTML and EPUB hold every sentence of both sides, and nothing that runs or asks, whatever a document says. */
import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import fc from "fast-check";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ThreadDocument } from "#domain/thread.ts";
import type { ExportRequest } from "#formats/exporter.ts";
import { cleanText } from "#formats/exports/clean-text.ts";
import { epubExporter } from "#formats/exports/epub.ts";
import { htmlExporter } from "#formats/exports/html.ts";
import { parseThreadDocument } from "#formats/nitka-json.ts";
import { anyThread, exportRequest, sentencesOf } from "../support/export-request.ts";
import { strikeThread } from "../support/thread.ts";

const BUNDLED = ["how-to-read-a-source", "one-street-three-names"];

function bundled(name: string): ThreadDocument {
  const file = new URL(`../../public/library/${name}.json`, import.meta.url);
  const result = parseThreadDocument(readFileSync(file, "utf8"));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function htmlOf(request: ExportRequest): Promise<string> {
  const result = await htmlExporter.write(request);
  if (!result.ok || typeof result.value !== "string") throw new Error("no page");
  return result.value;
}

async function epubOf(request: ExportRequest): Promise<Uint8Array<ArrayBuffer>> {
  const result = await epubExporter.write(request);
  if (!result.ok || typeof result.value === "string") throw new Error("no book");
  return new Uint8Array(result.value);
}

const folded = (text: string): string => cleanText(text).replace(/\s+/gu, " ").trim();

/** The sentences that a text does not hold. */
const missing = (document: ThreadDocument, text: string): readonly string[] => {
  const whole = folded(text);
  return sentencesOf(document).filter((sentence) => !whole.includes(folded(sentence.trim())));
};

/** An element of a page, whichever reader read it. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const HARMLESS = new Set(
  (
    "html head meta title style link body header main nav section article footer div h1 h2 h3 p span bdi a ol ul li " +
    "blockquote"
  ).split(" "),
);

/** What runs, loads or leads where it must not. */
const faults = ({ name, attributes }: Element): readonly string[] => [
  ...(HARMLESS.has(name) ? [] : [`<${name}>`]),
  ...Object.keys(attributes).filter((key) => /^on|^src|^style$|^action$/iu.test(key)),
  ...[attributes["href"] ?? "#"].filter(
    (href) => !/^(?:https?:\/\/|(?:[a-z]+(?:-[\d.]+)?\.xhtml)?#|style\.css$)/u.test(href),
  ),
];

function readHtml(html: string): { readonly text: string; readonly elements: readonly Element[] } {
  const { document } = new JSDOM(html).window;
  const elements = [...document.querySelectorAll("*")].map((element) => ({
    name: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  }));
  return { text: document.body.textContent, elements };
}

/** Throws where a page of the book is not well-formed XML. */
function readEpub(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const pages = Object.entries(files).filter(([name]) => name.endsWith(".xhtml"));
  const roots = pages.flatMap(([, page]) => parseXml(strFromU8(page)).root ?? []);
  return {
    text: roots.map(({ text }) => text).join("\n"),
    elements: roots.flatMap(elementsIn),
    files,
  };
}

const elementsIn = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap((child) =>
    child.type === "element" ? elementsIn(child as XmlElement) : [],
  ),
];

describe("any thread", () => {
  it("is whole and harmless as a page", async () => {
    await fc.assert(
      fc.asyncProperty(anyThread, async (document) => {
        const { text, elements } = readHtml(
          await htmlOf(await exportRequest(document, { into: "ru" })),
        );
        expect(missing(document, text)).toEqual([]);
        expect(elements.flatMap(faults)).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("is whole and harmless as a book of well-formed pages", async () => {
    await fc.assert(
      fc.asyncProperty(anyThread, async (document) => {
        const { text, elements } = readEpub(
          await epubOf(await exportRequest(document, { into: "ru" })),
        );
        expect(missing(document, text)).toEqual([]);
        expect(elements.flatMap(faults)).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("passes the rules of EPUB 3.3 (EPUBCheck)", async () => {
    await fc.assert(
      fc.asyncProperty(anyThread, async (document) => {
        const book = await epubOf(await exportRequest(document, { into: "ru" }));
        const { messages } = await EpubCheck.validate(book);
        expect(messages).toEqual([]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

describe.each(BUNDLED)("the bundled thread %s", (name) => {
  const document = bundled(name);

  it.each(["en", "ru", "be"])("into %s passes the rules of EPUB 3.3 (EPUBCheck)", async (into) => {
    const book = await epubOf(await exportRequest(document, { into }));
    const { messages, version } = await EpubCheck.validate(book);
    expect(messages).toEqual([]);
    expect(version).toMatch(/^3/u);
  });

  it.each(["en", "be"] as const)("into %s holds every sentence of both sides", async (into) => {
    const request = await exportRequest(document, { into }, into);
    const translations = document.translations.filter(({ language }) => language === into);
    const wanted = { ...document, translations };
    expect(missing(wanted, readHtml(await htmlOf(request)).text)).toEqual([]);
    expect(missing(wanted, readEpub(await epubOf(request)).text)).toEqual([]);
    expect(sentencesOf(wanted).length).toBeGreaterThan(100);
  });
});

it("EPUBCheck sees what is wrong with a book", async () => {
  const files = unzipSync(await epubOf(await exportRequest(strikeThread())));
  const { "EPUB/nav.xhtml": _nav, ...rest } = files;
  const { messages } = await EpubCheck.validate(new Uint8Array(zipSync(rest)));
  expect(messages.map(({ severity }) => severity)).toContain("error");
});

describe("a page", () => {
  it("asks for nothing: the policy says so, and the style names no address", async () => {
    const html = await htmlOf(await exportRequest(strikeThread()));
    expect(html).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;`,
    );
    expect(html).not.toMatch(/url\(|@import/u);
  });

  it("says every sentence's state by shape and in words, and explains the shapes", async () => {
    const html = await htmlOf(await exportRequest(strikeThread(), { into: "en" }));
    const { document } = new JSDOM(html).window;
    const rows = [...document.querySelectorAll("[data-source=vk] [data-side=translation]")].map(
      (row) => [
        row.getAttribute("data-unit-state"),
        row.querySelector(".mark")?.textContent,
        row.querySelector(".mark")?.getAttribute("aria-label"),
      ],
    );
    expect(rows).toEqual([
      ["machine", "○1", "machine translation, bergamot, nobody has checked it, Nov 22, 2026"],
      ["edited", "◐2", "translated by Вера, not checked by a second person, Nov 22, 2026"],
      ["confirmed", "●3", "translated by Вера, checked, Nov 22, 2026"],
      ["stale", "△4", "translated by Вера, the original has changed since, Nov 22, 2026"],
      ["edited", "◐2", "translated by Вера, not checked by a second person, Nov 22, 2026"],
      ["edited", "◐2", "translated by Вера, not checked by a second person, Nov 22, 2026"],
      ["none", undefined, undefined],
    ]);
    expect(document.querySelectorAll(".legend li")).toHaveLength(4);
    expect(document.querySelectorAll("[data-source=vk] .makers li")).toHaveLength(4);
  });

  it("has a source below the first post that names it, and the way there at the others", async () => {
    const html = await htmlOf(await exportRequest(strikeThread(), { into: "en" }));
    const { document } = new JSDOM(html).window;
    expect(document.querySelectorAll("[data-source=vk]")).toHaveLength(1);
    expect(document.querySelector("[data-post=p1] [data-source=vk]")).not.toBeNull();
    expect(document.querySelector("[data-post=p2] .earlier a")?.getAttribute("href")).toBe(
      "#source-1",
    );
    expect(document.querySelector("#source-1")?.getAttribute("data-source")).toBe("vk");
  });

  it("says the language of each side", async () => {
    const html = await htmlOf(await exportRequest(strikeThread(), { into: "be" }, "be"));
    const { document } = new JSDOM(html).window;
    const languages = (side: string) =>
      [...document.querySelectorAll(`[data-source=vk] [data-side=${side}]`)].map((row) =>
        row.getAttribute("lang"),
      );
    expect(document.documentElement.lang).toBe("be");
    expect(new Set(languages("original"))).toEqual(new Set(["ru"]));
    expect(languages("translation")).toEqual(["be", "be", null, null, null]);
  });
});

describe("a book", () => {
  it("begins with its type, stored (OCF 3.3, 4.2.6)", async () => {
    const bytes = await epubOf(await exportRequest(strikeThread()));
    expect(strFromU8(bytes.subarray(30, 58))).toBe("mimetypeapplication/epub+zip");
    expect([...bytes.subarray(8, 10)]).toEqual([0, 0]);
  });

  it("is the same publication when it is written again, another in another language", async () => {
    const identify = async (more: Partial<ExportRequest>) => {
      const { files } = readEpub(await epubOf(await exportRequest(strikeThread(), more)));
      const root = parseXml(strFromU8(files["EPUB/package.opf"] ?? new Uint8Array())).root;
      return root === null ? "" : (/urn:uuid:\S+?(?=\s|2026|Strike)/u.exec(root.text)?.[0] ?? "");
    };
    const once = await identify({ into: "en" });
    expect(once).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u,
    );
    expect(await identify({ into: "en", now: "2027-01-01T00:00:00Z" })).toBe(once);
    expect(await identify({ into: "be" })).not.toBe(once);
  });
});
