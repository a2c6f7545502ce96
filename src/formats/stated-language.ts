import { isLanguageTag } from "#domain/language-tag.ts";

/**
 * Codes of ISO 639 for "nobody can say", "none", "several", "another", "an artificial one", and those left
 * to private use, by which X and Mastodon's drafts say the same.
 */
const NO_LANGUAGE = /^(?:und|zxx|mul|mis|art|q[a-t][a-z])(?:-|$)/iu;
/** Codes withdrawn in 1989, which X still writes. */
const WITHDRAWN: ReadonlyMap<string, string> = new Map([
  ["in", "id"],
  ["iw", "he"],
  ["ji", "yi"],
]);

/** The language a platform states, as BCP 47; nothing where it states none. */
export function statedLanguage(value: unknown): string | undefined {
  if (typeof value !== "string" || !isLanguageTag(value) || NO_LANGUAGE.test(value)) {
    return undefined;
  }
  return WITHDRAWN.get(value) ?? value;
}
