import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { buildDocument } from "../build-document.ts";
import type { DraftPost } from "../build-document.ts";
import type {
  DroppedPiece,
  ImportContext,
  Imported,
  ImportPart,
  ThreadChoice,
  ThreadImporter,
} from "../importer.ts";
import { titleFrom } from "../title.ts";
import { fieldOf } from "../json-fields.ts";
import { unixTime } from "../unix-time.ts";
import { looksLikeItem, readAnswers } from "./answers.ts";
import type { Entry } from "./entries.ts";
import { readMarkup } from "./markup.ts";
import type { People } from "./people.ts";
import { readWallInput } from "./read-input.ts";
import { readWallPost } from "./wall-post.ts";
import { wallsOf } from "./walls.ts";
import type { Wall } from "./walls.ts";

const FORMAT = "vk";

/**
 * Answers of VK's API (wall.get, wall.getById, wall.getComments) as saved files: the posts of a wall are
 * its thread, oldest first, each with its author; comments hang under the posts.
 */
export const vkImporter: ThreadImporter = {
  id: FORMAT,
  accepts: (parts) => (parts.length === 0 ? 0 : Math.min(...parts.map(confidence))),
  parse: (parts, context) => {
    const values: unknown[] = [];
    for (const part of parts) {
      const json = part.json();
      if (!json.ok) return json;
      values.push(json.value);
    }
    return importWall(values, context);
  },
};

const HEAD_CHARACTERS = 4000;
const HEAD = /^\s*(?:\[\s*)?\{\s*"(?:response|items|count)"\s*:/u;
const POST_FIELDS = /"(?:owner_id|from_id)"\s*:\s*-?\d/u;

function confidence(part: ImportPart): number {
  const head = part.text.slice(0, HEAD_CHARACTERS);
  const json = part.json();
  if (!json.ok) return HEAD.test(head) && POST_FIELDS.test(head) ? 0.6 : 0;
  const answers = readAnswers(json.value);
  if (answers === null) return saysWall(json.value) ? 0.6 : 0;
  const { items, errors } = answers;
  if (errors.length > 0 || items.some(({ value }) => looksLikeItem(value))) return 0.9;
  // An answer without records could be of anybody; VK's are `response` with lists of people and groups.
  const isResponse = /^\s*\{\s*"response"/u.test(head);
  if (isResponse && items.length === 0) return /"(?:profiles|groups)"/u.test(head) ? 0.9 : 0.5;
  return saysWall(json.value) ? 0.5 : 0;
}

/** An answer with its people and groups, although its records are no list or none of them is a post. */
function saysWall(value: unknown): boolean {
  const response = fieldOf(value, "response");
  const named = [fieldOf(response, "profiles"), fieldOf(response, "groups")];
  return fieldOf(response, "items") !== undefined && named.some(Array.isArray);
}

function importWall(values: readonly unknown[], context: ImportContext): Result<Imported> {
  const input = readWallInput(values);
  if (!input.ok) return input;
  const { entries, people, stopped } = input.value;
  const walls = wallsOf(entries);
  const wall = walls.find(({ id }) => id === context.pick) ?? walls[0];
  if (wall === undefined) return failed({ kind: "no-posts" });
  const dropped: DroppedPiece[] = [...input.value.dropped];
  const document = buildDocument(
    {
      format: FORMAT,
      author: authorOf(wall, people),
      posts: draftsOf(wall, people, dropped),
      ...addressOf(wall),
    },
    context,
  );
  if (!document.ok) return document;
  return ok({
    document: document.value,
    report: {
      format: FORMAT,
      posts: document.value.posts.length,
      sources: document.value.sources.length,
      dropped,
      ...(walls.length > 1 && {
        choices: walls.map((other) => choiceOf(other, people)),
        picked: wall.id,
      }),
      ...(stopped !== undefined && { stopped }),
    },
  });
}

/** The posts of a wall in its line, then comments as branches under them. */
function draftsOf(wall: Wall, people: People, dropped: DroppedPiece[]): readonly DraftPost[] {
  const known = new Set([...wall.line, ...wall.comments].map(({ id }) => id));
  const read = (entry: Entry): DraftPost => {
    const post = readWallPost(entry, people);
    dropped.push(...post.dropped);
    return post.draft;
  };
  const answering = ({ parent }: Entry) => (parent === undefined ? {} : { replyTo: parent });
  return [
    ...wall.line.map((entry) => ({
      ...read(entry),
      ...answering(entry),
      ...answeredUnread(entry, known),
    })),
    ...wall.comments.map((entry) => {
      const { parent, top } = entry;
      const branch = parent !== undefined && known.has(parent) ? parent : top;
      return { ...read(entry), ...answering(entry), ...(branch !== undefined && { branch }) };
    }),
  ];
}

/** A comment without the post it stands under. */
function answeredUnread({ parent, top }: Entry, known: ReadonlySet<string>) {
  if (top === undefined || (parent !== undefined && known.has(parent))) return {};
  return { answers: { url: `https://vk.com/${top}`, absent: { why: "not-loaded" } } } as const;
}

const authorOf = (wall: Wall, people: People) =>
  people(wall.owner ?? wall.line[0]?.item.from_id ?? 0);

/** Where the wall is, or its only post; and when it was begun. */
function addressOf({ line, owner }: Wall) {
  const [first] = line;
  const created = unixTime(first?.item.date);
  const url =
    line.length === 1
      ? first?.url
      : owner === undefined
        ? undefined
        : `https://vk.com/wall${owner}`;
  return { ...(url !== undefined && { url }), ...(created !== undefined && { created }) };
}

function choiceOf(wall: Wall, people: People): ThreadChoice {
  const { name, handle, url } = authorOf(wall, people);
  const created = unixTime(wall.line[0]?.item.date);
  return {
    id: wall.id,
    title: titleFrom(readMarkup(wall.line[0]?.item.text ?? "").text),
    author: name ?? handle ?? url ?? "?",
    posts: wall.line.length,
    ...(created !== undefined && { created }),
  };
}
