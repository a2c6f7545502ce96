/** Control characters besides line breaks and tabs, and the two non-characters: XML 1.0 has no place for them (§2.2). */
const UNFIT = /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu;

/**
 * A text as any file for people can hold it: line ends are `\n`; what neither XML nor a reader can take (control
 * characters, half of a surrogate pair) is U+FFFD, so that nothing is lost unseen. Takes linear time.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(UNFIT, "\uFFFD");

/** The same on one line: white space is folded to single spaces. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, " ").trim();
