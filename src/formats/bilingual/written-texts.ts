import { type BitextRow, bitextRows, rowState } from "#domain/bitext.ts";
import { contentId } from "#domain/hash.ts";
import { translationId, type TranslationId } from "#domain/ids.ts";
import { languageOfOwner, type LanguagePair, languagePairs } from "#domain/language-pairs.ts";
import { ownedText } from "#domain/machine-units.ts";
import type {
  Post,
  Segment,
  Source,
  TextOwner,
  ThreadDocument,
  UnitState,
} from "#domain/thread.ts";
import { joinPieces, piecesOf } from "#domain/unit-text.ts";
import { validateThreadDocument } from "../nitka-json.ts";

/** A row of a text that goes into a file. */
export interface WrittenRow extends BitextRow {
  /** The words of the original; "" where the translation adds something. */
  readonly original: string;
  /** What a reader is shown: `stale` where the original has changed since. Null without a unit. */
  readonly state: UnitState | null;
  /** Where the unit stands in the list of its translation; null without one. */
  readonly place: number | null;
}

/** A text that goes into a file, beside one translation of it. */
export interface WrittenText {
  readonly of: TextOwner;
  readonly from: string;
  readonly to: string;
  /** Where nothing is translated yet, the translation to be is named already. */
  readonly translation: TranslationId;
  readonly rows: readonly WrittenRow[];
}

/** A document as it goes into a file, and its texts. */
export interface WrittenTexts {
  /** Only with the translations written. */
  readonly document: ThreadDocument;
  readonly texts: readonly WrittenText[];
}

/** The texts of the pair asked, or of the pair with most units; null where none is translated. */
export function textsOfPair(
  document: ThreadDocument,
  asked: LanguagePair | undefined,
  untranslated: boolean,
): (WrittenTexts & { readonly pair: LanguagePair }) | null {
  const pairs = languagePairs(document);
  const pair = pairs.find(({ from, to }) => asked === undefined || isPair(asked, from, to));
  if (pair === undefined) return null;
  const { from, to } = pair;
  const written = textsWhere(document, (some) => isPair(some, from, to));
  if (!untranslated) return { ...written, pair: { from, to } };
  const texts = [...written.texts, ...openTexts(written, { from, to })];
  return { document: withCutTexts(written.document, texts), texts, pair: { from, to } };
}

/** All texts that are translated; null where none is. */
export function allTexts(document: ThreadDocument): WrittenTexts | null {
  return languagePairs(document).length === 0 ? null : textsWhere(document, () => true);
}

const isPair = (pair: LanguagePair, from: string, to: string): boolean =>
  pair.from === from && pair.to === to;

function textsWhere(
  given: ThreadDocument,
  isWanted: (pair: LanguagePair) => boolean,
): WrittenTexts {
  const all = inOrder(given);
  const translations = all.translations.filter(({ of, language }) =>
    isWanted({ from: languageOfOwner(all, of), to: language }),
  );
  const document = { ...all, translations };
  const texts = translations.map(({ id, of, language, units }): WrittenText => {
    const owned = ownedText(document, of);
    const places = new Map(units.map((unit, place) => [unit, place]));
    const rows = bitextRows(owned?.segments ?? [], units).map((row) =>
      rowOf(row, owned?.text ?? "", row.unit === null ? null : (places.get(row.unit) ?? null)),
    );
    return { of, from: languageOfOwner(document, of), to: language, translation: id, rows };
  });
  return { document, texts };
}

function rowOf(row: BitextRow, text: string, place: number | null): WrittenRow {
  const original = joinPieces(piecesOf(text, row.segments));
  return { ...row, original, state: rowState(row, text), place };
}

/** Texts of the pair's first language without a translation into its second one. */
function openTexts(
  { document, texts }: WrittenTexts,
  { from, to }: LanguagePair,
): readonly WrittenText[] {
  const begun = new Set(texts.map(({ of }) => `${of.kind} ${of.id}`));
  const owners: readonly TextOwner[] = [
    ...document.posts.map(({ id }) => ({ kind: "post", id }) as const),
    ...document.sources.map(({ id }) => ({ kind: "source", id }) as const),
  ];
  return owners.flatMap((of): readonly WrittenText[] => {
    if (begun.has(`${of.kind} ${of.id}`) || languageOfOwner(document, of) !== from) return [];
    const owned = ownedText(document, of);
    if (owned === null || owned.segments.length === 0) return [];
    const rows = bitextRows(owned.segments, []).map((row) => rowOf(row, owned.text, null));
    const translation = translationId(contentId("tr", of.kind, of.id, to));
    return [{ of, from, to, translation, rows }];
  });
}

/** Rows name segments, so texts that were cut only for them keep theirs. */
function withCutTexts(document: ThreadDocument, texts: readonly WrittenText[]): ThreadDocument {
  const cut = new Map<string, readonly Segment[]>();
  for (const { of, rows } of texts) {
    cut.set(
      `${of.kind} ${of.id}`,
      rows.flatMap(({ segments }) => segments),
    );
  }
  const kept = <Owner extends Post | Source>(kind: TextOwner["kind"], owner: Owner): Owner => {
    const segments = cut.get(`${kind} ${owner.id}`) ?? [];
    return owner.segments !== undefined || segments.length === 0 ? owner : { ...owner, segments };
  };
  return inOrder({
    ...document,
    posts: document.posts.map((post) => kept("post", post)),
    sources: document.sources.map((source) => kept("source", source)),
  });
}

/** With its fields in the order of the schema, so that equal documents give equal files. */
function inOrder(document: ThreadDocument): ThreadDocument {
  const ordered = validateThreadDocument(document);
  return ordered.ok ? ordered.value : document;
}
