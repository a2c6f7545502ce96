import { sameLanguage } from "./language-tag.ts";
import { openSegments, type OwnedText, ownedText } from "./machine-units.ts";
import type { TextOwner, ThreadDocument, Translation } from "./thread.ts";

/** What there is to translate of a thread into one language, and what is not, and why. */
export interface TranslationPlan {
  /** By the language they are in. */
  readonly todo: readonly { readonly from: string; readonly texts: readonly TextOwner[] }[];
  /** In that language already. */
  readonly already: readonly TextOwner[];
  /** A whole translation is there. */
  readonly left: readonly TextOwner[];
  /** Sources without a text. */
  readonly without: readonly TextOwner[];
  /** Nobody knows their language. */
  readonly unknown: readonly TextOwner[];
}

/** @param to BCP 47; its primary language counts. */
export function translationPlan(
  document: ThreadDocument,
  kinds: ReadonlySet<TextOwner["kind"]>,
  to: string,
): TranslationPlan {
  const todo = new Map<string, TextOwner[]>();
  const already: TextOwner[] = [];
  const left: TextOwner[] = [];
  const without: TextOwner[] = [];
  const unknown: TextOwner[] = [];
  const translations = translationsInto(document, to);
  for (const of of ownersOf(document, kinds)) {
    const owned = ownedText(document, of);
    if (owned === null) {
      if (of.kind === "source") without.push(of);
    } else if (owned.language === undefined) unknown.push(of);
    else if (sameLanguage(owned.language, to)) already.push(of);
    else if (hasWhole(owned, translations.get(nameOf(of)))) left.push(of);
    else todo.set(owned.language, [...(todo.get(owned.language) ?? []), of]);
  }
  return {
    todo: [...todo].map(([from, texts]) => ({ from, texts })),
    already,
    left,
    without,
    unknown,
  };
}

function ownersOf(
  { posts, sources }: ThreadDocument,
  kinds: ReadonlySet<TextOwner["kind"]>,
): readonly TextOwner[] {
  return [
    ...(kinds.has("post") ? posts.map(({ id }) => ({ kind: "post", id }) as const) : []),
    ...(kinds.has("source") ? sources.map(({ id }) => ({ kind: "source", id }) as const) : []),
  ];
}

const nameOf = ({ kind, id }: TextOwner): string => `${kind}:${id}`;

/** The translations into a language, by what they are of. */
function translationsInto(
  { translations }: ThreadDocument,
  to: string,
): ReadonlyMap<string, readonly Translation[]> {
  const into = new Map<string, Translation[]>();
  for (const translation of translations) {
    if (!sameLanguage(translation.language, to)) continue;
    const name = nameOf(translation.of);
    const others = into.get(name);
    if (others === undefined) into.set(name, [translation]);
    else others.push(translation);
  }
  return into;
}

/** Whether one of the translations has something for every sentence, be it by a person or a machine. */
const hasWhole = (owned: OwnedText, translations: readonly Translation[] = []): boolean =>
  translations.some((translation) => openSegments(owned, translation).length === 0);
