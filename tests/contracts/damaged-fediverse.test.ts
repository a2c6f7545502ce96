/** Damaged files of Bluesky, Mastodon and ActivityPub end in words that say what is wrong and where. */
import { type DamagedFiles, json, testDamaged } from "../support/damaged.ts";

const NOT_JSON = '{"thread": {"$type": "app.bsky.feed.defs#threadViewPost", "post": none}}';

const skeet = (key: string, text: unknown) => ({
  uri: `at://did:plc:a/app.bsky.feed.post/${key}`,
  author: { did: "did:plc:a", handle: "a.by" },
  record: { $type: "app.bsky.feed.post", text },
});

const viewOf = (text: unknown, more: object = {}) => ({
  thread: { $type: "app.bsky.feed.defs#threadViewPost", post: skeet("1", text), ...more },
});

const BLUESKY: DamagedFiles<"fediverse">["bluesky"] = [
  [
    "cut short",
    "b.json",
    '{"thread": {"$type": "app.bsky.feed.defs#threadViewPost",\n "post": {"uri": "at',
    ["line 2, column 21: the JSON ends in the middle"],
  ],
  ["not JSON", "b.json", NOT_JSON, ["line 1, column 67: this is not JSON"]],
  [
    "a wrong list",
    "b.json",
    json(viewOf("Мы стаім", { replies: 5 })),
    ["read as bluesky", "Мы стаім", "unreadable: thread.replies"],
  ],
  [
    "a post without words",
    "b.json",
    json(viewOf(5)),
    ["thread.post.record.text: wanted text, found 5"],
  ],
  [
    "a post without words among sound ones",
    "b.json",
    json({ posts: [skeet("1", "Мы стаім"), skeet("2", 5)] }),
    ["read as bluesky", "Мы стаім", "unreadable: posts[1].record.text"],
  ],
  [
    "without its post",
    "b.json",
    json({ thread: { $type: "app.bsky.feed.defs#threadViewPost" } }),
    ["thread.post: wanted an object, found nothing"],
  ],
  [
    "an error of the server",
    "b.json",
    json({ error: "NotFound", message: "Post not found: at://x" }),
    ["Bluesky answered with an error (NotFound): Post not found: at://x"],
  ],
  [
    "a deleted post alone",
    "b.json",
    json({
      thread: {
        $type: "app.bsky.feed.defs#notFoundPost",
        uri: "at://did:plc:a/app.bsky.feed.post/1",
        notFound: true,
      },
    }),
    ["read as bluesky", "deleted"],
  ],
];

const status = (id: string, content: unknown) => ({
  id,
  created_at: "2020-08-16T08:00:00Z",
  account: { id: "1", acct: "a" },
  content,
  in_reply_to_id: null,
  visibility: "public",
});

/** Of a status that is not there the API tells by an error only. */
const MASTODON: DamagedFiles<"fediverse">["mastodon"] = [
  [
    "cut short",
    "status.json",
    '{"id": "1", "spoiler_text": "", "content": "<p>Мы стаім',
    ["line 1, column 56: the JSON ends in the middle"],
  ],
  [
    "not JSON",
    "status.json",
    '{"id": "1", "spoiler_text": nothing}',
    ["line 1, column 29: this is not JSON"],
  ],
  [
    "a wrong list",
    "context.json",
    json({ ancestors: [], descendants: 5 }),
    ["descendants: wanted a list, found 5"],
  ],
  [
    "a status without words",
    "status.json",
    json(status("1", 5)),
    ["content: wanted text, found 5"],
  ],
  [
    "a status without words among sound ones",
    "statuses.json",
    json([status("1", "<p>Мы стаім</p>"), status("2", 5)]),
    ["read as mastodon", "Мы стаім", "unreadable: [1].content"],
  ],
  ["empty", "context.json", json({ ancestors: [], descendants: [] }), ["there are no posts"]],
  [
    "an error of the server",
    "status.json",
    json({ error: "Record not found" }),
    ["Mastodon answered with an error: Record not found"],
  ],
];

const CONTEXT = "https://www.w3.org/ns/activitystreams";

const created = (id: string, content: unknown) => ({
  type: "Create",
  actor: "https://m.by/users/a",
  object: { id: `https://m.by/${id}`, type: "Note", attributedTo: "https://m.by/users/a", content },
});

const outbox = (orderedItems: unknown) =>
  json({ "@context": CONTEXT, type: "OrderedCollection", totalItems: 1, orderedItems });

/** Error bodies are those of the server, read as Mastodon's. */
const ACTIVITYPUB: DamagedFiles<"fediverse">["activitypub"] = [
  [
    "cut short",
    "outbox.json",
    `{"@context": "${CONTEXT}",\n "type": "OrderedCollection", "orderedItems": [{`,
    ["line 2, column 49: the JSON ends in the middle"],
  ],
  [
    "not JSON",
    "outbox.json",
    `{"@context": "${CONTEXT}",\n "type": OrderedCollection}`,
    ["line 2, column 10: this is not JSON"],
  ],
  ["a wrong list", "outbox.json", outbox(5), ["orderedItems: wanted a list, found 5"]],
  [
    "a note without words",
    "outbox.json",
    outbox([created("1", 5)]),
    ["orderedItems[0].object.content: wanted text, found 5"],
  ],
  [
    "a note without words among sound ones",
    "outbox.json",
    outbox([created("1", "<p>Мы стаім</p>"), created("2", 5)]),
    ["read as activitypub", "Мы стаім", "unreadable: orderedItems[1].object.content"],
  ],
  ["empty", "outbox.json", outbox([]), ["there are no posts"]],
  [
    "a deleted note alone",
    "note.json",
    json({ "@context": CONTEXT, id: "https://m.by/1", type: "Tombstone" }),
    ["read as activitypub", "deleted"],
  ],
];

testDamaged({
  bluesky: BLUESKY,
  mastodon: MASTODON,
  activitypub: ACTIVITYPUB,
} satisfies DamagedFiles<"fediverse">);
