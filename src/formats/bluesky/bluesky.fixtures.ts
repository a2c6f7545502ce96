/** Builds Bluesky's views for tests: a post, a thread above and below it, the flat thread. */

export interface FixturePost {
  /** The record key; the URI is made of it and the author. */
  readonly key: string;
  readonly by?: string;
  readonly text?: string;
  readonly at?: string;
  /** The key and author of the post it answers. */
  readonly to?: readonly [key: string, by?: string];
  readonly record?: object;
  readonly view?: object;
}

export const did = (by: string): string => `did:plc:${by}`;
export const uri = (key: string, by = "zavod"): string =>
  `at://${did(by)}/app.bsky.feed.post/${key}`;

export function post(given: FixturePost) {
  const { key, by = "zavod", text = key, at = "2020-08-14T10:00:00.000Z", to } = given;
  const parent = to === undefined ? undefined : { uri: uri(...to), cid: "c" };
  return {
    uri: uri(key, by),
    cid: `cid-${key}`,
    author: { did: did(by), handle: `${by}.example`, displayName: `Голос ${by}`, labels: [] },
    record: {
      $type: "app.bsky.feed.post",
      text,
      createdAt: at,
      ...(parent !== undefined && { reply: { root: parent, parent } }),
      ...given.record,
    },
    indexedAt: at,
    labels: [],
    ...given.view,
  };
}

export const threadView = (
  given: FixturePost,
  replies: readonly unknown[] = [],
  parent?: unknown,
) => ({
  $type: "app.bsky.feed.defs#threadViewPost",
  post: post(given),
  replies,
  ...(parent !== undefined && { parent }),
});

export const notFound = (of: string) => ({
  $type: "app.bsky.feed.defs#notFoundPost",
  uri: of,
  notFound: true,
});

export const blocked = (of: string, by: string) => ({
  $type: "app.bsky.feed.defs#blockedPost",
  uri: of,
  blocked: true,
  author: { did: did(by) },
});

export const flatItem = (depth: number, of: string, type: string, value: object = {}) => ({
  uri: of,
  depth,
  value: { $type: `app.bsky.unspecced.getPostThreadV2#${type}`, ...value },
});

export const flatPost = (depth: number, given: FixturePost) =>
  flatItem(depth, uri(given.key, given.by), "threadItemPost", {
    post: post(given),
    moreParents: false,
    moreReplies: 0,
    opThread: true,
  });
