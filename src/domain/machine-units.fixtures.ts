import { hashText } from "./hash.ts";
import { personId, postId, type SegmentId, sourceId, threadId } from "./ids.ts";
import {
  machineTranslationId,
  type MachineSentence,
  openSegments,
  ownedText,
  putMachineSentences,
} from "./machine-units.ts";
import { carryUnits } from "./resegment.ts";
import { segmentText, withIds } from "./segment.ts";
import type { Segment, TextOwner, ThreadDocument, TranslationUnit } from "./thread.ts";
import { changeUnits } from "./translations.ts";

export const OF: TextOwner = { kind: "source", id: sourceId("src") };
export const TARGET = { id: machineTranslationId(OF, "en", "bergamot"), language: "en" };
export const AT = "2026-11-22T10:00:00Z";

const cut = (text: string) => withIds(text, segmentText(text, "ru"));

export function documentOf(text: string, segments: readonly Segment[] = cut(text)): ThreadDocument {
  const author = personId("a");
  return {
    format: "nitka-thread",
    version: 1,
    thread: { id: threadId("t"), title: "T", language: "en", author },
    people: [{ id: author, name: "A" }],
    posts: [{ id: postId("p"), author, text: "One. Two." }],
    sources: [
      {
        id: sourceId("src"),
        url: "https://a.example",
        canonical: "https://a.example",
        platform: "web",
        language: "ru",
        text,
        segments,
      },
    ],
    translations: [],
  };
}

export const sourceOf = (document: ThreadDocument) => {
  const owned = ownedText(document, OF);
  if (owned === null) throw new Error("no text");
  return owned;
};

export const unitsOf = (document: ThreadDocument): readonly TranslationUnit[] =>
  document.translations.find(({ id }) => id === TARGET.id)?.units ?? [];

export const translationOf = (document: ThreadDocument) =>
  document.translations.find(({ id }) => id === TARGET.id) ?? null;

/** What a machine makes of some segments of the text as it is now. */
export function made(
  document: ThreadDocument,
  segments: readonly Segment[],
  mark = "mt",
): ReadonlyMap<SegmentId, MachineSentence> {
  const { text } = sourceOf(document);
  return new Map(
    segments.map(({ id, start, end }) => {
      const words = text.slice(start, end);
      return [
        id,
        {
          text: `${mark} ${words}`,
          at: AT,
          engine: "Bergamot",
          ran: "device",
          sourceHash: hashText(words),
        },
      ] as const;
    }),
  );
}

export const put = (document: ThreadDocument, sentences: ReadonlyMap<SegmentId, MachineSentence>) =>
  putMachineSentences(document, OF, TARGET, sentences);

export const putAll = (document: ThreadDocument, mark?: string) =>
  put(document, made(document, sourceOf(document).segments, mark));

export const TEXT = "Завод стоит. Люди вышли. Директор молчит.\nМы ждём.";

/** What a person does to the units of the machine's translation. */
export const byHand = (
  document: ThreadDocument,
  does: (
    text: string,
    segments: readonly Segment[],
    units: readonly TranslationUnit[],
  ) => readonly TranslationUnit[],
) => {
  const { text, segments } = sourceOf(document);
  return changeUnits(document, TARGET.id, ({ units }) => does(text, segments, units));
};

/** The source with another text, its units carried over as the reader's correction carries them. */
export function corrected(document: ThreadDocument, text: string): ThreadDocument {
  const { segments: old } = sourceOf(document);
  const segments = cut(text);
  return {
    ...document,
    sources: document.sources.map((source) => ({ ...source, text, segments })),
    translations: document.translations.map((translation) => ({
      ...translation,
      units: carryUnits(old, segments, translation.units),
    })),
  };
}

export const open = (document: ThreadDocument) => {
  const owned = sourceOf(document);
  return openSegments(owned, translationOf(document)).map(({ start, end }) =>
    owned.text.slice(start, end),
  );
};
