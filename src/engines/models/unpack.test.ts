import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noise } from "./library.fixtures.ts";
import { isGzip, makeSink, type Sink, unpackGzip } from "./unpack.ts";

const gzip = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(bytes));
const plain = fc.uint8Array({ maxLength: 3000 }).filter((bytes) => !isGzip(bytes));
const cuts = fc.array(fc.nat(3100), { maxLength: 6 });

/** Pushes bytes in pieces cut at the given places; false as soon as one is refused. */
async function pour(sink: Sink, bytes: Uint8Array<ArrayBuffer>, at: readonly number[]) {
  const ends = [...at.filter((end) => end < bytes.length).sort((a, b) => a - b), bytes.length];
  let start = 0;
  for (const end of ends) {
    if (!(await sink.push(bytes.slice(start, end)))) return false;
    start = end;
  }
  return true;
}

describe("a file that comes in", () => {
  it("is the same however it is packed and cut into pieces", async () => {
    await fc.assert(
      fc.asyncProperty(plain, cuts, fc.boolean(), async (file, at, packed) => {
        const bytes = packed ? gzip(file) : file.slice();
        const sink = makeSink(file.length);
        expect(await pour(sink, bytes, at)).toBe(true);
        expect(sink.received()).toBe(bytes.length);
        const whole = await sink.finish();
        expect(new Uint8Array(whole ?? new ArrayBuffer())).toEqual(new Uint8Array(file));
        expect(sink.filled()).toBe(file.length);
      }),
    );
  });

  it("is not whole while anything is missing; a plain one can go on", async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.nat(), async (file, cut) => {
        fc.pre(file.length > 0);
        const sink = makeSink(file.length);
        expect(await pour(sink, file.slice(0, cut % file.length), [])).toBe(true);
        expect(await sink.finish()).toBeNull();
        expect(sink.resumable()).toBe(true);
        await sink.push(file.slice(sink.filled()));
        expect(await sink.finish()).not.toBeNull();
      }),
    );
  });

  it("is not whole while anything is missing; a packed one has to begin anew", async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.nat(), async (file, cut) => {
        const bytes = gzip(file);
        const sink = makeSink(file.length + 1);
        await pour(sink, bytes.slice(0, 2 + (cut % (bytes.length - 2))), []);
        expect(await sink.finish()).toBeNull();
        expect(sink.resumable()).toBe(false);
      }),
    );
  });

  it.each([
    ["plain", noise(1001, 1)],
    ["packed", gzip(noise(1001, 1))],
    ["a bomb", gzip(new Uint8Array(10_000_000))],
  ])("may have no byte more than it should: %s", async (_, bytes) => {
    const sink = makeSink(1000);
    const fits = await pour(sink, bytes, [500]);
    expect(fits && (await sink.finish()) !== null).toBe(false);
    expect(sink.filled()).toBeLessThanOrEqual(1000);
  });

  it("is refused where its compression is broken", async () => {
    const packed = gzip(noise(50_000, 2));
    packed.fill(0xff, 5000, 5100);
    const sink = makeSink(50_000);
    const fits = await pour(sink, packed, [1000, 20_000]);
    expect(fits && (await sink.finish()) !== null).toBe(false);
  });

  it("is refused where it goes on and on and holds nothing", async () => {
    const header = gzip(new Uint8Array()).slice(0, 10);
    const emptyBlocks = Array.from({ length: 1000 }, () => [0, 0, 0, 0xff, 0xff]).flat();
    const sink = makeSink(1000);
    expect(await pour(sink, new Uint8Array([...header, ...emptyBlocks]), [100, 1000])).toBe(false);
  });

  it("ends, whatever bytes follow the mark of gzip", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), cuts, async (rest, at) => {
        const sink = makeSink(100);
        const fits = await pour(sink, new Uint8Array([0x1f, 0x8b, ...rest]), at);
        expect(fits && (await sink.finish()) !== null).toBe(false);
      }),
    );
  });
});

describe("a compressed file", () => {
  it("is unpacked up to a limit", async () => {
    const file = noise(1000, 3);
    expect(new Uint8Array((await unpackGzip(gzip(file), 1000)) ?? new ArrayBuffer())).toEqual(file);
    expect(await unpackGzip(gzip(file), 999)).toBeNull();
    expect(await unpackGzip(gzip(file).slice(0, -1), 1000)).toBeNull();
  });
});
