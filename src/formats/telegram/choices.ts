import { conversationsOf, ownLine } from "#domain/own-thread.ts";
import type { Conversations } from "#domain/own-thread.ts";
import { LIMITS } from "#domain/problem.ts";
import type { ThreadChoice } from "../importer.ts";
import { titleFrom } from "../title.ts";
import type { Listed, Listing } from "./listing.ts";
import { readMessage } from "./telegram-post.ts";

/** From so many messages on a chat is offered by months, too. */
const OFFERED_WHOLE = 200;
/** A group talks in thousands of short chains of answers; any of them can still be asked for. */
const CHAINS_TOLD = 200;

/** A choice and the messages of its line. */
export interface Choice {
  readonly id: string;
  readonly listing: Listing;
  readonly line: readonly Listed[];
  readonly part: "whole" | "month" | "range" | "chain";
}

/** All threads of the chats, longest first: chats, their months, and answers of people to themselves. */
export function choicesOf(listings: readonly Listing[]): readonly Choice[] {
  const chats = listings.flatMap((listing) => [...wholeOf(listing), ...monthsOf(listing)]);
  const chains = listings.flatMap(chainsOf).sort(byLength).slice(0, CHAINS_TOLD);
  return [...chats, ...chains].sort(byLength);
}

const byLength = (a: Choice, b: Choice): number => b.line.length - a.line.length;

/** A chat too long for a document is offered by months alone. */
function wholeOf(listing: Listing): readonly Choice[] {
  const { posts, chat } = listing;
  const isShown = posts.length > 0 && posts.length <= LIMITS.posts;
  return isShown ? [{ id: chat.id, listing, line: posts, part: "whole" }] : [];
}

function monthsOf(listing: Listing): readonly Choice[] {
  if (listing.posts.length <= OFFERED_WHOLE) return [];
  const months = new Map<string, Listed[]>();
  for (const post of listing.posts) {
    if (post.created === undefined) continue;
    const month = post.created.slice(0, 7);
    const posts = months.get(month);
    if (posts === undefined) months.set(month, [post]);
    else posts.push(post);
  }
  return [...months].map(([month, line]) => ({
    id: `${listing.chat.id}/${month}`,
    listing,
    line,
    part: "month",
  }));
}

function chainsOf(listing: Listing): readonly Choice[] {
  const set = conversationsOf(listing.posts);
  return listing.posts.flatMap((root): readonly Choice[] => {
    const answered = root.parent === undefined ? undefined : set.posts.get(root.parent);
    if (root.author === "" || answered?.author === root.author) return [];
    const line = lineOf(set, root);
    const id = `${listing.chat.id}/reply:${root.id}`;
    return line.length < 2 ? [] : [{ id, listing, line, part: "chain" }];
  });
}

function lineOf(set: Conversations<Listed>, root: Listed): readonly Listed[] {
  const ids = ownLine(set.answers, root.id, ({ author }) => author === root.author);
  return ids.flatMap((id) => set.posts.get(id) ?? []);
}

/**
 * The choice of an id: `chat:ID`, `chat:ID/2020-08`, `chat:ID/100-250` (messages by number) or
 * `chat:ID/reply:MSG`. Without one the chat with most messages, or its last month if it is too long.
 *
 * @returns undefined where nothing is of that id.
 */
export function choiceOf(
  listings: readonly Listing[],
  choices: readonly Choice[],
  pick: string | undefined,
): Choice | undefined {
  if (pick === undefined) return longest(listings);
  const known = choices.find(({ id }) => id === pick);
  if (known !== undefined) return known;
  const [, chatId, rest = ""] = /^(chat:[^/]+)(?:\/(.+))?$/u.exec(pick) ?? [];
  const listing = listings.find(({ chat }) => chat.id === chatId);
  return listing === undefined ? undefined : partOf(listing, pick, rest);
}

function longest(listings: readonly Listing[]): Choice | undefined {
  const [listing] = [...listings].sort((a, b) => b.posts.length - a.posts.length);
  if (listing === undefined) return undefined;
  const last = monthsOf(listing)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .at(-1);
  const isLong = listing.posts.length > LIMITS.posts;
  if (isLong && last !== undefined) return last;
  return { id: listing.chat.id, listing, line: listing.posts, part: "whole" };
}

function partOf(listing: Listing, id: string, rest: string): Choice | undefined {
  const { posts } = listing;
  if (rest === "") return { id, listing, line: posts, part: "whole" };
  if (/^\d{4}-\d\d$/u.test(rest)) {
    const line = posts.filter(({ created }) => created?.startsWith(rest) === true);
    return { id, listing, line, part: "month" };
  }
  const [, from, to] = /^(\d+)-(\d+)$/u.exec(rest) ?? [];
  if (from !== undefined && to !== undefined) {
    const line = posts.filter(({ number }) => number >= Number(from) && number <= Number(to));
    return { id, listing, line, part: "range" };
  }
  const set = conversationsOf(posts);
  const root = set.posts.get(/^reply:(\d+)$/u.exec(rest)?.[1] ?? "");
  return root && { id, listing, line: lineOf(set, root), part: "chain" };
}

/** What a choice is called: the chat, the chat and its month, or how a chain begins. */
export function titleOf({ part, listing, id }: Choice): string | undefined {
  const { name } = listing.chat;
  if (part === "chain" || name === undefined) return undefined;
  return part === "whole" ? name : `${name}, ${id.slice(listing.chat.id.length + 1)}`;
}

/** A choice as a reader is offered it. */
export function toldChoice(choice: Choice): ThreadChoice {
  const { id, line, listing } = choice;
  const [first] = line;
  const post = first === undefined ? undefined : readMessage(listing.chat, first, []);
  const author =
    choice.part === "chain" ? post?.author.name : (listing.chat.name ?? post?.author.name);
  return {
    id,
    title: titleOf(choice) ?? titleFrom(post?.text ?? ""),
    author: author ?? "?",
    posts: line.length,
    ...(first?.created !== undefined && { created: first.created }),
  };
}
