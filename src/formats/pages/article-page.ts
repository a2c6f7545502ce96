import { Readability } from "@mozilla/readability";
import { oneLine, parsePage, sourceText, textOf } from "./page.ts";
import type { PageReader } from "./page.ts";
import { readPageFacts } from "./page-facts.ts";
import { removePageFurniture } from "./page-furniture.ts";

/** Readability looks at every element many times; a page with more is no article. */
const MOST_ELEMENTS = 20_000;
/** Shorter text of a marked body may be a teaser, with the article elsewhere. */
const ENOUGH = 200;
/** What JSON-LD has must be so much longer than the page's own text to be taken for it. */
const LONGER = 1.5;

const BODIES: readonly string[] = [
  '[itemprop="articleBody"]',
  ".article__body, .article-body, .article__text, .article-text, .post-content, .entry-content",
];
const FRAME = "nav, header, footer, aside, form, dialog";
/** Pages that show themselves only by script, to people, or to those who log in. */
const WALL =
  /(?:log ?in|sign (?:in|up)|войдите|авторизу|вход(?: на сайт)?$|выполните вход|зарегистрируйтесь|увайдзіце|аўтарыз|enable javascript|включите javascript|just a moment|checking your browser|verify you are|not a robot|не робот|access denied|page not found|404 not found|страница не найдена|старонка не знойдзена)/iu;
const SHORT = 600;

/** Any other page: a marked article, else what Readability finds, else all of its words. */
export const readArticlePage: PageReader = (page) => {
  const facts = readPageFacts(page);
  const hasPassword = page.document.querySelector("input[type=password]") !== null;
  removePageFurniture(page.document);
  const shown = shownText(page.document);
  const body = facts.body ?? "";
  const text = body.length > Math.max(ENOUGH, shown.length * LONGER) ? body : shown;
  const head = `${oneLine(page.document.querySelector("title")?.textContent ?? "")}\n${text}`;
  const isWall = text.length < SHORT && (hasPassword || WALL.test(head));
  if (isWall || !/\p{L}/u.test(text)) return [];
  const { title, author, published, language } = facts;
  const words = withoutHeading(text, title);
  return [sourceText(words, { url: page.url, title, author, published, language })];
};

/** The heading stands above the text of many pages; it is the title already. */
function withoutHeading(text: string, title: string | undefined): string {
  const end = text.indexOf("\n");
  return end > 0 && text.slice(0, end).trim() === title ? text.slice(end).trim() : text;
}

function shownText(document: Document): string {
  for (const selector of BODIES) {
    const bodies = [...document.querySelectorAll(selector)];
    // Two of them are teasers in a list, or parts of one; which, nobody knows.
    const only = bodies.length === 1 ? bodies[0] : undefined;
    const text = only === undefined ? "" : textOf(only);
    if (text.length >= ENOUGH) return text;
  }
  const whole = document.body.cloneNode(true);
  const found = readable(document);
  return found === "" ? wordsOf(whole as Element) : found;
}

/** What Readability takes for the article; "" where it finds none. It changes the document. */
function readable(document: Document): string {
  // Readability's own limit counts with `getElementsByTagName("*")`, which finds nothing here.
  if (document.querySelectorAll("*").length > MOST_ELEMENTS) return "";
  try {
    const html = new Readability(document, { disableJSONLD: true }).parse()?.content ?? "";
    return html === "" ? "" : textOf(parsePage(html).body);
  } catch {
    // It expects a browser's document and more order than some pages have.
    return "";
  }
}

function wordsOf(body: Element): string {
  for (const part of body.querySelectorAll(FRAME)) part.remove();
  return textOf(body);
}
