import { lettersFromBytes, lettersToBytes } from "./letters.ts";

/** Puts numbers and texts one after the other. */
export interface FieldWriter {
  /** A whole number from 0 to 2^53-1: seven bits a byte, the lowest first. */
  readonly number: (value: number) => void;
  /** A whole number of either sign. */
  readonly step: (value: number) => void;
  readonly text: (value: string) => void;
  readonly bytes: () => Uint8Array;
}

export function makeFieldWriter(): FieldWriter {
  const out: number[] = [];
  const number = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
    out.push(rest);
  };
  return {
    number,
    step: (value) => number(value < 0 ? -2 * value - 1 : 2 * value),
    text: (value) => {
      for (const byte of lettersToBytes(value)) out.push(byte);
    },
    bytes: () => Uint8Array.from(out),
  };
}

/** Takes them out again. After the first field that is not there, all are 0 and "". */
export interface FieldReader {
  readonly number: () => number;
  readonly step: () => number;
  readonly text: () => string;
  /** Whether every field was there, and nothing is left. */
  readonly isWhole: () => boolean;
}

export function makeFieldReader(bytes: Uint8Array): FieldReader {
  let at = 0;
  let broken = false;
  const number = (): number => {
    let value = 0;
    for (let unit = 1; !broken; unit *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) broken = true;
      value += ((byte ?? 0) % 128) * unit;
      if (!Number.isSafeInteger(value)) broken = true;
      if (byte === undefined || byte < 128) break;
    }
    return broken ? 0 : value;
  };
  const text = (): string => {
    const found = broken ? null : lettersFromBytes(bytes, at);
    broken = found === null;
    at = found?.next ?? at;
    return found?.text ?? "";
  };
  const step = (): number => {
    const value = number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  return {
    number,
    step,
    text,
    isWhole: () => !broken && at === bytes.length,
  };
}
