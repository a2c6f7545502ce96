import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairEscapes } from "./repair-escapes.ts";

describe("repairEscapes", () => {
  it("leaves JSON as it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom("", String.raw`\x41`), (value, more) => {
        const json = JSON.stringify([value, more]);
        expect(repairEscapes(json)).toEqual({ text: json, count: 0 });
      }),
    );
  });

  it("makes JSON of what Telegram writes, with every other character kept", () => {
    const unit = fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.array(unit), (characters) => {
        const written = characters
          .map((c) =>
            c < " "
              ? `\\x${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
              : JSON.stringify(c).slice(1, -1),
          )
          .join("");
        const { text, count } = repairEscapes(`"${written}"`);
        const shown = characters.map((c) => (/[\n\v\f\r]/u.test(c) ? "\n" : c)).join("");
        // oxlint-disable-next-line no-control-regex -- they are what is left out
        expect(JSON.parse(text)).toBe(shown.replace(/[\0-\u0008\u000e-\u001f]/gu, ""));
        expect(count).toBe(characters.filter((c) => c < " ").length);
      }),
    );
  });
});
