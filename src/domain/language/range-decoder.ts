/** Chances are counted in 32768ths; every bit read moves its chance by a 32nd of the way. */
export const TOTAL_BITS = 15;
const LEARNING = 5;
const EVEN = 1 << (TOTAL_BITS - 1);
/** The range is kept above this. */
export const LEAST_RANGE = 2 ** 24;
/** Six bits a letter. */
export const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** How likely a bit of each context is 0. */
export type Chances = Uint16Array;

export const evenChances = (contexts: number): Chances => new Uint16Array(contexts).fill(EVEN);

/** The chance of a 0 in a context, and what it becomes once the bit is known. */
export const chanceOf = (chances: Chances, context: number): number => chances[context] ?? EVEN;
export const learnt = (chance: number, one: boolean): number =>
  one ? chance - (chance >> LEARNING) : chance + (((1 << TOTAL_BITS) - chance) >> LEARNING);

/** Reads bits, each by the chances its context has had so far. */
export type BitReader = (chances: Chances, context: number) => boolean;

/**
 * An adaptive binary range decoder (G. N. N. Martin, "Range encoding", 1979, in the form LZMA made known)
 * over text of 64 letters. After the end of the text zeros follow.
 */
export function rangeDecoder(text: string): BitReader {
  const byte = byteReader(text);
  let range = 0xffffffff;
  let code = 0;
  for (let count = 0; count < 5; count++) code = ((code << 8) | byte()) >>> 0;
  return (chances, context) => {
    const chance = chanceOf(chances, context);
    const bound = (range >>> TOTAL_BITS) * chance;
    const one = code >= bound;
    chances[context] = learnt(chance, one);
    if (one) code -= bound;
    range = one ? range - bound : bound;
    while (range < LEAST_RANGE) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | byte()) >>> 0;
    }
    return one;
  };
}

function byteReader(text: string): () => number {
  let at = 0;
  let held = 0;
  let bits = 0;
  return () => {
    while (bits < 8) {
      const value = at < text.length ? ALPHABET.indexOf(text.charAt(at++)) : 0;
      held = ((held << 6) | value) & 0xffff;
      bits += 6;
    }
    bits -= 8;
    return (held >> bits) & 0xff;
  };
}
