import { isLanguageTag } from "#domain/language-tag.ts";
import { LIMITS } from "#domain/problem.ts";
import type {
  Absence,
  CustomEmoji,
  Media,
  Poll,
  Post,
  PostVersion,
  Quote,
} from "#domain/thread.ts";
import type { DraftPost } from "./build-document.ts";
import { isHttpAddress, isTime } from "./thread-fields.ts";

type PlainFields = Omit<DraftPost, "id" | "author" | "replyTo" | "branch" | "links" | "cards">;

/**
 * What a platform says of a post, as far as a thread document may hold it: addresses that are not http(s),
 * times and languages that are none, are left out; texts beside the post's own are cut at the limit of a
 * field. Importers hand on what they found without checking each of these.
 */
export function soundFields(post: PlainFields): Omit<Post, "id" | "author"> {
  const { created, edited, language, url, media, emoji, answers, quote, poll, ...rest } = post;
  const { versions, absent, warning, ...plain } = rest;
  return {
    ...plain,
    ...(created !== undefined && isTime(created) && { created }),
    ...(edited !== undefined && isTime(edited) && { edited }),
    ...(language !== undefined && isLanguageTag(language) && { language }),
    ...(url !== undefined && isAddress(url) && { url }),
    ...(warning !== undefined && warning !== "" && { warning: cut(warning) }),
    ...(media !== undefined && media.length > 0 && { media: media.map(soundMedia) }),
    ...some("emoji", (emoji ?? []).filter(isSoundEmoji)),
    ...(answers !== undefined && { answers: soundQuote(answers) }),
    ...(quote !== undefined && { quote: soundQuote(quote) }),
    ...(poll !== undefined && { poll: soundPoll(poll) }),
    ...some(
      "versions",
      (versions ?? []).map((version) => soundVersion(version)),
    ),
    ...(absent !== undefined && { absent: soundAbsence(absent) }),
  };
}

/** Whether a text is an address a document may hold. */
export const isAddress = (url: string): boolean => url.length <= LIMITS.field && isHttpAddress(url);

/** A text at most as long as a field of a document may be. */
export const cut = (text: string): string =>
  text.length <= LIMITS.field ? text : text.slice(0, LIMITS.field).toWellFormed();

const some = <Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): Partial<Record<Name, readonly Item[]>> =>
  items.length > 0 ? ({ [name]: items } as Record<Name, readonly Item[]>) : {};

const isSoundEmoji = ({ shortcode, url }: CustomEmoji): boolean =>
  shortcode !== "" && shortcode.length <= LIMITS.field && isAddress(url);

function soundVersion({ text, at }: PostVersion): PostVersion {
  return { text: cut(text), ...(at !== undefined && isTime(at) && { at }) };
}

function soundMedia({ kind, url, alt, name }: Media): Media {
  return {
    kind,
    ...(url !== undefined && isAddress(url) && { url }),
    ...(alt !== undefined && { alt: cut(alt) }),
    ...(name !== undefined && name !== "" && { name: cut(name) }),
  };
}

function soundQuote({ url, author, text, absent }: Quote): Quote {
  return {
    ...(url !== undefined && isAddress(url) && { url }),
    ...(author !== undefined && author !== "" && { author: cut(author) }),
    ...(text !== undefined && text !== "" && { text: cut(text) }),
    ...(absent !== undefined && { absent: soundAbsence(absent) }),
  };
}

const isCount = (votes: number | undefined): votes is number =>
  votes !== undefined && Number.isSafeInteger(votes) && votes >= 0;

function soundPoll({ question, options, ends }: Poll): Poll {
  return {
    ...(question !== undefined && question !== "" && { question: cut(question) }),
    options: options.map(({ text, votes }) => ({
      text: cut(text),
      ...(isCount(votes) && { votes }),
    })),
    ...(ends !== undefined && isTime(ends) && { ends }),
  };
}

const soundAbsence = ({ why, said }: Absence): Absence => ({
  why,
  ...(said !== undefined && said !== "" && { said: cut(said) }),
});
