import fc from "fast-check";
import { expect, it } from "vitest";
import { fromHtml, toHtml } from "./google-html.ts";
import { keptSpans } from "./keep.ts";

const html = (body: string) => toHtml({ body, kept: keptSpans(body) });

it("marks what must stay, and escapes what would be markup", () => {
  expect(html('a < b && "c" #плошча ў https://x.by/?a=1&b=2')).toBe(
    'a &lt; b &amp;&amp; "c" <span translate="no">#плошча</span> ў <span translate="no">https://x.by/?a=1&amp;b=2</span>',
  );
});

it("reads what Google writes", () => {
  expect(fromHtml("It&#39;s &quot;x&quot; &lt;b&gt; &amp;lt; &#x1F600;&nbsp;<b>y</b>")).toBe(
    'It\'s "x" <b> &lt; 😀\u00A0y',
  );
  expect(fromHtml("&unknown; &#0; &#1114112; & AT&T; 5 < 6")).toBe(
    "&unknown; &#0; &#1114112; & AT&T; 5 < 6",
  );
});

it("comes back as it went", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fromHtml(html(text))).toBe(text);
    }),
  );
});

it("takes linear time", () => {
  expect(fromHtml("<".repeat(100_000))).toHaveLength(100_000);
  expect(fromHtml("&#1".repeat(50_000))).toHaveLength(150_000);
});
