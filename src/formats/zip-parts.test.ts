import {
  BlobWriter,
  TextReader,
  Uint8ArrayReader,
  ZipWriter,
} from "@zip.js/zip.js/lib/zip-core-custom.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openZip } from "./zip-parts.ts";

const NAME = "twitter-2022-11-20.zip";

interface ZipOptions {
  readonly password?: string;
  readonly level?: number;
}

async function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ZipOptions = {},
): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of Object.entries(files)) {
    const reader =
      typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(name, reader);
  }
  return writer.close();
}

async function namesIn(files: Readonly<Record<string, string>>): Promise<unknown> {
  const opened = await openZip(await zipOf(files), NAME);
  return opened.ok ? opened.value.map(({ name }) => name) : opened.problem;
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

describe("what is taken out", () => {
  test("the posts of an archive of X and what belongs to them, in any folder", async () => {
    const names = await namesIn({
      "Your archive.html": "<html></html>",
      "twitter-2022/data/tweets.js": "window.YTD.tweets.part0 = []",
      "twitter-2022/data/tweets-part1.js": "window.YTD.tweets.part1 = []",
      "twitter-2022/data/note-tweet.js": "window.YTD.note_tweet.part0 = []",
      "twitter-2022/data/account.js": "window.YTD.account.part0 = []",
      "twitter-2022/data/deleted-tweets.js": "window.YTD.deleted_tweets.part0 = []",
      "twitter-2022/data/direct-messages.js": "window.YTD.direct_messages.part0 = []",
      "twitter-2022/data/tweets_media/1-a.jpg": "picture",
    });
    expect(names).toEqual([
      "twitter-2022/data/tweets.js",
      "twitter-2022/data/tweets-part1.js",
      "twitter-2022/data/note-tweet.js",
      "twitter-2022/data/account.js",
      "twitter-2022/data/deleted-tweets.js",
    ]);
  });

  test("archives of Mastodon, Telegram and of Twitter before 2018", async () => {
    expect(await namesIn({ "outbox.json": "{}", "actor.json": "{}", "likes.json": "{}" })).toEqual([
      "outbox.json",
      "actor.json",
    ]);
    expect(
      await namesIn({ "ChatExport/result.json": "{}", "ChatExport/messages.html": "x" }),
    ).toEqual(["ChatExport/result.json"]);
    expect(
      await namesIn({ "data/js/tweets/2014_05.js": "x", "data/js/user_details.js": "x" }),
    ).toEqual(["data/js/tweets/2014_05.js"]);
  });

  test("else whatever may be a thread, but at most fifty files", async () => {
    expect(await namesIn({ "a/thread.txt": "1/ Grodno", "page.HTML": "x", "b.png": "x" })).toEqual([
      "a/thread.txt",
      "page.HTML",
    ]);
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.txt`, "x"]));
    expect(await namesIn(many)).toHaveLength(50);
  });

  test("nothing that climbs out of its folder and nothing macOS adds, without losing the rest", async () => {
    expect(
      await namesIn({
        "../tweets.js": "x",
        "data/../../tweets.js": "x",
        "..\\evil\\tweets.js": "x",
        "__MACOSX/data/._tweets.js": "x",
        "data/._tweets.js": "x",
        "data/tweets.js": "x",
      }),
    ).toEqual(["data/tweets.js"]);
  });

  test("the bytes as they were packed", async () => {
    const text = "window.YTD.tweets.part0 = [] // Салідарнасць ✊";
    for (const level of [0, 6]) {
      const opened = await openZip(await zipOf({ "tweets.js": text }, { level }), NAME);
      expect(opened.ok && new TextDecoder().decode(opened.value[0]?.bytes)).toBe(text);
    }
  });
});

/** Counts the bytes asked for. */
class CountingBlob extends Blob {
  asked = 0;
  override slice(start = 0, end: number = this.size, type?: string): Blob {
    this.asked += Math.max(0, Math.min(end, this.size) - start);
    return super.slice(start, end, type);
  }
}

test("media are not read", async () => {
  const picture = new Uint8Array(400_000);
  const files = Array.from({ length: 9 }, (_, n) => [`data/tweets_media/${n}.jpg`, picture]);
  const whole = await zipOf(
    {
      ...(Object.fromEntries(files) as Record<string, Uint8Array>),
      "data/tweets.js": "window.YTD.tweets.part0 = []",
    },
    { level: 0 },
  );
  const blob = new CountingBlob([whole]);
  expect(await openZip(blob, NAME)).toMatchObject({ ok: true });
  expect(blob.size).toBeGreaterThan(3_600_000);
  expect(blob.asked).toBeGreaterThan(0);
  expect(blob.asked).toBeLessThan(300_000);
});

describe("what cannot be opened", () => {
  test("a ZIP without anything a thread could be in", async () => {
    const problem = { kind: "zip-without-thread", name: NAME };
    expect(await namesIn({ "photo.jpg": "x", "account.js": "x" })).toEqual(problem);
    expect(await namesIn({})).toEqual(problem);
    expect(await namesIn({ "tweets.js/": "" })).toEqual(problem);
  });

  test("a ZIP with a password", async () => {
    const locked = await zipOf({ "tweets.js": "x" }, { password: "savushkin" });
    const problem = { kind: "zip-locked", name: NAME };
    expect(await openZip(locked, NAME)).toEqual({ ok: false, problem });
  });

  test("what is no ZIP, or only the beginning of one", async () => {
    const broken = { ok: false, problem: { kind: "zip-broken", name: NAME } };
    expect(await openZip(new Blob([]), NAME)).toEqual(broken);
    expect(await openZip(new Blob(["PK\u0003\u0004 and no more"]), NAME)).toEqual(broken);
    const whole = await zipOf({ "tweets.js": "window.YTD.tweets.part0 = []".repeat(50) });
    expect(await openZip(whole.slice(0, whole.size - 30), NAME)).toEqual(broken);
    expect(await openZip(whole.slice(30), NAME)).toEqual(broken);
  });

  test("a byte that is not what the checksum says", async () => {
    const bytes = await bytesOf(await zipOf({ "tweets.js": "Grodno Azot" }, { level: 0 }));
    const at = new TextDecoder("latin1").decode(bytes).indexOf("Grodno");
    bytes[at] = "B".charCodeAt(0);
    expect(await openZip(new Blob([bytes]), NAME)).toEqual({
      ok: false,
      problem: { kind: "zip-broken", name: NAME },
    });
  });

  test("more bytes than the limit, in one file or in all together", async () => {
    const zeros = new Uint8Array(2_000_000);
    const bomb = await zipOf({ "tweets.js": zeros });
    expect(bomb.size).toBeLessThan(10_000);
    const opened = await openZip(bomb, NAME, 1_000_000);
    expect(opened).toMatchObject({ ok: false, problem: { kind: "too-large", limit: 1_000_000 } });
    const half = zeros.subarray(0, 600_000);
    const two = await zipOf({ "tweets.js": half, "tweets-part1.js": half });
    expect(await openZip(two, NAME, 1_000_000)).toMatchObject({ problem: { kind: "too-large" } });
    expect(await openZip(two, NAME, 1_200_000)).toMatchObject({ ok: true });
  });

  test("a header that lies about its size is not believed", async () => {
    const bytes = await bytesOf(await zipOf({ "tweets.js": new Uint8Array(500_000) }));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++) {
      // The uncompressed size in the central directory.
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    const opened = await openZip(new Blob([bytes]), NAME, 1000);
    expect(opened.ok).toBe(false);
  });

  test("whatever the damage, the answer is a problem and not a throw", async () => {
    const whole = await bytesOf(
      await zipOf({ "data/tweets.js": "window.YTD.tweets.part0 = []", "data/account.js": "[]" }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const opened = await openZip(new Blob([bytes]), NAME, 100_000);
          if (opened.ok) return;
          expect(["zip-broken", "zip-locked", "zip-without-thread", "too-large"]).toContain(
            opened.problem.kind,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
