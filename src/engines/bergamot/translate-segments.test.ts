import { describe, expect, it } from "vitest";
import { translateSegments } from "./translate-segments.ts";

/** A translator that answers as told, and notes what it was asked. */
function fake(answer: (html: string) => string) {
  const asked: string[] = [];
  const translate = (texts: readonly string[]) => {
    asked.push(...texts);
    return texts.map(answer);
  };
  const run = (...segments: readonly string[]) => translateSegments({ translate }, segments);
  return { asked, run };
}

/** Says the same in capitals, with its tags as Bergamot writes them. */
const shout = () =>
  fake((html) =>
    html.replace(/<a id=(\d+)>|<[^>]*>|[^<]+/gu, (piece, id?: string) => {
      if (id !== undefined) return `<a id="${id}">`;
      return piece.startsWith("<") ? piece : piece.toUpperCase();
    }),
  );

describe("segments", () => {
  it("lose nothing at their ends, and links count from the segment's own start", () => {
    const [outcome] = shout().run("🔥 @zavod один два #Минск ");
    expect(outcome).toEqual({
      ok: true,
      text: "🔥 @zavod ОДИН ДВА #Минск ",
      words: [
        [10, 14, 10, 14],
        [15, 18, 15, 18],
      ],
    });
  });

  it.each(["https://t.me/x/7", "🔥🔥 @zavod", "…", "(@zavod, #Минск)"])(
    "without words, as %j, are their own translation, and are not sent",
    (segment) => {
      const { run, asked } = shout();
      expect(run(segment)).toEqual([{ ok: true, text: segment, words: [] }]);
      expect(asked).toEqual([]);
    },
  );

  it("keep their places among those that are not sent", () => {
    const outcomes = shout().run("а", "🔥", "", "б");
    expect(outcomes.map((outcome) => outcome.ok && outcome.text)).toEqual(["А", "🔥", false, "Б"]);
  });

  it.each([
    ["", "nothing to translate"],
    [" \n", "nothing to translate"],
    ["Люди", "an empty text"],
    ["Люди @zavod люди", "an empty text"],
  ])("%j without an answer is a bad answer", (segment, detail) => {
    const { run } = fake((html) => html.match(/<var>0<\/var>/u)?.[0] ?? " ");
    expect(run(segment)).toEqual([
      { ok: false, problem: { kind: "bad-answer", who: "Bergamot", detail } },
    ]);
  });
});
