import type { PostVersion } from "#domain/thread.ts";
import type { ConversationPost } from "../conversation.ts";

/** A post of X with the ids of all its versions, oldest first: each edit makes a post of its own. */
export interface VersionedPost {
  readonly post: ConversationPost;
  readonly versionIds?: readonly string[];
}

/**
 * Puts the versions of an edited post together: the last one stays, with the others as what it said
 * before, and answers to any of them answer it. A post without known versions stays as it is.
 */
export function foldVersions(posts: readonly VersionedPost[]): readonly ConversationPost[] {
  const byId = new Map(posts.map(({ post }) => [post.id, post]));
  const lastOf = lastVersions(posts, byId);
  const earlier = new Map<string, ConversationPost[]>();
  for (const post of byId.values()) {
    const last = lastOf.get(post.id);
    if (last !== undefined && last !== post.id) {
      earlier.set(last, [...(earlier.get(last) ?? []), post]);
    }
  }
  return posts.flatMap(({ post }) => {
    if ((lastOf.get(post.id) ?? post.id) !== post.id) return [];
    const parent = post.parent === undefined ? undefined : (lastOf.get(post.parent) ?? post.parent);
    const folded = withEarlier(post, earlier.get(post.id) ?? []);
    return parent === undefined || parent === post.id ? [folded] : [{ ...folded, parent }];
  });
}

/** Each version's id with that of the last version that is there. */
function lastVersions(
  posts: readonly VersionedPost[],
  byId: ReadonlyMap<string, ConversationPost>,
): ReadonlyMap<string, string> {
  const lastOf = new Map<string, string>();
  // An early version knows nothing of the later ones, so that the longest list is the one to believe.
  const lists = posts.map(({ versionIds = [] }) => versionIds).filter(({ length }) => length > 1);
  for (const ids of lists.sort((a, b) => a.length - b.length)) {
    const last = ids.findLast((id) => byId.has(id));
    if (last === undefined) continue;
    for (const id of ids) lastOf.set(id, last);
    lastOf.set(last, last);
  }
  return lastOf;
}

function withEarlier(
  post: ConversationPost,
  earlier: readonly ConversationPost[],
): ConversationPost {
  if (earlier.length === 0) return post;
  const oldest = [...earlier].sort((a, b) => (a.created ?? "").localeCompare(b.created ?? ""));
  const versions = oldest.map(({ text, created }): PostVersion =>
    created === undefined ? { text } : { text, at: created },
  );
  const created = oldest[0]?.created ?? post.created;
  const edited = post.edited ?? post.created;
  return {
    ...post,
    versions,
    ...(created !== undefined && { created }),
    ...(edited !== undefined && { edited }),
  };
}
