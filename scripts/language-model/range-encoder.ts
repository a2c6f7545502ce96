import {
  ALPHABET,
  type Chances,
  LEAST_RANGE,
  TOTAL_BITS,
  chanceOf,
  learnt,
} from "../../src/domain/language/range-decoder.ts";

/** Writes bits as `rangeDecoder` reads them. */
export function rangeEncoder() {
  const bytes: number[] = [];
  let low = 0;
  let range = 0xffffffff;
  let held = 0;
  let waiting = 1;
  /** Lets go of the top byte of `low`, once no carry can change it any more. */
  const shift = () => {
    if (low < 0xff000000 || low >= 2 ** 32) {
      const carry = low >= 2 ** 32 ? 1 : 0;
      for (; waiting > 0; waiting--) {
        bytes.push((held + carry) & 0xff);
        held = 0xff;
      }
      held = Math.floor(low / 2 ** 24) & 0xff;
    }
    waiting++;
    low = (low % 2 ** 24) * 256;
  };
  return {
    bit: (chances: Chances, context: number, one: boolean): boolean => {
      const chance = chanceOf(chances, context);
      const bound = (range >>> TOTAL_BITS) * chance;
      chances[context] = learnt(chance, one);
      if (one) low += bound;
      range = one ? range - bound : bound;
      while (range < LEAST_RANGE) {
        range = (range << 8) >>> 0;
        shift();
      }
      return one;
    },
    /** The text; nothing can be written after it. */
    end: (): string => {
      for (let count = 0; count < 5; count++) shift();
      return lettersOf(bytes);
    },
  };
}

function lettersOf(bytes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(at, at + 3);
    const held = (first << 16) | (second << 8) | third;
    for (const by of [18, 12, 6, 0]) text += ALPHABET.charAt((held >> by) & 63);
  }
  return text;
}
