import type { Problem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { DraftPerson } from "../build-document.ts";
import type { PieceCollector } from "../collect-pieces.ts";
import type { Conversation, ConversationPost } from "../conversation.ts";
import type { DroppedPiece } from "../importer.ts";
import { collectIssues, placeInside, shorten } from "../issues.ts";
import type { IssueCollector } from "../issues.ts";
import { asFilledText, fieldsOf } from "../json-fields.ts";
import { reasonOf } from "../platform-reason.ts";
import { readShape } from "../read-shape.ts";
import { titleFrom } from "../title.ts";
import { handleOf, personOf, postAddress } from "./bluesky-address.ts";
import type { Piece } from "./bluesky-answers.ts";
import { readPost } from "./bluesky-post.ts";
import { PostShape } from "./bluesky-shapes.ts";

type PieceOf<Kind extends Piece["kind"]> = Extract<Piece, { readonly kind: Kind }>;

interface Collected {
  readonly posts: Map<string, ConversationPost>;
  readonly placeholders: Map<string, PieceOf<"placeholder">>;
  /** By their DID. */
  readonly people: Map<string, DraftPerson>;
  readonly dropped: DroppedPiece[];
  readonly issues: IssueCollector;
  error?: Problem;
  anchor?: string;
}

/** Puts together what several answers say. A post seen whole in one wins over a placeholder in another. */
export function collectPieces(): PieceCollector<Piece> {
  const collected: Collected = {
    posts: new Map(),
    placeholders: new Map(),
    people: new Map(),
    dropped: [],
    issues: collectIssues(),
  };
  return {
    add: (piece) => addPiece(collected, piece),
    conversation: () => conversationOf(collected),
  };
}

function addPiece(collected: Collected, piece: Piece): void {
  const { placeholders, dropped, issues } = collected;
  switch (piece.kind) {
    case "post":
      addPost(collected, piece);
      return;
    case "placeholder":
      // One that says where it stands tells more than one that does not.
      if (placeholders.get(piece.uri)?.above === undefined) placeholders.set(piece.uri, piece);
      return;
    case "repost":
      dropped.push({ kind: "repost", text: summaryOf(piece.view) });
      return;
    case "anchor":
      collected.anchor ??= piece.uri;
      return;
    case "error":
      collected.error ??= problemOf(piece);
      dropped.push({ kind: "unreadable", text: `${piece.place}: ${piece.code} ${piece.said}` });
      return;
    case "strange":
      issues.add(piece.place, piece.expected, shorten(piece.found));
      dropped.push({ kind: "unreadable", text: piece.place });
  }
}

/** The error's name says what it is; its message may name anything. */
const problemOf = ({ code, said }: PieceOf<"error">): Problem => ({
  kind: "platform-said",
  platform: "bluesky",
  reason: reasonOf(code),
  code,
  said,
});

function addPost(collected: Collected, { view, place, above }: PieceOf<"post">): void {
  const { posts, people, dropped, issues } = collected;
  const uri = asFilledText(fieldsOf(view)["uri"]);
  if (uri !== undefined && posts.has(uri)) return;
  const shape = readShape(PostShape, view);
  if (shape.ok) {
    const read = readPost(shape.value, place, above);
    posts.set(read.post.id, read.post);
    people.set(read.post.authorKey, read.post.author);
    dropped.push(...read.dropped);
    return;
  }
  const found = shape.problem.kind === "invalid-document" ? shape.problem.issues : [];
  for (const issue of found)
    issues.add(placeInside(place, issue.place), issue.expected, issue.found);
  dropped.push({ kind: "unreadable", text: placeInside(place, found[0]?.place ?? "") });
}

function conversationOf(collected: Collected): Result<Omit<Conversation, "format">> {
  const { posts, placeholders, people, dropped, issues, error, anchor } = collected;
  const absent = [...placeholders.values()].filter(({ uri }) => !posts.has(uri));
  if (posts.size + absent.length === 0) {
    if (error !== undefined) return failed(error);
    const total = issues.total();
    if (total > 0) return failed({ kind: "invalid-document", issues: issues.issues, total });
  }
  return ok({
    posts: [...posts.values(), ...absent.map((piece) => standIn(piece, people))],
    dropped,
    ...(anchor !== undefined && { anchor }),
  });
}

/** The post that keeps a placeholder's place. */
function standIn(
  { uri, why, did, above }: PieceOf<"placeholder">,
  people: ReadonlyMap<string, DraftPerson>,
): ConversationPost {
  const author = did === undefined ? {} : (people.get(did) ?? personOf({ did }));
  const handle = author.handle?.slice(1);
  const url = postAddress(uri, { did, handle });
  return {
    id: uri,
    author,
    authorKey: did ?? "",
    text: "",
    absent: { why },
    ...(above !== undefined && { parent: above }),
    ...(url !== undefined && { url }),
  };
}

function summaryOf(view: unknown): string {
  const { author, record } = fieldsOf(view);
  const who = handleOf(fieldsOf(author));
  return `${who === undefined ? "?" : `@${who}`}: ${titleFrom(asFilledText(fieldsOf(record)["text"]) ?? "")}`;
}
