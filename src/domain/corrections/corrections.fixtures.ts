import fc from "fast-check";
import { confirmUnit, editUnit, joinRows } from "../bitext-edit.ts";
import { personId, postId, sourceId, threadId } from "../ids.ts";
import { machineTranslationId, ownedText, putMachineSentences } from "../machine-units.ts";
import { segmentText, withIds } from "../segment.ts";
import type { TextOwner, ThreadDocument, Translation, TranslationUnit } from "../thread.ts";
import { changeUnits } from "../translations.ts";
import { sourceHashOf } from "../unit-text.ts";

export const AT = "2026-11-22T10:00:00Z";
export const LATER = "2026-11-23T12:30:00Z";

const AUTHOR = personId("a");

/** A thread of English posts and a Russian source, with nothing translated. */
export function threadOf(
  posts: readonly string[],
  source = "Люди вышли. Завод стоит.",
): ThreadDocument {
  return {
    format: "nitka-thread",
    version: 1,
    thread: { id: threadId("t"), title: "A thread", language: "en", author: AUTHOR },
    people: [{ id: AUTHOR, name: "A" }],
    posts: posts.map((text, i) => ({ id: postId(`p${i + 1}`), author: AUTHOR, text })),
    sources: [
      {
        id: sourceId("s1"),
        url: "https://example.org/s1",
        canonical: "https://example.org/s1",
        platform: "web",
        language: "ru",
        text: source,
        segments: withIds(source, segmentText(source, "ru")),
      },
    ],
    translations: [],
  };
}

export const post = (number: number): TextOwner => ({ kind: "post", id: postId(`p${number}`) });

/** What a machine makes of a text: each sentence after a sign. */
export function machined(document: ThreadDocument, of: TextOwner, engine = "mt"): ThreadDocument {
  const owned = ownedText(document, of);
  if (owned === null) throw new Error("no text");
  const id = machineTranslationId(of, "ru", engine);
  const sentences = owned.segments.map((segment) => {
    const text = `${engine}: ${owned.text.slice(segment.start, segment.end)}`;
    const sourceHash = sourceHashOf(owned.text, [segment]);
    return [segment.id, { text, at: AT, engine, ran: "device", sourceHash }] as const;
  });
  return putMachineSentences(document, of, { id, language: "ru" }, new Map(sentences));
}

/** Every post translated by a machine. */
export const allMachined = (document: ThreadDocument): ThreadDocument =>
  document.posts.reduce((made, { id }) => machined(made, { kind: "post", id }), document);

type Change = (text: OwnedTranslation) => readonly TranslationUnit[];

interface OwnedTranslation extends Translation {
  readonly owned: NonNullable<ReturnType<typeof ownedText>>;
}

export function changed(document: ThreadDocument, index: number, change: Change): ThreadDocument {
  const translation = document.translations[index];
  const owned = translation === undefined ? null : ownedText(document, translation.of);
  if (translation === undefined || owned === null) return document;
  return changeUnits(document, translation.id, () => change({ ...translation, owned }));
}

export const edited = (
  document: ThreadDocument,
  index: number,
  row: number,
  text: string,
  by?: string,
  at = LATER,
): ThreadDocument =>
  changed(document, index, ({ owned, units }) =>
    editUnit(owned.segments, owned.text, units, row, text, by, at),
  );

export const confirmed = (
  document: ThreadDocument,
  index: number,
  row: number,
  by?: string,
): ThreadDocument =>
  changed(document, index, ({ units }) => {
    const unit = units[row];
    return unit === undefined ? units : confirmUnit(units, unit.id, LATER, by);
  });

export const joined = (document: ThreadDocument, index: number, row: number): ThreadDocument =>
  changed(document, index, ({ owned, units }) => joinRows(owned.text, owned.segments, units, row));

const SENTENCES = ["Yes.", "The plant stopped.", "People came out.", "Nobody knows why.", "Wait."];
const WORDS = ["Да.", "Завод стоит.", "Люди вышли.", "Никто не знает почему.", "Ждите…", ""];

const posts = fc.array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 4,
});

/** A thread that a machine translated. */
export const anyThread: fc.Arbitrary<ThreadDocument> = posts.map((texts) =>
  allMachined(threadOf(texts.map((sentences) => sentences.join(" ")))),
);

export interface Work {
  readonly kind: "edit" | "confirm" | "join";
  readonly translation: number;
  readonly row: number;
  readonly text: string;
}

/** What a person may do to it, in places that may be there. */
export const anyWork = (kinds: readonly Work["kind"][]): fc.Arbitrary<readonly Work[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      translation: fc.nat(3),
      row: fc.nat(4),
      text: fc.constantFrom(...WORDS),
    }),
    { maxLength: 8 },
  );

export const worked = (
  document: ThreadDocument,
  work: readonly Work[],
  by: string,
): ThreadDocument =>
  work.reduce((done, { kind, translation, row, text }) => {
    switch (kind) {
      case "edit":
        return edited(done, translation, row, text, by);
      case "confirm":
        return confirmed(done, translation, row, by);
      case "join":
        return joined(done, translation, row);
    }
  }, document);
