/*
 * Letters as bytes: one for each that stands in Belarusian, Russian, Ukrainian, English and łacinka, so that
 * Cyrillic costs no more than Latin. Part of version 1 of the format.
 */

const CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёўіґєї";
const OTHERS = "«»„“”’‘—–…№\u00A0\u0301ŠšČčŽžĆćŚśŹźŃńŁłŬŭ";

/** Ends a text. */
const END = 0;
/** What follows is one character in UTF-8. */
const ESCAPE = 1;
const FIRST_CYRILLIC = 128;

/** Space and what ASCII shows keep their bytes. */
const PLAIN = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));

const BYTES: ReadonlyMap<string, number> = new Map([
  ["\n", 10],
  ...PLAIN.map((letter, i) => [letter, 32 + i] as const),
  ...`${CYRILLIC}${CYRILLIC.toUpperCase()}${OTHERS}`
    .split("")
    .map((letter, i) => [letter, FIRST_CYRILLIC + i] as const),
]);
const LETTERS: ReadonlyMap<number, string> = new Map(
  [...BYTES].map(([letter, byte]) => [byte, letter]),
);

/** Whether words are made of such bytes. */
export const isWordByte = (byte: number): boolean =>
  (byte >= 65 && byte <= 90) ||
  (byte >= 97 && byte <= 122) ||
  byte === 39 ||
  (byte >= FIRST_CYRILLIC && byte < FIRST_CYRILLIC + 2 * CYRILLIC.length) ||
  byte === BYTES.get("’");

/** The bytes of a text and its end. Half of a surrogate pair becomes U+FFFD, all else stays what it is. */
export function lettersToBytes(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = BYTES.get(character);
    if (byte === undefined) bytes.push(ESCAPE, ...new TextEncoder().encode(character));
    else bytes.push(byte);
  }
  bytes.push(END);
  return bytes;
}

/** A text and the index after its end; null where there is no end, or no text. */
export function lettersFromBytes(
  bytes: Uint8Array,
  start: number,
): { readonly text: string; readonly next: number } | null {
  let text = "";
  for (let i = start; i < bytes.length;) {
    const byte = bytes[i] ?? END;
    if (byte === END) return { text, next: i + 1 };
    const length = byte === ESCAPE ? utf8Length(bytes[i + 1] ?? 0) : 0;
    const letter =
      byte === ESCAPE ? fromUtf8(bytes.subarray(i + 1, i + 1 + length)) : LETTERS.get(byte);
    if (letter === undefined) return null;
    text += letter;
    i += 1 + length;
  }
  return null;
}

const utf8Length = (lead: number): number =>
  lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;

function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
