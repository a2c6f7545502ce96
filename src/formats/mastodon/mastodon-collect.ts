import type { Problem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { PostVersion } from "#domain/thread.ts";
import type { PieceCollector } from "../collect-pieces.ts";
import type { Conversation, ConversationPost } from "../conversation.ts";
import { fediverseProblem, postWords } from "../fediverse-fields.ts";
import type { DroppedPiece } from "../importer.ts";
import { collectIssues, placeInside, shorten } from "../issues.ts";
import type { IssueCollector } from "../issues.ts";
import { asFilledText, fieldOf } from "../json-fields.ts";
import { readShape } from "../read-shape.ts";
import { titleFrom } from "../title.ts";
import { askedPost } from "./asked-post.ts";
import type { AskedPost } from "./asked-post.ts";
import type { Piece, StatusPiece } from "./mastodon-answers.ts";
import { accountPerson } from "./mastodon-extras.ts";
import { idText, StatusShape } from "./mastodon-shapes.ts";
import { isBareRepost, readStatus, repostOf } from "./mastodon-status.ts";

/** What several answers say together. */
interface Collected {
  readonly posts: ConversationPost[];
  readonly dropped: DroppedPiece[];
  readonly issues: IssueCollector;
  readonly asked: AskedPost;
  error: Problem | undefined;
  /** Earlier versions of the post asked for. */
  versions: readonly PostVersion[];
}

/** Puts together what several answers say. */
export function collectPieces(): PieceCollector<Piece> {
  const collected: Collected = {
    posts: [],
    dropped: [],
    issues: collectIssues(),
    asked: askedPost(),
    error: undefined,
    versions: [],
  };
  return {
    add: (piece) => addPiece(collected, piece),
    conversation: () => conversationOf(collected),
  };
}

function addPiece(collected: Collected, piece: Piece): void {
  switch (piece.kind) {
    case "status":
      addStatus(collected, piece);
      return;
    case "context":
      collected.asked.addContext();
      return;
    case "history":
      collected.versions = piece.edits.slice(0, -1).map(versionOf);
      return;
    case "no-list":
      collected.issues.add(piece.place, { kind: "type", type: "list" }, shorten(piece.found));
      collected.dropped.push({ kind: "unreadable", text: piece.place });
      return;
    case "error":
      collected.error ??= fediverseProblem("mastodon", piece);
      collected.dropped.push({ kind: "unreadable", text: saidAt(piece) });
  }
}

function addStatus(collected: Collected, piece: StatusPiece): void {
  const { posts, dropped, issues, asked } = collected;
  const { value, place, as } = piece;
  if (isBareRepost(value)) {
    const reposted = repostOf(value);
    dropped.push({ kind: "repost", text: summaryOf(reposted) });
    // Asked for by itself, it stands for the post it passes on, as it does in a browser.
    if (as === "itself" || (as === "listed" && posts.length === 0)) {
      addStatus(collected, { ...piece, value: reposted, place: placeInside(place, "reblog") });
    }
    return;
  }
  const shape = readShape(StatusShape, value);
  if (shape.ok) {
    const read = readStatus(shape.value);
    posts.push(read.post);
    dropped.push(...read.dropped);
    asked.add(read.post, as, idText(shape.value["in_reply_to_account_id"]));
    return;
  }
  if (shape.problem.kind !== "invalid-document") return;
  for (const issue of shape.problem.issues) {
    issues.add(placeInside(place, issue.place), issue.expected, issue.found);
  }
  dropped.push({
    kind: "unreadable",
    text: placeInside(place, shape.problem.issues[0]?.place ?? ""),
  });
}

function conversationOf(collected: Collected): Result<Omit<Conversation, "format">> {
  const { posts, dropped, issues, versions, error } = collected;
  if (posts.length === 0 && error !== undefined) return failed(error);
  if (posts.length === 0 && issues.total() > 0) {
    return failed({ kind: "invalid-document", issues: issues.issues, total: issues.total() });
  }
  const { anchor, missing } = collected.asked.found();
  const edited = anchor ?? posts[0]?.id;
  const withVersions = (post: ConversationPost): ConversationPost =>
    post.id === edited && versions.length > 0 ? { ...post, versions } : post;
  return ok({
    posts: posts.map(withVersions),
    dropped,
    missing,
    ...(anchor !== undefined && { anchor }),
  });
}

function versionOf(edit: unknown): PostVersion {
  const at = asFilledText(fieldOf(edit, "created_at"));
  const { text } = postWords(asFilledText(fieldOf(edit, "content")) ?? "");
  return { text, ...(at !== undefined && { at }) };
}

function summaryOf(status: unknown): string {
  const { handle, name } = accountPerson(fieldOf(status, "account"));
  const { text } = postWords(asFilledText(fieldOf(status, "content")) ?? "");
  return `${handle ?? name ?? "?"}: ${titleFrom(text)}`;
}

const saidAt = ({ place, said }: Extract<Piece, { readonly kind: "error" }>): string =>
  place === "" ? said : `${place}: ${said}`;
