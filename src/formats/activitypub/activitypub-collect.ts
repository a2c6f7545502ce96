import { contentId } from "#domain/hash.ts";
import type { Problem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Quote } from "#domain/thread.ts";
import type { DraftPerson } from "../build-document.ts";
import type { PieceCollector } from "../collect-pieces.ts";
import type { Conversation, ConversationPost } from "../conversation.ts";
import { fediverseProblem, postWords } from "../fediverse-fields.ts";
import type { DroppedPiece } from "../importer.ts";
import { collectIssues, shorten } from "../issues.ts";
import type { IssueCollector } from "../issues.ts";
import { asFilledText, fieldOf, isObject } from "../json-fields.ts";
import { titleFrom } from "../title.ts";
import type { Piece } from "./activitypub-pieces.ts";
import { actorRegister, authorOf } from "./actors.ts";
import type { Actors } from "./actors.ts";
import { quotedId } from "./note-extras.ts";
import { readNote } from "./note.ts";
import { each, idOf } from "./object-fields.ts";

type PieceOf<Kind extends Piece["kind"]> = Extract<Piece, { readonly kind: Kind }>;

interface Collected {
  /** Read once all is there: whose note it is and whom it is for, other parts say. */
  readonly notes: PieceOf<"note">[];
  readonly deleted: PieceOf<"deleted">[];
  readonly dropped: DroppedPiece[];
  readonly issues: IssueCollector;
  readonly actors: Actors;
  /** Addresses of followers by person. */
  readonly followers: Map<string, string>;
  error: Problem | undefined;
}

/** Puts together what several parts say. */
export function collectPieces(): PieceCollector<Piece> {
  const collected: Collected = {
    notes: [],
    deleted: [],
    dropped: [],
    issues: collectIssues(),
    actors: actorRegister(),
    followers: new Map(),
    error: undefined,
  };
  return {
    add: (piece) => addPiece(collected, piece),
    conversation: () => conversationOf(collected),
  };
}

function addPiece(collected: Collected, piece: Piece): void {
  const { dropped, issues } = collected;
  switch (piece.kind) {
    case "note":
      for (const tag of each(piece.note["tag"]).filter(isObject)) {
        if (tag["type"] === "Mention") collected.actors.addMention(tag["href"], tag["name"]);
      }
      collected.notes.push(piece);
      return;
    case "deleted":
      collected.deleted.push(piece);
      return;
    case "actor": {
      const [id, followers] = [idOf(piece.actor), idOf(piece.actor["followers"])];
      if (id !== undefined && followers !== undefined) collected.followers.set(id, followers);
      collected.actors.add(piece.actor);
      return;
    }
    case "repost":
      dropped.push({ kind: "repost", text: summaryOf(piece.object) });
      return;
    case "service":
      dropped.push({ kind: "service", text: piece.type });
      return;
    case "error":
      collected.error ??= fediverseProblem("ActivityPub", piece);
      dropped.push({ kind: "unreadable", text: piece.said });
      return;
    case "strange":
      issues.add(piece.place, { kind: "type", type: piece.wanted }, shorten(piece.found));
      dropped.push({ kind: "unreadable", text: piece.place });
  }
}

function conversationOf(collected: Collected): Result<Omit<Conversation, "format">> {
  const { notes, deleted, issues, error } = collected;
  const read = notes.map((piece) => postOf(collected, piece));
  const posts = [...read, ...deleted.flatMap((piece) => placeholder(collected, piece))];
  if (posts.length === 0 && error !== undefined) return failed(error);
  if (posts.length === 0 && issues.total() > 0) {
    return failed({ kind: "invalid-document", issues: issues.issues, total: issues.total() });
  }
  const byId = new Map(posts.map((post) => [post.id, post]));
  const quotes = notes.map(({ note }) => quoteOf(quotedId(note), byId));
  const withQuote = (post: ConversationPost, index: number): ConversationPost => {
    const quote = quotes[index];
    return quote === undefined ? post : { ...post, quote };
  };
  const anchor = posts[notes.findIndex(({ alone }) => alone)]?.id;
  return ok({
    posts: posts.map(withQuote),
    dropped: collected.dropped,
    ...(anchor !== undefined && { anchor }),
  });
}

function postOf(collected: Collected, { note, actor }: PieceOf<"note">): ConversationPost {
  const author = authorOf(note) ?? actor;
  const authorKey = idOf(author) ?? "";
  const id = idOf(note) ?? contentId("p", JSON.stringify([note["published"], note["content"]]));
  const { post, dropped } = readNote(note, id, collected.followers.get(authorKey));
  collected.dropped.push(...dropped);
  return { ...post, authorKey, author: personOf(collected, authorKey) };
}

/** Keeps the place of a deleted post, as far as anybody says which one it was. */
function placeholder(
  collected: Collected,
  { object, actor, place }: PieceOf<"deleted">,
): readonly ConversationPost[] {
  const id = idOf(object);
  if (id === undefined) {
    collected.dropped.push({ kind: "unreadable", text: place });
    return [];
  }
  const authorKey = idOf(actor) ?? "";
  const parent = idOf(fieldOf(object, "inReplyTo"));
  const created = asFilledText(fieldOf(object, "published"));
  return [
    {
      id,
      url: id,
      authorKey,
      author: personOf(collected, authorKey),
      text: "",
      absent: { why: "deleted" },
      ...(parent !== undefined && { parent }),
      ...(created !== undefined && { created }),
    },
  ];
}

const personOf = ({ actors }: Collected, authorKey: string): DraftPerson =>
  authorKey === "" ? {} : actors.person(authorKey);

/** What is quoted, in its words where it is in the input too. */
function quoteOf(
  quoted: string | undefined,
  posts: ReadonlyMap<string, ConversationPost>,
): Quote | undefined {
  if (quoted === undefined) return undefined;
  const post = posts.get(quoted);
  const url = post?.url ?? quoted;
  if (post === undefined) return { url, absent: { why: "not-loaded" } };
  const { author, text, absent } = post;
  const who = author.handle ?? author.name;
  return {
    url,
    text,
    ...(who !== undefined && { author: who }),
    ...(absent !== undefined && { absent }),
  };
}

function summaryOf(object: unknown): string {
  const { text } = postWords(asFilledText(fieldOf(object, "content")) ?? "");
  return text === "" ? (idOf(object) ?? "") : titleFrom(text);
}
