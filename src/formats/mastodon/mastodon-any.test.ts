import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentAddresses } from "../../../tests/support/document-addresses.ts";
import { CONTEXT, asked, context, partsOf, status } from "./mastodon.fixtures.ts";
import { mastodonImporter } from "./mastodon-importer.ts";

describe("any JSON", () => {
  const names = [
    "content",
    "url",
    "account",
    "media_attachments",
    "card",
    "emojis",
    "quote",
    "poll",
  ];
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      "javascript:alert(1)",
      [{ type: "image", url: "javascript:a", remote_url: "data:image/png,a" }],
      [{ shortcode: "a", url: "data:image/png,a" }],
      { url: "ftp://evil.example/etc", title: "a" },
      { acct: "a", url: "javascript:a" },
      '<a href="javascript:a">b</a><img src="data:a" alt="c">',
      status("2"),
    ),
  );
  const mutated = fc
    .dictionary(fc.constantFrom(...names, "id", "reblog", "in_reply_to_id", "created_at"), odd)
    .map((changed): unknown => [status("1", changed), context, { ...asked, ...changed }]);

  it("is read or refused, and never gives an address that is not http(s)", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), mutated), (value) => {
        const parts = partsOf(value);
        const confidence = mastodonImporter.accepts(parts);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        const result = mastodonImporter.parse(parts, CONTEXT);
        if (!result.ok) return;
        for (const url of documentAddresses(result.value.document))
          expect(url).toMatch(/^https?:\/\//iu);
      }),
    );
  });
});
