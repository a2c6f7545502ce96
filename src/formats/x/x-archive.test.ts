import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  ACCOUNT,
  EMAIL,
  FILES,
  THREAD,
  answer,
  imported,
  partsOf,
  read,
  script,
  textsOf,
  tweet,
} from "./x-archive.fixtures.ts";
import type { Files } from "./x-archive.fixtures.ts";
import { xArchiveImporter } from "./x-archive.ts";

describe("an archive", () => {
  test("is recognised by what its files say", () => {
    const accepts = (files: Files) => xArchiveImporter.accepts(partsOf(files));
    expect(accepts(FILES)).toBe(1);
    expect(accepts({ pasted: script("tweet", THREAD) })).toBe(1);
    expect(accepts({ "note-tweet.js": script("note_tweet", []) })).toBe(1);
    expect(accepts({ "2014_05.js": "Grailbird.data.tweets_2014_05 =\n [ ]" })).toBe(1);
    expect(accepts({ "tweets.json": JSON.stringify(THREAD) })).toBe(1);
    expect(accepts({ "account.js": ACCOUNT })).toBe(0.9);
    expect(accepts({ "like.js": script("like", []) })).toBe(0.9);
    expect(accepts({ "tweets.js": "export const tweets = [];" })).toBe(0);
    expect(accepts({ "tweets.json": JSON.stringify([{ tweet: "x" }]) })).toBe(0);
    expect(accepts({})).toBe(0);
  });

  test("gives its thread with its owner, from any number of parts", () => {
    const result = imported({
      "data/account.js": ACCOUNT,
      "data/tweets.js": script("tweets", [THREAD[0]]),
      "data/tweets-part1.js": script("tweets", [THREAD[2]], 1),
      "data/tweets-part2.js": `${script("tweets", [THREAD[1]], 2)};\n`,
    });
    expect(textsOf(result)).toEqual(["Post 1001", "Post 1002", "Post 1003"]);
    expect(result.document.people).toEqual([
      expect.objectContaining({
        name: "Marat · Салігорск",
        handle: "@Marat_Salihorsk",
        url: "https://x.com/Marat_Salihorsk",
      }),
    ]);
    expect(result.document.posts[0]).toMatchObject({
      url: "https://x.com/Marat_Salihorsk/status/1001",
      created: "2020-10-26T06:10:01.000Z",
    });
    expect(result.report).toMatchObject({ format: "x-archive", dropped: [] });
  });

  test("is read in its older shapes", () => {
    const bare = THREAD.map((record) => record.tweet);
    const texts = ["Post 1001", "Post 1002", "Post 1003"];
    expect(textsOf(imported({ "tweet.js": script("tweet", bare) }))).toEqual(texts);
    expect(textsOf(imported({ "tweets.json": JSON.stringify(THREAD) }))).toEqual(texts);
    const user = { id_str: "42", name: "Marat", screen_name: "Marat_Salihorsk" };
    const months = bare.map((record) => Object.assign({ text: record.full_text, user }, record));
    const result = imported({
      "data/js/tweets/2020_10.js": `Grailbird.data.tweets_2020_10 = \n ${JSON.stringify(months)}`,
    });
    expect(textsOf(result)).toEqual(texts);
    expect(result.document.people[0]?.name).toBe("Marat");
  });

  test("is read where it is kept as one JSON", () => {
    const listOf = (file: string): unknown => JSON.parse(file.slice(file.indexOf("=") + 1));
    const long = { ...THREAD[1], tweet: { ...THREAD[1]?.tweet, full_text: "The second shift…" } };
    const whole = {
      "upload-options": { keepPrivate: false },
      account: listOf(ACCOUNT),
      tweets: [THREAD[0], long, "?"],
      "community-tweet": [THREAD[2]],
      "note-tweet": [
        {
          noteTweet: {
            noteTweetId: "555",
            createdAt: new Date(Date.parse(THREAD[1]?.tweet.created_at ?? "")).toISOString(),
            core: { text: "The second shift did not go down." },
          },
        },
      ],
      like: [{ like: { tweetId: "1", fullText: "Not mine" } }],
    };
    const files = { "archive.json": JSON.stringify(whole) };
    expect(xArchiveImporter.accepts(partsOf(files))).toBe(1);
    const result = imported(files);
    expect(textsOf(result)).toEqual([
      "Post 1001",
      "The second shift did not go down.",
      "Post 1003",
    ]);
    expect(result.document.people[0]?.handle).toBe("@Marat_Salihorsk");
    expect(result.report.dropped).toEqual([
      { kind: "unreadable", text: expect.stringContaining("tweets[2]") },
    ]);
  });

  test("offers all its threads", () => {
    const files = {
      ...FILES,
      "tweets-part1.js": script("tweets", [tweet(2001), answer(2002, 2001), tweet(3001)]),
    };
    expect(imported(files).report.choices).toMatchObject([
      { id: "1001", posts: 3, title: "Post 1001", author: "@Marat_Salihorsk" },
      { id: "2001", posts: 2 },
      { id: "3001", posts: 1 },
    ]);
    expect(textsOf(imported(files, "2001"))).toEqual(["Post 2001", "Post 2002"]);
  });

  test("with offsets as strings", () => {
    const urls = [
      { url: "https://t.co/aB1", expanded_url: "https://t.me/s/1", indices: ["12", "28"] },
    ];
    const record = tweet(1001, { full_text: "✊🏽 &amp; 🇧🇾 https://t.co/aB1", entities: { urls } });
    const { document } = imported({ "tweets.js": script("tweets", [record]) });
    expect(document.posts[0]).toMatchObject({
      text: "✊🏽 & 🇧🇾 https://t.me/s/1",
      links: [{ start: 11, end: 27, url: "https://t.me/s/1" }],
    });
  });
});

describe("the owner", () => {
  test("without account.js is whoever is answered under a tweet of the archive", () => {
    const mention = { screen_name: "Marat_Salihorsk", name: "Marat", id_str: "42" };
    const stranger = { in_reply_to_status_id_str: "7", in_reply_to_screen_name: "stranger" };
    const thread = [
      tweet(1000, stranger),
      answer(1002, 1001, { entities: { user_mentions: [mention] } }),
      tweet(1001),
    ];
    const { document } = imported({ "tweets.js": script("tweets", thread) });
    expect(document.people).toMatchObject([{ name: "Marat", handle: "@Marat_Salihorsk" }]);
    expect(document.posts).toHaveLength(2);
  });

  test("is a question mark where nothing tells", () => {
    const { document } = imported({ "tweets.js": script("tweets", [tweet(1001)]) });
    expect(document.people).toMatchObject([{ name: "?" }]);
    expect(document.posts[0]?.url).toBe("https://x.com/i/status/1001");
  });

  test("leaves nothing else of the account behind, least of all the e-mail", () => {
    const broken = [
      ACCOUNT.slice(0, -10),
      ACCOUNT.replace("[", "{"),
      "window.YTD.account.part0 = 1",
    ];
    for (const account of [ACCOUNT, ...broken]) {
      for (const files of [
        { ...FILES, "data/account.js": account },
        { "data/account.js": account },
        { "data/tweets.js": "window.YTD.tweets.part0 = [", "data/account.js": account },
      ]) {
        const result = read(files);
        expect(JSON.stringify(result)).not.toContain(EMAIL);
        expect(JSON.stringify(result)).not.toContain("2011-01-01");
      }
    }
  });
});

describe("what is not in the thread", () => {
  test("retweets and deleted tweets are left out and counted", () => {
    const { report, document } = imported({
      ...FILES,
      "data/tweets-part1.js": script("tweets", [
        tweet(1101, { full_text: "RT @stranger: not mine" }),
        tweet(1102, { full_text: "RT @stranger not mine", retweeted: true }),
      ]),
      "data/deleted-tweets.js": script("deleted_tweets", [
        tweet(1103, { full_text: "Taken back" }),
        THREAD[0],
      ]),
    });
    expect(report.dropped).toEqual([
      { kind: "repost", text: "RT @stranger: not mine" },
      { kind: "repost", text: "RT @stranger not mine" },
      { kind: "placeholder", text: "" },
    ]);
    expect(JSON.stringify({ report, document })).not.toContain("Taken back");
    expect(document.posts).toHaveLength(3);
  });

  test("a deleted tweet keeps its place, and where the archive remembers it the thread goes through", () => {
    const files = { "tweets.js": script("tweets", [THREAD[0], THREAD[2]]), "account.js": ACCOUNT };
    expect(imported(files).document.posts).toMatchObject([
      { id: "1002", text: "", absent: { why: "deleted" } },
      { text: "Post 1003" },
    ]);
    // The number tells whom it answers; the name may have changed since.
    const renamed = answer(1003, 1002, { in_reply_to_screen_name: "Marat_old" });
    const records = { ...files, "tweets.js": script("tweets", [renamed]) };
    expect(imported(records).document.posts).toMatchObject([
      { id: "1002", absent: { why: "deleted" } },
      { text: "Post 1003" },
    ]);
    const deleted = { "deleted-tweets.js": script("deleted_tweets", [THREAD[1]]) };
    expect(imported({ ...files, ...deleted }).document.posts).toMatchObject([
      { text: "Post 1001" },
      { id: "1002", text: "", absent: { why: "deleted" }, replyTo: "1001" },
      { text: "Post 1003", replyTo: "1002" },
    ]);
  });

  test("an answer to somebody else stands alone and says whom it answers", () => {
    const record = answer(1001, 999, {
      in_reply_to_user_id_str: "8",
      in_reply_to_screen_name: "stranger",
    });
    const { posts } = imported({
      "tweets.js": script("tweets", [record]),
      "account.js": ACCOUNT,
    }).document;
    expect(posts).toHaveLength(1);
    expect(posts[0]?.answers).toMatchObject({
      url: "https://x.com/stranger/status/999",
      author: "@stranger",
    });
  });
});

describe("long and edited posts", () => {
  const note = (fields: object) => ({
    noteTweet: {
      noteTweetId: "555",
      createdAt: "2020-10-26T06:10:02.000Z",
      core: { text: "Post 1002 &amp; the rest: https://t.co/n", ...fields },
    },
  });
  const urls = [{ shortUrl: "https://t.co/n", expandedUrl: "https://vk.com/a" }];

  test("the whole text of a long post stands in its place", () => {
    const cut = answer(1002, 1001, { full_text: "@Marat_Salihorsk Post 1002 &amp; the…" });
    const result = imported({
      "tweets.js": script("tweets", [THREAD[0], cut, THREAD[2]]),
      "note-tweet.js": script("note_tweet", [note({ urls })]),
      "account.js": ACCOUNT,
    });
    expect(textsOf(result)).toEqual([
      "Post 1001",
      "Post 1002 & the rest: https://vk.com/a",
      "Post 1003",
    ]);
    expect(result.document.posts[1]?.links).toMatchObject([{ url: "https://vk.com/a" }]);
    expect(result.report.choices).toBeUndefined();
  });

  test("a long post without its tweet is a post of its own, without an address", () => {
    const { document } = imported({ "note-tweet.js": script("note_tweet", [note({ urls })]) });
    expect(document.posts).toMatchObject([
      { id: "555", text: "Post 1002 & the rest: https://vk.com/a" },
    ]);
    expect(document.posts[0]?.url).toBeUndefined();
  });

  test("an edited post keeps what it said, and what answered its first version", () => {
    const editTweetIds = ["1001", "1010"];
    const result = imported({
      "tweets.js": script("tweets", [
        tweet(1001, { full_text: "Frist", edit_info: { initial: { editTweetIds } } }),
        tweet(1010, {
          full_text: "First",
          edit_info: { edit: { initialTweetId: "1001", editControlInitial: { editTweetIds } } },
        }),
        answer(1012, 1001),
      ]),
      "account.js": ACCOUNT,
    });
    expect(textsOf(result)).toEqual(["First", "Post 1012"]);
    expect(result.document.posts[0]).toMatchObject({
      versions: [{ text: "Frist", at: "2020-10-26T06:10:01.000Z" }],
      edited: "2020-10-26T06:10:10.000Z",
    });
  });
});

const SAMPLES = new URL("../../../../shared/data/import-samples/twitter-archive/", import.meta.url);

interface Expected {
  readonly opThread: readonly string[];
  readonly posts: readonly {
    readonly id: string;
    readonly text: string;
    readonly links: readonly string[];
  }[];
}

describe.skipIf(!existsSync(SAMPLES))("sample archives", () => {
  const names = existsSync(SAMPLES) ? readdirSync(SAMPLES) : [];
  test.each(names)("%s", (name) => {
    const folder = new URL(`${name}/`, SAMPLES);
    const text = (file: string) => readFileSync(new URL(file, folder), "utf8");
    const files = readdirSync(folder).filter((file) => file !== "expected.json");
    const expected = JSON.parse(text("expected.json")) as Expected;
    const contents = Object.fromEntries(files.map((file) => [file, text(file)]));
    const { posts } = imported(contents, expected.opThread[0]).document;
    const fold = (words: string) => words.replace(/\s+/gu, " ").trim();
    expect(posts.filter(({ branch }) => branch === undefined).map(({ id }) => id)).toEqual(
      expected.opThread,
    );
    for (const wanted of expected.posts) {
      const post = posts.find(({ id }) => id === wanted.id);
      if (post === undefined) continue;
      expect(fold(post.text)).toBe(fold(wanted.text));
      expect((post.links ?? []).map(({ url }) => url)).toEqual(wanted.links);
    }
  });
});
