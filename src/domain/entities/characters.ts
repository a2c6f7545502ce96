/** Ranges for character classes, as Twitter counts them in addresses and handles. */

/** Latin letters beyond ASCII, and the accents that combine with letters. */
export const ACCENTED = String.raw`\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF`;
export const CYRILLIC = String.raw`\u0400-\u052F`;
/** Before an address or hashtag these make it part of something else. */
export const SIGNS = "@＠$#＃";
