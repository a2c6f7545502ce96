import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPage, readPageSources } from "./read-page.ts";

const NOW = "2021-03-02T10:00:00Z";
const WORDS = "Рабочие первого цеха не вышли на ночную смену, сообщает стачечный комитет завода.";

describe("hostile pages", () => {
  it.each([
    ["a megabyte of <div>", "<div>".repeat(200_000)],
    [
      "100,000 nested tags around a text",
      `${"<b><div>".repeat(50_000)}${WORDS} ${WORDS}${"</div></b>".repeat(50_000)}`,
    ],
    ["ever more paragraphs", "<p>слово, ".repeat(20_000)],
    ["open quotes", '<a href="'.repeat(50_000)],
    ["open comments", "<!-- saved from url=(".repeat(30_000)],
    [
      "deep JSON-LD",
      `<script type="application/ld+json">${"[".repeat(100_000)}</script><p>${WORDS}</p>`,
    ],
    ["many classes of furniture", '<div class="share related"><span>ещё</span>'.repeat(2000)],
  ])("%s", (_, html) => {
    expect(typeof readPage(html, { now: NOW }).ok).toBe("boolean");
  });

  it("give their words, never their scripts", () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<div class=post>",
      "</div>",
      "<script>evil()</script>",
      "<style>evil{}</style>",
      "<base href=//x>",
      '<a href="data:text/html,evil()">',
      "</a>",
      "<svg><script>evil()</script></svg>",
      "<template>evil()</template>",
      "слова и слова",
      "<br>",
      "<table>",
      "<td>",
      "<!--",
      "-->",
      "<html>",
      "</body>",
      "<iframe srcdoc='evil()'>",
      "</iframe>",
      '<div class="wall_post_text">',
      "<img onerror=evil() src=x>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const result = readPageSources(pieces.join(""), { now: NOW });
        for (const { text } of result.ok ? result.value : [])
          expect(text).not.toMatch(/evil\(|onerror|<script/u);
      }),
    );
  });
});
