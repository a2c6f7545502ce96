import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWholeMarianModel, isWholeShortlist } from "./marian-file.ts";

const DATA = new URL("../../../../shared/data/mt/", import.meta.url);
const TOY = new URL("toy-be-ru-en/model.toy.intgemm.alphas.bin", DATA);
const SHORTLIST = new URL("ruen-1.1-parts/lex.50.50.ruen.s2t.bin", DATA);

const FLOAT = 0x0404n;
const BYTE = 0x0101n;

interface Item {
  readonly name: string;
  readonly type: bigint;
  readonly shape: readonly number[];
  readonly data: number;
}

/** A model file of the given items, their data all zeros. */
function modelOf(items: readonly Item[], padding = 3): Uint8Array<ArrayBuffer> {
  const names = items.map(({ name }) => new TextEncoder().encode(`${name}\0`));
  const numbers = [1n, BigInt(items.length)];
  for (const [i, { type, shape, data }] of items.entries())
    numbers.push(BigInt(names[i]?.length ?? 0), type, BigInt(shape.length), BigInt(data));
  const parts = [
    new Uint8Array(BigUint64Array.from(numbers).buffer),
    ...names,
    new Uint8Array(Int32Array.from(items.flatMap(({ shape }) => shape)).buffer),
    new Uint8Array(BigUint64Array.of(BigInt(padding)).buffer),
    new Uint8Array(padding + items.reduce((sum, { data }) => sum + data, 0)),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const config: Item = { name: "special:model.yml", type: BYTE, shape: [5], data: 5 };
const matrix: Item = { name: "Wemb", type: FLOAT, shape: [2, 3], data: 32 };

/** The same bytes with a number written over them. */
function changed(bytes: Uint8Array, at: number, value: bigint): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setBigUint64(at, value, true);
  return copy;
}

describe("a model", () => {
  const whole = modelOf([matrix, config]);

  it("is whole", () => {
    expect(isWholeMarianModel(whole)).toBe(true);
    // As part of a larger buffer too.
    const within = new Uint8Array(whole.length + 7);
    within.set(whole, 7);
    expect(isWholeMarianModel(within.subarray(7))).toBe(true);
  });

  it.each([
    ["is empty", new Uint8Array()],
    ["is a page of a website", new TextEncoder().encode("<!doctype html><title>404</title>")],
    ["is of another version", changed(whole, 0, 2n)],
    ["has more items than bytes", changed(whole, 8, 1n << 60n)],
    ["has a name longer than the file", changed(whole, 16, (1n << 64n) - 1n)],
    ["has a name without end", modelOf([matrix, config]).fill(0x41, 80, 85)],
    ["has an endless shape", changed(whole, 32, 1n << 62n)],
    ["has endless data", changed(whole, 40, 1n << 63n)],
    ["has one byte too many", new Uint8Array([...whole, 0])],
    ["lacks a description", modelOf([matrix])],
    ["has no items", modelOf([])],
    ["has data for half of a matrix", modelOf([{ ...matrix, data: 12 }, config])],
    ["has a negative dimension", modelOf([{ ...matrix, shape: [-2, -3] }, config])],
    [
      "has a matrix whose size overflows",
      modelOf([{ ...matrix, shape: [2 ** 30, 2 ** 30, 2 ** 30] }, config]),
    ],
  ])("that %s is not", (_, bytes) => {
    expect(isWholeMarianModel(bytes)).toBe(false);
  });

  it("of a million dimensions is refused quickly", () => {
    const shape = Array.from({ length: 1_000_000 }, () => 2 ** 30);
    expect(isWholeMarianModel(modelOf([{ ...matrix, shape }, config]))).toBe(false);
  });

  it("that is cut anywhere, or longer, is not whole", () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), (length) => {
        expect(isWholeMarianModel(whole.subarray(0, length))).toBe(false);
      }),
    );
  });

  it("of any bytes never makes it throw", () => {
    const head = fc.constantFrom(whole, new Uint8Array(BigUint64Array.of(1n, 2n).buffer));
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 300 }), fc.nat(120), (start, bytes, at) => {
        const file = new Uint8Array(Math.max(start.length, at + bytes.length));
        file.set(start);
        file.set(bytes, at);
        expect(isWholeMarianModel(file)).toBeTypeOf("boolean");
        expect(isWholeMarianModel(bytes)).toBe(false);
      }),
    );
  });
});

describe("a shortlist", () => {
  const shortlist = (offsets: bigint, words: bigint, length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    bytes.set(
      new Uint8Array(
        BigUint64Array.of(0xf11a48d5013417f5n, 0n, 50n, 50n, offsets, words).buffer,
      ).subarray(0, length),
    );
    return bytes;
  };

  it("is as long as it says", () => {
    expect(isWholeShortlist(shortlist(3n, 2n, 48 + 24 + 8))).toBe(true);
    expect(isWholeShortlist(shortlist(3n, 2n, 48 + 24 + 7))).toBe(false);
    expect(isWholeShortlist(shortlist(0n, 0n, 47))).toBe(false);
    expect(isWholeShortlist(shortlist((1n << 64n) - 1n, (1n << 64n) - 1n, 80))).toBe(false);
    expect(isWholeShortlist(new Uint8Array(48))).toBe(false);
  });

  it("of any bytes never makes it throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(isWholeShortlist(bytes)).toBe(false);
      }),
    );
  });
});

describe.skipIf(!existsSync(TOY))("real files (in ../shared)", () => {
  const toy = existsSync(TOY) ? new Uint8Array(readFileSync(TOY)) : new Uint8Array();

  it("are whole", () => {
    expect(isWholeMarianModel(toy)).toBe(true);
    expect(isWholeShortlist(new Uint8Array(readFileSync(SHORTLIST)))).toBe(true);
  });

  it("are each what they are", () => {
    expect(isWholeShortlist(toy)).toBe(false);
    expect(isWholeMarianModel(new Uint8Array(readFileSync(SHORTLIST)))).toBe(false);
  });

  it("cut anywhere are not", () => {
    fc.assert(
      fc.property(fc.nat({ max: toy.length - 1 }), (length) => {
        expect(isWholeMarianModel(toy.subarray(0, length))).toBe(false);
      }),
    );
  });

  it("with changes in their head never make it throw", () => {
    const change = fc.record({ at: fc.nat(5119), value: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const copy = toy.slice();
        for (const { at, value } of changes) copy[at] = value;
        expect(isWholeMarianModel(copy)).toBeTypeOf("boolean");
      }),
    );
  });
});
