import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keep } from "../keep.ts";
import { composeLinks, markUp, readMarked } from "./markup.ts";

const marked = (text: string) => {
  const { body, kept } = keep(text);
  return markUp(body, kept);
};

describe("marking up", () => {
  it.each([
    ["Люди вышли.", "<a id=0>Люди</a> <a id=1>вышли.</a>"],
    ["Он — «сам»!", "<a id=0>Он</a> — <a id=1>«сам»!</a>"],
    ["a<b & c", "<a id=0>a&lt;b</a> &amp; <a id=1>c</a>"],
    ["</a> &amp; x", "<a id=0>&lt;/a&gt;</a> <a id=1>&amp;amp;</a> <a id=2>x</a>"],
    ["x\u0000y\u00A0z", "<a id=0>x</a> <a id=1>y</a> <a id=2>z</a>"],
    ["В https://t.me/x?a=1&b=2 писали", "<a id=0>В</a> <var>0</var> <a id=1>писали</a>"],
    ["Жаль🔥дом", "<a id=0>Жаль</a><var>0</var><a id=1>дом</a>"],
  ])("makes of %j", (text, html) => {
    expect(marked(text).html).toBe(html);
  });

  it("knows the words without the signs around them, with their stress", () => {
    const text = "«Дома́», (кто-то) —";
    const { words } = markUp(text, []);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(["Дома́", "кто-то"]);
  });
});

describe("reading the answer", () => {
  const read = (source: string, answer: string) => readMarked(marked(source), answer);

  it("links words, with the id around several of them or beside a sign", () => {
    const { text, words } = read(
      "Прошли протесты сегодня.",
      '<a id="1">Protests</a> <a id="0"></a><a id="0">took place</a> <a id="2">today</a><a id="1">.</a>',
    );
    expect(text).toBe("Protests took place today.");
    const of = (from: number, to: number) => text.slice(from, to);
    expect(words.map(([from, to, start, end]) => [from, to, of(start, end)])).toEqual([
      [0, 6, "took"],
      [0, 6, "place"],
      [7, 15, "Protests"],
      [16, 23, "today"],
    ]);
  });

  it.each([
    [
      "Вышли #Минск, 🔥 на улицы",
      "to <var>0</var>the <var>1</var>streets",
      "to #Минск the 🔥 streets",
    ],
    ["В @zavod писали", "<var>0</var>They wrote.", "@zavod They wrote."],
    ["В @zavod писали", "They wrote<var>0</var>.", "They wrote @zavod."],
    ["В (@zavod) писали", "wrote (<var>0</var>)", "wrote (@zavod)"],
    ["В @zavod писали", "They wrote.  <var>0</var>", "They wrote. @zavod"],
    ["В @zavod писали", "They wrote.", "They wrote. @zavod"],
    ["В @zavod писали", "<var>0</var> wrote <var>0</var>", "@zavod wrote"],
    ["Ого 🔥🔥 да", "Wow<var>0</var><var>1</var>yes", "Wow 🔥🔥 yes"],
    ["Ого 🔥 🔥 да", "Wow<var>0</var><var>1</var>yes", "Wow 🔥 🔥 yes"],
    ["Да", "a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"],
    ["Да", '<a id="7">x <var>3</var><b> </a', "x <b> </a"],
  ])("of %j makes of %j", (source, answer, text) => {
    expect(read(source, answer).text).toBe(text);
  });

  it("knows when nothing was translated", () => {
    expect(read("В @zavod писали", ' <var>0</var> <a id="0"> </a>').blank).toBe(true);
    expect(read("Да", "").blank).toBe(true);
    expect(read("Да", "Yes").blank).toBe(false);
  });
});

/** Text such as nobody writes: signs of markup, halves of pairs, marks, hidden signs, right to left. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "<",
        ">",
        "&",
        '"',
        "'",
        "/",
        "=",
        ";",
        " ",
        "\n",
        "\t",
        "\u0000",
        "\u00A0",
        "\u2028",
        "\uD800",
        "\uDC00",
        "\u0301",
        "\u200B",
        "\u202E",
        "שלום",
        "<a id=0>",
        '<a id="1">',
        "</a>",
        "<var>0</var>",
        "<var>",
        "<!--",
        "<![CDATA[",
        "<?",
        "&lt;",
        "&#x41;",
        "слово",
        "@zavod",
        "#Минск",
        "https://t.me/x?a=1&b=<2>",
        "🔥",
        "👩‍👩‍👧",
      ),
      fc.string({ unit: "binary" }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

const WELL_FORMED =
  /^(?:[^<>&]|&(?:amp|lt|gt);|<a id=\d+>(?:[^<>&]|&(?:amp|lt|gt);)*<\/a>|<var>\d+<\/var>)*$/u;

describe("any text", () => {
  it("becomes well-formed, each id once and in order, each offset in its place", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { html, words, kept, body } = marked(text);
        expect(html).toMatch(WELL_FORMED);
        expect(html.isWellFormed()).toBe(true);
        expect(html).not.toMatch(/\p{Cc}/u);
        const ids = [...html.matchAll(/<a id=(\d+)>/gu)].map(([, id]) => Number(id));
        expect(ids).toEqual([...words.keys()]);
        const numbers = [...html.matchAll(/<var>(\d+)<\/var>/gu)].map(([, id]) => Number(id));
        expect(numbers).toEqual([...kept.keys()]);
        for (const { start, end } of words) expect(body.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it("comes back as it went, if it is only repeated", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const one = marked(text);
        const echo = one.html.replace(/<a id=(\d+)>/gu, '<a id="$1">');
        const plain = (of: string) => of.toWellFormed().replace(/[\s\p{Cc}\p{Z}]/gu, "");
        expect(plain(readMarked(one, echo).text)).toBe(plain(one.body));
      }),
    );
  });

  it("may be answered with anything: no throw, all kept, offsets in the two texts", () => {
    fc.assert(
      fc.property(hostile, hostile, (source, answer) => {
        const one = marked(source);
        const { text, words } = readMarked(one, answer);
        let rest = text;
        for (const { start, end } of one.kept) {
          const name = one.body.slice(start, end);
          expect(rest).toContain(name);
          rest = rest.replace(name, () => "");
        }
        for (const [from, to, start, end] of words) {
          expect(0 <= from && from < to && to <= one.body.length).toBe(true);
          expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      }),
    );
  });

  it.each(["!", "<", "a", "🔥", "a ", "<var>0</var>"])(
    "of a hundred thousand %j is done soon",
    (unit) => {
      const text = `слово ${unit.repeat(100_000 / unit.length)} слово`;
      const one = markUp(text, []);
      expect(readMarked(one, one.html).text.length).toBeGreaterThan(10_000);
      expect(readMarked(one, text).text.length).toBeGreaterThan(5);
    },
  );
});

describe("links through a third text", () => {
  it("lead from the first to the last where they meet", () => {
    const first = [
      [0, 4, 0, 6],
      [5, 9, 7, 11],
      [10, 12, 20, 22],
    ] as const;
    const second = [
      [0, 6, 8, 12],
      [7, 11, 0, 7],
      [7, 9, 3, 5],
      [30, 31, 1, 2],
    ] as const;
    expect(composeLinks(first, second)).toEqual([
      [0, 4, 8, 12],
      [5, 9, 0, 7],
      [5, 9, 3, 5],
    ]);
  });
});
