import { bitextRows, rowState } from "#domain/bitext.ts";
import { sameLanguage } from "#domain/language-tag.ts";
import { segmentText, withIds } from "#domain/segment.ts";
import type { Segment, TextOwner, ThreadDocument, Translation } from "#domain/thread.ts";
import type { TranslatedShare } from "./library-schema.ts";

/** A post or a source with words, cut into sentences. */
interface Text {
  readonly kind: TextOwner["kind"];
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly segments: readonly Segment[];
}

/**
 * How far a document is translated, by language in the order of the alphabet. What counts are the sentences
 * of posts and of sources in other languages. A sentence of which somebody said that it has no counterpart
 * is translated; one whose original has changed since is not checked.
 */
export function translatedShares(document: ThreadDocument): readonly TranslatedShare[] {
  const texts = textsOf(document);
  const languages = new Set(document.translations.map(({ language }) => language));
  return [...languages].toSorted().flatMap((language) => {
    const foreign = texts.filter((text) => !sameLanguage(text.language, language));
    const sentences = foreign.reduce((sum, { segments }) => sum + segments.length, 0);
    if (sentences === 0) return [];
    const into = document.translations.filter((translation) => translation.language === language);
    const counts = foreign.map((text) => countIn(text, into));
    const share = (key: "done" | "checked") =>
      shareOf(
        counts.reduce((sum, count) => sum + count[key], 0),
        sentences,
      );
    return [{ language, share: share("done"), checked: share("checked"), sentences }];
  });
}

function textsOf({ thread, posts, sources }: ThreadDocument): readonly Text[] {
  return [
    ...posts.map((post) => textOf("post", post.id, post, post.language ?? thread.language)),
    ...sources.map((source) => textOf("source", source.id, source, source.language ?? "und")),
  ];
}

function textOf(
  kind: TextOwner["kind"],
  id: string,
  { text = "", segments }: { readonly text?: string; readonly segments?: readonly Segment[] },
  language: string,
): Text {
  const cut = segments ?? withIds(text, segmentText(text, language));
  return { kind, id, text, language, segments: cut };
}

/** Sentences that have a translation, and a checked one, in any of those given. */
function countIn({ kind, id, text, segments }: Text, into: readonly Translation[]) {
  const done = new Set<string>();
  const checked = new Set<string>();
  for (const { of, units } of into) {
    if (of.kind !== kind || of.id !== id) continue;
    for (const row of bitextRows(segments, units)) {
      const state = rowState(row, text);
      if (state === null) continue;
      for (const segment of row.segments) {
        done.add(segment.id);
        if (state === "edited" || state === "confirmed") checked.add(segment.id);
      }
    }
  }
  return { done: done.size, checked: checked.size };
}

/** Six digits bring back the count of any thread there is; only the whole is 1. */
const PARTS = 1_000_000;

const shareOf = (part: number, whole: number): number =>
  part === whole ? 1 : Math.min(PARTS - 1, Math.round((part / whole) * PARTS)) / PARTS;
