import { failed } from "#domain/result.ts";
import { asCount, asFilledText, asList, fieldOf } from "../json-fields.ts";
import type { LiveLoader } from "./live.ts";
import { mastodonPostAt } from "./mastodon-link.ts";
import { readConversation } from "./read-conversation.ts";
import { startReading } from "./reading.ts";
import { growReplyTree } from "./reply-tree.ts";
import type { ReplyTree } from "./reply-tree.ts";

/**
 * Descendants a Mastodon server shows without a login; there are at most so deep as well, but how deep
 * an answer goes is seen in it. https://docs.joinmastodon.org/methods/statuses/#context
 */
const DESCENDANTS = 60;
/** Ids go into paths, and a server may send anything for one. */
const ID = /^[\w-]{1,64}$/u;

/** Reads public threads of Mastodon, and of servers that speak its API, from the server of the link. */
export const mastodonLoader: LiveLoader = {
  platform: "mastodon",
  target: (link) => {
    const post = mastodonPostAt(link);
    if (post === null) return null;
    return { platform: "mastodon", host: post.host, thirdParty: false, url: post.url };
  },
  load: async (target, net) => {
    const post = mastodonPostAt(target.url);
    if (post === null) return failed({ kind: "address-bad", address: target.url });
    const api = `https://${post.host}/api/v1/statuses`;
    const tree = growReplyTree();
    let anchor = post.id;
    const reading = startReading(net, {
      platform: "mastodon",
      posts: () => tree.postsBy(tree.topAbove(anchor)),
    });
    let crowded = false;
    const ask = (id: string) => {
      tree.markAsked(id);
      return reading.ask(`${api}/${id}/context`, (value) => {
        crowded = addContext(tree, id, value);
      });
    };
    let stop = await reading.ask(`${api}/${post.id}`, (value) => {
      // A post passed on without words stands in no conversation; the one it passes on does.
      anchor = addStatus(tree, fieldOf(value, "reblog")) ?? addStatus(tree, value) ?? anchor;
    });
    if (stop === null && tree.get(anchor) !== undefined)
      stop =
        (await ask(anchor)) ??
        (await readConversation(tree, anchor, { ask, wasCrowded: () => crowded }));
    return reading.finish(stop);
  },
};

/**
 * Adds the posts of a context, and settles those whose replies must all be in it: neither at the depth
 * where it ends nor, unless it is `crowded`, cut in number. A post without an own reply is not settled
 * that way, as private replies are taken out only after the cut.
 *
 * @returns whether it may have been cut in number.
 */
function addContext(tree: ReplyTree, of: string, context: unknown): boolean {
  for (const status of asList(fieldOf(context, "ancestors"))) addStatus(tree, status);
  const descendants = asList(fieldOf(context, "descendants"));
  const below = new Set(descendants.map((status) => addStatus(tree, status)));
  if (descendants.length >= DESCENDANTS) return true;
  // Level by level; the one below which nothing stands is where the answer ends.
  for (let level: readonly string[] = [of]; level.length > 0;) {
    // Taken out, so that parents in a circle end.
    const next = level.flatMap((id) => tree.repliesTo(id)).filter(({ id }) => below.delete(id));
    if (next.length > 0)
      for (const id of level) if (tree.ownRepliesTo(id).length > 0) tree.settle(id);
    level = next.map(({ id }) => id);
  }
  return false;
}

function addStatus(tree: ReplyTree, status: unknown): string | null {
  const id = asFilledText(fieldOf(status, "id"));
  const author = asFilledText(fieldOf(status, "account", "id"));
  if (id === undefined || author === undefined || !ID.test(id)) return null;
  const parent = asFilledText(fieldOf(status, "in_reply_to_id"));
  const created = asFilledText(fieldOf(status, "created_at"));
  tree.add({
    id,
    author,
    ...(parent !== undefined && parent !== id && { parent }),
    ...(created !== undefined && { created }),
    replies: asCount(fieldOf(status, "replies_count")),
  });
  return id;
}
