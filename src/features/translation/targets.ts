import { sameLanguage } from "#domain/language-tag.ts";

/** What readers of Nitka translate into; a server may know more, the choice stays clear. */
export const TARGETS = ["en", "ru", "be", "uk"] as const;

/** The first wished language that the text is not in already. */
export function defaultTarget(
  from: string | undefined,
  wished: readonly (string | null)[],
): string {
  const other = (tag: string | null): tag is string =>
    tag !== null && (from === undefined || !sameLanguage(tag, from));
  return wished.find(other) ?? TARGETS.find(other) ?? "en";
}
