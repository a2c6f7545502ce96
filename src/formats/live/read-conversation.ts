import type { LiveStop } from "./polite-fetch.ts";
import type { ReplyTree } from "./reply-tree.ts";

/**
 * A busy thread, whose replies no answer holds in full, would cost a call for each of its posts: after so
 * many searches cut short no more are made. The line and all branches begun are still followed.
 */
const CROWDED_SEARCHES = 20;

/** Whether what stands above a post is still wanted, or only what stands below it. */
export type Way = "up" | "down";

export interface Asking {
  /** Asks about a post seen before; what stands above and below it goes into the tree. */
  readonly ask: (id: string, way: Way) => Promise<LiveStop | null>;
  /** Whether the last answer was cut in breadth, so that asking elsewhere may find more. */
  readonly wasCrowded: () => boolean;
}

/**
 * Reads the conversation around a post already asked about: upwards until a post without a parent, then
 * every own post of the root's author, joined to the root without anybody between, whose replies were cut.
 * Each post is asked about once, so a server that repeats itself comes to an end.
 *
 * @returns why it ended early, or null.
 */
export async function readConversation(
  tree: ReplyTree,
  anchor: string,
  { ask, wasCrowded }: Asking,
): Promise<LiveStop | null> {
  let root = tree.topAbove(anchor);
  while (tree.get(root)?.parent !== undefined && !tree.wasAsked(root)) {
    const stop = await ask(root, "up");
    if (stop !== null) return stop;
    root = tree.topAbove(root);
  }
  let searches = 0;
  for (;;) {
    const next = tree.nextUnder(root, searches < CROWDED_SEARCHES);
    if (next === null) return null;
    const isSearch = tree.ownRepliesTo(next).length > 0;
    const stop = await ask(next, "down");
    if (stop !== null) return stop;
    if (isSearch && wasCrowded()) searches++;
  }
}
