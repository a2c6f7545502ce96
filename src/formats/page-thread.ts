import { describeSource } from "#domain/describe-source.ts";
import { detectLanguage } from "#domain/language-id.ts";
import { isLanguageTag } from "#domain/language-tag.ts";
import { ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { CaptureMethod, ThreadDocument } from "#domain/thread.ts";
import { buildDocument } from "./build-document.ts";
import type { SourceText } from "./source-text.ts";
import { titleFrom } from "./title.ts";

const FALLBACK_LANGUAGE = "en";

/**
 * A thread of one post around one source: for a page a reader wants to read side by side without any
 * thread that links to it. The post is the page's title and address; the page's text is the source.
 * Without an address the text itself is the post.
 *
 * Problems: those of `buildDocument`.
 */
export function threadOfPage(
  page: SourceText,
  how: CaptureMethod,
  now: string,
): Result<ThreadDocument> {
  const title = page.title ?? titleFrom(page.text);
  const language = languageOf(page);
  const text = page.url === undefined ? page.text : `${title}\n${page.url}`;
  const document = buildDocument(
    {
      format: "page",
      title,
      language,
      author: { name: page.author ?? hostOf(page.url) },
      posts: [{ text, ...(page.published !== undefined && { created: page.published }) }],
      ...(page.url !== undefined && { url: page.url }),
    },
    { now },
  );
  if (!document.ok) return document;
  const [source] = document.value.sources;
  if (source === undefined || page.text.trim() === "") return document;
  return ok(
    describeSource(
      document.value,
      source.id,
      {
        url: source.url,
        text: page.text,
        language,
        title,
        author: page.author ?? "",
        published: page.published?.slice(0, 10) ?? "",
        how,
      },
      now,
    ),
  );
}

/** The language a text is in: recognised, else as the page states it. */
function languageOf({ text, language }: SourceText): string {
  const stated = language !== undefined && isLanguageTag(language) ? language : undefined;
  return detectLanguage(text).language ?? stated ?? FALLBACK_LANGUAGE;
}

const hostOf = (url: string | undefined): string =>
  url !== undefined && URL.canParse(url) ? new URL(url).host : "?";
