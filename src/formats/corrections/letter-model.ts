import { isWordByte, lettersToBytes } from "./letters.ts";
import { PRIMER } from "./primer.ts";

/*
 * Guesses the next bit of a text from what stood before it, in the manner of Matt Mahoney's lpaq (see
 * "Adaptive Weighing of Context Models for Lossless Data Compression", 2005): what followed the last one, two,
 * three and four letters and the beginning of the word is remembered, and the guesses are weighed by how right
 * they were. Whole numbers only, so that every machine guesses the same. It is a part of version 1 of the
 * format: whatever changes a guess makes older links unreadable.
 */

/** Guesses are counted in so many parts. */
const ONE = 4096;

/** Bits of a place in the memory. */
const PLACE_BITS = 20;
/** What followed the last 1 to 4 bytes, and the word so far. */
const CONTEXTS = 5;
/** So often a guess is drawn towards what came by less and less. */
const SURE_AFTER = 30;
const FIRST_WEIGHT = 20_000;
const WEIGHT_ONE = 65_536;

/** The logistic function in steps of 128, between -2048 and 2048; both in parts of 4096 and of 256. */
const SQUASHED = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607,
  3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
] as const;

function squash(x: number): number {
  if (x >= 2048) return ONE - 1;
  if (x <= -2048) return 1;
  const step = (x >> 7) + 16;
  const part = x & 127;
  return ((SQUASHED[step] ?? 0) * (128 - part) + (SQUASHED[step + 1] ?? ONE - 1) * part + 64) >> 7;
}

/** The other way round: for each guess the least number that is squashed to it or to more. */
const STRETCHED = ((): Int16Array => {
  const stretched = new Int16Array(ONE).fill(2047);
  let guess = 0;
  for (let x = -2047; x <= 2047; x++) {
    for (const most = squash(x); guess <= most; guess++) stretched[guess] = x;
  }
  return stretched;
})();

export interface LetterModel {
  /** How likely the next bit is 1: from 1 to 4095 of 4096. */
  readonly guess: () => number;
  /** Tells it the bit. */
  readonly learn: (bit: number) => void;
}

/** A model that has read the primer. */
export function makeLetterModel(): LetterModel {
  const model = blankModel();
  for (const byte of lettersToBytes(PRIMER)) {
    for (let i = 7; i >= 0; i--) {
      model.guess();
      model.learn((byte >> i) & 1);
    }
  }
  return model;
}

const mixed = (a: number, b: number): number => {
  const product = Math.imul(a ^ b, 0x2c1b3c6d);
  return product ^ (product >>> 15);
};

function blankModel(): LetterModel {
  const guesses = new Uint16Array(1 << PLACE_BITS).fill(32_768);
  const seen = new Uint8Array(1 << PLACE_BITS);
  const weights = new Int32Array(CONTEXTS * (CONTEXTS + 1)).fill(FIRST_WEIGHT);
  const places = new Int32Array(CONTEXTS);
  const stretched = new Int32Array(CONTEXTS);
  let contexts = contextsAfter(0, 0);
  /** The last four bytes. */
  let last = 0;
  let word = 0;
  /** The bits of this byte after a leading 1. */
  let bits = 1;
  /** Weights are kept apart by how many contexts are known. */
  let weightsFrom = 0;
  let guessed = ONE / 2;

  const guess = (): number => {
    let known = 0;
    for (let i = 0; i < CONTEXTS; i++) {
      const place = Math.imul(mixed(contexts[i] ?? 0, bits), 0x85ebca6b) >>> (32 - PLACE_BITS);
      places[i] = place;
      const isKnown = seen[place] !== 0;
      stretched[i] = isKnown ? (STRETCHED[(guesses[place] ?? 0) >> 4] ?? 0) : 0;
      if (isKnown) known++;
    }
    weightsFrom = known * CONTEXTS;
    let sum = 0;
    for (let i = 0; i < CONTEXTS; i++) sum += (weights[weightsFrom + i] ?? 0) * (stretched[i] ?? 0);
    guessed = squash(Math.trunc(sum / WEIGHT_ONE));
    return guessed;
  };

  const learn = (bit: number): void => {
    const error = 4 * (bit * ONE - guessed);
    for (let i = 0; i < CONTEXTS; i++) {
      const weight = weightsFrom + i;
      weights[weight] = (weights[weight] ?? 0) + (((stretched[i] ?? 0) * error + 8192) >> 14);
      const place = places[i] ?? 0;
      const [before, times] = [guesses[place] ?? 0, seen[place] ?? 0];
      // Five parts of four: a first sight draws the guess nearly all the way.
      guesses[place] = before + Math.trunc((4 * (bit * 65_535 - before)) / (4 * times + 5));
      if (times < SURE_AFTER) seen[place] = times + 1;
    }
    bits = bits * 2 + bit;
    if (bits < 256) return;
    const byte = bits & 255;
    bits = 1;
    last = (last << 8) | byte;
    word = isWordByte(byte) ? mixed(word + 1, byte) : 0;
    contexts = contextsAfter(last, word);
  };

  return { guess, learn };
}

/** Numbers that stand for the last 1, 2, 3 and 4 bytes and for the word so far. */
const contextsAfter = (last: number, word: number): readonly number[] => [
  mixed(last & 0xff, 0x1f0b4c47),
  mixed(last & 0xffff, 0x2e0b4c47),
  mixed(last & 0xff_ffff, 0x3d0b4c47),
  mixed(last, 0x4c0b4c47),
  mixed(word, 0x5b0b4c47),
];
