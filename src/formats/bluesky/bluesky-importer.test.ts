import { describe, expect, it, test } from "vitest";
import { ok } from "#domain/result.ts";
import { importPart } from "../json-part.ts";
import {
  blocked,
  did,
  flatItem,
  flatPost,
  notFound,
  post,
  threadView,
  uri,
} from "./bluesky.fixtures.ts";
import { blueskyImporter } from "./bluesky-importer.ts";
import { accepts, NOW, parse, partsOf, read } from "./read.fixtures.ts";

const ids = (value: unknown) => read(value).document.posts.map(({ id }) => id.split("/").at(-1));

describe("getPostThread", () => {
  it("is read from the top of the conversation down the author's own line", () => {
    const { document, report } = read({
      thread: threadView(
        { key: "b", to: ["a"], at: "2020-08-14T10:01:00Z" },
        [
          threadView({ key: "c", to: ["b"], at: "2020-08-14T10:02:00Z" }),
          threadView({ key: "x", by: "hosts", to: ["b"], text: "Трымайцеся!" }),
        ],
        threadView({ key: "a", text: "Завод встал" }),
      ),
    });
    expect(document.posts.map(({ id }) => id)).toEqual([uri("a"), uri("b"), uri("c")]);
    expect(document.thread).toMatchObject({
      title: "Завод встал",
      url: "https://bsky.app/profile/zavod.example/post/a",
    });
    expect(document.people).toMatchObject([
      {
        name: "Голос zavod",
        handle: "@zavod.example",
        url: "https://bsky.app/profile/zavod.example",
      },
    ]);
    expect(report.dropped).toEqual([{ kind: "other-author", text: "@hosts.example: Трымайцеся!" }]);
  });

  it("whose parent was deleted begins with what is left", () => {
    const { document } = read({
      thread: threadView({ key: "b", to: ["a"] }, [], notFound(uri("a"))),
    });
    expect(document.posts).toMatchObject([
      { id: uri("b"), answers: { absent: { why: "deleted" } } },
    ]);
  });

  it("whose parent is blocked begins below it too", () => {
    const { document } = read({
      thread: threadView({ key: "b", to: ["a", "hosts"] }, [], blocked(uri("a", "hosts"), "hosts")),
    });
    expect(document.posts).toMatchObject([
      { id: uri("b"), answers: { absent: { why: "blocked" } } },
    ]);
  });

  it("that is nothing but a placeholder is one absent post", () => {
    expect(read({ thread: blocked(uri("a"), "zavod") }).document.posts).toMatchObject([
      { id: uri("a"), text: "", absent: { why: "blocked" } },
    ]);
    expect(read({ thread: notFound(uri("a")) }).document.posts).toMatchObject([
      { id: uri("a"), text: "", absent: { why: "deleted" } },
    ]);
  });

  it("counts placeholders of others among what is left out", () => {
    const { report } = read({
      thread: threadView({ key: "a" }, [blocked(uri("x", "hosts"), "hosts")]),
    });
    expect(report.dropped).toEqual([{ kind: "placeholder", text: "blocked" }]);
  });

  it("with 400 replies keeps them all in count and the line in order", () => {
    const replies = Array.from({ length: 400 }, (_, index) =>
      threadView({ key: `x${index}`, by: "hosts", to: ["a"] }),
    );
    const { document, report } = read({
      thread: threadView({ key: "a" }, [...replies, threadView({ key: "b", to: ["a"] })]),
    });
    expect(document.posts).toHaveLength(2);
    expect(report.dropped).toHaveLength(400);
  });
});

test("a conversation as deep as servers allow does not exhaust the stack", () => {
  let thread = threadView({ key: "k4999", to: ["k4998"] });
  for (let at = 4998; at >= 0; at--) {
    const to = at === 0 ? {} : { to: [`k${at - 1}`] as const };
    thread = threadView({ key: `k${at}`, ...to }, [thread]);
  }
  const part = { name: "", text: "{", json: () => ok({ thread }) };
  const result = blueskyImporter.parse([part], { now: NOW });
  expect(result.ok && result.value.document.posts.length).toBe(5000);
});

describe("getPostThreadV2", () => {
  it("is read from depths", () => {
    const thread = [
      flatPost(-1, { key: "a" }),
      flatPost(0, { key: "b", to: ["a"], at: "2020-08-14T10:01:00Z" }),
      flatPost(1, { key: "c", to: ["b"], at: "2020-08-14T10:02:00Z" }),
      flatPost(2, { key: "x", by: "hosts", to: ["c"] }),
      flatPost(1, { key: "b2", to: ["b"], at: "2020-08-14T10:03:00Z" }),
    ];
    const { document } = read({ thread, hasOtherReplies: false });
    expect(document.posts.map(({ id, branch }) => [id, branch])).toEqual([
      [uri("a"), undefined],
      [uri("b"), undefined],
      [uri("c"), undefined],
      [uri("b2"), uri("b")],
    ]);
  });

  it("keeps the place of the author's posts that are not shown", () => {
    const thread = [
      flatPost(0, { key: "a" }),
      flatItem(1, uri("b"), "threadItemNoUnauthenticated"),
      flatItem(2, uri("c"), "threadItemNotFound"),
      flatPost(3, { key: "d", to: ["c"] }),
    ];
    expect(read({ thread }).document.posts).toMatchObject([
      { id: uri("a") },
      { id: uri("b"), text: "", absent: { why: "private" } },
      { id: uri("c"), text: "", absent: { why: "deleted" } },
      { id: uri("d") },
    ]);
    expect(read({ thread }).document.people).toHaveLength(1);
  });

  it("tells what an author's post answers where that one is blocked", () => {
    const thread = [
      flatPost(0, { key: "a" }),
      flatItem(1, uri("x", "hosts"), "threadItemBlocked", { author: { did: did("hosts") } }),
      flatPost(2, { key: "b", to: ["x", "hosts"] }),
    ];
    const { document, report } = read({ thread });
    expect(document.posts).toMatchObject([
      { id: uri("a") },
      { id: uri("b"), branch: uri("a"), answers: { absent: { why: "blocked" } } },
    ]);
    expect(report.dropped).toEqual([{ kind: "placeholder", text: "blocked" }]);
  });
});

describe("lists", () => {
  it("of posts hold a thread", () => {
    const posts = [post({ key: "b", to: ["a"] }), post({ key: "a" })];
    expect(ids({ posts })).toEqual(["a", "b"]);
  });

  it("of a feed hold what a post answers, and reposts are told", () => {
    const feed = [
      {
        post: post({ key: "b", to: ["a"] }),
        reply: { root: post({ key: "a" }), parent: post({ key: "a" }) },
      },
      {
        post: post({ key: "x", by: "hosts", text: "Падтрымліваем" }),
        reason: { $type: "app.bsky.feed.defs#reasonRepost", by: { did: did("zavod") } },
      },
    ];
    expect(ids({ feed })).toEqual(["a", "b"]);
    expect(read({ feed }).report.dropped).toEqual([
      { kind: "repost", text: "@hosts.example: Падтрымліваем" },
    ]);
  });

  it("of answers are put together: whole posts win over placeholders, each comes once", () => {
    const bad = { facets: [{ features: [{ $type: "app.bsky.richtext.facet#link", uri: "x" }] }] };
    const first = threadView({ key: "a" }, [
      threadView({ key: "b", to: ["a"], record: bad }, [blocked(uri("c"), "zavod")]),
    ]);
    const second = threadView(
      { key: "c", to: ["b"] },
      [],
      threadView({ key: "b", to: ["a"], record: bad }),
    );
    const answers = [
      { error: "RateLimitExceeded", message: "Slow down" },
      { thread: first },
      { thread: second },
    ];
    const { document, report } = read(answers);
    expect(document.posts.map(({ id, absent }) => [id, absent])).toEqual([
      [uri("a"), undefined],
      [uri("b"), undefined],
      [uri("c"), undefined],
    ]);
    expect(report.dropped).toEqual([
      { kind: "unreadable", text: "[0].error: RateLimitExceeded Slow down" },
      { kind: "entity", text: "" },
    ]);
    expect(
      ids([{ thread: second }, { thread: threadView({ key: "other", by: "hosts" }) }]),
    ).toEqual(["b", "c"]);
  });
});

it("reads the parts that are of Bluesky, and tells which are not", () => {
  const parts = [...partsOf({ thread: threadView({ key: "a" }) }), importPart("b.json", "[1]")];
  const result = blueskyImporter.parse(parts, { now: NOW });
  expect(result).toMatchObject({
    value: { report: { dropped: [{ kind: "unreadable", text: "b.json" }] } },
  });
});

describe("what is wrong is told", () => {
  it.each([
    ["NotFound", "gone"],
    ["AuthRequired", "sign-in"],
    ["RateLimitExceeded", "too-many"],
    ["Forbidden", "no-access"],
    ["InternalServerError", "other"],
  ])("the error %s as %s", (error, reason) => {
    expect(accepts({ error, message: "Post not found" })).toBe(0.6);
    expect(parse({ error, message: "Post not found" })).toEqual({
      ok: false,
      problem: {
        kind: "platform-said",
        platform: "bluesky",
        reason,
        code: error,
        said: "Post not found",
      },
    });
  });

  it("a post that cannot be read, with its place", () => {
    const broken = threadView({ key: "x", to: ["a"], record: { text: 7 } });
    expect(read({ thread: threadView({ key: "a" }, [broken, "?"]) }).report.dropped).toEqual([
      { kind: "unreadable", text: "thread.replies[0].post.record.text" },
      { kind: "unreadable", text: "thread.replies[1]" },
    ]);
    expect(parse([{ thread: broken }])).toEqual({
      ok: false,
      problem: {
        kind: "invalid-document",
        total: 1,
        issues: [
          {
            place: "[0].thread.post.record.text",
            expected: { kind: "type", type: "text" },
            found: "7",
          },
        ],
      },
    });
  });

  it("a shape that is no answer", () => {
    expect(parse({})).toMatchObject({
      problem: { kind: "invalid-document", issues: [{ place: "thread", found: "nothing" }] },
    });
    expect(parse({ posts: [] })).toEqual({ ok: false, problem: { kind: "no-posts" } });
  });

  it("an answer cut off", () => {
    const cut = JSON.stringify({ thread: threadView({ key: "a" }) }, null, 1).slice(0, -40);
    expect(accepts(cut)).toBe(0.9);
    expect(parse(cut)).toMatchObject({ problem: { kind: "json-cut" } });
  });
});

test("accepts what says that it is of Bluesky, and what has its shape", () => {
  expect(accepts({ thread: threadView({ key: "a" }) })).toBe(1);
  expect(accepts({ thread: [flatPost(0, { key: "a" })] })).toBe(1);
  expect(accepts({ thread: notFound(uri("a")) })).toBe(1);
  expect(accepts({ posts: [post({ key: "a" })] })).toBe(1);
  expect(accepts([{ feed: [{ post: post({ key: "a" }) }] }])).toBe(1);
  const plain = post({ key: "a", record: { $type: undefined } });
  expect(accepts({ thread: { post: plain } })).toBe(0.9);
  expect(accepts({ format: "nitka-thread", thread: { id: "t" }, posts: [{ id: "p" }] })).toBe(0);
  expect(accepts({ error: "Record not found" })).toBe(0);
  expect(accepts("A thread on app.bsky.feed.post")).toBe(0);
});
