import type { PostId } from "./ids.ts";
import type { Post } from "./thread.ts";

/** A post of the thread's line with everything that hangs under it, nearest first. */
export interface LinePost {
  readonly post: Post;
  readonly branches: readonly Post[];
}

/**
 * The posts as they are read: the line in order, each with its branches and theirs in the order of the
 * list. A branch that hangs under nothing, or in the end only under itself, stands in the line.
 */
export function readingOrder(posts: readonly Post[]): readonly LinePost[] {
  const tops = lineTops(posts);
  const line = new Map<PostId, { readonly post: Post; readonly branches: Post[] }>();
  for (const post of posts) if (!tops.has(post.id)) line.set(post.id, { post, branches: [] });
  for (const post of posts) {
    const top = tops.get(post.id);
    if (top !== undefined) line.get(top)?.branches.push(post);
  }
  return [...line.values()];
}

/** For each branch the post of the line it hangs under in the end. Each post is walked over once. */
function lineTops(posts: readonly Post[]): ReadonlyMap<PostId, PostId> {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const known = new Map<PostId, PostId | null>();
  for (const post of posts) {
    const path: PostId[] = [];
    let at: Post | undefined = post;
    let top = post.id;
    while (at !== undefined) {
      const before = known.get(at.id);
      if (before !== undefined) {
        top = before ?? at.id;
        break;
      }
      known.set(at.id, null);
      path.push(at.id);
      top = at.id;
      at = at.branch === undefined ? undefined : byId.get(at.branch);
    }
    // The top ends the path, or begins a circle at its end, which stands in the line.
    const standing = path.indexOf(top);
    for (const [index, id] of path.entries()) {
      known.set(id, standing >= 0 && index >= standing ? null : top);
    }
  }
  return new Map([...known].flatMap(([id, top]) => (top === null ? [] : [[id, top]])));
}
