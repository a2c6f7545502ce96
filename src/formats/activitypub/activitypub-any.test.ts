import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentAddresses } from "../../../tests/support/document-addresses.ts";
import { CONTEXT, answer, create, note, outbox, partsOf } from "./activitypub.fixtures.ts";
import { activityPubImporter } from "./activitypub-importer.ts";

describe("any JSON", () => {
  const fields = [
    "content",
    "url",
    "attachment",
    "tag",
    "to",
    "inReplyTo",
    "attributedTo",
    "replies",
  ];
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      "javascript:alert(1)",
      [{ type: "Document", mediaType: "image/png", url: "javascript:a" }],
      [{ type: "Emoji", name: ":a:", icon: { url: "data:image/png,a" } }],
      { type: "Link", href: "ftp://evil.example/etc" },
      '<a href="javascript:a">b</a><img src="data:a" alt="c">',
    ),
  );
  const mutated = fc
    .dictionary(fc.constantFrom(...fields, "id", "type", "quote", "published"), odd)
    .map((changed): unknown =>
      outbox(create(note(1, changed)), create(answer(2, 1)), note(3, changed)),
    );

  it("is read or refused, and never gives an address that is not http(s)", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), mutated), (value) => {
        const parts = partsOf(value);
        const confidence = activityPubImporter.accepts(parts);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        const result = activityPubImporter.parse(parts, CONTEXT);
        if (!result.ok) return;
        for (const url of documentAddresses(result.value.document))
          expect(url).toMatch(/^https?:\/\//iu);
      }),
    );
  });
});
