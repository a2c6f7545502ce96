/** Damaged files of X, however it was asked, end in words that say what is wrong and where. */
import { type DamagedFiles, json, testDamaged } from "../support/damaged.ts";

type XFiles = DamagedFiles<"x">;

const tweet = (id: string, text: unknown) => ({ tweet: { id_str: id, full_text: text } });
const archive = (value: unknown) => `window.YTD.tweets.part0 = ${json(value)}`;

const ARCHIVE: XFiles["x-archive"] = [
  [
    "cut short",
    "tweets.js",
    'window.YTD.tweets.part0 = [\n {"tweet": {"id_str": "1", "full_text": "',
    ["line 2, column 42: the JSON ends in the middle"],
  ],
  ["not JSON", "tweets.js", "window.YTD.tweets.part0 = [\n {tweet: 1}]", ["?"]],
  ["a wrong list", "tweets.js", archive(5), ["?"]],
  ["a tweet without words", "tweets.js", archive([tweet("1", 5)]), ["?"]],
  [
    "a tweet without words among sound ones",
    "tweets.js",
    archive([tweet("1", "Мы стоим"), tweet("2", 5)]),
    ["?"],
  ],
  ["empty", "tweets.js", archive([]), ["?"]],
];

const v1 = (id: string, text: unknown) => ({
  created_at: "Mon Mar 07 15:13:47 +0000 2016",
  id_str: id,
  full_text: text,
  user: { id_str: "1", screen_name: "a" },
});

const V1: XFiles["x-v1"] = [
  ["cut short", "t.json", json(v1("1", "Мы")).slice(0, 75), ["?"]],
  ["not JSON", "t.jsonl", `${json(v1("1", "Мы"))}\n{"id_str": oops}\n`, ["?"]],
  ["a wrong list", "t.json", json({ statuses: 5, search_metadata: { count: 1 } }), ["?"]],
  ["a tweet without words", "t.json", json(v1("1", 5)), ["?"]],
  ["a tweet without words among sound ones", "t.json", json([v1("1", "Мы стоим"), v1("2", 5)]), ["?"]],
  ["empty", "t.json", json({ statuses: [], search_metadata: { count: 0 } }), ["?"]],
  [
    "an error of the server",
    "t.json",
    json({ errors: [{ code: 144, message: "No status found with that ID." }] }),
    ["?"],
  ],
];

const v2 = (id: string, text: unknown) => ({ id, text, author_id: "2" });
const page = (data: unknown) => json({ data, meta: { result_count: 1 } });

const V2: XFiles["x-v2"] = [
  ["cut short", "t.json", '{"data": [{"id": "1", "text": "Мы стоим", "author_id": "2", "created', ["?"]],
  ["not JSON", "t.json", '{"data": [{"id": "1", "author_id": 2n}]}', ["?"]],
  ["a wrong list", "t.json", page(5), ["?"]],
  ["a tweet without words", "t.json", page([v2("1", 5)]), ["?"]],
  ["a tweet without words among sound ones", "t.json", page([v2("1", 5), v2("2", "Мы стоим")]), ["?"]],
  ["empty", "t.json", json({ meta: { result_count: 0 } }), ["?"]],
  [
    "an error of the server",
    "t.json",
    json({ title: "Unauthorized", type: "about:blank", status: 401, detail: "Unauthorized" }),
    ["?"],
  ],
];

const detail = (instructions: unknown) =>
  json({ data: { threaded_conversation_with_injections_v2: { instructions } } });
const entries = (...results: readonly unknown[]) => [
  {
    type: "TimelineAddEntries",
    entries: results.map((result, index) => ({
      entryId: `tweet-${index + 1}`,
      content: { itemContent: { tweet_results: { result } } },
    })),
  },
];
const node = (id: string, text: unknown) => ({ rest_id: id, legacy: { full_text: text } });

const GRAPHQL: XFiles["x-graphql"] = [
  [
    "cut short",
    "t.json",
    '{"data": {"threaded_conversation_with_injections_v2": {"instructions": [{"type"',
    ["?"],
  ],
  ["not JSON", "t.json", '{"data": {"tweetResult": undefined}}', ["?"]],
  ["a wrong list", "t.json", detail(5), ["?"]],
  ["a wrong list inside", "t.json", detail([{ type: "TimelineAddEntries", entries: 5 }]), ["?"]],
  ["a wrong single tweet", "t.json", json({ data: { tweetResult: 5 } }), ["?"]],
  ["a tweet without words", "t.json", detail(entries(node("1", 5))), ["?"]],
  [
    "a tweet without words among sound ones",
    "t.json",
    detail(entries(node("1", "Мы стоим"), node("2", 5))),
    ["?"],
  ],
  ["empty", "t.json", detail([]), ["?"]],
  [
    "an error of the server",
    "t.json",
    json({ errors: [{ message: "Rate limit exceeded", code: 88 }], data: {} }),
    ["?"],
  ],
  [
    "a deleted tweet alone",
    "t.json",
    json({ data: { tweetResult: { result: { __typename: "TweetTombstone" } } } }),
    ["?"],
  ],
];

const embedded = (id: string, text: unknown) => ({
  __typename: "Tweet",
  id_str: id,
  text,
  user: { id_str: "1", screen_name: "a" },
});

const SYNDICATION: XFiles["x-syndication"] = [
  ["cut short", "t.json", '{"__typename": "Tweet", "lang": "en", "id_str": "1", "text": "Мы', ["?"]],
  ["not JSON", "t.json", '{"__typename": "Tweet", "text": Мы}', ["?"]],
  ["a tweet without words", "t.json", json(embedded("1", 5)), ["?"]],
  [
    "a tweet without words among sound ones",
    "t.json",
    json([embedded("1", "Мы стоим"), embedded("2", 5)]),
    ["?"],
  ],
  ["a deleted tweet alone", "t.json", json({ __typename: "TweetTombstone", tombstone: {} }), ["?"]],
];

const fx = (id: string, text: unknown) => ({ id, text, author: { id: "1", screen_name: "a" } });
const answer = (more: object) => json({ code: 200, message: "OK", ...more });

const FXTWITTER: XFiles["fxtwitter"] = [
  ["cut short", "t.json", '{"code": 200, "message": "OK", "tweet": {"id": "1", "te', ["?"]],
  ["not JSON", "t.json", '{"code": 200, "message": OK}', ["?"]],
  ["a wrong list", "t.json", answer({ thread: 5 }), ["?"]],
  ["a tweet without words", "t.json", answer({ tweet: fx("1", 5) }), ["?"]],
  [
    "a tweet without words among sound ones",
    "t.json",
    answer({ thread: [fx("1", "Мы стоим"), fx("2", 5)] }),
    ["?"],
  ],
  ["empty", "t.json", answer({ thread: [] }), ["?"]],
  ["without its tweet", "t.json", answer({ tweet: null }), ["?"]],
  ["an error of the server", "t.json", json({ code: 404, message: "NOT_FOUND", tweet: null }), ["?"]],
  ["a private account", "t.json", json({ code: 401, message: "PRIVATE_TWEET" }), ["?"]],
  [
    "a deleted tweet alone",
    "t.json",
    answer({ status: { type: "tombstone", reason: "deleted", id: "1" } }),
    ["?"],
  ],
];

testDamaged({
  "x-archive": ARCHIVE,
  "x-v1": V1,
  "x-v2": V2,
  "x-graphql": GRAPHQL,
  "x-syndication": SYNDICATION,
  fxtwitter: FXTWITTER,
} satisfies XFiles);
