/**
 * What may stand in an `href`: the address if it is http(s), without user info, or null. Relative
 * addresses and those without a scheme are refused. Never throws.
 */
export function safeHref(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.username = "";
  url.password = "";
  return url.href;
}
