import { describe, expect, it } from "vitest";
import { cleanThread, strikeThread } from "../../../tests/support/thread.ts";
import { describeThread } from "./describe-thread.ts";
import { newestTime } from "./newest-time.ts";
import { translatedShares } from "./translated-shares.ts";

const FILE = { file: "strike.json", sha256: "0".repeat(64) };

describe("how far a thread is translated", () => {
  it("counts sentences of posts and of sources in other languages", () => {
    const thread = cleanThread();
    // The source has six Russian sentences; the posts have three English ones.
    expect(translatedShares(thread)).toEqual([
      // Three sentences of the source by machine, one of the first post by a person.
      {
        language: "be",
        share: expect.closeTo(4 / 9, 5),
        checked: expect.closeTo(1 / 9, 5),
        sentences: 9,
      },
      // Five units stand on sentences; one is the machine's, one was made from other words.
      {
        language: "en",
        share: expect.closeTo(5 / 6, 5),
        checked: expect.closeTo(3 / 6, 5),
        sentences: 6,
      },
      {
        language: "ru",
        share: expect.closeTo(1 / 3, 5),
        checked: expect.closeTo(1 / 3, 5),
        sentences: 3,
      },
    ]);
  });

  it("says 1 for the whole only", () => {
    const thread = cleanThread();
    const [first] = thread.translations;
    const done = thread.sources[0]?.segments?.slice(0, -1).map(({ id }) => id) ?? [];
    const whole = { ...first, units: [{ ...first?.units[0], segments: done }] };
    const [share] = translatedShares({
      ...thread,
      translations: [whole as (typeof thread.translations)[number]],
    });
    expect(share?.share).toBeLessThan(1);
  });

  it("counts the sentences of a text that was not cut yet", () => {
    const thread = cleanThread();
    const sources = thread.sources.map(({ segments: _segments, ...source }) => source);
    expect(
      translatedShares({ ...thread, sources }).find(({ language }) => language === "en"),
    ).toMatchObject({
      sentences: 6,
    });
  });

  it("has nothing to say of a thread without translations", () => {
    expect(translatedShares({ ...cleanThread(), translations: [] })).toEqual([]);
  });
});

describe("the newest time in a thread", () => {
  it("is that of its newest part, whatever zone it is written in", () => {
    const thread = cleanThread();
    const [post, ...posts] = thread.posts;
    if (post === undefined) throw new Error("no post");
    const edited = { ...post, edited: "2027-01-01T01:00:00+03:00" };
    expect(newestTime({ ...thread, posts: [edited, ...posts] })).toBe("2027-01-01T01:00:00+03:00");
    const earlier = { ...post, edited: "2026-11-22T12:59:59+03:00" };
    expect(newestTime({ ...thread, posts: [earlier, ...posts] })).toBe("2026-11-22T10:00:00.000Z");
  });

  it("is nothing where no time stands in it", () => {
    const { thread, people } = strikeThread();
    const posts = strikeThread().posts.map(({ created: _created, ...post }) => post);
    expect(
      newestTime({
        format: "nitka-thread",
        version: 1,
        thread,
        people,
        posts,
        sources: [],
        translations: [],
      }),
    ).toBeUndefined();
  });
});

describe("what a list says of a thread", () => {
  it("is read off the document", () => {
    expect(describeThread(cleanThread(), FILE)).toMatchObject({
      ...FILE,
      id: "strike",
      title: { en: "Strike at the plant" },
      language: "en",
      languages: ["ru"],
      posts: 3,
      sources: 2,
      updated: "2026-11-22T10:00:00.000Z",
    });
  });

  it("keeps titles, the summary and unknown fields, and nothing that is no longer so", () => {
    const before = {
      ...describeThread(cleanThread(), FILE),
      title: { en: "A better title", be: "Страйк" },
      summary: { be: "Пра завод" },
      posts: 99,
      updated: "2030-01-01",
      "x-cover": "a.png",
    };
    const now = describeThread({ ...cleanThread(), translations: [] }, FILE, before);
    expect(now).toMatchObject({
      title: before.title,
      summary: before.summary,
      posts: 3,
      "x-cover": "a.png",
    });
    expect(now.translated).toEqual([]);
    expect(now.updated).toBe("2026-11-22T10:00:00.000Z");
  });
});
