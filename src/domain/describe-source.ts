import { hashText } from "./hash.ts";
import type { SourceId } from "./ids.ts";
import { recogniseAddress } from "./links/recognise.ts";
import { carryUnits } from "./resegment.ts";
import { segmentText, withIds } from "./segment.ts";
import type { CaptureMethod, Source, TextOwner, ThreadDocument, Translation } from "./thread.ts";

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
  /** How the text was had; by paste where nothing is said. */
  readonly how?: CaptureMethod;
}

/** The fields that follow from an address; its own fields stay where Nitka cannot read the new one. */
function addressFields(source: Source, url: string): Partial<Source> {
  if (url === source.url) return {};
  const read = recogniseAddress(url);
  if (read === null) return {};
  const { canonical, platform, kind, ref, archive, mobile, archived } = read;
  const fields = { url: read.url, canonical, platform, kind, ref, archive };
  return {
    ...fields,
    ...(mobile === null ? {} : { mobile }),
    ...(archived === undefined ? {} : { archived }),
  };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** The field for a date shows no hour: while the day stays, what is known of the hour does. */
function publishedFields(source: Source, day: string): Pick<Source, "published"> {
  if (!DATE.test(day)) return {};
  return { published: source.published?.startsWith(day) === true ? source.published : day };
}

function described(source: Source, details: SourceDetails): Source {
  const { title: _t, author: _a, published: _p, mobile, archived, ...rest } = source;
  const address = addressFields(source, details.url);
  const moved = Object.keys(address).length > 0;
  return {
    ...rest,
    ...(mobile === undefined || moved ? {} : { mobile }),
    ...(archived === undefined || moved ? {} : { archived }),
    ...address,
    ...(details.title === "" ? {} : { title: details.title }),
    ...(details.author === "" ? {} : { author: details.author }),
    ...publishedFields(source, details.published),
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
    captured:
      same && source.captured !== undefined
        ? source.captured
        : { at: now, how: details.how ?? "pasted" },
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
