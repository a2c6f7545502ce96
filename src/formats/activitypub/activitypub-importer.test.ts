import { describe, expect, it } from "vitest";
import { importPart } from "../json-part.ts";
import {
  ACTIVITY_STREAMS,
  ALES,
  CONTEXT,
  PUBLIC,
  actor,
  answer,
  create,
  firstPost,
  imported,
  note,
  outbox,
  parse,
  partsOf,
} from "./activitypub.fixtures.ts";
import { activityPubImporter } from "./activitypub-importer.ts";

describe("an archive", () => {
  const archive = outbox(
    create(note(1)),
    create(answer(2, 1)),
    { type: "Announce", actor: ALES, object: "https://other.example/1" },
    create(note(3)),
    create(answer(4, 2)),
    { type: "Like", actor: ALES, object: "https://other.example/2" },
  );

  it("gives its longest thread, tells the others and what is no post", () => {
    const { document, report } = imported(archive, actor);
    expect(document.posts.map(({ id }) => id.slice(-1))).toEqual(["1", "2", "4"]);
    expect(document.people).toMatchObject([{ name: "Алесь", handle: "@ales@social.example" }]);
    expect(report.choices?.map(({ posts }) => posts)).toEqual([3, 1]);
    expect(report.dropped).toEqual([
      { kind: "repost", text: "https://other.example/1" },
      { kind: "service", text: "Like" },
    ]);
  });

  it("gives the thread picked", () => {
    const pick = `${ALES}/statuses/3`;
    const result = activityPubImporter.parse(partsOf(archive), { ...CONTEXT, pick });
    expect(result).toMatchObject({ ok: true, value: { document: { posts: [{ id: pick }] } } });
  });

  it("leaves its likes aside, but says so", () => {
    const likes = { ...outbox("https://other.example/1"), id: "likes.json" };
    expect(imported(archive, likes).report.dropped).toContainEqual({
      kind: "unreadable",
      text: "1.json",
    });
  });

  it("names files that are not beside it", () => {
    const attachment = [
      {
        type: "Document",
        mediaType: "image/png",
        url: "/media_attachments/files/1/a.png",
        name: "",
      },
      { type: "Document", mediaType: "video/mp4", url: "https://social.example/b.mp4", name: null },
      { type: "Document", mediaType: "application/pdf", url: "media/c.pdf?d", name: "Приговор" },
    ];
    expect(firstPost(outbox(create(note(1, { attachment }))))?.media).toEqual([
      { kind: "image", alt: "", name: "a.png" },
      { kind: "video", url: "https://social.example/b.mp4" },
      { kind: "file", alt: "Приговор", name: "c.pdf" },
    ]);
  });
});

describe("whom a note is for", () => {
  it.each([
    ["everybody", { to: [PUBLIC], cc: [`${ALES}/followers`] }, undefined],
    ["everybody, unlisted", { to: [`${ALES}/followers`], cc: ["as:Public"] }, undefined],
    ["everybody, as one value", { to: PUBLIC, cc: undefined }, undefined],
    ["followers", { to: [`${ALES}/followers`], cc: [] }, "followers"],
    ["followers by the actor's address for them", { to: `${ALES}/f`, cc: [] }, "followers"],
    ["people", { to: ["https://other.example/users/b"], cc: [] }, "direct"],
    ["nobody", { to: [], cc: [] }, "direct"],
    ["not said", { to: undefined, cc: undefined }, undefined],
  ])("%s", (_, fields, audience) => {
    expect(firstPost(note(1, fields), actor)?.audience).toBe(audience);
  });
});

describe("a note", () => {
  it("has everything it says", () => {
    const post = firstPost({
      "@context": ACTIVITY_STREAMS,
      ...note(1, {
        content: undefined,
        contentMap: { be: '<p>Глядзіце <a href="https://belta.by/1">тут</a> :zubr:</p>' },
        summary: "Затрыманні &amp; суды",
        sensitive: true,
        updated: "2020-08-12T10:00:00Z",
        url: [
          { type: "Link", mediaType: "application/json", href: "https://social.example/1.json" },
          { type: "Link", mediaType: "text/html", href: "https://social.example/@ales/1" },
        ],
        tag: [
          {
            type: "Emoji",
            name: ":zubr:",
            icon: { type: "Image", url: "https://social.example/z.png" },
          },
          {
            type: "Emoji",
            name: ":bad:",
            icon: { type: "Image", url: "http://social.example/z.png" },
          },
        ],
        attachment: { type: "Link", href: "https://spring96.org/1", name: "Вясна" },
      }),
    });
    expect(post).toMatchObject({
      text: "Глядзіце тут :zubr:",
      language: "be",
      links: [{ start: 9, end: 12, url: "https://belta.by/1" }],
      warning: "Затрыманні & суды",
      edited: "2020-08-12T10:00:00Z",
      url: "https://social.example/@ales/1",
      emoji: [{ shortcode: "zubr", url: "https://social.example/z.png" }],
      cards: [{ url: "https://spring96.org/1", title: "Вясна" }],
    });
    expect(post?.media).toBeUndefined();
  });

  it("can be a poll", () => {
    const oneOf = [
      { type: "Note", name: "да", replies: { type: "Collection", totalItems: 3 } },
      { type: "Note", name: "нет" },
    ];
    const fields = { type: "Question", oneOf, endTime: "2020-08-20T10:00:00Z" };
    expect(firstPost(note(1, fields))?.poll).toEqual({
      options: [{ text: "да", votes: 3 }, { text: "нет" }],
      ends: "2020-08-20T10:00:00Z",
    });
  });

  it("can be an article, whose title is text and whose summary is no warning", () => {
    const fields = {
      type: "Article",
      name: "Цэны < зарплаты",
      summary: "Коротко",
      content: "<p>Text</p>",
    };
    const post = firstPost(note(1, fields));
    expect(post?.text).toBe("Цэны < зарплаты\n\nText");
    expect(post?.warning).toBeUndefined();
  });

  it("can quote one of the input, or another", () => {
    const { document } = imported([
      note(1),
      answer(2, 1, { quote: `${ALES}/statuses/1` }),
      answer(3, 2, { _misskey_quote: "https://other.example/1" }),
    ]);
    expect(document.posts.map(({ quote }) => quote)).toEqual([
      undefined,
      {
        url: `${ALES}/statuses/1`,
        author: "@ales@social.example",
        text: "Post 1 about the strike at BELAZ",
      },
      { url: "https://other.example/1", absent: { why: "not-loaded" } },
    ]);
  });

  it("stands for its thread with its replies inside it or in a part of their own", () => {
    const replies = {
      type: "Collection",
      first: { type: "CollectionPage", items: [answer(2, 1), "https://other.example/1"] },
    };
    expect(imported(note(1, { replies })).document.posts).toHaveLength(2);
    const page = { "@context": ACTIVITY_STREAMS, type: "CollectionPage", items: [answer(2, 1)] };
    expect(imported(page, note(1)).document.posts).toHaveLength(2);
  });

  it("names an author by a mention or an address", () => {
    const other = "https://other.example/ap/users/115";
    const { people } = imported([
      note(1, {
        attributedTo: other,
        tag: [{ type: "Mention", href: other, name: "@volha@other.example" }],
      }),
    ]).document;
    expect(people).toMatchObject([{ handle: "@volha@other.example", url: other }]);
    expect(imported(note(1)).document.people).toMatchObject([{ handle: "@ales@social.example" }]);
  });
});

describe("what is not there", () => {
  it("keeps the place of a deleted post", () => {
    const { document } = imported([
      note(1),
      { type: "Tombstone", id: `${ALES}/statuses/2`, inReplyTo: `${ALES}/statuses/1` },
      answer(3, 2),
    ]);
    expect(document.posts.map(({ text, absent }) => absent?.why ?? text)).toEqual([
      "Post 1 about the strike at BELAZ",
      "deleted",
      "Post 3 about the strike at BELAZ",
    ]);
  });

  it("imports a placeholder alone", () => {
    expect(
      firstPost({ "@context": ACTIVITY_STREAMS, type: "Tombstone", id: "https://a.example/1" }),
    ).toMatchObject({
      text: "",
      absent: { why: "deleted" },
    });
  });

  it("says where an unreadable item stands", () => {
    const { report } = imported(outbox(create(note(1)), 5, create("https://a.example/1")));
    expect(report.dropped).toEqual([
      { kind: "unreadable", text: "orderedItems[1]" },
      { kind: "unreadable", text: "orderedItems[2].object" },
    ]);
  });
});

describe("problems", () => {
  it.each([
    [
      "an error",
      { error: "Not Found" },
      { kind: "platform-said", reason: "gone", said: "Not Found" },
    ],
    ["no posts", outbox(), { kind: "no-posts" }],
    [
      "another shape",
      { orderedItems: 5 },
      { kind: "invalid-document", issues: [{ place: "", found: "{…}" }], total: 1 },
    ],
  ])("%s", (_, value, problem) => {
    expect(parse(value)).toMatchObject({ ok: false, problem });
  });

  it("a truncated outbox", () => {
    const text = JSON.stringify(outbox(create(note(1))), null, 1).slice(0, -30);
    const parts = [importPart("outbox.json", text)];
    expect(activityPubImporter.accepts(parts)).toBe(0.9);
    expect(activityPubImporter.parse(parts, CONTEXT)).toMatchObject({
      ok: false,
      problem: { kind: "json-cut", line: text.split("\n").length },
    });
  });
});

describe("accepts", () => {
  it.each([
    [1, outbox(create(note(1)))],
    [1, { "@context": ACTIVITY_STREAMS, ...note(1) }],
    [0.9, note(1)],
    [0.9, [note(1), note(2)]],
    [0.6, outbox()],
    [0, outbox("https://other.example/1")],
    [0, actor],
    [0, { type: "Note" }],
    [0, { type: "message", content: "a" }],
    [0, [1]],
  ])("%d", (confidence, value) => {
    expect(activityPubImporter.accepts(partsOf(value))).toBe(confidence);
  });
});
