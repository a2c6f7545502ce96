import { isWork, mergeTranslations } from "./merge-translations.ts";
import type {
  Person,
  Post,
  Segment,
  Source,
  TextOwner,
  ThreadDocument,
  Translation,
} from "./thread.ts";

/**
 * The same thread imported again. What the incoming document says wins, except over a person's work on a
 * translation (`mergeTranslations`); what it lacks is kept from the existing one: texts, segments and capture
 * of sources, segments of posts whose text is the same, translations, people, glossary and other fields of
 * the document.
 *
 * Posts are exactly the incoming ones: what the author deleted, or was cut otherwise, does not come back;
 * its translations go with it. A source whose text was translated keeps that text where the incoming document
 * brings another one without a translation; one whose translation a person worked at keeps it in any case.
 */
export function mergeThreads(existing: ThreadDocument, incoming: ThreadDocument): ThreadDocument {
  const oldPosts = new Map(existing.posts.map((post) => [post.id, post]));
  const worked = translatedTexts(existing.translations.filter(({ units }) => units.some(isWork)));
  // Texts that come with a translation, by their own segments; the work of a person stands on the old ones.
  const fresh = new Set(
    [...translatedTexts(incoming.translations)].filter((key) => !worked.has(key)),
  );
  const posts = incoming.posts.map((post) =>
    mergePost(oldPosts.get(post.id), post, fresh.has(ownerKey("post", post.id))),
  );
  const sources = mergeSources(existing, incoming, fresh);
  const segments = new Map([
    ...posts.map((post) => [ownerKey("post", post.id), post.segments ?? []] as const),
    ...sources.map((source) => [ownerKey("source", source.id), source.segments ?? []] as const),
  ]);
  const segmentsOf = ({ of }: Translation) => segments.get(ownerKey(of.kind, of.id));
  const fit = (translation: Translation) => fitting(translation, segmentsOf(translation));
  return {
    ...existing,
    ...incoming,
    thread: { ...existing.thread, ...incoming.thread },
    people: mergePeople(existing.people, incoming.people),
    posts,
    sources,
    translations: mergeTranslations(
      existing.translations.flatMap(fit),
      incoming.translations.flatMap(fit),
      (translation) => segmentsOf(translation) ?? [],
    ),
  };
}

const ownerKey = (kind: TextOwner["kind"], id: string): string => `${kind} ${id}`;

function translatedTexts(translations: readonly Translation[]): ReadonlySet<string> {
  return new Set(translations.map(({ of }) => ownerKey(of.kind, of.id)));
}

/** @param translated whether the incoming document translates the post, by its own segments. */
function mergePost(existing: Post | undefined, incoming: Post, translated: boolean): Post {
  const segments = existing?.segments;
  if (segments === undefined || existing?.text !== incoming.text) return incoming;
  return translated && incoming.segments !== undefined ? incoming : { ...incoming, segments };
}

function mergePeople(existing: readonly Person[], incoming: readonly Person[]): readonly Person[] {
  const merged = new Map(existing.map((person) => [person.id, person]));
  for (const person of incoming) merged.set(person.id, { ...merged.get(person.id), ...person });
  return [...merged.values()];
}

function mergeSources(
  existing: ThreadDocument,
  incoming: ThreadDocument,
  fresh: ReadonlySet<string>,
): readonly Source[] {
  const old = new Map(existing.sources.map((source) => [source.id, source]));
  const worked = translatedTexts(existing.translations);
  const merged: Source[] = [];
  for (const source of incoming.sources) {
    const before = old.get(source.id);
    const key = ownerKey("source", source.id);
    const keepText = worked.has(key) && !fresh.has(key);
    merged.push(before === undefined ? source : mergeSource(before, source, keepText));
    old.delete(source.id);
  }
  // A source no longer linked to stays for the work that was put into it.
  for (const source of old.values()) {
    if (source.text !== undefined || worked.has(ownerKey("source", source.id))) merged.push(source);
  }
  return merged;
}

/** Text, segments, language and capture belong together: they come from one side or the other. */
function mergeSource(existing: Source, incoming: Source, keepText: boolean): Source {
  const { text, segments, captured, language } = existing;
  const both = { ...existing, ...incoming };
  if (text === undefined) return both;
  if (text === incoming.text) {
    const known = keepText ? (segments ?? incoming.segments) : (incoming.segments ?? segments);
    return known === undefined ? both : { ...both, segments: known };
  }
  if (incoming.text !== undefined && !keepText) {
    const { segments: _segments, captured: _captured, ...rest } = existing;
    return { ...rest, ...incoming };
  }
  const { segments: _segments, captured: _captured, language: _language, ...rest } = both;
  return {
    ...rest,
    text,
    ...(segments !== undefined && { segments }),
    ...(captured !== undefined && { captured }),
    ...(language !== undefined && { language }),
  };
}

/** The translation without units whose original is gone; none, where its whole text is. */
function fitting(
  translation: Translation,
  segments: readonly Segment[] | undefined,
): readonly Translation[] {
  if (segments === undefined) return [];
  const there = new Set(segments.map(({ id }) => id));
  const units = translation.units.filter((unit) => unit.segments.every((id) => there.has(id)));
  if (units.length === translation.units.length) return [translation];
  return units.length === 0 ? [] : [{ ...translation, units }];
}
