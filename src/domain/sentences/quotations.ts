const OPENING = /[«“„]/gu;

/** How much of a title is looked at. */
const LONGEST = 60;

/**
 * Whether a stop at `at` stands inside a title in quotes: `фільм «Афганістан. Я памятаю»`. A title is short,
 * stands inside a sentence, and does not end in a stop itself.
 */
export function isTitleStop(line: string, sentence: number, at: number): boolean {
  const before = line.slice(Math.max(sentence, at - LONGEST), at);
  const opening = [...before.matchAll(OPENING)].at(-1);
  if (opening === undefined) return false;
  const start = Math.max(sentence, at - LONGEST) + opening.index;
  const closing = opening[0] === "«" ? "»" : opening[0] === "“" ? "”" : "“";
  if (before.slice(opening.index + 1).includes(closing)) return false;
  const rest = line.slice(start, start + LONGEST);
  const end = rest.indexOf(closing);
  if (end <= at - start || /[.!?…,]$/u.test(rest.slice(0, end))) return false;
  return (
    /[\p{L}\p{N})]/u.test(line.slice(sentence, start)) &&
    !/^,?\s*[–—-]/u.test(line.slice(start + end + 1))
  );
}

/** Speech and headlines are quoted at a length that names seldom have. */
const SPEECH = 45;
const LONGEST_SPEECH = 300;

/** Whether what the quote at `closing` closes is too long for a name: it may end a sentence by itself. */
export function isLongQuotation(line: string, closing: number): boolean {
  const mark = line.charAt(closing);
  const opening = mark === "»" ? "«" : mark === "”" ? "“" : mark;
  const before = line.slice(Math.max(0, closing - LONGEST_SPEECH), closing);
  const at = before.lastIndexOf(opening);
  return at !== -1 && before.length - at > SPEECH;
}
