/** Damaged files of X's archive and API end in words that say what is wrong and where. */
import { type DamagedFiles, json, testDamaged } from "../support/damaged.ts";

type XFiles = DamagedFiles<"x">;

const tweet = (id: string, text: unknown) => ({ tweet: { id_str: id, full_text: text } });
const archive = (value: unknown) => `window.YTD.tweets.part0 = ${json(value)}`;

/** Files of a person's own: nobody answers with an error. */
const ARCHIVE: XFiles["x-archive"] = [
  [
    "cut short",
    "tweets.js",
    'window.YTD.tweets.part0 = [\n {"tweet": {"id_str": "1", "full_text": "',
    ["line 2, column 42: the JSON ends in the middle"],
  ],
  [
    "not JSON",
    "tweets.js",
    "window.YTD.tweets.part0 = [\n {tweet: 1}]",
    ["line 2, column 3: this is not JSON"],
  ],
  ["a wrong list", "tweets.js", archive(5), ['["tweets.js"]: wanted a list, found 5']],
  [
    "a tweet without words",
    "tweets.js",
    archive([tweet("1", 5)]),
    ['["tweets.js"][0].tweet.full_text: wanted text, found 5'],
  ],
  [
    "a tweet without words among sound ones",
    "tweets.js",
    archive([tweet("1", "Мы стоим"), tweet("2", 5)]),
    ["read as x-archive", "Мы стоим", 'unreadable: ["tweets.js"][1].tweet.full_text'],
  ],
  ["empty", "tweets.js", archive([]), ["there are no posts"]],
  [
    "deleted tweets alone",
    "deleted-tweets.js",
    archive([tweet("1", "Мы стоим")]).replace("tweets", "deleted_tweets"),
    ["there are no posts"],
  ],
];

const v1 = (id: string, text: unknown) => ({
  created_at: "Mon Mar 07 15:13:47 +0000 2016",
  id_str: id,
  full_text: text,
  user: { id_str: "1", screen_name: "a" },
});

/** Of a tweet that is not there v1.1 tells by an error only. */
const V1: XFiles["x-v1"] = [
  [
    "cut short",
    "t.json",
    json(v1("1", "Мы")).slice(0, 75),
    ["line 1, column 76: the JSON ends in the middle"],
  ],
  [
    "not JSON",
    "t.jsonl",
    `${json(v1("1", "Мы"))}\n{"id_str": oops}\n`,
    ["line 2, column 12: this is not JSON"],
  ],
  [
    "a wrong list",
    "t.json",
    json({ statuses: 5, search_metadata: { count: 1 } }),
    ["statuses: wanted a list, found 5"],
  ],
  ["a tweet without words", "t.json", json(v1("1", 5)), ["full_text: wanted text, found 5"]],
  [
    "a tweet without words among sound ones",
    "t.json",
    json([v1("1", "Мы стоим"), v1("2", 5)]),
    ["read as x-v1", "Мы стоим", "unreadable: [1].full_text"],
  ],
  [
    "empty",
    "t.json",
    json({ statuses: [], search_metadata: { count: 0 } }),
    ["there are no posts"],
  ],
  [
    "an error of the server",
    "t.json",
    json({ errors: [{ code: 144, message: "No status found with that ID." }] }),
    ["X answered with an error (144): No status found with that ID."],
  ],
];

const v2 = (id: string, text: unknown) => ({ id, text, author_id: "2" });
const page = (data: unknown) => json({ data, meta: { result_count: 1 } });

const V2: XFiles["x-v2"] = [
  [
    "cut short",
    "t.json",
    '{"data": [{"id": "1", "text": "Мы стоим", "author_id": "2", "created',
    ["line 1, column 69: the JSON ends in the middle"],
  ],
  [
    "not JSON",
    "t.json",
    '{"data": [{"id": "1", "author_id": 2n}]}',
    ["line 1, column 37: this is not JSON"],
  ],
  ["a wrong list", "t.json", page(5), ["data: wanted a list, found 5"]],
  ["a tweet without words", "t.json", page([v2("1", 5)]), ["data[0].text: wanted text, found 5"]],
  [
    "a tweet without words among sound ones",
    "t.json",
    page([v2("1", 5), v2("2", "Мы стоим")]),
    ["read as x-v2", "Мы стоим", "unreadable: data[0].text"],
  ],
  ["empty", "t.json", json({ meta: { result_count: 0 } }), ["there are no posts"]],
  [
    "an error of the server",
    "t.json",
    json({ title: "Unauthorized", type: "about:blank", status: 401, detail: "Unauthorized" }),
    ["X answered with an error (401): Unauthorized"],
  ],
  [
    "a deleted tweet alone",
    "t.json",
    json({
      errors: [
        {
          resource_id: "1",
          resource_type: "tweet",
          title: "Not Found Error",
          detail: "Could not find tweet with id: [1].",
          type: "https://api.x.com/2/problems/resource-not-found",
        },
      ],
    }),
    ["X answered with an error (Not Found Error): Could not find tweet with id: [1]."],
  ],
];

testDamaged({ "x-archive": ARCHIVE, "x-v1": V1, "x-v2": V2 } satisfies XFiles);
