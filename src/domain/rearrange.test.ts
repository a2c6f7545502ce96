import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personId, postId, segmentId, sourceId, threadId, translationId, unitId } from "./ids.ts";
import { dropPost, joinPosts, movePost, setHead, splitPost } from "./rearrange.ts";
import type { Post, PostLink, Segment, Span, ThreadDocument, TranslationUnit } from "./thread.ts";

const author = personId("a");
const LINK = "https://example.org/1";

const post = (id: string, text: string, more: Partial<Post> = {}): Post => ({
  id: postId(id),
  author,
  text,
  ...more,
});

const unit = (id: string, segments: readonly string[]): TranslationUnit => ({
  id: unitId(id),
  segments: segments.map(segmentId),
  text: id,
  origin: "human",
  state: "edited",
  at: "2026-01-01T00:00:00Z",
  sourceHash: "",
});

const linkTo = (text: string, source: string): PostLink => ({
  start: text.indexOf(LINK),
  end: text.indexOf(LINK) + LINK.length,
  url: LINK,
  source: sourceId(source),
});

function thread(posts: readonly Post[], more: Partial<ThreadDocument> = {}): ThreadDocument {
  return {
    format: "nitka-thread",
    version: 1,
    thread: { id: threadId("t"), title: "T", language: "en", author },
    people: [{ id: author, name: "A", handle: "@a" }],
    posts,
    sources: [],
    translations: [],
    ...more,
  };
}

const source = (id: string, text?: string) => ({
  id: sourceId(id),
  url: LINK,
  canonical: LINK,
  platform: "web",
  ...(text !== undefined && { text }),
});

const words = (text: string, spans: readonly Span[] = []): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe("joinPosts", () => {
  it("puts a line break between, and moves the spans along", () => {
    const second = `see ${LINK} #x`;
    const before = thread([
      post("1", "One."),
      post("2", second, { links: [linkTo(second, "s")], replyTo: postId("1") }),
      post("3", "Three.", { replyTo: postId("2") }),
    ]);
    const { posts } = joinPosts(before, 0);
    expect(posts.map(({ id, text, replyTo }) => [id, text, replyTo])).toEqual([
      ["1", `One.\n${second}`, undefined],
      ["3", "Three.", "1"],
    ]);
    expect(words(posts[0]?.text ?? "", posts[0]?.links)).toEqual([LINK]);
  });

  it("keeps both translations, equal segment names apart", () => {
    const segment = (end: number): Segment => ({ id: segmentId("s"), start: 0, end, paragraph: 0 });
    const translation = (id: string, of: string) => ({
      id: translationId(id),
      of: { kind: "post" as const, id: postId(of) },
      language: "ru",
      units: [unit("u", ["s"])],
    });
    const before = thread(
      [
        post("1", "One.", { segments: [segment(4)] }),
        post("2", "Two.", { segments: [segment(4)] }),
      ],
      { translations: [translation("x", "1"), translation("y", "2")] },
    );
    const { posts, translations } = joinPosts(before, 0);
    expect(posts[0]?.segments).toEqual([
      { id: "s", start: 0, end: 4, paragraph: 0 },
      { id: "s-2", start: 5, end: 9, paragraph: 1 },
    ]);
    expect(translations).toHaveLength(1);
    expect(translations[0]?.units.map(({ id, segments }) => [id, segments])).toEqual([
      ["u", ["s"]],
      ["u-2", ["s-2"]],
    ]);
  });

  it("finds the sentences of the post that has none yet", () => {
    const segments = [{ id: segmentId("s"), start: 0, end: 4, paragraph: 0 }];
    const joined = joinPosts(
      thread([post("1", "One.", { segments }), post("2", "Two. Three.")]),
      0,
    );
    const only = joined.posts[0];
    expect(words(only?.text ?? "", only?.segments)).toEqual(["One.", "Two.", "Three."]);
  });

  it("throws where there is no next post", () => {
    expect(() => joinPosts(thread([post("1", "One.")]), 0)).toThrow(RangeError);
  });
});

describe("splitPost", () => {
  const text = `Жёлтый 😀 дом ${LINK} end`;
  const before = thread([post("1", text, { links: [linkTo(text, "s")], replyTo: postId("1") })]);

  it("trims the cut", () => {
    const { posts } = splitPost(before, 0, 7);
    expect(posts.map((part) => part.text)).toEqual(["Жёлтый", `😀 дом ${LINK} end`]);
    expect(words(posts[1]?.text ?? "", posts[1]?.links)).toEqual([LINK]);
    expect(posts[0]?.id).toBe("1");
    expect(posts[1]?.id).not.toBe("1");
  });

  it("never cuts a surrogate pair or a link", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: text.length + 5 }), (offset) => {
        const { posts } = splitPost(before, 0, offset);
        expect(
          posts.every((part) => part.text.isWellFormed() && part.text.trim() === part.text),
        ).toBe(true);
        expect(posts.flatMap((part) => words(part.text, part.links))).toEqual([LINK]);
      }),
    );
  });

  it("at an edge is none", () => {
    expect(splitPost(before, 0, 0)).toBe(before);
    expect(splitPost(before, 0, text.length)).toBe(before);
  });

  it("deals the units of a translation to both parts", () => {
    const segments = ["One.", "Two.", "Three."].map((word, index) => ({
      id: segmentId(`s${index}`),
      start: index * 5,
      end: index * 5 + word.length,
      paragraph: 0,
    }));
    const translation = {
      id: translationId("x"),
      of: { kind: "post" as const, id: postId("1") },
      language: "ru",
      units: [unit("a", ["s0"]), unit("b", []), unit("c", ["s1", "s2"]), unit("d", [])],
    };
    const whole = thread([post("1", "One. Two. Three.", { segments })], {
      translations: [translation],
    });
    const { posts, translations } = splitPost(whole, 0, 5);
    expect(
      translations.map(({ of, units }) => [of.id, units.map(({ id, segments: of }) => [id, of])]),
    ).toEqual([
      [
        "1",
        [
          ["a", ["s0"]],
          ["b", []],
        ],
      ],
      [
        posts[1]?.id,
        [
          ["c", ["s1", "s2"]],
          ["d", []],
        ],
      ],
    ]);
  });
});

describe("dropPost", () => {
  const first = `see ${LINK}`;

  it("passes answers on and drops what nobody links to and nobody worked on", () => {
    const before = thread(
      [
        post("1", "One."),
        post("2", first, { links: [linkTo(first, "s")], replyTo: postId("1") }),
        post("3", "Three.", { replyTo: postId("2") }),
      ],
      { sources: [source("s"), source("kept")] },
    );
    const after = dropPost(before, 1);
    expect(after.posts.map(({ id, replyTo }) => [id, replyTo])).toEqual([
      ["1", undefined],
      ["3", "1"],
    ]);
    expect(after.sources.map(({ id }) => id)).toEqual(["kept"]);
  });

  it("keeps a source whose text somebody captured", () => {
    const before = thread([post("1", "One."), post("2", first, { links: [linkTo(first, "s")] })], {
      sources: [source("s", "Текст.")],
    });
    expect(dropPost(before, 1).sources).toEqual(before.sources);
  });

  it("keeps the only post", () => {
    const before = thread([post("1", "One.")]);
    expect(dropPost(before, 0)).toBe(before);
  });
});

it("movePost puts the post at the index", () => {
  const before = thread([post("1", "a"), post("2", "b"), post("3", "c")]);
  const order = (document: ThreadDocument) => document.posts.map(({ id }) => id).join("");
  expect(order(movePost(before, 0, 2))).toBe("231");
  expect(order(movePost(before, 2, 0))).toBe("312");
  expect(order(movePost(before, 1, 1))).toBe("123");
  expect(() => movePost(before, 0, 3)).toThrow(RangeError);
});

describe("setHead", () => {
  const before = thread([post("1", "a")]);

  it("sets what is given", () => {
    const { thread: head, people } = setHead(before, {
      title: " Bread ",
      language: "be-tarask",
      authorName: "Алесь",
      authorHandle: "ales",
    });
    expect(head).toMatchObject({ id: "t", title: "Bread", language: "be-tarask" });
    expect(people).toEqual([{ id: "a", name: "Алесь", handle: "@ales" }]);
  });

  it("takes no blank title, no bad language; a blank handle takes it away", () => {
    const after = setHead(before, { title: " ", language: "no language", authorHandle: " " });
    expect(after.thread).toEqual(before.thread);
    expect(after.people).toEqual([{ id: "a", name: "A" }]);
  });
});
