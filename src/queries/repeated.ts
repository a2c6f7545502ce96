import { useEffect, useState } from "react";
import type { Post, ThreadDocument } from "#domain/thread.ts";

type TimesOf = (sentence: string) => number;

const NONE: TimesOf = () => 0;

/** Counted once for a thread's texts and a language; translations do not change them. */
const counted = new WeakMap<readonly Post[], Map<string, TimesOf>>();

/**
 * How often a sentence stands in the posts and sources of a thread; 0 until they have been counted, after
 * what is to be seen is on the screen.
 *
 * @param language BCP 47, of the sentences.
 */
export function useTimesOf(document: ThreadDocument, language: string): TimesOf {
  const [found, setFound] = useState<{ readonly timesOf: TimesOf }>({ timesOf: NONE });
  const { posts, sources } = document;
  useEffect(() => {
    let left = false;
    const count = async () => {
      const { repeatedSentences } = await import("#domain/memory/repeated.ts");
      if (left) return;
      // Sources change with their texts, posts do not change at all once they are stored.
      const known = counted.get(posts) ?? new Map<string, TimesOf>();
      counted.set(posts, known);
      const key = `${language} ${sources.map(({ text }) => text?.length ?? 0).join(" ")}`;
      const timesOf = known.get(key) ?? repeatedSentences(document, language);
      known.set(key, timesOf);
      setFound({ timesOf });
    };
    const timer = setTimeout(() => void count());
    return () => {
      left = true;
      clearTimeout(timer);
    };
    // Nothing else of the document counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [posts, sources, language]);
  return found.timesOf;
}
