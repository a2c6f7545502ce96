import { makeLetterModel } from "./letter-model.ts";

/*
 * Arithmetic coding: a text becomes one number between 0 and 1, and each bit narrows the interval it lies in
 * by how likely the model took it to be. 32 bits of the ends of the interval are kept.
 */

const MOST = 0xffff_ffff;

/** Where the interval between two 32-bit numbers is cut, for a guess in parts of 4096. */
const cut = (low: number, high: number, guess: number): number =>
  low + Math.floor(((high - low) * guess) / 4096);

/** Whether both begin with the same byte. */
const sameByte = (low: number, high: number): boolean => low >>> 24 === high >>> 24;
const shifted = (x: number, byte: number): number => ((x << 8) | byte) >>> 0;

/** The bytes in fewer, if they are letters and small numbers. What follows the result does not matter. */
export function squeeze(bytes: Uint8Array): Uint8Array {
  const model = makeLetterModel();
  const out: number[] = [];
  let [low, high] = [0, MOST];
  for (const byte of bytes) {
    for (let i = 7; i >= 0; i--) {
      const bit = (byte >> i) & 1;
      const middle = cut(low, high, model.guess());
      if (bit === 1) high = middle;
      else low = middle + 1;
      model.learn(bit);
      for (; sameByte(low, high); low = shifted(low, 0), high = shifted(high, 255)) {
        out.push(low >>> 24);
      }
    }
  }
  return Uint8Array.from([...out, ...shortestWithin(low, high)]);
}

/** The fewest bytes that lie in the interval whatever comes after them. */
function shortestWithin(low: number, high: number): readonly number[] {
  for (let bits = 24; bits > 0; bits -= 8) {
    const step = 2 ** bits;
    const start = Math.ceil(low / step) * step;
    if (start + step - 1 > high) continue;
    return [24, 16, 8, 0].filter((shift) => shift >= bits).map((shift) => (start >>> shift) & 255);
  }
  return [24, 16, 8, 0].map((shift) => (low >>> shift) & 255);
}

/** `length` bytes from what `squeeze` made of them; some bytes or other from anything else. */
export function unsqueeze(squeezed: Uint8Array, length: number): Uint8Array {
  const model = makeLetterModel();
  const out = new Uint8Array(length);
  let at = 0;
  const next = (): number => squeezed[at++] ?? 0;
  let [low, high] = [0, MOST];
  let number = 0;
  for (let i = 0; i < 4; i++) number = shifted(number, next());
  for (let index = 0; index < length; index++) {
    let byte = 0;
    for (let i = 0; i < 8; i++) {
      const middle = cut(low, high, model.guess());
      const bit = number <= middle ? 1 : 0;
      if (bit === 1) high = middle;
      else low = middle + 1;
      model.learn(bit);
      byte = byte * 2 + bit;
      for (; sameByte(low, high); low = shifted(low, 0), high = shifted(high, 255)) {
        number = shifted(number, next());
      }
    }
    out[index] = byte;
  }
  return out;
}
