import { describe, expect, it } from "vitest";
import {
  AT,
  OF,
  TARGET,
  TEXT,
  byHand,
  corrected,
  documentOf,
  made,
  open,
  put,
  putAll,
  sourceOf,
  translationOf,
  unitsOf,
} from "./machine-units.fixtures.ts";
import { confirmUnit, editUnit, joinRows, moveTarget, splitRow } from "./bitext-edit.ts";
import { hashText } from "./hash.ts";
import { postId, sourceId } from "./ids.ts";
import { ownedText, putMachineSentences } from "./machine-units.ts";

describe("ownedText", () => {
  it("cuts a post that was not cut, and goes by the thread's language", () => {
    const owned = ownedText(documentOf(TEXT), { kind: "post", id: postId("p") });
    expect(owned?.language).toBe("en");
    expect(owned?.segments).toHaveLength(2);
  });

  it("knows no language where none is named, or `und`", () => {
    const document = documentOf(TEXT);
    const [source] = document.sources;
    if (source === undefined) throw new Error("no source");
    const { language: _language, ...without } = source;
    for (const one of [without, { ...source, language: "und" }])
      expect(ownedText({ ...document, sources: [one] }, OF)).not.toHaveProperty("language");
  });

  it("cuts a post once, and anew where the thread's language or the post is another", () => {
    const document = documentOf(TEXT);
    const of = { kind: "post", id: postId("p") } as const;
    const owned = ownedText(document, of);
    expect(ownedText({ ...document, sources: [] }, of)).toBe(owned);
    const { thread } = document;
    const inRussian = ownedText({ ...document, thread: { ...thread, language: "ru" } }, of);
    expect(inRussian?.language).toBe("ru");
    const posts = document.posts.map((post) => ({ ...post, text: "Another." }));
    expect(ownedText({ ...document, posts }, of)?.text).toBe("Another.");
  });

  it("is null without a text, and for what is not there", () => {
    expect(ownedText(documentOf(" \n"), OF)).toBeNull();
    expect(ownedText(documentOf(TEXT), { kind: "source", id: sourceId("no") })).toBeNull();
  });
});

describe("putMachineSentences", () => {
  it("makes a translation of its own, in the order of the segments, whatever order they come in", () => {
    const document = documentOf(TEXT);
    const [first, second, third, last] = sourceOf(document).segments;
    if (!first || !second || !third || !last) throw new Error("four sentences");
    const some = put(document, made(document, [last, second]));
    expect(unitsOf(some).map(({ text }) => text)).toEqual(["mt Люди вышли.", "mt Мы ждём."]);
    const all = put(some, made(document, [third, first]));
    expect(unitsOf(all).map(({ text }) => text)).toEqual([
      "mt Завод стоит.",
      "mt Люди вышли.",
      "mt Директор молчит.",
      "mt Мы ждём.",
    ]);
    expect(translationOf(all)).toMatchObject({ id: TARGET.id, of: OF, language: "en" });
  });

  it("gives a post the segments its units name, and leaves all others as they are", () => {
    const document = documentOf(TEXT);
    const of = { kind: "post", id: postId("p") } as const;
    const segments = ownedText(document, of)?.segments ?? [];
    const sentence = {
      text: "Раз.",
      at: AT,
      engine: "B",
      ran: "device",
      sourceHash: hashText("One."),
    };
    const first = segments[0]?.id;
    if (first === undefined) throw new Error("no segment");
    const next = putMachineSentences(document, of, TARGET, new Map([[first, sentence]]));
    expect(next.posts[0]?.segments).toEqual(segments);
    expect(next.sources).toBe(document.sources);
    const source = put(document, made(document, sourceOf(document).segments));
    expect(source.posts).toBe(document.posts);
  });

  it("leaves the document alone where there is nothing to write", () => {
    const document = documentOf(TEXT);
    expect(put(document, new Map())).toBe(document);
  });

  it("does not write over a sentence that a person edited, confirmed, emptied or joined", () => {
    const document = putAll(documentOf(TEXT));
    const hands: readonly Parameters<typeof byHand>[1][] = [
      (text, segments, units) =>
        editUnit(segments, text, units, 1, "People came out.", undefined, AT),
      (_text, _segments, units) => confirmUnit(units, units[1]?.id ?? ("" as never), AT),
      (text, segments, units) => editUnit(segments, text, units, 1, "", undefined, AT),
      (text, segments, units) => joinRows(text, segments, units, 1),
      (text, segments, units) => moveTarget(text, segments, units, 1, "up", "en"),
    ];
    for (const hand of hands) {
      const touched = byHand(document, hand);
      expect(unitsOf(touched)).not.toEqual(unitsOf(document));
      expect(unitsOf(putAll(touched, "again"))).toEqual(unitsOf(touched));
    }
  });

  it("does not lose the part of a machine's sentence that a person let stand alone", () => {
    const document = put(
      documentOf(TEXT),
      new Map(
        [...made(documentOf(TEXT), sourceOf(documentOf(TEXT)).segments.slice(0, 1))].map(
          ([id, sentence]) => [id, { ...sentence, text: "The plant stands. Again." }],
        ),
      ),
    );
    const split = byHand(document, (text, segments, units) =>
      splitRow(text, segments, units, 0, 1, 1, "en"),
    );
    expect(unitsOf(split).map(({ text, segments }) => [text, segments.length])).toEqual([
      ["The plant stands.", 1],
      ["Again.", 0],
    ]);
    expect(unitsOf(putAll(split)).map(({ text }) => text)).toEqual([
      "The plant stands.",
      "Again.",
      "mt Люди вышли.",
      "mt Директор молчит.",
      "mt Мы ждём.",
    ]);
  });

  it("writes a sentence anew whose original was corrected, and drops one whose original is gone", () => {
    const before = putAll(documentOf(TEXT));
    const after = corrected(before, "Завод стоит. Люди не вышли. Мы ждём.");
    expect(open(after)).toEqual(["Люди не вышли."]);
    expect(unitsOf(putAll(after, "new")).map(({ text }) => text)).toEqual([
      "mt Завод стоит.",
      "new Люди не вышли.",
      "mt Мы ждём.",
    ]);
  });

  it("leaves a joined pair open to nobody, even where its original was corrected", () => {
    const joined = byHand(putAll(documentOf(TEXT)), (text, segments, units) =>
      joinRows(text, segments, units, 0),
    );
    const after = corrected(joined, TEXT.replace("вышли", "не вышли"));
    expect(open(after)).toEqual([]);
    expect(unitsOf(putAll(after, "new"))).toEqual(unitsOf(after));
  });

  it("gives the same sentence the same unit each time, so that nothing looks changed", () => {
    const document = documentOf(TEXT);
    const sentences = made(document, sourceOf(document).segments);
    const [first, again] = [unitsOf(put(document, sentences)), unitsOf(put(document, sentences))];
    expect(first).toHaveLength(4);
    first.forEach((unit, i) => {
      expect(again[i]).toBe(unit);
    });
  });

  it("writes nothing for segments that are gone", () => {
    const document = documentOf(TEXT);
    const sentences = made(document, sourceOf(document).segments);
    const after = corrected(document, "Мы ждём.");
    expect(unitsOf(put(after, sentences)).map(({ text }) => text)).toEqual(["mt Мы ждём."]);
  });
});
