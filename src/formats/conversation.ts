import {
  type Answering,
  type Conversations,
  conversationsOf,
  ownLine,
  ownThread,
  type OwnThread,
  rootOf,
} from "#domain/own-thread.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Quote } from "#domain/thread.ts";
import { buildDocument } from "./build-document.ts";
import type { DraftPerson, DraftPost } from "./build-document.ts";
import type { DroppedPiece, ImportContext, Imported, Repair, ThreadChoice } from "./importer.ts";
import { titleFrom } from "./title.ts";

/** A post of a platform where posts answer each other. */
export interface ConversationPost extends DraftPost {
  /** The platform's own id. */
  readonly id: string;
  readonly author: DraftPerson;
  /** The platform's stable id of the author; decides who answers themselves. "" where nobody knows. */
  readonly authorKey: string;
  /** The id of the post it answers, whether or not that one is in the set. */
  readonly parent?: string;
}

/** Everything an input says of one or more conversations, in any order; a post may come twice. */
export interface Conversation {
  /** The importer's id. */
  readonly format: string;
  readonly posts: readonly ConversationPost[];
  /** The post the reader asked for; the thread is the one of the conversation it stands in. */
  readonly anchor?: string;
  readonly title?: string;
  /** What was already left out on the way here. */
  readonly dropped?: readonly DroppedPiece[];
  readonly repairs?: readonly Repair[];
  /** Posts of the thread known to exist of which nothing is in `posts`. */
  readonly missing?: number;
}

interface Node extends Answering {
  readonly post: ConversationPost;
}

const QUOTED_CHARACTERS = 280;

/**
 * The thread of a conversation by the one rule of Nitka ({@link ownThread}): its root, then the oldest
 * contiguous line of the root author's own replies; their other posts hang as branches, an answer to
 * somebody else with the beginning of what it answers. Without an anchor and with several conversations
 * the longest is taken, all are told in `report.choices`, and `context.pick` takes another.
 *
 * Problems: `no-posts` (also where the pick is none of the input), `too-many-posts`, `text-too-long`.
 */
export function threadOf(conversation: Conversation, context: ImportContext): Result<Imported> {
  const set = conversationsOf(nodesOf(conversation.posts));
  const choices = choicesOf(set);
  const root = pickedRoot(conversation, context, set, choices);
  if (root === undefined) return failed({ kind: "no-posts" });
  const thread = ownThread(set, root);
  const drafts = draftsOf(set, thread);
  const first = set.posts.get(root)?.post;
  const { format, title, missing = 0, repairs = [] } = conversation;
  const document = buildDocument(
    {
      format,
      author: first === undefined ? {} : { key: first.authorKey, ...first.author },
      posts: drafts,
      missing,
      ...(title !== undefined && { title }),
      ...(first?.url !== undefined && { url: first.url }),
      ...(first?.created !== undefined && { created: first.created }),
    },
    context,
  );
  if (!document.ok) return document;
  return ok({
    document: document.value,
    report: {
      format,
      posts: document.value.posts.length,
      sources: document.value.sources.length,
      dropped: [
        ...(conversation.dropped ?? []),
        ...leftOut(set, thread.others),
        ...leftOut(set, outsideAll(set, root, choices)),
      ],
      ...(repairs.length > 0 && { repairs }),
      ...(choices.length > 1 && { choices, picked: root }),
    },
  });
}

/** A post that is there wins over a placeholder for it, whichever came first. */
function nodesOf(posts: readonly ConversationPost[]): readonly Node[] {
  const best = new Map<string, ConversationPost>();
  for (const post of posts) {
    const known = best.get(post.id);
    if (known === undefined || (known.absent !== undefined && post.absent === undefined)) {
      best.set(post.id, post);
    }
  }
  return [...best.values()].map((post) => nodeOf(post));
}

function nodeOf(post: ConversationPost): Node {
  const { id, authorKey: author, parent, created } = post;
  return {
    id,
    author,
    post,
    // A post that answers itself answers nothing.
    ...(parent !== undefined && parent !== id && { parent }),
    ...(created !== undefined && { created }),
  };
}

const isKnown = ({ post }: Node): boolean => post.absent === undefined;

/** All threads of the set: one a conversation, and every line of two or more that answers somebody else. */
function choicesOf(set: Conversations<Node>): readonly ThreadChoice[] {
  const starts: ThreadChoice[] = [];
  const knownAbove = readerOfKnownAbove(set);
  for (const node of set.posts.values()) {
    const above = knownAbove(node);
    if (above !== undefined && above.author === node.author && node.author !== "") continue;
    if (!isKnown(node) && node.author === "") continue;
    const isOwn = (post: Node) => post.author === node.author && node.author !== "";
    const line = ownLine(set.answers, node.id, isOwn);
    if (above !== undefined && line.length < 2) continue;
    const { text, author, created } = node.post;
    starts.push({
      id: node.id,
      title: titleFrom(text),
      author: author.handle ?? author.name ?? "",
      posts: line.length,
      ...(created !== undefined && { created }),
    });
  }
  return starts.sort((a, b) => b.posts - a.posts || compareTimes(a.created, b.created));
}

/**
 * Gives the nearest post above another of which the words or the author are known. What it walked over it
 * keeps: a long line of deleted posts may have many answers at its end.
 */
function readerOfKnownAbove({ posts }: Conversations<Node>): (node: Node) => Node | undefined {
  const found = new Map<string, Node | undefined>();
  return (node) => {
    const path: string[] = [];
    let at: Node | undefined = node;
    do {
      if (found.has(at.id)) {
        at = found.get(at.id);
        break;
      }
      // Until it is known, so that a circle ends.
      found.set(at.id, undefined);
      path.push(at.id);
      at = at.parent === undefined ? undefined : posts.get(at.parent);
    } while (at !== undefined && !isKnown(at) && at.author === "");
    for (const id of path) found.set(id, at);
    return at;
  };
}

const compareTimes = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);

function pickedRoot(
  { anchor }: Conversation,
  { pick }: ImportContext,
  set: Conversations<Node>,
  choices: readonly ThreadChoice[],
): string | undefined {
  if (pick !== undefined) return set.posts.has(pick) ? pick : undefined;
  if (anchor !== undefined && set.posts.has(anchor)) return rootOf(set, anchor, isKnown);
  if (choices[0] !== undefined) return choices[0].id;
  const first = set.posts.keys().next().value;
  return first === undefined ? undefined : rootOf(set, first, isKnown);
}

function draftsOf(set: Conversations<Node>, { line, branches }: OwnThread): readonly DraftPost[] {
  const inThread = new Set([...line, ...branches.map(({ id }) => id)]);
  const places = [...line.map((id) => ({ id, under: undefined })), ...branches];
  return places.flatMap(({ id, under }): readonly DraftPost[] => {
    const node = set.posts.get(id);
    if (node === undefined) return [];
    const { authorKey: _authorKey, parent: _parent, author, ...rest } = node.post;
    const { parent } = node;
    const own = parent !== undefined && inThread.has(parent);
    const answered = own || parent === undefined ? undefined : answeredBy(set, node, parent);
    return [
      {
        ...rest,
        // A placeholder of nobody known stands in the thread as the thread's own.
        ...(node.author !== "" && { author: { key: node.author, ...author } }),
        ...(own && { replyTo: parent }),
        ...(under !== undefined && { branch: under }),
        ...(answered !== undefined && rest.answers === undefined && { answers: answered }),
      },
    ];
  });
}

/** The post of somebody else a post answers, as far as it was read. */
function answeredBy(set: Conversations<Node>, node: Node, parent: string): Quote | undefined {
  const answered = set.posts.get(parent);
  if (answered === undefined) return { absent: { why: "not-loaded" } };
  if (answered.author === node.author && node.author !== "") return undefined;
  const { url, author, text, absent } = answered.post;
  const who = author.handle ?? author.name;
  return {
    ...(url !== undefined && { url }),
    ...(who !== undefined && { author: who }),
    ...(text !== "" && { text: beginningOf(text) }),
    ...(absent !== undefined && { absent }),
  };
}

function beginningOf(text: string): string {
  if (text.length <= QUOTED_CHARACTERS) return text;
  return `${text.slice(0, QUOTED_CHARACTERS).toWellFormed().trimEnd()}…`;
}

/**
 * Posts that stand in no thread a reader can choose and that none of those answers: placeholders nothing
 * was found under, and circles.
 */
function outsideAll(
  { posts, answers }: Conversations<Node>,
  root: string,
  choices: readonly ThreadChoice[],
): readonly string[] {
  const starts = [root, ...choices.map(({ id }) => id)];
  const reached = new Set<string>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const answer of answers.get(id) ?? []) open.push(answer.id);
  }
  // The thread says itself that there was something above it.
  for (const id of starts) reached.add(posts.get(id)?.parent ?? id);
  return [...posts.keys()].filter((id) => !reached.has(id));
}

function leftOut(set: Conversations<Node>, ids: readonly string[]): readonly DroppedPiece[] {
  return ids.flatMap((id): readonly DroppedPiece[] => {
    const post = set.posts.get(id)?.post;
    if (post === undefined) return [];
    if (post.absent !== undefined) {
      return [{ kind: "placeholder", text: post.absent.said ?? post.absent.why }];
    }
    const who = post.author.handle ?? post.author.name ?? "?";
    return [{ kind: "other-author", text: `${who}: ${beginningOf(post.text)}` }];
  });
}
