import { safeHref } from "./safe-href.ts";

/**
 * The address at which Google Translate shows a page in another language. Google sees the visit and the
 * address, and fetches the page itself.
 *
 * @param language BCP 47 tag of the language to translate into.
 */
export function translatedView(address: string, language: string): string | null {
  if (safeHref(address) === null) return null;
  const query = new URLSearchParams({ sl: "auto", tl: language, u: address });
  return `https://translate.google.com/translate?${query.toString()}`;
}
