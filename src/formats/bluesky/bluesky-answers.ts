/**
 * Walks the answers of Bluesky's API and tells what lies where, without looking into the posts:
 * `getPostThread` (nested), `getPostThreadV2` (flat), `getPosts` and the like, `getAuthorFeed` and the
 * like, and errors. Without recursion: a conversation nests as deep as people answer each other.
 */
import type { Expectation } from "#domain/problem.ts";
import type { AbsenceReason } from "#domain/thread.ts";
import { asFilledText, asList, fieldsOf, isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { didOf } from "./bluesky-address.ts";
import { typeName } from "./bluesky-shapes.ts";

/** Something an answer holds. `above` is the URI of the post it stands under there. */
export type Piece =
  | {
      readonly kind: "post";
      readonly view: unknown;
      readonly place: string;
      readonly above: string | undefined;
    }
  | {
      readonly kind: "placeholder";
      readonly uri: string;
      readonly why: AbsenceReason;
      /** The author's DID, where it is known. */
      readonly did: string | undefined;
      readonly above: string | undefined;
    }
  /** A post of somebody else, passed on. */
  | { readonly kind: "repost"; readonly view: unknown }
  /** The post the answer is about. */
  | { readonly kind: "anchor"; readonly uri: string }
  | {
      readonly kind: "error";
      readonly code: string;
      readonly said: string;
      readonly place: string;
    }
  | {
      readonly kind: "strange";
      readonly place: string;
      readonly expected: Expectation;
      readonly found: unknown;
    };

/** @param value one answer, or a list of them. */
export function* piecesOf(value: unknown): Generator<Piece> {
  if (!Array.isArray(value)) {
    yield* piecesOfAnswer(value, "");
    return;
  }
  for (const [index, answer] of value.entries()) yield* piecesOfAnswer(answer, `[${index}].`);
}

function* piecesOfAnswer(answer: unknown, at: string): Generator<Piece> {
  const { thread, posts, feed, error, message } = fieldsOf(answer);
  if (Array.isArray(thread)) yield* flatThread(thread, `${at}thread`);
  else if (thread !== undefined) yield* nestedThread(thread, `${at}thread`);
  else if (Array.isArray(posts)) {
    for (const [index, view] of posts.entries()) {
      yield { kind: "post", view, place: `${at}posts[${index}]`, above: undefined };
    }
  } else if (Array.isArray(feed)) {
    for (const [index, item] of feed.entries()) yield* feedItem(item, `${at}feed[${index}]`);
  } else if (typeof error === "string") {
    yield { kind: "error", code: error, said: asFilledText(message) ?? "", place: `${at}error` };
  } else yield strange(`${at}thread`, thread);
}

const strange = (place: string, found: unknown, type: "object" | "list" = "object"): Piece => ({
  kind: "strange",
  place,
  expected: { kind: "type", type },
  found,
});

interface Step {
  readonly node: unknown;
  readonly place: string;
  readonly above: string | undefined;
}

/** `threadViewPost` with its `parent` above and its `replies` below. */
function* nestedThread(top: unknown, place: string): Generator<Piece> {
  const anchor = uriOf(fieldsOf(top));
  if (anchor !== undefined) yield { kind: "anchor", uri: anchor };
  const open: Step[] = [{ node: top, place, above: undefined }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const node = fieldsOf(step.node);
    const { parent, replies } = node;
    const above = step.above ?? uriOf(fieldsOf(parent));
    yield nodePiece(step.node, node, { ...step, above });
    const uri = uriOf(node);
    const below = asList(replies).map((reply, index): Step => {
      return { node: reply, place: `${step.place}.replies[${index}]`, above: uri };
    });
    if (!Array.isArray(replies ?? [])) {
      yield strange(`${step.place}.replies`, replies, "list");
    }
    open.push(...below.reverse());
    if (parent !== undefined && parent !== null) {
      open.push({ node: parent, place: `${step.place}.parent`, above: undefined });
    }
  }
}

/** Items in reading order; a negative depth is above the anchor, a positive one below. */
function* flatThread(items: readonly unknown[], place: string): Generator<Piece> {
  const trail: { readonly depth: number; readonly uri: string | undefined }[] = [];
  for (const [index, item] of items.entries()) {
    const { uri, depth, value } = fieldsOf(item);
    const id = asFilledText(uri);
    let above: string | undefined;
    if (typeof depth === "number") {
      while ((trail.at(-1)?.depth ?? -Infinity) >= depth) trail.pop();
      const last = trail.at(-1);
      if (last?.depth === depth - 1) above = last.uri;
      trail.push({ depth, uri: id });
    }
    if (depth === 0 && id !== undefined) yield { kind: "anchor", uri: id };
    const node = { uri, ...fieldsOf(value) };
    yield nodePiece(value, node, { node, place: `${place}[${index}].value`, above });
  }
}

/** A post, with what it answers where that is shown above it. */
function* feedItem(item: unknown, place: string): Generator<Piece> {
  const { post, reply, reason } = fieldsOf(item);
  const { author, uri } = fieldsOf(post);
  const by = fieldsOf(fieldsOf(reason)["by"])["did"];
  // Who passes on a post of their own has it in the thread anyway.
  if (by !== undefined && by !== fieldsOf(author)["did"]) {
    yield { kind: "repost", view: post };
    return;
  }
  const { root, parent } = fieldsOf(reply);
  const above = uriOf(fieldsOf(parent));
  yield { kind: "post", view: post, place: `${place}.post`, above };
  for (const [name, shown] of Object.entries({ root, parent })) {
    const node = fieldsOf(shown);
    const where = { node, place: `${place}.reply.${name}`, above: undefined };
    if (node["record"] !== undefined) {
      yield { kind: "post", view: shown, place: where.place, above: undefined };
    } else if (name === "parent" && above !== undefined && above !== uri) {
      yield nodePiece(shown, node, where);
    }
  }
}

const uriOf = ({ post, uri }: JsonObject): string | undefined =>
  asFilledText(uri) ?? asFilledText(fieldsOf(post)["uri"]);

function nodePiece(given: unknown, node: JsonObject, { place, above }: Step): Piece {
  const { post, uri, author } = node;
  if (post !== undefined) return { kind: "post", view: post, place: `${place}.post`, above };
  const why = absenceOf(node);
  const id = asFilledText(uri);
  if (why === undefined && isObject(given)) return strange(`${place}.post`, post);
  if (why === undefined || id === undefined) return strange(place, given);
  // Of a deleted post above everything else nothing is known, and it begins no thread.
  const isLost = why === "deleted" && above === undefined;
  const did = asFilledText(fieldsOf(author)["did"]) ?? (isLost ? undefined : didOf(id));
  return { kind: "placeholder", uri: id, why, did, above };
}

const ABSENT: ReadonlyMap<string, AbsenceReason> = new Map([
  ["notFoundPost", "deleted"],
  ["threadItemNotFound", "deleted"],
  ["blockedPost", "blocked"],
  ["threadItemBlocked", "blocked"],
  // Its author asks that only people who are signed in see it.
  ["threadItemNoUnauthenticated", "private"],
]);

function absenceOf(node: JsonObject): AbsenceReason | undefined {
  const { notFound, blocked } = node;
  return (
    ABSENT.get(typeName(node)) ??
    (notFound === true ? "deleted" : blocked === true ? "blocked" : undefined)
  );
}
