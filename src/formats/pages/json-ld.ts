import { LIMITS } from "#domain/problem.ts";
import { isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { textNestsDeeper } from "../json-guard.ts";

/** What schema.org's JSON-LD in a page says of the article it holds. */
export interface ArticleData {
  readonly headline?: string;
  readonly author?: string;
  readonly published?: string;
  readonly language?: string;
  readonly body?: string;
}

const ARTICLE = /(?:Article|BlogPosting|SocialMediaPosting|Report)$/u;
/** More than this is no description of one article. */
const MOST_NODES = 2000;

/** The first article described in a page's JSON-LD; empty where there is none that can be read. */
export function readJsonLd(document: Document): ArticleData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ""));
    if (article !== undefined) return articleData(article);
  }
  return {};
}

function parse(text: string): unknown {
  if (textNestsDeeper(text, LIMITS.depth)) return undefined;
  try {
    // Pages write it by hand: line breaks inside strings are the commonest damage.
    return JSON.parse(text.replace(/\p{Cc}/gu, " "));
  } catch {
    return undefined;
  }
}

function findArticle(value: unknown): JsonObject | undefined {
  const open: unknown[] = [value];
  for (let seen = 0; seen < open.length && seen < MOST_NODES; seen++) {
    const next = open[seen];
    if (Array.isArray(next)) open.push(...next.slice(0, MOST_NODES));
    else if (isObject(next)) {
      if ([next["@type"]].flat().some((type) => typeof type === "string" && ARTICLE.test(type))) {
        return next;
      }
      open.push(next["@graph"], next["mainEntity"], next["mainEntityOfPage"]);
    }
  }
  return undefined;
}

function articleData(article: JsonObject): ArticleData {
  const headline = textField(article["headline"]) ?? textField(article["name"]);
  const author = nameOf(article["author"]) ?? nameOf(article["creator"]);
  const published = textField(article["datePublished"]) ?? textField(article["dateCreated"]);
  const language = textField(article["inLanguage"]);
  const body = textField(article["articleBody"]);
  return {
    ...(headline !== undefined && { headline }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    ...(body !== undefined && { body }),
  };
}

/** One name, or several with commas between. */
function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, 20)
    .flatMap((one) => textField(isObject(one) ? one["name"] : one) ?? []);
  return names.length === 0 ? undefined : names.join(", ");
}

const textField = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
