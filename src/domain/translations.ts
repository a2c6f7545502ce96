import { contentId, uniqueIds } from "./hash.ts";
import { type TranslationId, translationId } from "./ids.ts";
import type { TextOwner, ThreadDocument, Translation } from "./thread.ts";

/** A translation that a person is going to write from nothing; another each time, as several may. */
export function handTranslation(
  { translations }: ThreadDocument,
  of: TextOwner,
  language: string,
): Translation {
  const taken = new Set<string>(translations.map(({ id }) => id));
  const unique = uniqueIds();
  let id = unique(contentId("tr", of.kind, of.id, language, "by hand"));
  while (taken.has(id)) id = unique(contentId("tr", of.kind, of.id, language, "by hand"));
  return { id: translationId(id), of, language, units: [] };
}

/** Adds a translation, or puts one of the same id in its place. */
export function putTranslation(document: ThreadDocument, translation: Translation): ThreadDocument {
  const place = document.translations.findIndex((entry) => entry.id === translation.id);
  const translations =
    place === -1
      ? [...document.translations, translation]
      : document.translations.with(place, translation);
  return { ...document, translations };
}

export function dropTranslation(document: ThreadDocument, id: TranslationId): ThreadDocument {
  return {
    ...document,
    translations: document.translations.filter((translation) => translation.id !== id),
  };
}

/**
 * Changes a translation's units, or adds it with the first ones it gets: nobody has written in it yet where it
 * is not in the document.
 */
export function changeOrAddUnits(
  document: ThreadDocument,
  translation: Translation,
  change: (units: Translation["units"]) => Translation["units"],
): ThreadDocument {
  if (document.translations.some(({ id }) => id === translation.id))
    return changeUnits(document, translation.id, ({ units }) => change(units));
  const units = change([]);
  return units.length === 0 ? document : putTranslation(document, { ...translation, units });
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
  return document.translations.filter((entry) => entry.of.kind === kind && entry.of.id === id);
}

/**
 * The translation a reader most likely wants: of the first wished language that there is, else the first
 * there is; of two into one language a person's.
 */
export function preferredTranslation(
  translations: readonly Translation[],
  wished: readonly (string | null)[],
): Translation | null {
  for (const language of wished) {
    const into = translations.filter((translation) => translation.language === language);
    const found = into.find((translation) => !isMachines(translation)) ?? into[0];
    if (found !== undefined) return found;
  }
  return translations.find((translation) => !isMachines(translation)) ?? translations[0] ?? null;
}

/** Whether a machine began it: no unit is there that a person wrote first. */
export const isMachines = ({ units }: Translation): boolean =>
  units.length > 0 &&
  units.every(
    ({ origin, versions = [] }) =>
      origin === "machine" || versions.some((version) => version.origin === "machine"),
  );
