/**
 * The files of an archive of X: scripts that assign a list to a variable, one file or several a kind.
 * `window.YTD.tweets.part0 = […]` since 2019, `Grailbird.data.tweets_2014_05 = […]` before.
 */
import { LIMITS, type Problem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ImportPart } from "../importer.ts";
import { asObject, asObjects } from "../json-fields.ts";
import { parseJson } from "../json-part.ts";
import type { Keys } from "./x-reading.ts";

export type ListKind = "tweets" | "circle" | "deleted" | "notes" | "account";
/** `whole`: all the lists in one JSON. */
export type ArchiveKind = ListKind | "whole" | "other";

const YTD = /^\s*(?:window\.)?YTD\.(\w{1,80})\.part\d{1,9}\s*=/u;
const GRAILBIRD = /^\s*Grailbird\.data\.tweets_\w{1,20}\s*=/u;
const HEAD = 400;

const KINDS: ReadonlyMap<string, ListKind> = new Map([
  ["tweet", "tweets"],
  ["tweets", "tweets"],
  ["community_tweet", "tweets"],
  ["community_tweets", "tweets"],
  ["twitter_circle_tweet", "circle"],
  ["deleted_tweet", "deleted"],
  ["deleted_tweets", "deleted"],
  ["note_tweet", "notes"],
  ["note_tweets", "notes"],
  ["account", "account"],
]);

/** What a file of an archive holds, by what it says itself; `null` if it is not of an archive. */
export function archiveKind(part: ImportPart): ArchiveKind | null {
  const head = part.text.slice(0, HEAD);
  if (GRAILBIRD.test(head)) return "tweets";
  const name = YTD.exec(head)?.[1];
  if (name !== undefined) return KINDS.get(name.toLowerCase()) ?? "other";
  return bareKind(part) ?? (isWhole(part) ? "whole" : null);
}

export interface ArchiveList {
  readonly kind: ListKind;
  readonly keys: Keys;
  readonly value: unknown;
}

/**
 * The lists a file holds, one as a rule. The Community Archive keeps an archive as one JSON, the lists
 * under the names of the files.
 */
export function listsOf(
  kind: ListKind | "whole",
  name: string,
  value: unknown,
): readonly ArchiveList[] {
  if (kind !== "whole") return [{ kind, keys: [name], value }];
  return Object.entries(asObject(value) ?? {}).flatMap(([key, list]) => {
    const named = KINDS.get(key.replaceAll("-", "_"));
    return named === undefined ? [] : [{ kind: named, keys: [name, key], value: list }];
  });
}

function isWhole(part: ImportPart): boolean {
  if (!/^\s*\{/u.test(part.text.slice(0, HEAD))) return false;
  const json = part.json();
  if (!json.ok) return false;
  return listsOf("whole", part.name, json.value).some(
    ({ kind, value }) => kind === "tweets" && asObjects(value).some(({ tweet }) => asObject(tweet)),
  );
}

/** Some tools take the assignment away and leave the list, whose records still say what they are. */
function bareKind(part: ImportPart): ArchiveKind | null {
  if (!/^\s*\[\s*\{\s*"(?:tweet|noteTweet)"\s*:\s*\{/u.test(part.text.slice(0, HEAD))) return null;
  const json = part.json();
  if (!json.ok || !Array.isArray(json.value)) return null;
  const first = asObject(json.value[0]);
  return asObject(first?.["noteTweet"]) === undefined ? "tweets" : "notes";
}

/**
 * The value a file assigns.
 *
 * Problems: those of {@link parseJson}, with the place in the whole file.
 */
export function archiveValue(part: ImportPart): Result<unknown> {
  const { text } = part;
  const head = (YTD.exec(text.slice(0, HEAD)) ?? GRAILBIRD.exec(text.slice(0, HEAD)))?.[0];
  if (head === undefined) return part.json();
  const list = text.slice(head.length).trimEnd();
  const value = parseJson(list.endsWith(";") ? list.slice(0, -1) : list, LIMITS.depth);
  return value.ok ? ok(value.value) : failed(moved(value.problem, head));
}

/** The place in the file of a problem in the list, which begins behind the head. */
function moved(problem: Problem, head: string): Problem {
  if (problem.kind !== "json-cut" && problem.kind !== "json-bad") return problem;
  const lines = head.split("\n");
  const column = problem.line === 1 ? problem.column + (lines.at(-1)?.length ?? 0) : problem.column;
  return { ...problem, line: problem.line + lines.length - 1, column };
}
