/** Damaged files of what X's pages load, and of FxTwitter's copy, end in words that say what is wrong and where. */
import { type DamagedFiles, json, testDamaged } from "../support/damaged.ts";

type XFiles = DamagedFiles<"x-web">;

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
    ["line 1, column 80: the JSON ends in the middle"],
  ],
  [
    "not JSON",
    "t.json",
    '{"data": {"tweetResult": undefined}}',
    ["line 1, column 26: this is not JSON"],
  ],
  [
    "a wrong list",
    "t.json",
    detail(5),
    ["data.threaded_conversation_with_injections_v2.instructions: wanted a list, found 5"],
  ],
  [
    "a wrong list inside",
    "t.json",
    detail([{ type: "TimelineAddEntries", entries: 5 }]),
    [
      "data.threaded_conversation_with_injections_v2.instructions[0].entries: wanted a list, found 5",
    ],
  ],
  [
    "a wrong single tweet",
    "t.json",
    json({ data: { tweetResult: 5 } }),
    ["data.tweetResult: wanted an object, found 5"],
  ],
  [
    "a tweet without words",
    "t.json",
    detail(entries(node("1", 5))),
    [
      "data.threaded_conversation_with_injections_v2.instructions[0].entries[0].content.itemContent.tweet_results.result.legacy.full_text: wanted text, found 5",
    ],
  ],
  [
    "a tweet without words among sound ones",
    "t.json",
    detail(entries(node("1", "Мы стоим"), node("2", 5))),
    [
      "read as x-graphql",
      "Мы стоим",
      "unreadable: data.threaded_conversation_with_injections_v2.instructions[0].entries[1].content.itemContent.tweet_results.result.legacy.full_text",
    ],
  ],
  ["empty", "t.json", detail([]), ["there are no posts"]],
  [
    "an error of the server",
    "t.json",
    json({ errors: [{ message: "Rate limit exceeded", code: 88 }], data: {} }),
    ["X answered with an error (88): Rate limit exceeded"],
  ],
  [
    "a tweet that is not shown alone",
    "t.json",
    json({ data: { tweetResult: { result: { __typename: "TweetTombstone" } } } }),
    ["read as x-graphql", "unavailable"],
  ],
];

const embedded = (id: string, text: unknown) => ({
  __typename: "Tweet",
  id_str: id,
  text,
  user: { id_str: "1", screen_name: "a" },
});

/** An answer is one tweet or a tombstone: no list, no error. */
const SYNDICATION: XFiles["x-syndication"] = [
  [
    "cut short",
    "t.json",
    '{"__typename": "Tweet", "lang": "en", "id_str": "1", "text": "Мы',
    ["line 1, column 65: the JSON ends in the middle"],
  ],
  [
    "not JSON",
    "t.json",
    '{"__typename": "Tweet", "text": Мы}',
    ["line 1, column 33: this is not JSON"],
  ],
  ["a tweet without words", "t.json", json(embedded("1", 5)), ["text: wanted text, found 5"]],
  [
    "a tweet without words among sound ones",
    "t.json",
    json([embedded("1", "Мы стоим"), embedded("2", 5)]),
    ["read as x-syndication", "Мы стоим", "unreadable: [1].text"],
  ],
  [
    "a deleted tweet alone",
    "t.json",
    json({
      __typename: "TweetTombstone",
      tombstone: { text: { text: "This Post was deleted by the Post author. Learn more" } },
    }),
    ["read as x-syndication", "deleted"],
  ],
];

const fx = (id: string, text: unknown) => ({ id, text, author: { id: "1", screen_name: "a" } });
const answer = (more: object) => json({ code: 200, message: "OK", ...more });

const FXTWITTER: XFiles["fxtwitter"] = [
  [
    "cut short",
    "t.json",
    '{"code": 200, "message": "OK", "tweet": {"id": "1", "te',
    ["line 1, column 56: the JSON ends in the middle"],
  ],
  ["not JSON", "t.json", '{"code": 200, "message": OK}', ["line 1, column 26: this is not JSON"]],
  ["a wrong list", "t.json", answer({ thread: 5 }), ["thread: wanted a list, found 5"]],
  [
    "a tweet without words",
    "t.json",
    answer({ tweet: fx("1", 5) }),
    ["tweet.text: wanted text, found 5"],
  ],
  [
    "a tweet without words among sound ones",
    "t.json",
    answer({ thread: [fx("1", "Мы стоим"), fx("2", 5)] }),
    ["read as fxtwitter", "Мы стоим", "unreadable: thread[1].text"],
  ],
  ["empty", "t.json", answer({ thread: [] }), ["there are no posts"]],
  ["without its tweet", "t.json", answer({ tweet: null }), ["tweet: wanted an object, found null"]],
  [
    "an error of the server",
    "t.json",
    json({ code: 404, message: "NOT_FOUND", tweet: null }),
    ["X answered with an error (404): NOT_FOUND"],
  ],
  [
    "a private account",
    "t.json",
    json({ code: 401, message: "PRIVATE_TWEET" }),
    ["X answered with an error (401): PRIVATE_TWEET"],
  ],
  [
    "a deleted tweet alone",
    "t.json",
    answer({ status: { type: "tombstone", reason: "deleted", id: "1" } }),
    ["read as fxtwitter", "deleted"],
  ],
];

testDamaged({
  "x-graphql": GRAPHQL,
  "x-syndication": SYNDICATION,
  fxtwitter: FXTWITTER,
} satisfies XFiles);
