import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedWait } from "./asked-wait.ts";
import { NOW } from "./fake-net.fixtures.ts";

const wait = (headers: Record<string, string>) => askedWait(new Headers(headers), NOW);

describe("how long an answer asks to wait", () => {
  it.each([
    ["seconds", { "retry-after": "120" }, 120_000],
    ["no time at all", { "retry-after": "0" }, 0],
    ["an HTTP date", { "retry-after": "Sun, 16 Aug 2020 12:01:30 GMT" }, 90_000],
    ["a date gone by", { "retry-after": "Sun, 16 Aug 2020 11:00:00 GMT" }, 0],
    ["Mastodon's reset", { "x-ratelimit-reset": "2020-08-16T12:05:00.000000Z" }, 300_000],
    ["Bluesky's reset", { "ratelimit-reset": String(NOW / 1000 + 42) }, 42_000],
    ["a reset in seconds from now", { "ratelimit-reset": "7" }, 7000],
    ["Retry-After first", { "retry-after": "1", "x-ratelimit-reset": "9" }, 1000],
    [
      "a reset where Retry-After says nothing",
      { "retry-after": "soon", "ratelimit-reset": "9" },
      9000,
    ],
  ])("%s", (_, headers, ms) => {
    expect(wait(headers)).toBe(ms);
  });

  it.each([[{}], [{ "retry-after": "soon" }], [{ "x-ratelimit-reset": "-" }]])(
    "is not told by %j",
    (headers) => {
      expect(wait(headers)).toBeNull();
    },
  );

  it("is never less than nothing", () => {
    const value = fc.oneof(fc.string({ unit: "grapheme-ascii" }), fc.integer().map(String));
    fc.assert(
      fc.property(value, value, (after, reset) => {
        const ms = wait({ "retry-after": after.trim(), "x-ratelimit-reset": reset.trim() });
        expect(ms === null || ms >= 0).toBe(true);
      }),
    );
  });
});
