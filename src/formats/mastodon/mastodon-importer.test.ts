import { describe, expect, it } from "vitest";
import { importPart } from "../json-part.ts";
import {
  CONTEXT,
  answer,
  asked,
  context,
  firstPost,
  idsOf,
  imported,
  parse,
  partsOf,
  status,
  volha,
} from "./mastodon.fixtures.ts";
import { mastodonImporter } from "./mastodon-importer.ts";

describe("a thread", () => {
  it.each([
    ["in two parts", [asked, context]],
    ["in two parts, turned round", [context, asked]],
    ["in one object", [{ status: asked, context }]],
    [
      "in a list of answers, some of them twice",
      [
        [
          asked,
          context,
          asked,
          { ancestors: [status("1"), asked], descendants: [answer("6", "3")] },
        ],
      ],
    ],
    ["in a list of statuses", [[...context.descendants, asked, ...context.ancestors]]],
    ["with its translation", [asked, context, { content: "<p>А</p>", provider: "DeepL" }]],
  ])("%s", (_, values) => {
    const { document, report } = imported(...values);
    expect(document.posts.map(({ id, branch }) => [id, branch])).toEqual([
      ["1", undefined],
      ["2", undefined],
      ["3", undefined],
      ["6", undefined],
      ["5", "3"],
    ]);
    expect(document.posts[4]?.answers).toMatchObject({ author: "@volha@other.example" });
    expect(report.dropped).toEqual([
      { kind: "other-author", text: "@volha@other.example: Post 4 about the strike" },
    ]);
  });

  it("of a context alone is that of its ancestors, and the post itself is missing", () => {
    const { document } = imported(context);
    expect(idsOf({ document })).toEqual(["1"]);
    expect(document.thread.missing).toBe(1);
    const answers = {
      ancestors: [status("1", { account: volha })],
      descendants: [answer("3", "2")],
    };
    expect(imported(answers).document.thread.missing).toBeUndefined();
  });

  it("is one of several in a list, and none of the list was asked for", () => {
    const { report } = imported([status("7"), status("1"), asked]);
    expect(report).toMatchObject({ picked: "1", choices: [{ id: "1", posts: 2 }, { id: "7" }] });
  });

  it("is that of the first answer in a list of answers", () => {
    const quiet = { ancestors: [], descendants: [] };
    expect(idsOf(imported([status("7"), quiet, status("1"), asked]))).toEqual(["7"]);
  });

  it("has ids of any kind", () => {
    const root = status("9xZ-ФAbQ");
    expect(idsOf(imported([{ ...answer("1", "9xZ-ФAbQ"), id: 12 }, root]))).toEqual([
      "9xZ-ФAbQ",
      "12",
    ]);
  });
});

describe("a repost", () => {
  const reblog = status("8", { account: volha, content: "<p>Слова</p>" });
  it("without words is left out", () => {
    for (const content of ["", "<p>Слова</p>", "RT @volha Слова"]) {
      const { document, report } = imported([status("1"), status("2", { content, reblog })]);
      expect(idsOf({ document })).toEqual(["1"]);
      expect(report.dropped).toEqual([{ kind: "repost", text: "@volha@other.example: Слова" }]);
    }
  });

  it("asked for by itself stands for what it passes on", () => {
    expect(idsOf(imported(status("2", { content: "", reblog })))).toEqual(["8"]);
    const answers = { ancestors: [], descendants: [answer("9", "8", { account: volha })] };
    expect(idsOf(imported([status("2", { content: "", reblog }), answers]))).toEqual(["8", "9"]);
  });

  it("with words quotes", () => {
    expect(firstPost({ content: "<p>Праўда</p>", reblog })).toMatchObject({
      text: "Праўда",
      quote: { text: "Слова" },
    });
  });
});

describe("problems", () => {
  it.each([
    ["gone", { error: "Record not found" }, ""],
    ["sign-in", { error: "This method requires an authenticated user" }, ""],
    [
      "sign-in",
      { error: "invalid_token", error_description: "The access token expired" },
      "invalid_token",
    ],
    ["too-many", { error: "Too many requests" }, ""],
    ["no-access", { error: "This action is not allowed" }, ""],
    ["other", { error: "Remote SSL certificate could not be verified" }, ""],
  ])("of the server: %s", (reason, body, code) => {
    const {
      error,
      error_description: said = error,
    }: { error: string; error_description?: string } = body;
    expect(mastodonImporter.accepts(partsOf(body))).toBe(0.6);
    expect(parse(body)).toEqual({
      ok: false,
      problem: { kind: "platform-said", platform: "mastodon", reason, code, said },
    });
  });

  it("of one answer do not cost the others", () => {
    const { document, report } = imported(status("1"), { error: "Record not found" });
    expect(idsOf({ document })).toEqual(["1"]);
    expect(report.dropped).toEqual([{ kind: "unreadable", text: "Record not found" }]);
    expect(imported([status("1"), { error: "Gone" }]).report.dropped).toEqual([
      { kind: "unreadable", text: "[1]: Gone" },
    ]);
  });

  it("of one status are told with their place", () => {
    const broken = { ancestors: [status("1")], descendants: [{ ...asked, content: 5 }, 7] };
    expect(imported(broken).report.dropped).toEqual([
      { kind: "unreadable", text: "descendants[0].content" },
      { kind: "unreadable", text: "descendants[1]" },
    ]);
  });

  it("of the whole shape", () => {
    expect(parse([{ ...asked, account: null }, 5])).toMatchObject({
      ok: false,
      problem: {
        kind: "invalid-document",
        issues: [
          { place: "[0].account", expected: { kind: "type", type: "object" }, found: "null" },
          { place: "[1]", found: "5" },
        ],
        total: 2,
      },
    });
    expect(parse({ ancestors: [], descendants: [] })).toMatchObject({
      problem: { kind: "no-posts" },
    });
  });

  it.each([
    ["json-cut", (text: string) => text.slice(0, -30)],
    ["json-bad", (text: string) => text.replace('"visibility":', '"visibility"')],
  ])("%s", (kind, damage) => {
    const parts = [importPart("status.json", damage(JSON.stringify(status("1"), null, 1)))];
    expect(mastodonImporter.accepts(parts)).toBe(0.9);
    expect(mastodonImporter.parse(parts, CONTEXT)).toMatchObject({ ok: false, problem: { kind } });
  });
});

describe("accepts", () => {
  it.each([
    [0.9, status("1")],
    [0.9, [asked, context]],
    [0.9, { status: asked, context }],
    [0.9, { accounts: [], statuses: [asked], hashtags: [] }],
    [0.6, { ancestors: [], descendants: [] }],
    [0.6, { id: "1", account: { acct: "a" }, content: "" }],
    [0, { id: "1", user: { screen_name: "a" }, text: "" }],
    [0, { content: "<p>a</p>", provider: "DeepL" }],
    [0, { error: { error_code: 5 } }],
    [0, { error: "InvalidRequest", message: "a", code: 1 }],
    [0, []],
    [0, "status"],
  ])("%d", (confidence, value) => {
    expect(mastodonImporter.accepts(partsOf(value))).toBe(confidence);
  });
});
