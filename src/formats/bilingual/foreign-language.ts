import { isLanguageTag, primaryLanguage } from "#domain/language-tag.ts";

/** A language as tools write it (`EN-US`, `en_US`) as BCP 47; `und` where it is none. */
export function readLanguage(text: string | undefined): string {
  const tag = (text ?? "").replaceAll("_", "-");
  if (!isLanguageTag(tag)) return "und";
  return Intl.getCanonicalLocales(tag)[0] ?? "und";
}

/** The index of the tag wanted: the very one, else one of the same language; -1 for none. */
export function findLanguage(tags: readonly string[], wanted: string): number {
  const same = tags.findIndex((tag) => tag.toLowerCase() === wanted.toLowerCase());
  if (same !== -1 || wanted === "und") return same;
  return tags.findIndex((tag) => primaryLanguage(tag) === primaryLanguage(wanted));
}
