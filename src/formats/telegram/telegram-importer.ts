import { contentId } from "#domain/hash.ts";
import { threadId } from "#domain/ids.ts";
import { conversationsOf, ownThread } from "#domain/own-thread.ts";
import type { Problem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Quote, ThreadDocument } from "#domain/thread.ts";
import { buildDocument } from "../build-document.ts";
import type { DraftPost } from "../build-document.ts";
import { threadOf } from "../conversation.ts";
import type { ConversationPost } from "../conversation.ts";
import type {
  DroppedPiece,
  ImportContext,
  Imported,
  ImportPart,
  Repair,
  ThreadImporter,
} from "../importer.ts";
import { collectIssues } from "../issues.ts";
import { chatsIn, readExport, saysExport } from "./chats.ts";
import type { Chat } from "./chats.ts";
import { choiceOf, choicesOf, titleOf, toldChoice } from "./choices.ts";
import type { Choice } from "./choices.ts";
import { listMessages } from "./listing.ts";
import type { Listing } from "./listing.ts";
import { NOT_HERE, readMessage } from "./telegram-post.ts";

const FORMAT = "telegram";

/**
 * `result.json` of Telegram Desktop: one chat, or a whole account, of which only chats are read. A chat is
 * a thread with everybody's messages in order; so is a month of it, a range of its messages, and a line of
 * answers of one person to themselves.
 */
export const telegramImporter: ThreadImporter = {
  id: FORMAT,
  accepts: (parts) => (parts.length === 0 ? 0 : Math.min(...parts.map(confidence))),
  parse: (parts, context) => {
    const chats: Chat[] = [];
    const repairs: Repair[] = [];
    for (const part of parts) {
      const read = readExport(part);
      if (!read.ok) return read;
      for (const chat of read.value.chats) chats.push(withFreeId(chat, chats));
      repairs.push(...read.value.repairs);
    }
    return importChats(chats, repairs, context);
  },
};

const HEAD_CHARACTERS = 4000;
const CHAT_HEAD =
  /^\s*\{\s*(?:"name"\s*:\s*(?:null|"(?:[^"\\]|\\.){0,300}")\s*,\s*)?"type"\s*:\s*"(?:\w+_(?:chat|group|supergroup|channel|messages|codes)|replies)"/u;
const ACCOUNT_HEAD = /^\s*\{\s*"about"\s*:/u;
const ACCOUNT_FIELDS = /"(?:personal_information|chats|left_chats)"\s*:\s*\{/u;

function confidence(part: ImportPart): number {
  const json = part.json();
  if (json.ok) return chatsIn(json.value) !== null ? 0.9 : saysExport(json.value) ? 0.6 : 0;
  const head = part.text.slice(0, HEAD_CHARACTERS);
  if (CHAT_HEAD.test(head)) return 0.9;
  return ACCOUNT_HEAD.test(head) && ACCOUNT_FIELDS.test(head) ? 0.8 : 0;
}

/** A person and a channel may have one number, and two exports one chat. */
function withFreeId(chat: Chat, taken: readonly Chat[]): Chat {
  let id = chat.id;
  for (let more = 2; taken.some((other) => other.id === id); more++) id = `${chat.id}-${more}`;
  return { ...chat, id };
}

function importChats(
  chats: readonly Chat[],
  repairs: readonly Repair[],
  context: ImportContext,
): Result<Imported> {
  const listings = chats.map(listMessages);
  const choices = choicesOf(listings);
  const choice = choiceOf(listings, choices, context.pick);
  if (choice === undefined || choice.line.length === 0) return failed(nothingIn(listings));
  const dropped: DroppedPiece[] = passedIn(choice);
  const built =
    choice.part === "chain"
      ? chainDocument(choice, dropped, context)
      : lineDocument(choice, dropped, context);
  if (!built.ok) return built;
  const document = { ...built.value, thread: { ...built.value.thread, id: idOf(choice) } };
  return ok({
    document,
    report: {
      format: FORMAT,
      posts: document.posts.length,
      sources: document.sources.length,
      dropped,
      ...(repairs.length > 0 && { repairs }),
      ...(choices.length > 1 && { choices: choices.map(toldChoice), picked: choice.id }),
    },
  });
}

/** Why there is nothing to read: no message of the export is one, or there are none. */
function nothingIn(listings: readonly Listing[]): Problem {
  const issues = collectIssues();
  for (const { issue } of listings.flatMap(({ passed }) => passed)) {
    if (issue !== undefined) issues.add(issue.place, issue.expected, issue.found);
  }
  const total = issues.total();
  return total === 0
    ? { kind: "no-posts" }
    : { kind: "invalid-document", issues: issues.issues, total };
}

/** Numbers of messages begin anew in each chat: alone they name no thread. */
const idOf = ({ id }: Choice) => threadId(contentId("t", FORMAT, id));

/** Records of the chosen stretch that are no posts. */
function passedIn({ part, line, listing, id }: Choice): DroppedPiece[] {
  if (part === "chain") return [];
  const first = line[0]?.number ?? 0;
  const last = line.at(-1)?.number ?? 0;
  const month = id.slice(listing.chat.id.length + 1);
  return listing.passed
    .filter(({ number, created }) => {
      if (part === "whole" || Number.isNaN(number)) return true;
      return part === "month" ? created?.startsWith(month) : number >= first && number <= last;
    })
    .map(({ piece }) => piece);
}

function lineDocument(
  choice: Choice,
  dropped: DroppedPiece[],
  context: ImportContext,
): Result<ThreadDocument> {
  const { listing, line } = choice;
  const posts = line.flatMap((listed) => readMessage(listing.chat, listed, dropped) ?? []);
  const inLine = new Set(line.map(({ id }) => id));
  const answered = answersOf(choice);
  const drafts = posts.map(({ authorKey: _authorKey, parent, ...post }): DraftPost => {
    if (parent === undefined) return post;
    return inLine.has(parent)
      ? { ...post, replyTo: parent }
      : { ...post, answers: answered(parent) };
  });
  const { name } = listing.chat;
  const title = titleOf(choice);
  const created = line[0]?.created;
  return buildDocument(
    {
      format: FORMAT,
      author: name === undefined ? (posts[0]?.author ?? {}) : { name },
      posts: drafts,
      ...(title !== undefined && { title }),
      ...(created !== undefined && { created }),
    },
    context,
  );
}

const QUOTED_CHARACTERS = 280;

/** The beginning of a message of the chat that is not in the document. */
function answersOf({ listing }: Choice): (id: string) => Quote {
  const byId = new Map(listing.posts.map((listed) => [listed.id, listed]));
  return (id) => {
    const listed = byId.get(id);
    const post = listed && readMessage(listing.chat, listed, []);
    if (post === undefined) return NOT_HERE;
    const { name } = post.author;
    const text = post.text.slice(0, QUOTED_CHARACTERS).toWellFormed();
    return {
      ...(name !== undefined && { author: name }),
      text: text.length < post.text.length ? `${text.trimEnd()}…` : text,
    };
  };
}

/** A line of answers with everything that hangs under it, by the rule for all conversations. */
function chainDocument(
  choice: Choice,
  dropped: DroppedPiece[],
  context: ImportContext,
): Result<ThreadDocument> {
  const { listing, line } = choice;
  const [root] = line;
  if (root === undefined) return failed({ kind: "no-posts" });
  const set = conversationsOf(listing.posts);
  const thread = ownThread(set, root.id);
  const ids = [...thread.line, ...thread.branches.map(({ id }) => id), ...thread.others];
  const answered = answersOf(choice);
  const posts = ids.flatMap((id): readonly ConversationPost[] => {
    const listed = set.posts.get(id);
    const post = listed && readMessage(listing.chat, listed, dropped);
    if (post === undefined) return [];
    const isTop = id === root.id && post.parent !== undefined;
    return [isTop ? { ...post, answers: answered(post.parent ?? "") } : post];
  });
  const imported = threadOf({ format: FORMAT, posts }, { ...context, pick: root.id });
  if (!imported.ok) return imported;
  dropped.push(...imported.value.report.dropped);
  return ok(imported.value.document);
}
