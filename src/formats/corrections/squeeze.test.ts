import fc from "fast-check";
import { expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { lettersFromBytes, lettersToBytes } from "./letters.ts";
import { squeeze, unsqueeze } from "./squeeze.ts";

/** Each run reads the primer twice. */
const FEW = { numRuns: 25 };

it("squeezes any bytes into what becomes the same bytes, whatever follows", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 8 }),
      (bytes, tail) => {
        const squeezed = squeeze(bytes);
        expect(unsqueeze(Uint8Array.from([...squeezed, ...tail]), bytes.length)).toEqual(bytes);
      },
    ),
    FEW,
  );
});

it("squeezes what it knows to much less, and what nobody knows to hardly more", () => {
  const text = "Гэта азначае, што трэба чакаць. Никто не знает, почему так было. People came out.";
  const letters = Uint8Array.from(lettersToBytes(text));
  expect(letters).toHaveLength(text.length + 1);
  expect(squeeze(letters).length).toBeLessThan(letters.length / 2);
  const noise = Uint8Array.from({ length: 500 }, (_, i) => (i * i * 7919 + i * 104_729) >> 3);
  expect(squeeze(noise).length).toBeLessThan(noise.length * 1.3);
});

it("writes any text as bytes that begin with it, and halves of pairs as U+FFFD", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.uint8Array(), (text, after) => {
      const bytes = lettersToBytes(text);
      const read = lettersFromBytes(Uint8Array.from([...bytes, ...after]), 0);
      expect(read).toEqual({ text: text.toWellFormed(), next: bytes.length });
    }),
  );
});

it("reads no text from bytes that are none", () => {
  const [escape, end] = [1, 0];
  for (const bytes of [[], [65], [255, end], [escape, end + 0x80, end], [escape, 0xe2, 0x82]]) {
    expect(lettersFromBytes(Uint8Array.from(bytes), 0)).toBeNull();
  }
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(lettersFromBytes(bytes, 0)?.next ?? 0).toBeLessThanOrEqual(bytes.length);
    }),
  );
});

it("writes bytes in the 64 characters of RFC 4648 and reads them", () => {
  expect(toBase64Url(Uint8Array.from([0xfb, 0xff, 0xfe, 1]))).toBe("-__-AQ");
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64Url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64url"));
      expect(fromBase64Url(text)).toEqual(bytes);
    }),
  );
  expect(fromBase64Url("AA=")).toBeNull();
  expect(fromBase64Url("AÀ")).toBeNull();
});
