import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asLink } from "./as-link.ts";

describe("asLink", () => {
  it.each([
    ["https://x.com/volha/status/1", "https://x.com/volha/status/1"],
    [" HTTPS://x.com/a \n", "HTTPS://x.com/a"],
    ["http://пример.бел/тред", "http://пример.бел/тред"],
    ["at://did:plc:abc/app.bsky.feed.post/3k", "at://did:plc:abc/app.bsky.feed.post/3k"],
    ["bsky.app/profile/volha.by/post/3k", "https://bsky.app/profile/volha.by/post/3k"],
    ["mastodon.social/@volha/1", "https://mastodon.social/@volha/1"],
  ])("%j is %j", (text, link) => {
    expect(asLink(text)).toBe(link);
  });

  it.each([
    "",
    "https://",
    "x.com",
    "и т.д./и т.п.",
    "он/она",
    "javascript:alert(1)",
    "ftp://example.org/a",
    "see https://x.com/a",
    "https://x.com/a https://x.com/b",
    "https://x.com/a\nThe plant stopped.",
    '{"a": "https://x.com/a"}',
    `https://x.com/${"a".repeat(2000)}`,
  ])("%j is none", (text) => {
    expect(asLink(text)).toBeNull();
  });

  it("gives the text itself or with its scheme, never more", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.webUrl().map((url) => url.slice(8)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const link = asLink(text);
        if (link === null) return;
        expect([text.trim(), `https://${text.trim()}`]).toContain(link);
        expect(link).toMatch(/^(?:https?|at):\/\/\S+$/iu);
      }),
    );
  });

  it("looks over the longest text in no time", () => {
    expect(asLink("a.".repeat(999))).toBeNull();
    expect(asLink("a-".repeat(999))).toBeNull();
    expect(asLink("ж.".repeat(1_000_000))).toBeNull();
  });
});
