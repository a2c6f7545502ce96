import { parseHTML } from "linkedom/worker";
import { readHtmlText } from "../html-text.ts";
import type { SourceText } from "../source-text.ts";
import { shallowHtml } from "./shallow-html.ts";

/** A saved page, parsed; nothing of it is ever run or shown. */
export interface Page {
  readonly document: Document;
  /** Where it was published, archives and tracking taken off; undefined where nothing tells. */
  readonly url: string | undefined;
  /** The time of reading, RFC 3339: relative dates count from it. */
  readonly now: string;
}

/** Reads the pages of one platform: none where the page is not of it or holds no text of it. */
export type PageReader = (page: Page) => readonly SourceText[];

/** Parses HTML of any kind, also a fragment or none at all. */
export function parsePage(html: string): Document {
  const shallow = shallowHtml(html);
  const { document } = parseHTML(shallow);
  // A fragment has no root of its own; a comment without end swallows it.
  const root: Element | null = document.documentElement;
  return root?.tagName === "HTML"
    ? document
    : parseHTML(`<!doctype html><html><head></head><body>${shallow}</body></html>`).document;
}

/** Invisible characters that pages put between letters for hyphenation and the like. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;
/** What to press for the rest of a text that is in the page already. */
const MORE =
  /^(?:показать (?:ещ[её]|полностью|больше)|читать (?:полностью|дальше|ещ[её])|развернуть|ещ[её]|паказаць (?:цалкам|яшчэ|болей)|чытаць (?:цалкам|далей)|show (?:more|full)|(?:see|read) more|expand text|more)[\s….]*$/iu;
const LONGEST_MORE = 40;

/**
 * The text of an element as it would read if all of it was shown: hidden parts are shown, buttons
 * (`Показать полностью…`) left out. Paragraphs are separated by a blank line, other blocks by a line break.
 */
export function textOf(element: Element): string {
  for (const inner of element.querySelectorAll(
    "button, input, select, textarea, nav, form, dialog",
  )) {
    inner.remove();
  }
  for (const inner of element.querySelectorAll("a, span, div")) {
    const text = inner.childElementCount > 2 ? "" : (inner.textContent ?? "");
    if (text !== "" && text.length <= LONGEST_MORE && MORE.test(text.trim())) inner.remove();
  }
  for (const inner of element.querySelectorAll("[hidden]")) inner.removeAttribute("hidden");
  return readHtmlText(element.innerHTML).text.replace(INVISIBLE, "").trim();
}

/** The elements of a selector that lie in none other of it, in the order of the page. */
export const outermost = (root: ParentNode, selector: string): readonly Element[] =>
  [...root.querySelectorAll(selector)].filter(
    (element) => element.parentElement?.closest(selector) === null,
  );

/** The texts of the outermost elements of a selector, those that have any, with a blank line between. */
export const textsOf = (root: ParentNode, selector: string): string =>
  outermost(root, selector)
    .map(textOf)
    .filter((text) => text !== "")
    .join("\n\n");

/** The text of the first element that has any, in the order of the selectors; on one line. */
export function firstLine(root: ParentNode, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    for (const element of root.querySelectorAll(selector)) {
      const text = oneLine(element.textContent ?? "");
      if (text !== "") return text;
    }
  }
  return undefined;
}

export const oneLine = (text: string): string =>
  text.replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();

/** The host of an address in small letters, without `www.` and `m.`; "" where there is none. */
export function hostOf(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return "";
  return new URL(url).hostname.replace(/^(?:www\.|m\.|mobile\.)/u, "");
}

/** The fields that are there. */
export function sourceText(
  text: string,
  fields: { readonly [Name in Exclude<keyof SourceText, "text">]?: string | undefined },
): SourceText {
  const { url, title, author, published, language } = fields;
  return {
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    text,
  };
}
