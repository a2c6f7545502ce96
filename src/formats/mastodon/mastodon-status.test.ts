import { describe, expect, it } from "vitest";
import { ales, firstPost, imported, status, volha } from "./mastodon.fixtures.ts";

describe("a status", () => {
  it("has everything it says", () => {
    const post = firstPost({
      content:
        '<p><span class="h-card"><a href="https://other.example/@volha" class="u-url mention">@<span>volha</span></a></span> ' +
        'глядзі <a href="https://belta.by/1"><span class="invisible">https://</span><span>belta.by/1</span></a></p>',
      spoiler_text: "Суды",
      language: "be",
      edited_at: "2020-08-12T10:00:00.000Z",
      card: { url: "https://belta.by/1?utm_source=a", title: "БЕЛТА" },
      emojis: [
        { shortcode: "zubr", url: "https://social.example/z.png" },
        { shortcode: "bad", url: "http://social.example/z.png" },
      ],
    });
    expect(post).toMatchObject({
      text: "@volha глядзі https://belta.by/1",
      warning: "Суды",
      language: "be",
      edited: "2020-08-12T10:00:00.000Z",
      links: [{ start: 14, end: 32, url: "https://belta.by/1" }],
      emoji: [{ shortcode: "zubr", url: "https://social.example/z.png" }],
    });
    expect(post?.cards).toBeUndefined();
  });

  it("has a card where its words link nowhere", () => {
    const card = { url: "https://spring96.org/1", title: "Вясна", description: "" };
    expect(firstPost({ card })?.cards).toMatchObject([{ url: card.url, title: "Вясна" }]);
  });

  it("has media, with a description only where one is given", () => {
    const media_attachments = [
      { type: "image", url: "https://social.example/1.png", description: null },
      { type: "gifv", url: "https://social.example/2.mp4", description: "" },
      { type: "unknown", url: null, remote_url: "https://other.example/3", description: "Лист" },
      { type: "audio", url: "javascript:alert(1)" },
    ];
    expect(firstPost({ media_attachments })?.media).toEqual([
      { kind: "image", url: "https://social.example/1.png" },
      { kind: "video", url: "https://social.example/2.mp4", alt: "" },
      { kind: "file", url: "https://other.example/3", alt: "Лист" },
      { kind: "audio" },
    ]);
  });

  it("has a poll, whose votes may be hidden", () => {
    const options = [
      { title: "да", votes_count: 0 },
      { title: "нет", votes_count: null },
    ];
    expect(firstPost({ poll: { options, expires_at: null } })?.poll).toEqual({
      options: [{ text: "да", votes: 0 }, { text: "нет" }],
    });
  });

  it.each([
    ["public", undefined],
    ["unlisted", undefined],
    ["private", "followers"],
    ["direct", "direct"],
    ["list", "circle"],
    [undefined, undefined],
  ])("of visibility %s", (visibility, audience) => {
    expect(firstPost({ visibility })?.audience).toBe(audience);
  });

  it.each(["und", "zxx", "qme", "", null, "not a language"])("in no language: %j", (language) => {
    expect(firstPost({ language })?.language).toBeUndefined();
  });

  it("tells that what it answers was deleted, or was not loaded", () => {
    const deleted = { in_reply_to_account_id: "2" };
    expect(firstPost(deleted)?.answers).toEqual({ absent: { why: "deleted" } });
    expect(firstPost({ ...deleted, in_reply_to_id: "0" })?.answers).toEqual({
      absent: { why: "not-loaded" },
    });
  });

  it("needs no more than an id, an account and content", () => {
    const bare = { id: "1", account: { username: "ales" }, content: null };
    const { posts, people } = imported(bare).document;
    expect(posts).toMatchObject([{ id: "1", text: "" }]);
    expect(people).toMatchObject([{ handle: "@ales" }]);
  });

  it("counts links that lead nowhere safe", () => {
    const content = '<a href="javascript:alert(1)">a</a> <a href="/b">b</a>';
    const { document, report } = imported(status("1", { content }));
    expect(document.posts[0]?.links).toBeUndefined();
    expect(report.dropped).toEqual([
      { kind: "entity", text: "" },
      { kind: "entity", text: "" },
    ]);
  });

  it("has its earlier versions", () => {
    const edit = (content: string, created_at: string) => ({ content, created_at, account: ales });
    const history = [
      edit("<p>a</p>", "2020-08-11T10:00:00Z"),
      edit("<p>b</p>", "2020-08-11T11:00:00Z"),
    ];
    const versions = [{ text: "a", at: "2020-08-11T10:00:00Z" }];
    for (const values of [[status("1"), history], [{ status: status("1"), history }]]) {
      expect(imported(...values).document.posts[0]?.versions).toEqual(versions);
    }
  });
});

describe("a quote", () => {
  const quoted = status("8", { account: volha, content: "<p>Слова</p>" });
  const whole = { url: quoted.url, author: "@volha@other.example", text: "Слова" };
  const cases: readonly (readonly [name: string, fields: object, quote: object | undefined])[] = [
    ["accepted", { quote: { state: "accepted", quoted_status: quoted } }, whole],
    ["bare, as of Pleroma", { quote: quoted }, whole],
    ["of Pleroma, in its own field", { pleroma: { quote: quoted } }, whole],
    [
      "by address",
      { quote: null, pleroma: { quote_url: "https://other.example/8" } },
      { url: "https://other.example/8", absent: { why: "not-loaded" } },
    ],
    [
      "by its number",
      { quote: { state: "accepted", quoted_status_id: "8" } },
      { absent: { why: "not-loaded" } },
    ],
    ...(
      [
        ["pending", "unavailable"],
        ["rejected", "unavailable"],
        ["revoked", "unavailable"],
        ["deleted", "deleted"],
        ["unauthorized", "private"],
        ["blocked_account", "blocked"],
      ] as const
    ).map(
      ([state, why]) =>
        [
          state,
          { quote: { state, quoted_status: null } },
          { absent: { why, said: state } },
        ] as const,
    ),
    ["none", { quote: null }, undefined],
  ];
  it.each(cases)("%s", (_, fields, quote) => {
    expect(firstPost(fields)?.quote).toEqual(quote);
  });
});
