import { describeSource } from "#domain/describe-source.ts";
import { detectLanguage } from "#domain/language-id.ts";
import { isLanguageTag } from "#domain/language-tag.ts";
import { recogniseAddress } from "#domain/links/recognise.ts";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { CaptureMethod, ThreadDocument } from "#domain/thread.ts";
import { buildDocument, LONGEST_ADDRESS } from "./build-document.ts";
import type { DraftPost } from "./build-document.ts";
import { cut } from "./sound-fields.ts";
import type { SourceText } from "./source-text.ts";
import { isHttpAddress, isTime } from "./thread-fields.ts";
import { addressTitle, titleFrom } from "./title.ts";

const FALLBACK_LANGUAGE = "en";
/** What is longer is no title. */
const LONGEST_TITLE = 1000;

/**
 * A thread of one post around one source: for a page a reader wants to read side by side without any
 * thread that links to it. The post is the page's title and address; the page's text is the source.
 * Without an address that can be opened the text itself is the post.
 *
 * Problems: those of `buildDocument`; `text-too-long` also of the source.
 */
export function threadOfPage(
  page: SourceText,
  how: CaptureMethod,
  now: string,
): Result<ThreadDocument> {
  const { text, author = "", published = "" } = page;
  if (text.length > LIMITS.field) {
    return failed({ kind: "text-too-long", post: 1, length: text.length, limit: LIMITS.field });
  }
  const title = titleOf(page);
  const language = languageOf(page);
  const url = page.url !== undefined && canBeSource(page.url) ? page.url : undefined;
  const document = buildDocument(
    {
      format: "page",
      title,
      language,
      author: { name: author === "" ? hostOf(url) : author },
      posts: [{ created: published, ...postOf(title, url, text) }],
      ...(url !== undefined && { url }),
    },
    { now },
  );
  if (!document.ok) return document;
  const [source] = document.value.sources;
  if (url === undefined || source === undefined || text.trim() === "") return document;
  return ok(
    describeSource(
      document.value,
      source.id,
      {
        url: source.url,
        text,
        language,
        title,
        author: cut(author),
        published: isTime(published) ? published.slice(0, 10) : "",
        how,
      },
      now,
    ),
  );
}

const canBeSource = (url: string): boolean =>
  url.length <= LONGEST_ADDRESS && isHttpAddress(url) && recogniseAddress(url) !== null;

/** Title and address; an address within the title is no link. */
function postOf(
  title: string,
  url: string | undefined,
  text: string,
): Pick<DraftPost, "text" | "links"> {
  if (url === undefined) return { text };
  const start = title.length + 1;
  return { text: `${title}\n${url}`, links: [{ start, end: start + url.length, url }] };
}

function titleOf({ title = "", text, url }: SourceText): string {
  if (title.trim() === "") return titleFrom(text.trim() === "" ? addressTitle(url) : text);
  return title.length > LONGEST_TITLE ? titleFrom(title) : title;
}

/** The language a text is in: recognised, else as the page states it. */
function languageOf({ text, language }: SourceText): string {
  const stated = language !== undefined && isLanguageTag(language) ? language : undefined;
  return detectLanguage(text).language ?? stated ?? FALLBACK_LANGUAGE;
}

const hostOf = (url: string | undefined): string =>
  url !== undefined && URL.canParse(url) ? new URL(url).host : "?";
