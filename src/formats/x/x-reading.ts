import type { Expectation, Problem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { threadOf } from "../conversation.ts";
import type { ConversationPost } from "../conversation.ts";
import type { DroppedPiece, ImportContext, Imported, ImportPart } from "../importer.ts";
import { collectIssues, placeOf, shorten } from "../issues.ts";
import type { IssueCollector } from "../issues.ts";
import { given } from "../json-fields.ts";
import { statusAddress } from "./legacy-tweet-user.ts";
import type { LegacyUser } from "./legacy-tweet-user.ts";
import { foldVersions } from "./x-versions.ts";
import type { VersionedPost } from "./x-versions.ts";

/** Where in the input, as a path. */
export type Keys = readonly (string | number)[];

/** A value and where it stands. */
export interface Placed {
  readonly value: unknown;
  readonly keys: Keys;
}

/** The items of a list, or the one value that is none. */
export const spread = (value: unknown, keys: Keys): readonly Placed[] =>
  Array.isArray(value)
    ? value.map((item: unknown, index) => ({ value: item, keys: [...keys, index] }))
    : [{ value, keys }];

/** The answers in all parts, each of which is one or a list of them. Problems: those of the JSON. */
export function answersIn(parts: readonly ImportPart[]): Result<readonly Placed[]> {
  const answers: Placed[] = [];
  for (const part of parts) {
    const json = part.json();
    if (!json.ok) return json;
    answers.push(...spread(json.value, parts.length > 1 ? [part.name] : []));
  }
  return ok(answers);
}

export interface ReadPost extends VersionedPost {
  /** Whose post it answers, where that is known without the post. */
  readonly answeredUser?: LegacyUser;
}

/** What was found in an input of X so far; readers of its parts add to it. */
export interface XReading {
  readonly posts: ReadPost[];
  readonly dropped: DroppedPiece[];
  /** Errors the platform answered with. */
  readonly said: Problem[];
  readonly unread: IssueCollector;
}

export function startReading(): XReading {
  return { posts: [], dropped: [], said: [], unread: collectIssues() };
}

/** Notes a record that cannot be read, with what was wanted and what stands there. */
export function addUnread(
  { unread, dropped }: XReading,
  keys: Keys,
  expected: Expectation,
  found: unknown,
): void {
  const place = placeOf(keys);
  unread.add(place, expected, shorten(found));
  dropped.push({ kind: "unreadable", text: place });
}

export interface XConversation {
  /** The importer's id. */
  readonly format: string;
  readonly anchor?: string;
  readonly missing?: number;
}

/**
 * The thread of what was read. Problems, where there is no post at all: what the platform said, or
 * `invalid-document` with the place of each record that could not be read, or `no-posts`; else those of
 * {@link threadOf}.
 */
export function finishReading(
  reading: XReading,
  conversation: XConversation,
  context: ImportContext,
): Result<Imported> {
  const { said, unread } = reading;
  if (reading.posts.length === 0) {
    const [problem] = said;
    if (problem !== undefined) return failed(problem);
    if (unread.total() > 0) {
      return failed({ kind: "invalid-document", issues: unread.issues, total: unread.total() });
    }
  }
  const answered = new Map(reading.posts.map(({ post, answeredUser }) => [post.id, answeredUser]));
  const posts = foldVersions(reading.posts);
  const known = new Set(posts.map(({ id }) => id));
  const dropped = [...reading.dropped, ...said.map(unheard)];
  return threadOf(
    {
      ...conversation,
      posts: posts.map((post) =>
        post.parent === undefined || known.has(post.parent)
          ? post
          : withAnswered(post, post.parent, answered.get(post.id)),
      ),
      ...(dropped.length > 0 && { dropped }),
    },
    context,
  );
}

const unheard = (problem: Problem): DroppedPiece => ({
  kind: "unreadable",
  text: problem.kind === "platform-said" ? problem.said || problem.code : problem.kind,
});

/** The post of somebody else that it answers and that is not here, as an address at least. */
function withAnswered(
  post: ConversationPost,
  parent: string,
  user: LegacyUser | undefined,
): ConversationPost {
  const own =
    user?.id === undefined ? user?.handle === post.author.handle : user.id === post.authorKey;
  if (post.answers !== undefined || own || user === undefined) return post;
  const { handle } = user;
  return {
    ...post,
    answers: {
      url: statusAddress(parent, handle),
      ...given("author", handle),
      absent: { why: "not-loaded" },
    },
  };
}
