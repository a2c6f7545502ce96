import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Imported } from "../importer.ts";
import { importPart } from "../json-part.ts";
import { xV1Importer } from "./x-v1.ts";

const CONTEXT = { now: "2026-01-01T00:00:00Z" };

const read = (value: unknown, name = "statuses.json") =>
  xV1Importer.parse(
    [importPart(name, typeof value === "string" ? value : JSON.stringify(value))],
    CONTEXT,
  );

const accepts = (text: unknown) =>
  xV1Importer.accepts([importPart("x", typeof text === "string" ? text : JSON.stringify(text))]);

function imported(value: unknown): Imported {
  const result = read(value);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const ALES = { id_str: "7", name: "Aleś", screen_name: "ales_azot" };
const OTHER = { id_str: "8", name: "Reader", screen_name: "reader" };

function status(id: number, fields: Readonly<Record<string, unknown>> = {}) {
  return {
    created_at: `Mon Oct 26 06:1${id}:00 +0000 2020`,
    id,
    id_str: `${id}`,
    full_text: `Post ${id}`,
    in_reply_to_status_id_str: null,
    user: ALES,
    ...fields,
  };
}

const answer = (id: number, to: number, fields: Readonly<Record<string, unknown>> = {}) =>
  status(id, {
    in_reply_to_status_id_str: `${to}`,
    in_reply_to_user_id_str: "7",
    in_reply_to_screen_name: "ales_azot",
    ...fields,
  });

const THREAD = [answer(3, 2), status(1), answer(2, 1), answer(4, 1, { user: OTHER })];
const textsOf = ({ document }: Imported) => document.posts.map(({ text }) => text);

describe("what is read", () => {
  test("a list, a search and one a line give the same thread, without the posts of others", () => {
    const lines = THREAD.map((post) => JSON.stringify(post)).join("\n");
    for (const input of [THREAD, { statuses: THREAD, search_metadata: {} }, lines]) {
      const { document, report } = imported(input);
      expect(textsOf({ document, report })).toEqual(["Post 1", "Post 2", "Post 3"]);
      expect(report.dropped).toEqual([{ kind: "other-author", text: "@reader: Post 4" }]);
      expect(document.people).toEqual([
        expect.objectContaining({ name: "Aleś", handle: "@ales_azot" }),
      ]);
      expect(accepts(input)).toBe(0.9);
    }
  });

  test("several conversations: the longest, and the others as choices", () => {
    const { report } = imported([...THREAD, status(5), answer(6, 5)]);
    expect(report.choices?.map(({ id, posts }) => [id, posts])).toEqual([
      ["1", 3],
      ["5", 2],
    ]);
  });

  test("one status that answers somebody who is not here says whom", () => {
    const { document } = imported(
      status(2, {
        in_reply_to_status_id_str: "1",
        in_reply_to_user_id_str: "8",
        in_reply_to_screen_name: "reader",
      }),
    );
    expect(document.posts[0]?.answers).toMatchObject({
      url: "https://x.com/reader/status/1",
      author: "@reader",
    });
  });

  test("retweets are left out and counted", () => {
    const { report } = imported([
      ...THREAD,
      status(9, { full_text: "RT @reader: Post 8", retweeted_status: status(8) }),
    ]);
    expect(report.dropped).toContainEqual({ kind: "repost", text: "RT @reader: Post 8" });
  });

  test("a record that is no tweet is told with its place, and the rest is read", () => {
    const { report } = imported([...THREAD, { id_str: "9", user: ALES }, "x", { full_text: "y" }]);
    expect(report.dropped.filter(({ kind }) => kind === "unreadable")).toEqual([
      { kind: "unreadable", text: "[4].full_text" },
      { kind: "unreadable", text: "[5]" },
      { kind: "unreadable", text: "[6].id_str" },
    ]);
  });
});

describe("what cannot be read", () => {
  test("nothing but records that are no tweets", () => {
    expect(read([{ id_str: "1" }])).toEqual({
      ok: false,
      problem: {
        kind: "invalid-document",
        issues: [
          {
            place: "[0].full_text",
            expected: { kind: "type", type: "text" },
            found: "nothing",
          },
        ],
        total: 1,
      },
    });
    expect(read([])).toEqual({ ok: false, problem: { kind: "no-posts" } });
  });

  test("an answer of the platform that is an error", () => {
    const reasons = [
      [144, "gone"],
      [34, "gone"],
      [63, "gone"],
      [179, "no-access"],
      [88, "too-many"],
      [32, "sign-in"],
      [89, "sign-in"],
      [215, "sign-in"],
      [131, "other"],
    ] as const;
    for (const [code, reason] of reasons) {
      const body = { errors: [{ code, message: "Sorry about that." }] };
      expect(accepts(body)).toBe(0.9);
      expect(read(body)).toEqual({
        ok: false,
        problem: {
          kind: "platform-said",
          platform: "x",
          reason,
          code: `${code}`,
          said: "Sorry about that.",
        },
      });
    }
    const closed = { request: "/1.1/statuses/user_timeline.json", error: "Not authorized." };
    expect(read(closed)).toMatchObject({ problem: { reason: "no-access", said: closed.error } });
  });

  test("JSON broken off or bad, whole or in a line", () => {
    const text = JSON.stringify(THREAD, null, 1);
    const cut = text.slice(0, -40);
    expect(accepts(cut)).toBe(0.9);
    expect(read(cut)).toMatchObject({ problem: { kind: "json-cut" } });
    const lines = THREAD.map((post) => JSON.stringify(post));
    const bad = [lines[0], "", `${lines[1]}}`, lines[2]].join("\n");
    expect(accepts(bad)).toBe(0.9);
    expect(read(bad)).toMatchObject({ problem: { kind: "json-bad", line: 3 } });
    const short = `${lines.join("\n")}\n{"id_str":"5","text`;
    expect(read(short)).toMatchObject({ problem: { kind: "json-cut", line: 5 } });
  });
});

test("other formats are not taken for v1.1", () => {
  for (const other of [
    { data: { id: "1", text: "v2" } },
    { data: [{ id: "1", text: "v2" }], errors: [{ title: "Not Found", type: "about:blank" }] },
    { errors: [{ code: 34, message: "x" }], data: {} },
    { __typename: "Tweet", id_str: "1", text: "syndication", user: ALES },
    { id: "1", content: "<p>Mastodon</p>", created_at: "2020-10-26T06:10:00Z", account: {} },
    [],
    {},
    null,
    "1/ The plant stopped.",
  ]) {
    expect(accepts(other)).toBe(0);
  }
  expect(accepts('{"__typename":"Tweet","id_str":"1","created_at":"2020')).toBe(0);
});

test("no JSON makes it throw or link to anything but http(s)", () => {
  const text = JSON.stringify(THREAD);
  const mutated = fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1), fc.json())
    .map(([a, b, json]) => text.slice(0, Math.min(a, b)) + json + text.slice(Math.max(a, b)));
  const statuses = fc.array(
    fc.dictionary(fc.constantFrom(...Object.keys(status(1)), "entities", "text"), fc.jsonValue()),
  );
  const input = fc.oneof(
    fc.json(),
    mutated,
    statuses.map((list) => JSON.stringify(list)),
  );
  fc.assert(
    fc.property(input, (json) => {
      accepts(json);
      const result = read(json);
      for (const post of result.ok ? result.value.document.posts : []) {
        for (const { url } of [
          ...(post.links ?? []),
          ...(post.media ?? []),
          ...(post.cards ?? []),
        ]) {
          expect(url ?? "https:").toMatch(/^https?:/iu);
        }
      }
    }),
  );
});

const SAMPLES = new URL("../../../../shared/data/import-samples/twitter-v1.1/", import.meta.url);

interface Expected {
  readonly opThread: readonly string[];
  readonly posts: readonly { readonly text: string; readonly links: readonly string[] }[];
}

describe.skipIf(!existsSync(SAMPLES))("samples of the platform's own", () => {
  const names = existsSync(SAMPLES) ? readdirSync(SAMPLES) : [];
  test.each(names)("%s", (name) => {
    const file = (of: string) => readFileSync(new URL(`${name}/${of}`, SAMPLES), "utf8");
    const expected = JSON.parse(file("expected.json")) as Expected;
    expect(accepts(file("sample.json"))).toBe(0.9);
    const { posts } = imported(file("sample.json")).document;
    const fold = (text: string) => text.replace(/\s+/gu, " ").trim();
    expect(posts.map(({ id }) => id)).toEqual(expected.opThread);
    expect(posts.map(({ text }) => fold(text))).toEqual(
      expected.posts.map(({ text }) => fold(text)),
    );
    expect(posts.map(({ links = [] }) => links.map(({ url }) => url))).toEqual(
      expected.posts.map(({ links }) => links),
    );
  });
});
