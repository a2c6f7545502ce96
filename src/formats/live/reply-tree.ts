import { ownLine } from "#domain/own-thread.ts";
import type { Answering } from "#domain/own-thread.ts";

/** A post of an answer, as far as it tells what to ask next. */
export interface SeenPost extends Answering {
  /** How many replies the platform says it has; undefined where it does not say. */
  readonly replies: number | undefined;
}

/** What is known so far of a conversation that is read piece by piece. */
export interface ReplyTree {
  /** The first sight of a post counts. */
  readonly add: (post: SeenPost) => void;
  /** All replies to the post that can be seen have been added. */
  readonly settle: (id: string) => void;
  /** The post was asked about; it is never again. */
  readonly markAsked: (id: string) => void;
  readonly wasAsked: (id: string) => boolean;
  readonly get: (id: string) => SeenPost | undefined;
  readonly repliesTo: (id: string) => readonly SeenPost[];
  /** Replies by the author of the post itself. */
  readonly ownRepliesTo: (id: string) => readonly SeenPost[];
  /** The highest post known above a post, or the post itself. */
  readonly topAbove: (id: string) => string;
  /** Posts seen of the author of a post. */
  readonly postsBy: (id: string) => number;
  /**
   * The own post under `root` to ask about next: the end of the line, then from the top down; null where
   * the replies to all are known. A post that has an own reply already is asked only with `searching`.
   */
  readonly nextUnder: (root: string, searching: boolean) => string | null;
}

export function growReplyTree(): ReplyTree {
  const posts = new Map<string, SeenPost>();
  const answers = new Map<string, SeenPost[]>();
  const counts = new Map<string, number>();
  const settled = new Set<string>();
  const asked = new Set<string>();
  const repliesTo = (id: string): readonly SeenPost[] => answers.get(id) ?? [];
  const ownRepliesTo = (id: string) => {
    const author = posts.get(id)?.author;
    return repliesTo(id).filter((reply) => reply.author === author);
  };
  const isOpen = (id: string): boolean => {
    if (asked.has(id) || settled.has(id)) return false;
    const replies = posts.get(id)?.replies;
    return replies === undefined || replies > repliesTo(id).length;
  };
  return {
    add: (post) => {
      if (posts.has(post.id)) return;
      posts.set(post.id, post);
      counts.set(post.author, (counts.get(post.author) ?? 0) + 1);
      if (post.parent !== undefined) insert(answers, post.parent, post);
    },
    settle: (id) => settled.add(id),
    markAsked: (id) => asked.add(id),
    wasAsked: (id) => asked.has(id),
    get: (id) => posts.get(id),
    repliesTo,
    ownRepliesTo,
    topAbove: (id) => topAbove(posts, id),
    postsBy: (id) => counts.get(posts.get(id)?.author ?? "") ?? 0,
    nextUnder: (root, searching) => {
      const author = posts.get(root)?.author;
      const end = ownLine(answers, root, (post) => post.author === author).at(-1);
      if (end !== undefined && isOpen(end)) return end;
      for (const id of ownPostsFrom(root, ownRepliesTo)) {
        if (isOpen(id) && (searching || ownRepliesTo(id).length === 0)) return id;
      }
      return null;
    },
  };
}

/** Keeps the replies to a post in order of time; those without a time come last. */
function insert(answers: Map<string, SeenPost[]>, parent: string, post: SeenPost): void {
  const list = answers.get(parent);
  if (list === undefined) {
    answers.set(parent, [post]);
    return;
  }
  let at = list.length;
  for (let before = list[at - 1]; before !== undefined; before = list[at - 1]) {
    if (timeOf(before) <= timeOf(post)) break;
    at--;
  }
  list.splice(at, 0, post);
}

function timeOf({ created }: SeenPost): number {
  const at = created === undefined ? Number.NaN : Date.parse(created);
  return Number.isNaN(at) ? Infinity : at;
}

function topAbove(posts: ReadonlyMap<string, SeenPost>, id: string): string {
  const seen = new Set<string>();
  let top = id;
  for (let at = posts.get(id); at !== undefined && !seen.has(at.id);) {
    seen.add(at.id);
    top = at.id;
    at = at.parent === undefined ? undefined : posts.get(at.parent);
  }
  return top;
}

/** A post and the own replies below it without anybody between, the nearest first. */
function* ownPostsFrom(
  root: string,
  ownRepliesTo: (id: string) => readonly SeenPost[],
): Generator<string> {
  const queue = new Set([root]);
  // A set hands out what is added to it meanwhile, once.
  for (const id of queue) {
    yield id;
    for (const reply of ownRepliesTo(id)) queue.add(reply.id);
  }
}
