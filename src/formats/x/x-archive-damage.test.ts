import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FILES, THREAD, answer, imported, partsOf, read, script } from "./x-archive.fixtures.ts";
import { xArchiveImporter } from "./x-archive.ts";

describe("damage", () => {
  test("a file of tweets broken off or bad is told with the place in the file", () => {
    const text = script("tweets", THREAD);
    expect(read({ "tweets.js": text.slice(0, -20) })).toMatchObject({
      problem: { kind: "json-cut" },
    });
    expect(read({ "tweets.js": 'window.YTD.tweets.part0 = [{"a":nein}]' })).toEqual({
      ok: false,
      problem: { kind: "json-bad", line: 1, column: 33 },
    });
    expect(read({ "tweets.js": "\nwindow.YTD.tweets.part0 = [\n  ,]" })).toEqual({
      ok: false,
      problem: { kind: "json-bad", line: 3, column: 3 },
    });
    const deep = `window.YTD.tweets.part0 = ${"[".repeat(100_000)}`;
    expect(read({ "tweets.js": deep })).toMatchObject({ problem: { kind: "json-too-deep" } });
  });

  test("a broken file that only says more of the tweets is told, and the tweets are read", () => {
    const result = imported({
      ...FILES,
      "data/note-tweet.js": "window.YTD.note_tweet.part0 = [",
      "data/deleted-tweets.js": "window.YTD.deleted_tweets.part0 = nothing",
    });
    expect(result.document.posts).toHaveLength(3);
    expect(result.report.dropped).toEqual([
      { kind: "unreadable", text: "data/note-tweet.js" },
      { kind: "unreadable", text: "data/deleted-tweets.js" },
    ]);
  });

  test("a record that is no tweet is told with its place", () => {
    const { report } = imported({
      "tweets.js": script("tweets", [...THREAD, { tweet: { id_str: "1" } }, 5]),
      "note-tweet.js": script("note_tweet", [{ noteTweet: {} }]),
    });
    expect(report.dropped.map(({ text }) => text)).toEqual([
      '["note-tweet.js"][0].noteTweet.core.text',
      '["tweets.js"][3].tweet.full_text',
      '["tweets.js"][4]',
    ]);
  });

  test("nothing to read", () => {
    expect(read({ "tweets.js": script("tweets", []) })).toEqual({
      ok: false,
      problem: { kind: "no-posts" },
    });
    expect(read({ "tweets.js": script("tweets", {}) })).toMatchObject({
      problem: { kind: "invalid-document", issues: [{ place: '["tweets.js"]' }] },
    });
  });

  test("whatever the records, nothing throws and no link leaves http(s)", () => {
    const field = fc.constantFrom(...Object.keys(answer(1003, 1002).tweet), "edit_info", "user");
    const record = fc.record({ tweet: fc.dictionary(field, fc.jsonValue()) });
    const odd = fc.oneof(record, fc.jsonValue(), fc.constantFrom(...THREAD));
    const list = fc.array(odd);
    fc.assert(
      fc.property(list, list, fc.jsonValue(), (tweets, notes, account) => {
        const files = {
          "tweets.js": script("tweets", tweets),
          "note-tweet.js": script("note_tweet", notes),
          "deleted-tweets.js": script("deleted_tweets", notes),
          "account.js": script("account", account),
        };
        expect(xArchiveImporter.accepts(partsOf(files))).toBe(1);
        const result = read(files);
        for (const post of result.ok ? result.value.document.posts : []) {
          for (const { url } of [...(post.links ?? []), ...(post.media ?? [])]) {
            expect(url ?? "https:").toMatch(/^https?:/iu);
          }
        }
      }),
    );
  });
});
