import { isLanguageTag } from "#domain/language-tag.ts";
import { safeHref } from "#domain/links/safe-href.ts";
import { cleanText } from "./clean-text.ts";

/**
 * Markup that is well-formed XML and reads the same as HTML. Only this file makes it: whatever a document says
 * comes in as text and is escaped.
 */
export interface Markup {
  readonly markup: string;
}

/** Text is escaped; null is nothing. */
export type Child = Markup | string | null | readonly Child[];

/** Their names are the program's own; null leaves one out. */
type Attributes = Readonly<Record<string, string | null>>;

/** Elements without an end tag in HTML, where `<p/>` would stay open. EPUB's package has a `meta` with words. */
const VOID: ReadonlySet<string> = new Set(["br", "hr", "link", "meta"]);

/** An element with its children. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly Child[]
): Markup {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escaped(value)}"`))
    .join("");
  if (VOID.has(name) && children.length === 0) return { markup: `<${name}${given}/>` };
  return { markup: `<${name}${given}>${markupOf(children)}</${name}>` };
}

/** The children as one string. */
export function markupOf(child: Child): string {
  if (child === null) return "";
  if (typeof child === "string") return escaped(child);
  return "markup" in child ? child.markup : child.map(markupOf).join("");
}

/** A link where the address is http(s), else the words alone. */
export function link(address: string, attributes: Attributes, ...words: readonly Child[]): Child {
  const href = safeHref(address);
  return href === null ? words : element("a", { ...attributes, href, rel: "noreferrer" }, ...words);
}

/** A link whose words are its address, for paper to have it once. */
export const addressLink = (address: string): Child =>
  link(address, { class: "address" }, element("bdi", {}, address));

/** `lang`, and `dir` by the letters, for words of a document; a tag that is none says "unknown". */
export const inLanguage = (tag: string): Attributes => ({
  lang: isLanguageTag(tag) ? tag : "",
  dir: "auto",
});

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it stands in HTML and XML, between tags or in an attribute in double quotes. */
export const escaped = (text: string): string =>
  cleanText(text).replace(/[&<>"']/gu, (mark) => ESCAPES[mark] ?? mark);
