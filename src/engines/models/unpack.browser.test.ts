import { describe, expect, it } from "vitest";
import { makeSink, unpackGzip } from "./unpack.ts";

/* The browser's own DecompressionStream: what it does with bad input is not what Node's does. */

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

const SIZE = 300_000;
const file = Uint8Array.from({ length: SIZE }, (_, i) => (i * i) >> 7);

describe("a file that comes in compressed", () => {
  it("comes out as it was, in however many pieces", async () => {
    const packed = await gzip(file);
    const sink = makeSink(SIZE);
    for (let at = 0; at < packed.length; at += 10_000)
      expect(await sink.push(packed.slice(at, at + 10_000))).toBe(true);
    expect(new Uint8Array((await sink.finish()) ?? new ArrayBuffer())).toEqual(file);
  });

  it("is not whole when it was cut", async () => {
    const packed = await gzip(file);
    const sink = makeSink(SIZE);
    expect(await sink.push(packed.slice(0, -100))).toBe(true);
    expect(await sink.finish()).toBeNull();
    expect(await unpackGzip(packed.slice(0, -1), SIZE)).toBeNull();
  });

  it("is refused when it is broken, or followed by something", async () => {
    const packed = await gzip(file);
    const broken = packed.slice();
    broken.fill(0xff, 500, 600);
    const more = new Uint8Array(packed.length + 3);
    more.set(packed);
    for (const bytes of [broken, more]) expect(await unpackGzip(bytes, SIZE)).toBeNull();
  });

  it("stops at the size it should have, however much more there is", async () => {
    const bomb = await gzip(new Uint8Array(50_000_000));
    expect(await unpackGzip(bomb, SIZE)).toBeNull();
    const sink = makeSink(SIZE);
    const fits = (await sink.push(bomb)) && (await sink.finish()) !== null;
    expect(fits).toBe(false);
    expect(sink.filled()).toBeLessThanOrEqual(SIZE);
  });
});
