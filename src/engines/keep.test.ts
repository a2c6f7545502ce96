import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keep, keptSpans } from "./keep.ts";

const kept = (text: string) => keptSpans(text).map(({ start, end }) => text.slice(start, end));
const inside = (text: string) => {
  const { body, kept } = keep(text);
  return kept.map(({ start, end }) => body.slice(start, end));
};

/** Bits of posts, so that links, names and emoji stand beside each other in all ways. */
const bits = fc
  .array(
    fc.constantFrom(
      "https://vk.com/wall-1_2",
      "zona.media/online",
      "@nasta",
      "@nasta@vkl.world",
      "#ЖывеБеларусь",
      "$AAPL",
      "🇧🇾",
      "❤️",
      "❤",
      "👩🏽‍❤️‍💋‍👨🏿",
      "5️⃣",
      "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
      "рабочие",
      "не вышли",
      "10:30",
      "(",
      ").",
      ",",
      "\n",
      " ",
      "  ",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
const anyText = fc.oneof(bits, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

describe("what is kept", () => {
  it.each([
    ["Смотри https://vk.com/wall-1_2 и zona.media", ["https://vk.com/wall-1_2", "zona.media"]],
    ["@nasta и @ales@vkl.world", ["@nasta", "@ales@vkl.world"]],
    ["#Беларусь, $AAPL", ["#Беларусь", "$AAPL"]],
    ["флаг 🇧🇾🇺🇦", ["🇧🇾", "🇺🇦"]],
    ["семья 👩🏽‍❤️‍💋‍👨🏿 и 🏳️‍🌈", ["👩🏽‍❤️‍💋‍👨🏿", "🏳️‍🌈"]],
    ["сердце ❤️, старое сердце ❤, ☎", ["❤️", "❤", "☎"]],
    ["England 🏴󠁧󠁢󠁥󠁮󠁧󠁿!", ["🏴󠁧󠁢󠁥󠁮󠁧󠁿"]],
    ["шаг 5️⃣ из 7", ["5️⃣"]],
    ["обычный текст 12 # и @ без имён", []],
  ])("%s", (text, expected) => expect(kept(text)).toEqual(expected));

  it("is in order and does not overlap", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const span of keptSpans(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          ({ end } = span);
        }
      }),
    );
  });
});

describe("a segment taken apart", () => {
  it("leaves the ends with all that stands there", () => {
    expect(keep("🇧🇾 @nasta Жыве Беларусь #плошча https://x.by/a\n")).toEqual({
      head: "🇧🇾 @nasta ",
      body: "Жыве Беларусь",
      tail: " #плошча https://x.by/a\n",
      kept: [],
    });
  });

  it("names what stands within", () => {
    expect(inside("Глядзі https://x.by/a, там @nasta з ❤️ піша")).toEqual([
      "https://x.by/a",
      "@nasta",
      "❤️",
    ]);
  });

  it("makes a space of a line break, which would end the sentence", () => {
    expect(keep("Рабочие\nне вышли").body).toBe("Рабочие не вышли");
  });

  it.each([
    "",
    "  \n",
    "🇧🇾🇧🇾 #Беларусь",
    "https://x.by/a @nasta",
    "(https://x.by/a)",
    "@nasta, @ales — #плошча!",
    "…",
    "— ?!",
  ])("has nothing to translate in %j", (text) => {
    expect(keep(text)).toEqual({ head: text, body: "", tail: "", kept: [] });
  });

  it("translates numbers: their signs differ between languages", () => {
    expect(keep("1 000,5").body).toBe("1 000,5");
  });

  it("is the segment again when it is put together, but for line breaks", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { head, body, tail } = keep(text);
        const flat = (one: string) => one.replace(/[\r\n\t\u2028\u2029]/gu, " ");
        expect(flat(head + body + tail)).toBe(flat(text));
        expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
        expect(body).toBe(body.trim());
      }),
    );
  });

  it("loses none of what is kept", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { head, tail, body } = keep(text);
        if (body === "") return;
        const ends = keptSpans(text).filter(
          ({ start, end }) => end <= head.length || start >= text.length - tail.length,
        );
        expect(ends.length + inside(text).length).toBe(keptSpans(text).length);
        expect(kept(text)).toEqual(expect.arrayContaining(inside(text)));
      }),
    );
  });

  it.each(["😀", "👩\u200D", "@a ", " ", "https://", "#", "🏴\u{E0067}", "a@"])(
    "takes its time with 100 kB of %j, but comes back",
    (bit) => {
      const text = `слово ${bit.repeat(100_000 / bit.length)} слово`;
      expect(keep(text).head + keep(text).body + keep(text).tail).toBe(text);
    },
  );
});
