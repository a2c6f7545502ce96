/** What may end a sentence. */
export const ENDERS = ".!?…‼⁇⁈⁉。！？．｡؟۔।";

/** The inside of a character class: all that an emoji is made of. */
export const PICTURE = String.raw`\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u200d\ufe0f\u20e3`;

export const SPACES = /\s+/uy;
export const LETTER = /^\p{L}/u;
export const CYRILLIC = /^\p{Script=Cyrillic}/u;

/** A letter of a script without case may start a sentence as an upper-case one does. */
export const isLower = (letter: string): boolean => letter !== letter.toUpperCase();

/** What a sticky pattern matches at an offset, or the empty string. */
export function matchAt(pattern: RegExp, line: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? "";
}

/** The word that ends at an offset, dots and hyphens inside it included; at most 30 characters of it. */
export function wordBefore(line: string, end: number): string {
  return /[\p{L}\p{M}\p{N}.°'’-]*$/u.exec(line.slice(Math.max(0, end - 30), end))?.[0] ?? "";
}

/** The words of a list, separated by single spaces. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Whether there is a letter or a digit between two offsets; looks at 40 characters at most. */
export const hasWords = (line: string, from: number, to: number): boolean =>
  /[\p{L}\p{N}]/u.test(line.slice(Math.max(from, to - 40), to));
