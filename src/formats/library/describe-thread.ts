import { summarise } from "#domain/summary.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import type { LibraryThread } from "./library-schema.ts";
import { newestTime } from "./newest-time.ts";
import { translatedShares } from "./translated-shares.ts";

/** Where a thread's document lies. */
export interface ThreadFile {
  /** Relative address; see `isFileAddress`. */
  readonly file: string;
  readonly sha256: string;
}

/**
 * What a library says of a thread. It depends on nothing but what is given.
 *
 * @param before what it said so far: its title, summary and fields Nitka does not know are kept.
 */
export function describeThread(
  document: ThreadDocument,
  { file, sha256 }: ThreadFile,
  before?: LibraryThread,
): LibraryThread {
  const { id, title, language, sourceLanguages, posts, sources } = summarise(document);
  const { updated: _updated, ...kept } = before ?? { updated: "" };
  const updated = newestTime(document);
  return {
    title: { [language]: title },
    ...kept,
    id,
    file,
    language,
    languages: sourceLanguages,
    posts,
    sources,
    translated: translatedShares(document),
    ...(updated !== undefined && { updated }),
    sha256,
  };
}
