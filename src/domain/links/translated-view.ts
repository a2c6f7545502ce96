import { safeHref } from "./safe-href.ts";

/**
 * The address at which Google Translate shows a page in another language. Google sees the visit and the
 * address, and fetches the page itself; user and password in an address stay here.
 *
 * @param language BCP 47 tag of the language to translate into.
 */
export function translatedView(address: string, language: string): string | null {
  const page = safeHref(address);
  if (page === null) return null;
  const query = `sl=auto&tl=${encodeURIComponent(language)}&u=${encodeURIComponent(page)}`;
  return `https://translate.google.com/translate?${query}`;
}
