import { useState } from "react";
import {
  dropPost,
  dropPosts,
  type HeadChange,
  joinPosts,
  movePost,
  setHead,
  splitPost,
} from "#domain/rearrange.ts";
import type { Post, ThreadDocument } from "#domain/thread.ts";

const isForSome = ({ audience }: Post): boolean => audience !== undefined;

/**
 * The thread as the reader arranges it before saving, with a way back for every step. Posts that were not
 * written for everybody are hidden at first.
 */
export function useArranging(start: ThreadDocument) {
  const [past, setPast] = useState<readonly ThreadDocument[]>([]);
  const [document, setDocument] = useState(() => dropPosts(start, isForSome));
  const [head, setHeadChange] = useState<HeadChange>({});
  const step = (next: ThreadDocument) => {
    if (next === document) return;
    setPast((steps) => [...steps, document]);
    setDocument(next);
  };
  return {
    document,
    canUndo: past.length > 0,
    undo: () => {
      const last = past.at(-1);
      if (last === undefined) return;
      setPast((steps) => steps.slice(0, -1));
      setDocument(last);
    },
    /** How many posts are hidden because they were not written for everybody. */
    hidden: document.posts.some(isForSome) ? 0 : start.posts.filter(isForSome).length,
    showHidden: () => {
      step(start);
    },
    /** Leaves out everything before or after a post. */
    keepFrom: (index: number) => {
      const kept = new Set(document.posts.slice(index));
      step(dropPosts(document, (post) => !kept.has(post)));
    },
    keepTo: (index: number) => {
      const kept = new Set(document.posts.slice(0, index + 1));
      step(dropPosts(document, (post) => !kept.has(post)));
    },
    /** Title, author and language as typed so far. */
    head,
    describe: (change: HeadChange) => {
      setHeadChange((current) => ({ ...current, ...change }));
    },
    /** The thread as it is to be saved. */
    finished: (): ThreadDocument => setHead(document, head),
    join: (index: number) => {
      step(joinPosts(document, index));
    },
    split: (index: number, offset: number) => {
      step(splitPost(document, index, offset));
    },
    drop: (index: number) => {
      step(dropPost(document, index));
    },
    move: (from: number, to: number) => {
      step(movePost(document, from, to));
    },
  };
}

export type Arranging = ReturnType<typeof useArranging>;
