/**
 * A damaged file of every format ends in words that say what is wrong and where. The words are the
 * command line's; the page says the same in the reader's language. Families of formats have a test each.
 */
import { expect, it } from "vitest";
import { IMPORTERS } from "#formats/importers.ts";
import { type DamagedFiles, FAMILIES, json, testDamaged } from "../support/damaged.ts";

type Files = DamagedFiles<"others">;

/** Nitka's own documents are taken whole or not at all. */
const NITKA: Files["nitka-json"] = [
  [
    "cut short",
    "t.json",
    '{"format": "nitka-thread",\n "version": 1, "thr',
    ["line 2, column 20: the JSON ends in the middle"],
  ],
  [
    "not JSON",
    "t.json",
    '{"format": "nitka-thread",\n "version": one}',
    ["line 2, column 13: this is not JSON"],
  ],
  [
    "of a later version",
    "t.json",
    json({ format: "nitka-thread", version: 9 }),
    ["the document is of version 9; this program knows 1"],
  ],
  [
    "empty",
    "t.json",
    json({ format: "nitka-thread", version: 1, posts: [] }),
    ["there are no posts"],
  ],
  [
    "a wrong list and a wrong field",
    "t.json",
    json({
      format: "nitka-thread",
      version: 1,
      thread: { id: "t_1", author: "a" },
      people: 5,
      posts: [
        { id: "1", author: "a", text: "Мы стаім" },
        { id: 5, author: "a", text: "" },
      ],
      sources: [],
      translations: [],
    }),
    [
      "thread.title: wanted text, found nothing",
      "thread.language: wanted text, found nothing",
      "people: wanted a list, found 5",
      "posts[1].id: wanted text, found 5",
    ],
  ],
];

const wall = (items: unknown) =>
  json({ response: { count: 1, items, profiles: [], groups: [{ id: 1, name: "Забастовка" }] } });
const post = (id: unknown, text: unknown) => ({
  id,
  owner_id: -1,
  from_id: -1,
  date: 1597564800,
  text,
});

const VK: Files["vk"] = [
  [
    "cut short",
    "wall.json",
    '{"response": {"count": 1, "items": [{"id": 1, "owner_id": -1, "from_id": -1, "date": 1597',
    ["line 1, column 90: the JSON ends in the middle"],
  ],
  [
    "not JSON",
    "wall.json",
    '{"response": {"items": [{"owner_id": -1, "text": нет}]}}',
    ["line 1, column 50: this is not JSON"],
  ],
  ["a wrong list", "wall.json", wall(5), ["response.items: wanted a list, found 5"]],
  [
    "a post without a number",
    "wall.json",
    wall([post("x", "Мы стоим")]),
    ['response.items[0].id: wanted a number, found "x"'],
  ],
  [
    "a post without words among sound ones",
    "wall.json",
    wall([post(1, "Мы стоим"), post(2, 5)]),
    ["read as vk", "Мы стоим", "unreadable: response.items[1].text"],
  ],
  ["empty", "wall.json", wall([]), ["there are no posts"]],
  [
    "an error of the server",
    "wall.json",
    json({ error: { error_code: 15, error_msg: "Access denied: wall is disabled" } }),
    ["VK answered with an error (15): Access denied: wall is disabled"],
  ],
  [
    "a deleted post alone",
    "wall.json",
    wall([{ ...post(1, ""), is_deleted: true }]),
    ["read as vk", "deleted"],
  ],
];

const chat = (messages: unknown) =>
  json({ name: "Менск", type: "public_channel", id: 1, messages });
const message = (id: unknown, text: unknown) => ({
  id,
  type: "message",
  date: "2020-08-16T12:00:00",
  from: "Менск",
  from_id: "channel1",
  text,
});

/** A file of a program: it has neither errors nor placeholders. */
const TELEGRAM: Files["telegram"] = [
  [
    "cut short",
    "result.json",
    '{"name": "Менск", "type": "public_channel", "id": 1, "messages": [\n{"id": 1, "type": "mess',
    ["line 2, column 24: the JSON ends in the middle"],
  ],
  [
    "not JSON",
    "result.json",
    '{"name": "Менск", "type": "public_channel", "id": one}',
    ["line 1, column 51: this is not JSON"],
  ],
  ["a wrong list", "result.json", chat(5), ["messages: wanted a list, found 5"]],
  [
    "a wrong list of an account",
    "result.json",
    json({ about: "Here is the data you requested.", chats: { about: "", list: 5 } }),
    ["chats.list: wanted a list, found 5"],
  ],
  [
    "a message without a number",
    "result.json",
    chat([message("x", "Мы стаім")]),
    ['messages[0].id: wanted a number, found "x"'],
  ],
  [
    "a message without words among sound ones",
    "result.json",
    chat([message(1, "Мы стаім"), message(2, 5), message("x", "Мы")]),
    ["read as telegram", "Мы стаім", "unreadable: messages[2]", "unreadable: messages[1].text"],
  ],
  ["empty", "result.json", chat([]), ["there are no posts"]],
];

const feed = (items: unknown) =>
  json({ version: "https://jsonfeed.org/version/1.1", title: "x", items });

/** A feed has neither errors nor placeholders. */
const FEED: Files["json-feed"] = [
  [
    "cut short",
    "feed.json",
    '{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{"id": "1"',
    ["line 1, column 83: the JSON ends in the middle"],
  ],
  [
    "not JSON",
    "feed.json",
    '{"version": "https://jsonfeed.org/version/1.1", "title": x}',
    ["line 1, column 58: this is not JSON"],
  ],
  ["a wrong list", "feed.json", feed(5), ["items: wanted a list, found 5"]],
  [
    "an item without words",
    "feed.json",
    feed([{ id: "1", content_text: 5 }]),
    ["items[0]: wanted text, or media, a quote or a poll beside it, found {…}"],
  ],
  [
    "an item without words among sound ones",
    "feed.json",
    feed([
      { id: "1", content_text: "Мы стаім" },
      { id: "2", content_text: 5 },
    ]),
    ["read as json-feed", "Мы стаім", "unreadable: items[1]"],
  ],
  ["empty", "feed.json", feed([]), ["there are no posts"]],
];

/** Any text is a thread of one post, so that only a page without a word of an author's is none. */
const TEXT: Files["unrolled-text"] = [
  [
    "nothing but the unroller",
    "t.txt",
    "Thread by @a\n\nRead 12 tweets\n\nShare this page!\n",
    ["there are no posts"],
  ],
];

const unrolled = (...posts: readonly string[]) =>
  `<!doctype html><title>Thread by @a on Thread Reader App</title>${posts.join("")}`;
const shown = (id: number, words: string) =>
  `<div id="tweet_${id}" class="content-tweet" data-tweet="${id}" data-screenname="a">${words}</div>`;

/** HTML has no end to miss: of a page cut short the posts before the cut are read. */
const PAGE: Files["thread-reader-html"] = [
  [
    "cut short",
    "t.html",
    unrolled(shown(1, "Мы стоим"), shown(2, "Дождь")).slice(0, -8),
    ["read as thread-reader-html", "Мы стоим", "Дож"],
  ],
  ["empty", "t.html", unrolled(shown(1, "")), ["there are no posts"]],
  [
    "an empty post among sound ones",
    "t.html",
    unrolled(shown(1, "Мы стоим"), shown(2, "")),
    ["read as thread-reader-html", "Мы стоим", "unreadable: 2"],
  ],
];

testDamaged({
  "nitka-json": NITKA,
  vk: VK,
  telegram: TELEGRAM,
  "json-feed": FEED,
  "unrolled-text": TEXT,
  "thread-reader-html": PAGE,
} satisfies Files);

it("no importer is left out", () => {
  const tested = Object.values(FAMILIES).flat();
  expect(tested.toSorted()).toEqual(IMPORTERS.map(({ id }) => id).toSorted());
});
