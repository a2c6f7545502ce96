import { contentId, uniqueIds } from "../hash.ts";
import { type TranslationId, translationId } from "../ids.ts";
import type { OwnedText } from "../machine-units.ts";
import type { ThreadDocument, Translation, TranslationUnit } from "../thread.ts";
import { type Cells, cellsIn, cellsOf, unitsOf } from "./cells.ts";
import { layIn, layInAddition, type Proposal } from "./lay-in.ts";
import { ownedTexts, ownerKey } from "../owned-texts.ts";
import type { Decision, ReviewItem } from "./review.ts";

/**
 * Does what the reader decided. Parts that nothing is done to keep their identity; where nothing is done at
 * all, that is the document itself. What is done twice is done once.
 *
 * - `take`: the words stand there as the correction says they do, and what stood there is among the versions.
 *   Where the correction covers several whole units, they become one. Of several for one place the first
 *   stands there, and the others are kept beside it.
 * - `both`: what stands there stays, and the words are kept beside it; where nothing does, as `take`.
 * - `leave`, and anything with items that are known or homeless: nothing.
 *
 * A translation into the language is made where there is none.
 *
 * @param items of `reviewCorrections` over this document.
 * @param at RFC 3339: when it was decided, for corrections that do not say when they were made.
 */
export function applyReview(
  document: ThreadDocument,
  items: readonly ReviewItem[],
  decide: (item: ReviewItem) => Decision,
  at: string,
): ThreadDocument {
  const benches = benchFinder(document);
  for (const item of items) {
    if (item.state === "known" || item.state === "homeless") continue;
    const decision = decide(item);
    if (decision === "leave") continue;
    const bench = benches.at(item);
    if (bench !== null && lay(bench, item, decision, at)) bench.touched = true;
  }
  return withBenches(
    document,
    benches.all().filter(({ touched }) => touched),
  );
}

type PlacedItem = Extract<ReviewItem, { readonly place: unknown }>;

/** A translation being worked on. */
interface Bench {
  readonly owned: OwnedText;
  readonly id: TranslationId;
  readonly language: string;
  /** Null where it is made anew. */
  readonly before: Translation | null;
  readonly cells: Cells;
  readonly newId: (id: string) => string;
  readonly taken: WeakSet<TranslationUnit>;
  touched: boolean;
}

function lay(
  bench: Bench,
  { correction, place, text }: PlacedItem,
  decision: Exclude<Decision, "leave">,
  at: string,
): boolean {
  const { state, origin, by } = correction;
  const version = {
    text,
    origin,
    state,
    at: correction.when ?? at,
    ...(by !== undefined && { by }),
  };
  const { owned, newId, taken } = bench;
  const proposal: Proposal = { version, decision, owned, newId, taken };
  if (correction.segments > 0) {
    const cells = cellsIn(bench.cells, place.at, correction.segments);
    return cells !== null && layIn(bench.cells, place.at, cells, proposal);
  }
  const cell = place.at === 0 ? bench.cells.leading : bench.cells.of[place.at - 1];
  return cell !== undefined && layInAddition(cell, place.rows[0]?.unit?.id ?? null, proposal);
}

function benchFinder(document: ThreadDocument): {
  readonly at: (item: PlacedItem) => Bench | null;
  readonly all: () => readonly Bench[];
} {
  const texts = new Map(ownedTexts(document).map((owned) => [ownerKey(owned.of), owned]));
  const translations = new Map(document.translations.map((one) => [one.id, one]));
  const benches = new Map<TranslationId, Bench>();
  const at = ({ correction: { language }, place }: PlacedItem): Bench | null => {
    const owned = texts.get(ownerKey(place.of));
    if (owned === undefined) return null;
    const id = place.translation?.id ?? madeId(translations, owned, language);
    const known = benches.get(id);
    if (known !== undefined) return known;
    const before = translations.get(id) ?? null;
    const newId = uniqueIds();
    for (const unit of before?.units ?? []) newId(unit.id);
    const cells = cellsOf(owned, before?.units ?? []);
    const taken = new WeakSet<TranslationUnit>();
    const bench: Bench = { owned, id, language, before, cells, newId, taken, touched: false };
    benches.set(id, bench);
    return bench;
  };
  return { at, all: () => [...benches.values()] };
}

/** The id of a translation that corrections begin; another one where something else has it. */
function madeId(
  translations: ReadonlyMap<TranslationId, Translation>,
  { of }: OwnedText,
  language: string,
): TranslationId {
  for (let count = 0; ; count++) {
    const id = translationId(
      contentId("tr", of.kind, of.id, language, ...(count > 0 ? [`${count}`] : [])),
    );
    const other = translations.get(id);
    if (other === undefined) return id;
    if (ownerKey(other.of) === ownerKey(of) && other.language === language) return id;
  }
}

function withBenches(document: ThreadDocument, benches: readonly Bench[]): ThreadDocument {
  if (benches.length === 0) return document;
  const made = new Map(
    benches.map(({ id, before, owned: { of }, language, cells }) => [
      id,
      { ...before, id, of: before?.of ?? of, language, units: unitsOf(cells) },
    ]),
  );
  const known = document.translations.map((one) => made.get(one.id) ?? one);
  const begun = benches.flatMap(({ id, before }) => (before === null ? (made.get(id) ?? []) : []));
  return { ...document, ...withSegments(document, benches), translations: [...known, ...begun] };
}

/** Units name segments, so posts that were cut only now keep them. */
function withSegments(
  { posts }: ThreadDocument,
  benches: readonly Bench[],
): Pick<ThreadDocument, "posts"> | null {
  const cut = new Map(
    benches.flatMap(({ owned: { of, segments } }) =>
      of.kind === "post" ? [[of.id, segments] as const] : [],
    ),
  );
  const isUncut = posts.some(({ id, segments }) => segments === undefined && cut.has(id));
  if (!isUncut) return null;
  return {
    posts: posts.map((post) => {
      const segments = cut.get(post.id);
      return post.segments !== undefined || segments === undefined ? post : { ...post, segments };
    }),
  };
}
