import { isLanguageTag } from "#domain/language-tag.ts";
import { sha256 } from "#domain/sha256.ts";
import type { ExportRequest } from "../exporter.ts";
import { oneLine } from "./clean-text.ts";
import type { LaidThread } from "./laid-thread.ts";
import { type Child, element, type Markup } from "./markup.ts";
import { personName } from "./names.ts";

/** A document of the book, in reading order. */
export interface Chapter {
  readonly id: string;
  readonly file: string;
  readonly body: Child;
}

export const CONTAINER = xml(
  element(
    "container",
    { version: "1.0", xmlns: "urn:oasis:names:tc:opendocument:xmlns:container" },
    element(
      "rootfiles",
      {},
      element("rootfile", {
        "full-path": "EPUB/package.opf",
        "media-type": "application/oebps-package+xml",
      }),
    ),
  ),
);

/** A file of XML. */
export function xml(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

/**
 * A thread in one language is one publication, whenever it is written: its identifier is made of the thread's
 * id and that language, as a UUID of version 8 (RFC 9562, §5.8).
 */
function bookId(threadId: string, into: string | null): string {
  const hex = sha256(`nitka-book\0${threadId}\0${into ?? ""}`);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return `urn:uuid:${[...groups, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-")}`;
}

/** The package document (EPUB 3.3, §5): what the book is, its files, their order. */
export function packageDocument(
  request: ExportRequest,
  thread: LaidThread,
  chapters: readonly Chapter[],
): string {
  return xml(
    element(
      "package",
      {
        xmlns: "http://www.idpf.org/2007/opf",
        version: "3.0",
        "unique-identifier": "id",
        "xml:lang": request.words.language,
      },
      metadata(request, thread),
      manifest(chapters),
      element(
        "spine",
        {},
        chapters.map(({ id }) => element("itemref", { idref: id })),
      ),
    ),
  );
}

function metadata({ now, words }: ExportRequest, { document, author, into }: LaidThread): Markup {
  const { id, title, created, url } = document.thread;
  const name = author === null ? "" : oneLine(personName(author));
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(created ?? "")?.[0];
  return element(
    "metadata",
    { "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
    element("dc:identifier", { id: "id" }, bookId(id, into)),
    element("dc:title", {}, oneLine(title) || words.label("contents")),
    languagesOf(document, into, words.language).map((tag) => element("dc:language", {}, tag)),
    name === "" ? null : element("dc:creator", {}, name),
    day === undefined ? null : element("dc:date", {}, day),
    url === undefined ? null : element("dc:source", {}, url),
    property("dcterms:modified", new Date(now).toISOString().replace(/\.\d+Z$/u, "Z")),
    // EPUB Accessibility 1.1, §2.2: what the book offers; every page is plain text with headings.
    property("schema:accessMode", "textual"),
    property("schema:accessModeSufficient", "textual"),
    ["tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability"].map(
      (feature) => property("schema:accessibilityFeature", feature),
    ),
    property("schema:accessibilityHazard", "none"),
  );
}

const property = (name: string, value: string): Markup =>
  element("meta", { property: name }, value);

/** Every language there is something in, the thread's first. */
function languagesOf(
  { thread, posts, sources }: LaidThread["document"],
  into: string | null,
  fallback: string,
): readonly string[] {
  const all = [thread, ...posts, { language: into ?? undefined }, ...sources].map(
    ({ language = "und" }) => language,
  );
  const known = [...new Set(all)].filter((tag) => tag !== "und" && isLanguageTag(tag));
  return known.length === 0 ? [fallback] : known;
}

function manifest(chapters: readonly Chapter[]): Markup {
  const item = (id: string, href: string, type: string, properties: string | null = null) =>
    element("item", { id, href, "media-type": type, properties });
  return element(
    "manifest",
    {},
    item("nav", "nav.xhtml", "application/xhtml+xml", "nav"),
    item("style", "style.css", "text/css"),
    chapters.map(({ id, file }) => item(id, file, "application/xhtml+xml")),
  );
}
