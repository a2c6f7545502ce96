import { segmentId, unitId } from "./ids.ts";
import type { PostId, SegmentId } from "./ids.ts";
import { segmentText, withIds } from "./segment.ts";
import type { Post, Segment, Span, Translation, TranslationUnit } from "./thread.ts";

/** New names of the second post's segments, where both posts had one of the same name. */
export type RenamedSegments = ReadonlyMap<SegmentId, SegmentId>;

/**
 * One post of two: texts with a line break between, spans moved along, pictures of both; a quote or a
 * poll of the second only where the first has none.
 *
 * @param language BCP 47, to find sentences in the one text if only the other has them.
 */
export function joinTexts(
  first: Post,
  second: Post,
  language: string,
): { readonly post: Post; readonly renamed: RenamedSegments } {
  const between = first.text !== "" && second.text !== "" ? "\n" : "";
  const offset = first.text.length + between.length;
  const { segments, renamed } = joinSegments(first, second, offset, language);
  const post: Post = {
    ...second,
    ...first,
    text: first.text + between + second.text,
    ...joined("links", first, second, (span) => moveSpan(span, offset)),
    ...joined("mentions", first, second, (span) => moveSpan(span, offset)),
    ...joined("hashtags", first, second, (span) => moveSpan(span, offset)),
    ...joined("cashtags", first, second, (span) => moveSpan(span, offset)),
    ...joined("cards", first, second, (card) => card),
    ...joined("media", first, second, (media) => media),
    ...joined("emoji", first, second, (emoji) => emoji),
    ...(segments.length > 0 && { segments }),
  };
  return { post: placedAs(post, first), renamed };
}

/**
 * Where a post stands and what it answers is the first one's: the second one mostly answers the first.
 * Only two posts without words make one without words.
 */
function placedAs(post: Post, { replyTo, branch, answers, absent }: Post): Post {
  const { replyTo: _r, branch: _b, answers: _a, absent: missing, ...rest } = post;
  return {
    ...rest,
    ...(replyTo !== undefined && { replyTo }),
    ...(branch !== undefined && { branch }),
    ...(answers !== undefined && { answers }),
    ...(missing !== undefined && post.text.trim() === "" && { absent: absent ?? missing }),
  };
}

type ListField = "links" | "mentions" | "hashtags" | "cashtags" | "cards" | "media" | "emoji";
type Item<Field extends ListField> = NonNullable<Post[Field]>[number];

function joined<Field extends ListField>(
  field: Field,
  first: Post,
  second: Post,
  move: (item: Item<Field>) => Item<Field>,
): Partial<Record<Field, readonly Item<Field>[]>> {
  const mine: readonly Item<Field>[] = first[field] ?? [];
  const theirs: readonly Item<Field>[] = second[field] ?? [];
  const all = [...mine, ...theirs.map(move)];
  const result: Partial<Record<Field, readonly Item<Field>[]>> = {};
  if (all.length > 0) result[field] = all;
  return result;
}

const moveSpan = <S extends Span>(span: S, by: number): S => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

function joinSegments(
  first: Post,
  second: Post,
  offset: number,
  language: string,
): { readonly segments: readonly Segment[]; readonly renamed: RenamedSegments } {
  const renamed = new Map<SegmentId, SegmentId>();
  if (first.segments === undefined && second.segments === undefined) {
    return { segments: [], renamed };
  }
  const mine = first.segments ?? segmentsOf(first, language);
  const theirs = second.segments ?? segmentsOf(second, language);
  const taken = new Set<string>([...mine, ...theirs].map(({ id }) => id));
  const own = new Set<string>(mine.map(({ id }) => id));
  const paragraphs = mine.reduce((most, { paragraph }) => Math.max(most, paragraph + 1), 0);
  const moved: Segment[] = [];
  for (const segment of theirs) {
    const id = own.has(segment.id) ? segmentId(freeName(segment.id, taken)) : segment.id;
    if (id !== segment.id) renamed.set(segment.id, id);
    const paragraph = segment.paragraph + paragraphs;
    moved.push({ ...moveSpan(segment, offset), id, paragraph });
  }
  return { segments: [...mine, ...moved], renamed };
}

const segmentsOf = ({ text, language }: Post, fallback: string): readonly Segment[] =>
  withIds(text, segmentText(text, language ?? fallback));

/** The name with the first counter that makes it free; takes it. */
function freeName(name: string, taken: Set<string>): string {
  let count = 2;
  while (taken.has(`${name}-${count}`)) count++;
  taken.add(`${name}-${count}`);
  return `${name}-${count}`;
}

/** Gives the second post's translations to the first, into one of the same language where there is one. */
export function joinTranslations(
  translations: readonly Translation[],
  first: PostId,
  second: PostId,
  renamed: RenamedSegments,
): readonly Translation[] {
  const all: Translation[] = [];
  const extra: Translation[] = [];
  for (const translation of translations) {
    if (translation.of.kind !== "post" || translation.of.id !== second) all.push(translation);
    else extra.push(renameSegments(translation, first, renamed));
  }
  for (const translation of extra) {
    const at = all.findIndex(
      ({ of, language }) =>
        of.kind === "post" && of.id === first && language === translation.language,
    );
    const into = all[at];
    if (into === undefined) all.push(translation);
    else all[at] = { ...into, units: appendUnits(into.units, translation.units) };
  }
  return all;
}

function renameSegments(
  translation: Translation,
  owner: PostId,
  renamed: RenamedSegments,
): Translation {
  const units: TranslationUnit[] = [];
  for (const unit of translation.units) {
    units.push({ ...unit, segments: unit.segments.map((id) => renamed.get(id) ?? id) });
  }
  return { ...translation, of: { ...translation.of, kind: "post", id: owner }, units };
}

function appendUnits(
  units: readonly TranslationUnit[],
  more: readonly TranslationUnit[],
): readonly TranslationUnit[] {
  const own = new Set<string>(units.map(({ id }) => id));
  const taken = new Set<string>([...units, ...more].map(({ id }) => id));
  const appended = [...units];
  for (const unit of more) {
    const id = own.has(unit.id) ? unitId(freeName(unit.id, taken)) : unit.id;
    appended.push({ ...unit, id });
  }
  return appended;
}
