import { importPieces } from "../collect-pieces.ts";
import type { ImportPart, ThreadImporter } from "../importer.ts";
import { asFilledText, fieldsOf } from "../json-fields.ts";
import { jsonHead } from "../json-part.ts";
import { collectPieces } from "./bluesky-collect.ts";
import { piecesOf } from "./bluesky-answers.ts";

const FORMAT = "bluesky";
/** So many of a list of answers tell what the others are. */
const ANSWERS_LOOKED_AT = 20;

/**
 * Answers of Bluesky's public API as JSON: `app.bsky.feed.getPostThread`, `app.bsky.unspecced.getPostThreadV2`,
 * lists of posts and feeds, and lists of such answers. The thread is that of the first answer's own post.
 *
 * Problems: those of the part's JSON and of {@link importPieces}, `platform-said`, `invalid-document`.
 */
export const blueskyImporter: ThreadImporter = {
  id: FORMAT,
  accepts: (parts) => Math.max(0, ...parts.map(confidence)),
  parse: (parts, context) =>
    importPieces(
      parts,
      {
        format: FORMAT,
        isKnown: (part) => confidence(part) > 0,
        piecesOf,
        collector: collectPieces(),
      },
      context,
    ),
};

function confidence(part: ImportPart): number {
  const head = jsonHead(part);
  if (head === null) return 0;
  const json = part.json();
  if (!json.ok) return /"app\.bsky\.(?:feed|unspecced)\./u.test(head) ? 0.9 : 0;
  const answers = Array.isArray(json.value) ? json.value : [json.value];
  return Math.max(0, ...answers.slice(0, ANSWERS_LOOKED_AT).map(answerConfidence));
}

const ERROR_NAME = /^[A-Z][A-Za-z]{1,60}$/u;

function answerConfidence(answer: unknown): number {
  const { thread, posts, feed, error, message, ...rest } = fieldsOf(answer);
  if (Array.isArray(thread)) {
    const { uri, depth, value } = fieldsOf(thread[0]);
    return typeof uri === "string" && typeof depth === "number" ? nodeConfidence(value) || 0.9 : 0;
  }
  if (thread !== undefined) return nodeConfidence(thread);
  if (Array.isArray(posts)) return viewConfidence(posts[0]);
  if (Array.isArray(feed)) return viewConfidence(fieldsOf(feed[0])["post"]);
  const isError = typeof error === "string" && ERROR_NAME.test(error);
  return isError && typeof message === "string" && Object.keys(rest).length === 0 ? 0.6 : 0;
}

function nodeConfidence(value: unknown): number {
  const node = fieldsOf(value);
  if (isOfBluesky(node["$type"])) return 1;
  const { post, uri, notFound, blocked } = node;
  if (typeof uri === "string" && (notFound === true || blocked === true)) return 0.9;
  return viewConfidence(post);
}

function viewConfidence(view: unknown): number {
  const { uri, author, record } = fieldsOf(view);
  if (asFilledText(uri) === undefined) return 0;
  if (isOfBluesky(fieldsOf(record)["$type"])) return 1;
  return typeof fieldsOf(author)["did"] === "string" && record !== undefined ? 0.9 : 0;
}

const isOfBluesky = (type: unknown): boolean =>
  typeof type === "string" && type.startsWith("app.bsky.");
