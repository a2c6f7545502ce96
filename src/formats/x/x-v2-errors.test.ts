import { describe, expect, it } from "vitest";
import { ALES, answering, imported, read, tweet } from "./x-v2.fixtures.ts";

describe("posts that are not there", () => {
  const gone = (id: string, title: string, detail: string) => ({
    resource_type: "tweet",
    resource_id: id,
    parameter: "referenced_tweets.id",
    title,
    detail,
    type: "https://api.twitter.com/2/problems/resource-not-found",
  });

  it.each([
    ["Not Found Error", "Could not find tweet.", "deleted"],
    ["Authorization Error", "Sorry, you are not authorized to see the Tweet.", "private"],
    ["Forbidden", "User has been suspended: [ales_by].", "unavailable"],
  ])("keep their place: %s", (title, detail, why) => {
    const { document } = imported({
      data: [tweet("100", "One"), tweet("102", "Three", answering("101"))],
      includes: { users: [ALES] },
      errors: [gone("101", title, detail)],
    });
    expect(document.posts.map(({ id, text }) => [id, text])).toEqual([
      ["100", "One"],
      ["101", ""],
      ["102", "Three"],
    ]);
    expect(document.posts[1]?.absent).toEqual({ why, said: detail });
  });

  it("are told in the quote that shows them, and counted where nothing shows them", () => {
    const { document, report } = imported({
      data: tweet("100", "See", { referenced_tweets: [{ type: "quoted", id: "90" }] }),
      errors: [gone("90", "Not Found Error", "No 90."), gone("91", "Not Found Error", "No 91.")],
    });
    expect(document.posts[0]?.quote?.absent).toEqual({ why: "deleted", said: "No 90." });
    expect(report.dropped).toEqual([{ kind: "placeholder", text: "No 91." }]);
  });
});

describe("what goes wrong", () => {
  it("says where a tweet cannot be read, and reads the others", () => {
    const { document, report } = imported([tweet("100", "One"), { id: "101" }, 7]);
    expect(document.posts).toHaveLength(1);
    expect(report.dropped).toEqual([
      { kind: "unreadable", text: "[1].text" },
      { kind: "unreadable", text: "[2]" },
    ]);
  });

  it("names the places where none can be read", () => {
    expect(read({ data: [{ id: "x", text: "y" }] })).toEqual({
      ok: false,
      problem: {
        kind: "invalid-document",
        total: 1,
        issues: [
          {
            place: "data[0].id",
            expected: { kind: "type", type: "filled-text" },
            found: '"x"',
          },
        ],
      },
    });
  });

  it.each([
    [{ title: "Unauthorized", type: "about:blank", status: 401, detail: "U" }, "sign-in", "401"],
    [
      { title: "Too Many Requests", type: "about:blank", status: 429, detail: "T" },
      "too-many",
      "429",
    ],
    [
      { errors: [{ title: "Not Found Error", detail: "N", resource_id: "1" }] },
      "gone",
      "Not Found Error",
    ],
    [{ errors: [{ title: "Forbidden", detail: "F", status: 403 }] }, "no-access", "403"],
  ])("tells what the platform said: %j", (body, reason, code) => {
    expect(read(body)).toMatchObject({
      ok: false,
      problem: { kind: "platform-said", platform: "x", reason, code },
    });
  });
});
