/** What XML 1.0 may not hold in any form, not even as a reference; see `Char` in its section 2.2. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- these are the characters meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with U+FFFD for every character XML may not hold. */
export const visible = (text: string): string => text.replace(FORBIDDEN, "\ufffd");

/**
 * The text as the content of an element. A carriage return is written as a reference, for a reader of XML
 * makes a line feed of it; what XML may not hold becomes U+FFFD.
 */
export const escapeText = (text: string): string =>
  visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");

/** The same with XLIFF 2's `<cp hex="…"/>` for what XML may not hold. */
export function escapeWithCodePoints(text: string): string {
  let escaped = "";
  let from = 0;
  for (const { 0: character, index } of text.matchAll(FORBIDDEN)) {
    const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    escaped += `${escapeText(text.slice(from, index))}<cp hex="${hex}"/>`;
    from = index + 1;
  }
  return escaped + escapeText(text.slice(from));
}

/** A start tag's attributes, each with a space before it; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  let written = "";
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) written += ` ${name}="${escapeAttribute(value)}"`;
  }
  return written;
}

/** White space as references, for a reader of XML makes spaces of it. */
const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");

/** A value as JSON in characters XML may hold, on one line. */
export const xmlJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
