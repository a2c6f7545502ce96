import { hashText } from "./hash.ts";
import type { SourceId, TranslationId } from "./ids.ts";
import { recogniseAddress } from "./links/recognise.ts";
import { carryUnits } from "./resegment.ts";
import { segmentText, withIds } from "./segment.ts";
import type { Source, TextOwner, ThreadDocument, Translation } from "./thread.ts";

/** What a reader may say about a source by hand. Empty strings mean "not known". */
export interface SourceDetails {
  readonly url: string;
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  readonly title: string;
  readonly author: string;
  /** As the platform shows it; kept as typed where it is a date (YYYY-MM-DD) and left out otherwise. */
  readonly published: string;
}

/** The fields that follow from an address; its own fields stay where Nitka cannot read the new one. */
function addressFields(source: Source, url: string): Partial<Source> {
  if (url === source.url) return {};
  const read = recogniseAddress(url);
  if (read === null) return {};
  const { canonical, platform, kind, ref, archive, mobile } = read;
  const fields = { url: read.url, canonical, platform, kind, ref, archive };
  return mobile === null ? fields : { ...fields, mobile };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

function described(source: Source, details: SourceDetails): Source {
  const { title: _t, author: _a, published: _p, mobile, ...rest } = source;
  const address = addressFields(source, details.url);
  const moved = Object.keys(address).length > 0;
  return {
    ...rest,
    ...(mobile === undefined || moved ? {} : { mobile }),
    ...address,
    ...(details.title === "" ? {} : { title: details.title }),
    ...(details.author === "" ? {} : { author: details.author }),
    ...(DATE.test(details.published) ? { published: details.published } : {}),
  };
}

const isOf = (translation: Translation, kind: TextOwner["kind"], id: string): boolean =>
  translation.of.kind === kind && translation.of.id === id;

/**
 * Gives a source the text and details a reader pasted. Its sentences are found anew; translations that
 * were there stay with the sentences that stayed, and show as stale where the words changed.
 */
export function describeSource(
  document: ThreadDocument,
  id: SourceId,
  details: SourceDetails,
  now: string,
): ThreadDocument {
  const source = document.sources.find((entry) => entry.id === id);
  if (source === undefined) return document;
  const text = details.text.replace(/\r\n?/gu, "\n").trim();
  const segments = withIds(text, segmentText(text, details.language));
  const same = hashText(source.text ?? "") === hashText(text);
  const next: Source = {
    ...described(source, details),
    language: details.language,
    text,
    segments,
    captured: same && source.captured !== undefined ? source.captured : { at: now, how: "pasted" },
  };
  return {
    ...document,
    sources: document.sources.map((entry) => (entry.id === id ? next : entry)),
    translations: document.translations.map((translation) =>
      isOf(translation, "source", id)
        ? {
            ...translation,
            units: carryUnits(source.segments ?? [], segments, translation.units),
          }
        : translation,
    ),
  };
}

/** Adds a translation, or puts one of the same id in its place. */
export function putTranslation(document: ThreadDocument, translation: Translation): ThreadDocument {
  const others = document.translations.filter((entry) => entry.id !== translation.id);
  return { ...document, translations: [...others, translation] };
}

export function dropTranslation(document: ThreadDocument, id: TranslationId): ThreadDocument {
  return {
    ...document,
    translations: document.translations.filter((translation) => translation.id !== id),
  };
}

/** Changes one translation's units; every other part of the document keeps its identity. */
export function changeUnits(
  document: ThreadDocument,
  id: TranslationId,
  change: (translation: Translation) => Translation["units"],
): ThreadDocument {
  return {
    ...document,
    translations: document.translations.map((translation) =>
      translation.id === id ? { ...translation, units: change(translation) } : translation,
    ),
  };
}

/** The translations of a post or a source, in the document's order. */
export function translationsOf(
  document: ThreadDocument,
  kind: TextOwner["kind"],
  id: string,
): readonly Translation[] {
  return document.translations.filter((translation) => isOf(translation, kind, id));
}

/** The translation a reader most likely wants: the first wished language that there is, else the first there is. */
export function preferredTranslation(
  translations: readonly Translation[],
  wished: readonly (string | null)[],
): Translation | null {
  for (const language of wished) {
    const found = translations.find((translation) => translation.language === language);
    if (found !== undefined) return found;
  }
  return translations[0] ?? null;
}
