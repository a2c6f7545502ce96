/** A thread document of pairs that another tool has put together. */
import { contentId, uniqueIds } from "#domain/hash.ts";
import { translationId, unitId } from "#domain/ids.ts";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { type SegmentSpan, withIds } from "#domain/segment.ts";
import type {
  Post,
  Segment,
  ThreadDocument,
  TranslationUnit,
  UnitVersion,
} from "#domain/thread.ts";
import { sourceHashOf } from "#domain/unit-text.ts";
import { buildDocument, type DraftPost } from "../build-document.ts";
import type { DroppedPiece, ImportContext, Imported } from "../importer.ts";
import { isAddress } from "../sound-fields.ts";

/** Words in another language, and what the file says of their making. */
export interface PairTarget extends UnitVersion {
  /** BCP 47 */
  readonly language: string;
}

/** A piece of an original beside its translations. */
export interface TextPair {
  /** Trimmed; "" where a translation adds something. */
  readonly source: string;
  /** BCP 47 */
  readonly language: string;
  /** Whether it goes on in the paragraph of the pair before it. */
  readonly continues: boolean;
  readonly targets: readonly PairTarget[];
  /** What the original is called, or where it lies; "" where the file does not say. */
  readonly original: string;
}

/** What the file says of itself. */
export interface ForeignFile {
  /** The importer's id, and the format's name. */
  readonly format: string;
  readonly formatName: string;
  readonly fileName: string;
  /** The tool that wrote it. */
  readonly tool: string | undefined;
  readonly pairs: readonly TextPair[];
}

/** So many pairs make a post: more are no longer read in one piece. */
const PAIRS_OF_POST = 100;

/**
 * Lays the pairs down as posts of a thread: the originals of one file and language in their order, up to 100
 * a post, each a sentence of it, with a translation for each language there is. The posts have no author
 * but the tool, and the address of their file where that is one. Ids come from the words.
 *
 * Problems: `no-pairs` where no pair has words on both sides, `too-many-posts`.
 */
export function foreignDocument(file: ForeignFile, context: ImportContext): Result<Imported> {
  const { sound, dropped } = soundPairs(file.pairs);
  if (!sound.some(({ source, targets }) => source !== "" && targets.length > 0)) {
    return failed({ kind: "no-pairs", format: file.formatName });
  }
  const chunks = chunksOf(sound).map(chunkText);
  const document = buildDocument(
    {
      format: file.format,
      author: file.tool === undefined ? {} : { name: file.tool },
      posts: chunks.map(draftOf),
      title: file.fileName.replace(/\.[^.]{1,12}$/u, ""),
      ...(chunks[0] !== undefined && { language: chunks[0].language }),
    },
    context,
  );
  if (!document.ok) return document;
  const laid = withTranslations(document.value, chunks);
  const report = { posts: laid.posts.length, sources: laid.sources.length, dropped };
  return ok({ document: laid, report: { format: file.format, ...report } });
}

/** Without pairs that say nothing, and without those longer than a document can hold. */
function soundPairs(pairs: readonly TextPair[]) {
  const dropped: DroppedPiece[] = [];
  const sound = pairs.filter(({ source, targets }) => {
    if (source === "" && targets.length === 0) return false;
    const fits = [source, ...targets.map(({ text }) => text)].every(
      (text) => text.length <= LIMITS.field,
    );
    if (!fits) dropped.push({ kind: "unreadable", text: source.slice(0, 80).toWellFormed() });
    return fits;
  });
  return { sound, dropped };
}

/** What a translation adds stays with the originals before it; at the very beginning, with those after it. */
function chunksOf(pairs: readonly TextPair[]): readonly (readonly TextPair[])[] {
  const chunks: TextPair[][] = [];
  let length = 0;
  let last: TextPair | undefined;
  for (const pair of pairs) {
    const chunk = chunks.at(-1);
    const isAdded = pair.source === "";
    const isSame = last?.original === pair.original && last.language === pair.language;
    const isFull =
      length + pair.source.length >= LIMITS.field || (chunk?.length ?? 0) >= PAIRS_OF_POST;
    if (chunk !== undefined && (isAdded || last === undefined || (isSame && !isFull))) {
      chunk.push(pair);
    } else {
      chunks.push([pair]);
      length = 0;
    }
    if (!isAdded) last = pair;
    length += pair.source.length + 1;
  }
  return chunks;
}

interface Chunk {
  readonly text: string;
  readonly language: string;
  readonly original: string;
  readonly segments: readonly Segment[];
  /** Each with its segment; null where a translation adds something. */
  readonly rows: readonly { readonly pair: TextPair; readonly segment: Segment | null }[];
}

function chunkText(pairs: readonly TextPair[]): Chunk {
  const spans: SegmentSpan[] = [];
  let text = "";
  let paragraph = 0;
  for (const { source, continues } of pairs) {
    if (source === "") continue;
    if (text !== "") {
      text += continues ? " " : "\n";
      if (!continues) paragraph++;
    }
    spans.push({ start: text.length, end: text.length + source.length, paragraph });
    text += source;
  }
  const segments = withIds(text, spans);
  let next = 0;
  const rows = pairs.map((pair) => ({
    pair,
    segment: pair.source === "" ? null : (segments[next++] ?? null),
  }));
  const first = pairs.find(({ source }) => source !== "");
  return {
    text,
    language: first?.language ?? "und",
    original: first?.original ?? "",
    segments,
    rows,
  };
}

const draftOf = ({ text, language, original }: Chunk): DraftPost => ({
  text,
  language,
  ...(isAddress(original) && { url: original }),
});

function withTranslations(document: ThreadDocument, chunks: readonly Chunk[]): ThreadDocument {
  const posts = document.posts.map((post, index): Post => {
    const segments = chunks[index]?.segments;
    return segments === undefined ? post : { ...post, segments };
  });
  const translations = posts.flatMap(({ id }, index) => {
    const chunk = chunks[index];
    if (chunk === undefined) return [];
    const languages = new Set(
      chunk.rows.flatMap(({ pair }) => pair.targets.map((target) => target.language)),
    );
    return [...languages].map((language) => ({
      id: translationId(contentId("tr", "post", id, language)),
      of: { kind: "post", id } as const,
      language,
      units: unitsOf(chunk, language),
    }));
  });
  return { ...document, posts, translations };
}

function unitsOf({ rows, text }: Chunk, language: string): readonly TranslationUnit[] {
  const unique = uniqueIds();
  return rows.flatMap(({ pair, segment }): readonly TranslationUnit[] => {
    const [words, ...others] = pair.targets.filter((target) => target.language === language);
    if (words === undefined) return [];
    const segments = segment === null ? [] : [segment];
    const ids = segments.map(({ id }) => id);
    return [
      {
        ...versionOf(words),
        id: unitId(unique(contentId("u", ...ids, words.text))),
        segments: ids,
        sourceHash: sourceHashOf(text, segments),
        ...(others.length > 0 && { alternatives: others.map(versionOf) }),
      },
    ];
  });
}

function versionOf({ language: _language, ...version }: PairTarget): UnitVersion {
  return version;
}
