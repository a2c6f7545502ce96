import { failed } from "#domain/result.ts";
import { asCount, asFilledText, asList, fieldOf, isObject } from "../json-fields.ts";
import { livePage } from "./live-page.ts";
import type { LiveLoader, LiveTarget } from "./live.ts";
import type { LiveStop } from "./polite-fetch.ts";
import { readConversation } from "./read-conversation.ts";
import type { Way } from "./read-conversation.ts";
import { startReading } from "./reading.ts";
import type { LiveReading } from "./reading.ts";
import { growReplyTree } from "./reply-tree.ts";
import type { ReplyTree } from "./reply-tree.ts";

/** The AppView that answers without a login. */
const APP_VIEW = "public.api.bsky.app";
/** Bluesky's web app, forks of it and mirrors: all show the same posts under the same paths. */
const APPS = new Set([
  "bsky.app",
  "www.bsky.app",
  "main.bsky.dev",
  "staging.bsky.app",
  "deer.social",
  "blacksky.community",
  "catsky.social",
  "zeppelin.social",
  "witchsky.app",
  "fxbsky.app",
  "vxbsky.app",
  "bskx.app",
  "bskyx.app",
]);
const LONGEST_URI = 2048;
const ACTOR = String.raw`(?<actor>did:[a-z]+:[\w.:%-]*\w|[a-z\d-]+(?:\.[a-z\d-]+)+)`;
const RECORD_KEY = String.raw`(?<key>[\w.:~-]{1,512})`;
const PATH = new RegExp(`^/profile/${ACTOR}/post/${RECORD_KEY}(?:/|$)`, "iu");
const AT_URI = new RegExp(`^at://${ACTOR}/app\\.bsky\\.feed\\.post/${RECORD_KEY}/?$`, "iu");

/** Reads public threads of Bluesky from its AppView, which answers without a login. */
export const blueskyLoader: LiveLoader = {
  platform: "bluesky",
  target: (link) => {
    const uri = AT_URI.exec(link.trim())?.groups;
    const { actor, key } = uri ?? {};
    if (actor !== undefined && key !== undefined)
      return targetOf(`https://bsky.app/profile/${actor}/post/${key}`);
    const page = livePage(link);
    return page === null || postAt(page.href) === null ? null : targetOf(page.href);
  },
  load: async (target, net) => {
    const post = postAt(target.url);
    if (post === null) return failed({ kind: "address-bad", address: target.url });
    const tree = growReplyTree();
    let anchor = "";
    const reading = startReading(net, {
      platform: "bluesky",
      posts: () => tree.postsBy(tree.topAbove(anchor)),
    });
    const ask = (uri: string, way: Way) => {
      tree.markAsked(uri);
      return reading.ask(threadUrl(uri, way), (value) => addThread(tree, value));
    };
    const askFirst = (uri: string) =>
      reading.ask(threadUrl(uri, "up"), (value) => {
        anchor = asFilledText(fieldOf(value, "thread", "post", "uri")) ?? uri;
        tree.markAsked(anchor);
        addThread(tree, value);
      });
    let stop = await askFirst(uriOf(post));
    if (stop !== null && wantsDid(stop, post)) {
      const did = await didOf(reading, post.actor);
      if (did !== undefined) stop = await askFirst(uriOf({ ...post, actor: did }));
    }
    if (stop === null && tree.get(anchor) !== undefined)
      stop = await readConversation(tree, anchor, { ask, wasCrowded: () => false });
    return reading.finish(stop);
  },
};

interface PostName {
  /** A handle or a DID. */
  readonly actor: string;
  readonly key: string;
}

function targetOf(url: string): LiveTarget {
  return { platform: "bluesky", host: APP_VIEW, thirdParty: false, url };
}

function postAt(link: string): PostName | null {
  const page = livePage(link);
  if (page === null || !APPS.has(page.url.host)) return null;
  const { actor, key } = PATH.exec(page.path)?.groups ?? {};
  return actor === undefined || key === undefined ? null : { actor, key };
}

const uriOf = ({ actor, key }: PostName): string => `at://${actor}/app.bsky.feed.post/${key}`;

/** What a server calls the address of a post goes into the next request. */
const isPostUri = (uri: string): boolean => uri.length <= LONGEST_URI && AT_URI.test(uri);

/** Servers cut both numbers to what they allow, so all is asked for; but nothing above twice. */
function threadUrl(uri: string, way: Way): string {
  const parentHeight = way === "up" ? "1000" : "0";
  const query = new URLSearchParams({ uri, depth: "1000", parentHeight });
  return `https://${APP_VIEW}/xrpc/app.bsky.feed.getPostThread?${query}`;
}

/** A server that takes no handle in the address of a post says that the request is wrong. */
function wantsDid(stop: LiveStop, { actor }: PostName): boolean {
  return (
    !actor.startsWith("did:") && stop.kind === "platform-said" && stop.code === "InvalidRequest"
  );
}

async function didOf(reading: LiveReading, handle: string): Promise<string | undefined> {
  const query = new URLSearchParams({ handle });
  const answer = await reading.lookUp(
    `https://${APP_VIEW}/xrpc/com.atproto.identity.resolveHandle?${query}`,
  );
  return answer.ok ? asFilledText(fieldOf(answer.value, "did")) : undefined;
}

/**
 * Adds the posts of a `threadViewPost`, above and below. Where a reply has no list of `replies` the
 * server has cut them; an empty list means there are none to be seen.
 */
function addThread(tree: ReplyTree, answer: unknown): void {
  const open: unknown[] = [fieldOf(answer, "thread")];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isObject(node)) continue;
    const id = addPost(tree, node["post"]);
    const { parent, replies } = node;
    if (id !== null && Array.isArray(replies)) tree.settle(id);
    if (parent !== undefined) open.push(parent);
    for (const reply of asList(replies)) if (isObject(reply)) open.push(reply);
  }
}

function addPost(tree: ReplyTree, post: unknown): string | null {
  const id = asFilledText(fieldOf(post, "uri"));
  const author = asFilledText(fieldOf(post, "author", "did"));
  if (id === undefined || author === undefined || !isPostUri(id)) return null;
  const parent = asFilledText(fieldOf(post, "record", "reply", "parent", "uri"));
  const created = asFilledText(fieldOf(post, "record", "createdAt"));
  tree.add({
    id,
    author,
    ...(parent !== undefined && parent !== id && { parent }),
    ...(created !== undefined && { created }),
    replies: asCount(fieldOf(post, "replyCount")),
  });
  return id;
}
