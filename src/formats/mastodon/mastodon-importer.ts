import { saidError } from "../fediverse-fields.ts";
import { importPieces } from "../collect-pieces.ts";
import type { ImportPart, ThreadImporter } from "../importer.ts";
import { asList, fieldOf, fieldsOf, isObject } from "../json-fields.ts";
import { jsonHead } from "../json-part.ts";
import { isContext, isEdit, isSearch, isTranslation, piecesOf } from "./mastodon-answers.ts";
import { collectPieces } from "./mastodon-collect.ts";
import { idText } from "./mastodon-shapes.ts";

const FORMAT = "mastodon";
/** So many of a list tell what the others are. */
const LOOKED_AT = 20;
/** Fields no other platform names so. */
const TELLING =
  /"(?:in_reply_to_account_id|spoiler_text|media_attachments|reblogs_count|favourites_count)"\s*:/u;

/**
 * Answers of Mastodon's API, or of servers that speak it, as JSON: a status, its context, its edit history,
 * lists of statuses, and lists of such answers; in one file or several.
 *
 * Problems: those of the parts' JSON and of {@link importPieces}, `platform-said`, `invalid-document`.
 */
export const mastodonImporter: ThreadImporter = {
  id: FORMAT,
  accepts: (parts) => Math.max(0, ...parts.map(confidence)),
  parse: (parts, context) =>
    importPieces(
      parts,
      {
        format: FORMAT,
        isKnown: (part) => confidence(part) > 0 || isCompanion(part),
        piecesOf,
        collector: collectPieces(),
      },
      context,
    ),
};

/** Whether a part says something only beside others: earlier versions, a translation. */
function isCompanion(part: ImportPart): boolean {
  if (jsonHead(part) === null) return false;
  const json = part.json();
  if (!json.ok) return false;
  return Array.isArray(json.value)
    ? json.value.length > 0 && json.value.every(isEdit)
    : isTranslation(json.value);
}

function confidence(part: ImportPart): number {
  const head = jsonHead(part);
  if (head === null) return 0;
  const json = part.json();
  if (!json.ok) return TELLING.test(head) ? 0.9 : /^\s*\{\s*"ancestors"\s*:/u.test(head) ? 0.6 : 0;
  const answers = Array.isArray(json.value) ? json.value.slice(0, LOOKED_AT) : [json.value];
  return Math.max(0, ...answers.map(answerConfidence));
}

function answerConfidence(answer: unknown): number {
  if (!isObject(answer)) return 0;
  if (isContext(answer)) {
    const [status] = [...asList(answer["ancestors"]), ...asList(answer["descendants"])];
    return status === undefined ? 0.6 : statusConfidence(status);
  }
  if (isObject(answer["status"])) return statusConfidence(answer["status"]);
  if (isSearch(answer)) {
    const { statuses } = answer;
    return Array.isArray(statuses) ? statusConfidence(statuses[0]) : 0.6;
  }
  const isError = saidError(answer) !== undefined;
  return isError ? (Object.keys(answer).length <= 2 ? 0.6 : 0) : statusConfidence(answer);
}

function statusConfidence(status: unknown): number {
  const { id, account, content } = fieldsOf(status);
  if (idText(id) === undefined || !isObject(account)) return 0;
  if (fieldOf(account, "acct") === undefined && fieldOf(account, "username") === undefined)
    return 0;
  const telling = ["in_reply_to_id", "spoiler_text", "visibility", "media_attachments", "reblog"];
  const isTelling = telling.some((name) => fieldOf(status, name) !== undefined);
  // A status without words is a damaged one, as far as it is seen to be one at all.
  if (content !== null && typeof content !== "string") return isTelling ? 0.6 : 0;
  return isTelling ? 0.9 : 0.6;
}
