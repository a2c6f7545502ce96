import type { Route } from "@playwright/test";

/** A post of the imitated conversation: the author's unless somebody else's. */
interface FlatPost {
  readonly id: number;
  readonly parent: number | null;
  readonly other?: boolean;
  readonly text: string;
}

/** The source one of the posts links to, as its last word. */
export const LINKED = "https://vk.com/wall-77_12";
export const FIRST = 1001;
const LAST = 1040;

const day = (id: number): string =>
  id === FIRST
    ? "A thread about the strike at the tractor works, day by day."
    : `Day ${id - FIRST}: the shop did not go to work.${id === FIRST + 6 ? ` ${LINKED}` : ""}`;

const LINE: readonly FlatPost[] = Array.from({ length: LAST - FIRST + 1 }, (_, index) => ({
  id: FIRST + index,
  parent: index === 0 ? null : FIRST + index - 1,
  text: day(FIRST + index),
}));
const BRANCH: readonly FlatPost[] = [2001, 2002, 2003].map((id) => ({
  id,
  parent: id === 2001 ? FIRST + 9 : id - 1,
  text: `An aside, ${id - 2000}.`,
}));
const COMMENT: FlatPost = {
  id: 3001,
  parent: FIRST + 4,
  other: true,
  text: "Hold on, all of you!",
};

/** A line of forty posts, a branch of three under the tenth, a comment by somebody else. */
const POSTS: readonly FlatPost[] = [...LINE, ...BRANCH, COMMENT];
/** The words of the line, then of the branch. */
export const OWN_TEXTS: readonly string[] = [...LINE, ...BRANCH].map(({ text }) => text);

const post = (id: number | string | undefined) => POSTS.find((one) => one.id === Number(id));
const repliesTo = (id: number) => POSTS.filter(({ parent }) => parent === id);
const timeOf = ({ id }: FlatPost) => new Date(1_597_564_800_000 + id * 60_000).toISOString();

function above(of: FlatPost, most: number): readonly FlatPost[] {
  const parent = most === 0 || of.parent === null ? undefined : post(of.parent);
  return parent === undefined ? [] : [...above(parent, most - 1), parent];
}

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

/** What an imitated server does besides answering. */
export interface Behaviour {
  /** The request, from 1, that is refused once with `Retry-After: 1`. */
  readonly refused?: number;
  /** From this request on, from 1, no answer comes. */
  readonly silentFrom?: number;
}

/** Answers requests of a page to another origin, as a server that allows them does. */
function serve(answer: (url: URL) => Answer, { refused, silentFrom = Infinity }: Behaviour) {
  let asked = 0;
  return async (route: Route): Promise<void> => {
    asked++;
    if (asked >= silentFrom) return;
    const { status = 200, body } =
      asked === refused
        ? { status: 429, body: { error: "RateLimitExceeded" } }
        : answer(new URL(route.request().url()));
    await route.fulfill({
      status,
      json: body,
      headers: {
        "access-control-allow-origin": "*",
        "access-control-expose-headers": "retry-after",
        ...(asked === refused && { "retry-after": "1" }),
      },
    });
  };
}

/** An AppView shows ten posts below the one asked about, and eighty above. */
const VIEW = { depth: 10, parents: 80 };
const atUri = ({ id, other }: FlatPost) =>
  `at://did:plc:${other === true ? "susedka" : "zavod"}/app.bsky.feed.post/${id}`;

function blueskyView(of: FlatPost) {
  const parent = of.parent === null ? undefined : post(of.parent);
  const name = of.other === true ? "susedka" : "zavod";
  const at = of.text.indexOf(LINKED);
  const [root] = LINE;
  return {
    uri: atUri(of),
    cid: `cid${of.id}`,
    author: { did: `did:plc:${name}`, handle: `${name}.example`, displayName: name },
    record: {
      $type: "app.bsky.feed.post",
      text: of.text,
      langs: ["en"],
      createdAt: timeOf(of),
      ...(parent !== undefined &&
        root !== undefined && {
          reply: { root: { uri: atUri(root), cid: "c" }, parent: { uri: atUri(parent), cid: "c" } },
        }),
      ...(at >= 0 && {
        facets: [
          {
            index: { byteStart: at, byteEnd: at + LINKED.length },
            features: [{ $type: "app.bsky.richtext.facet#link", uri: LINKED }],
          },
        ],
      }),
    },
    replyCount: repliesTo(of.id).length,
    indexedAt: timeOf(of),
  };
}

const blueskyNode = (of: FlatPost, depth: number): object => ({
  $type: "app.bsky.feed.defs#threadViewPost",
  post: blueskyView(of),
  // Where the server stops it leaves the list out.
  ...(depth > 0 && { replies: repliesTo(of.id).map((reply) => blueskyNode(reply, depth - 1)) }),
});

export const blueskyServer = (behaviour: Behaviour = {}) =>
  serve(({ pathname, searchParams }) => {
    const uri = searchParams.get("uri") ?? "";
    const of = post(uri.split("/").at(-1));
    if (pathname !== "/xrpc/app.bsky.feed.getPostThread" || of === undefined)
      return { status: 400, body: { error: "NotFound", message: `Post not found: ${uri}` } };
    const depth = Math.min(VIEW.depth, Number(searchParams.get("depth") ?? 6));
    const height = Math.min(VIEW.parents, Number(searchParams.get("parentHeight") ?? 80));
    const parent = above(of, height).reduce<object | undefined>(
      (up, one) => ({ ...blueskyNode(one, 0), ...(up !== undefined && { parent: up }) }),
      undefined,
    );
    const thread = { ...blueskyNode(of, depth), ...(parent !== undefined && { parent }) };
    return { body: { thread } };
  }, behaviour);

/** https://docs.joinmastodon.org/methods/statuses/#context, without a login. */
const CONTEXT = { ancestors: 40, descendants: 60, depth: 20 };

function below(of: FlatPost, depth: number): readonly FlatPost[] {
  if (depth === 0) return [];
  return repliesTo(of.id).flatMap((reply) => [reply].concat(below(reply, depth - 1)));
}

function mastodonStatus(of: FlatPost) {
  const name = of.other === true ? "susedka" : "zavod";
  const words = of.text.replace(LINKED, `<a href="${LINKED}">${LINKED}</a>`);
  return {
    id: `${of.id}`,
    uri: `https://social.example/users/${name}/statuses/${of.id}`,
    url: `https://social.example/@${name}/${of.id}`,
    created_at: timeOf(of),
    in_reply_to_id: of.parent === null ? null : `${of.parent}`,
    in_reply_to_account_id: of.parent === null ? null : "1",
    visibility: "public",
    spoiler_text: "",
    language: "en",
    replies_count: repliesTo(of.id).length,
    content: `<p>${words}</p>`,
    account: {
      id: of.other === true ? "2" : "1",
      username: name,
      acct: name,
      display_name: name,
      url: `https://social.example/@${name}`,
    },
    media_attachments: [],
    mentions: [],
    tags: [],
    emojis: [],
  };
}

export const mastodonServer = (behaviour: Behaviour = {}) =>
  serve(({ pathname }) => {
    const [, id, rest] = /^\/api\/v1\/statuses\/(\d+)(\/context)?$/u.exec(pathname) ?? [];
    const of = post(id);
    if (of === undefined) return { status: 404, body: { error: "Record not found" } };
    if (rest === undefined) return { body: mastodonStatus(of) };
    const descendants = below(of, CONTEXT.depth).slice(0, CONTEXT.descendants);
    return {
      body: {
        ancestors: above(of, CONTEXT.ancestors).map(mastodonStatus),
        descendants: descendants.map(mastodonStatus),
      },
    };
  }, behaviour);

const X_AUTHOR = {
  id: "11",
  name: "Завод",
  screen_name: "zavod_by",
  url: "https://x.com/zavod_by",
};

const xStatus = (of: FlatPost) => ({
  type: "status",
  id: `${of.id}`,
  url: `https://x.com/zavod_by/status/${of.id}`,
  text: of.text,
  author: X_AUTHOR,
  created_at: timeOf(of),
  created_timestamp: 1_597_564_800 + of.id * 60,
  lang: "en",
  replying_to:
    of.parent === null ? null : { screen_name: X_AUTHOR.screen_name, status: `${of.parent}` },
  media: {},
  raw_text: { text: of.text, display_text_range: [0, of.text.length], facets: [] },
});

/** A service that reads X without an account: the author's line at once, nothing else. */
export const xServer = (behaviour: Behaviour = {}) =>
  serve(({ pathname }) => {
    const of = post(/^\/2\/thread\/(\d+)$/u.exec(pathname)?.[1]);
    if (of === undefined) return { status: 404, body: { code: 404, message: "NOT_FOUND" } };
    const thread = LINE.map(xStatus);
    return { body: { code: 200, status: xStatus(of), thread, author: X_AUTHOR } };
  }, behaviour);
