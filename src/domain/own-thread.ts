/**
 * Which posts of a conversation are the thread. The rule is the one Bluesky's server publishes for
 * `opThread` (app.bsky.unspecced.getPostThreadV2), used for every platform: the root, then the oldest
 * contiguous line of the root author's own replies. Other posts of the author hang as branches.
 */

/** A post as far as the rule looks at it. */
export interface Answering {
  readonly id: string;
  /** Stable name of the author; "" where it is not known, as of a post that was deleted. */
  readonly author: string;
  /** The id of the post it answers, whether or not that one is in the set. */
  readonly parent?: string;
  /** RFC 3339; posts without it come after those with it. Of one time, the lower number is the older. */
  readonly created?: string;
}

export interface OwnThread {
  /** Ids of the thread's line, in order. */
  readonly line: readonly string[];
  /** The author's other posts and the post of the thread each hangs under, in reading order. */
  readonly branches: readonly { readonly id: string; readonly under: string }[];
  /** Everybody else's posts of the conversation. */
  readonly others: readonly string[];
}

/** Answers in order of time. Built once for a set of posts and used for each of its threads. */
export interface Conversations<P extends Answering> {
  readonly posts: ReadonlyMap<string, P>;
  readonly answers: ReadonlyMap<string, readonly P[]>;
}

/** Sorts posts by what they answer. The first of several posts with one id counts. */
export function conversationsOf<P extends Answering>(given: readonly P[]): Conversations<P> {
  const posts = new Map<string, P>();
  for (const post of given) if (!posts.has(post.id)) posts.set(post.id, post);
  const answers = new Map<string, P[]>();
  for (const post of posts.values()) {
    if (post.parent === undefined || post.parent === post.id) continue;
    const list = answers.get(post.parent);
    if (list === undefined) answers.set(post.parent, [post]);
    else list.push(post);
  }
  for (const list of answers.values()) {
    list.sort((a, b) => time(a) - time(b) || compareNumbers(a.id, b.id));
  }
  return { posts, answers };
}

const NUMBER = /^\d+$/u;

/** Numbers given out in order of time (X, Mastodon) tell posts of one second apart; other ids do not. */
function compareNumbers(a: string, b: string): number {
  if (!NUMBER.test(a) || !NUMBER.test(b)) return 0;
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Posts without a time come last; Infinity less Infinity is no number, so their ids decide. */
const time = ({ created }: Answering): number => {
  const at = created === undefined ? Number.NaN : Date.parse(created);
  return Number.isNaN(at) ? Infinity : at;
};

/**
 * The top of the conversation a post stands in: up from answer to answer as far as the set goes. Above it
 * may stand posts nobody knows anything of (no author): they begin no thread unless nothing else is there.
 *
 * @param known whether the words of a post are there.
 */
export function rootOf<P extends Answering>(
  { posts }: Conversations<P>,
  id: string,
  known: (post: P) => boolean,
): string {
  const seen = new Set<string>();
  let root = id;
  for (let at = posts.get(id); at !== undefined && !seen.has(at.id); at = parentOf(posts, at)) {
    seen.add(at.id);
    const belongs = at.author !== "" && at.author === posts.get(root)?.author;
    if (known(at) || belongs) root = at.id;
  }
  return root;
}

const parentOf = <P extends Answering>(posts: ReadonlyMap<string, P>, post: P): P | undefined =>
  post.parent === undefined ? undefined : posts.get(post.parent);

/** The thread that begins at a post, of that post's author. Takes linear time; cycles end. */
export function ownThread<P extends Answering>(
  { posts, answers }: Conversations<P>,
  root: string,
): OwnThread {
  const author = posts.get(root)?.author ?? "";
  const isOwn = (post: P) => post.author === author && author !== "";
  const line = ownLine(answers, root, isOwn);
  const seen = new Set<string>(line);
  const branches: { id: string; under: string }[] = [];
  const others: string[] = [];
  // Depth first, with the nearest post of the thread above each; answers are pushed last to first.
  const open: { readonly post: P; readonly under: string }[] = [];
  const push = (of: string, under: string) => {
    for (const post of (answers.get(of) ?? []).toReversed()) {
      if (!seen.has(post.id)) open.push({ post, under });
    }
  };
  for (const id of line) {
    push(id, id);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { post, under } = next;
      if (seen.has(post.id)) continue;
      seen.add(post.id);
      if (isOwn(post)) branches.push({ id: post.id, under });
      else others.push(post.id);
      push(post.id, isOwn(post) ? post.id : under);
    }
  }
  return { line, branches, others };
}

/**
 * The oldest own answer at each step. Where there is none but a post of nobody known stands between (it
 * was deleted or is blocked) and the author goes on below it, the line goes through it.
 */
export function ownLine<P extends Answering>(
  answers: ReadonlyMap<string, readonly P[]>,
  root: string,
  isOwn: (post: P) => boolean,
): readonly string[] {
  const line = [root];
  const seen = new Set(line);
  const goesOn = (post: P) =>
    post.author === "" &&
    (answers.get(post.id) ?? []).some((answer) => isOwn(answer) && !seen.has(answer.id));
  for (let at = root; ;) {
    const next = (answers.get(at) ?? []).filter(({ id }) => !seen.has(id));
    const step = next.find(isOwn) ?? next.find(goesOn);
    if (step === undefined) return line;
    line.push(step.id);
    seen.add(step.id);
    at = step.id;
  }
}
