import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText } from "./hash.ts";
import { personId, postId, sourceId, threadId } from "./ids.ts";
import { machineTranslationId, ownedText, putMachineSentences } from "./machine-units.ts";
import { segmentText, withIds } from "./segment.ts";
import { type TranslationPlan, translationPlan } from "./translation-plan.ts";
import type { Source, TextOwner, ThreadDocument } from "./thread.ts";

const author = personId("a");
const BOTH = new Set(["post", "source"] as const);

function source(id: string, text?: string, language?: string): Source {
  const url = `https://example.org/${id}`;
  return {
    id: sourceId(id),
    url,
    canonical: url,
    platform: "web",
    ...(language !== undefined && { language }),
    ...(text !== undefined && {
      text,
      segments: withIds(text, segmentText(text, language ?? "und")),
    }),
  };
}

const documentOf = (sources: readonly Source[], posts: readonly string[] = []): ThreadDocument => ({
  format: "nitka-thread",
  version: 1,
  thread: { id: threadId("t"), title: "T", language: "en", author },
  people: [{ id: author, name: "A" }],
  posts: posts.map((text, i) => ({ id: postId(`p${i}`), author, text })),
  sources,
  translations: [],
});

/** With the first so many sentences of a text translated. */
function translated(
  document: ThreadDocument,
  of: TextOwner,
  language: string,
  count: number,
): ThreadDocument {
  const { segments = [], text = "" } = ownedText(document, of) ?? {};
  const sentences = segments.slice(0, count).map(({ id, start, end }) => {
    const sourceHash = hashText(text.slice(start, end));
    return [
      id,
      { text: "x", at: "2026-01-01T10:00:00Z", engine: "E", ran: "device", sourceHash },
    ] as const;
  });
  const target = { id: machineTranslationId(of, language, "bergamot"), language };
  return putMachineSentences(document, of, target, new Map(sentences));
}

const ids = (texts: readonly TextOwner[]) => texts.map(({ id }) => id);
const told = ({ todo, already, left, without, unknown }: TranslationPlan) => ({
  todo: Object.fromEntries(todo.map(({ from, texts }) => [from, ids(texts)])),
  already: ids(already),
  left: ids(left),
  without: ids(without),
  unknown: ids(unknown),
});

describe("translationPlan", () => {
  it("sorts texts by what there is to do, each language by itself", () => {
    const document = documentOf(
      [
        source("ru", "Мы ждём.", "ru"),
        source("be", "Мы чакаем.", "be-tarask"),
        source("ru-2", "Завод стоит.", "ru"),
        source("en", "We wait.", "en-GB"),
        source("none"),
        source("blank", "  "),
        source("who", "???"),
      ],
      ["A post.", ""],
    );
    expect(told(translationPlan(document, BOTH, "en"))).toEqual({
      todo: { ru: ["ru", "ru-2"], "be-tarask": ["be"] },
      already: ["p0", "en"],
      left: [],
      without: ["none", "blank"],
      unknown: ["who"],
    });
    expect(told(translationPlan(document, new Set(["post"]), "be"))).toMatchObject({
      todo: { en: ["p0"] },
      without: [],
    });
    expect(told(translationPlan(document, new Set(["source"]), "be"))).toMatchObject({
      todo: { ru: ["ru", "ru-2"], "en-GB": ["en"] },
      already: ["be"],
    });
  });

  it("leaves what somebody translated whole, and goes on with a part", () => {
    const of = { kind: "source", id: sourceId("ru") } as const;
    const document = documentOf([source("ru", "Мы ждём. Завод стоит.", "ru")]);
    const plan = (count: number, language = "en") =>
      told(translationPlan(translated(document, of, language, count), BOTH, "en"));
    expect(plan(2)).toMatchObject({ todo: {}, left: ["ru"] });
    expect(plan(1)).toMatchObject({ todo: { ru: ["ru"] }, left: [] });
    // Into another language it is no reason to leave it.
    expect(plan(2, "be").todo).toEqual({ ru: ["ru"] });
  });

  it("puts every text with words, and every source, in exactly one place", () => {
    const texts = fc.option(fc.constantFrom("Мы ждём.", "", "Hi. There."), { nil: undefined });
    const languages = fc.option(fc.constantFrom("ru", "be", "en", "und"), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(texts, languages), { maxLength: 8 }),
        fc.constantFrom("en", "ru", "be"),
        (sketches, to) => {
          const sources = sketches.map(([text, language], i) => source(`s${i}`, text, language));
          const { todo, already, left, without, unknown } = translationPlan(
            documentOf(sources),
            BOTH,
            to,
          );
          const all = [
            ...todo.flatMap((group) => group.texts),
            ...already,
            ...left,
            ...without,
            ...unknown,
          ];
          expect(ids(all).toSorted()).toEqual(sources.map(({ id }) => id).toSorted());
          expect(todo.every(({ from }) => from !== to)).toBe(true);
        },
      ),
    );
  });
});
