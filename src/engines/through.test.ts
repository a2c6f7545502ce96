import { describe, expect, it, vi } from "vitest";
import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Outcome } from "./engine.ts";
import { translateThrough } from "./through.ts";
import type { PlainTranslator } from "./through.ts";

type Ask = PlainTranslator["ask"];
const upper: Ask = async (pieces) => ok(pieces.map(({ body }) => body.toUpperCase()));

const refused = (status: number) =>
  failed<EngineProblem>({ kind: "server-said", host: "it", status, said: "" });
/** A server that falls over whatever holds one of these texts. */
const dislikes =
  (...texts: readonly string[]): Ask =>
  async (pieces, signal) =>
    pieces.some(({ body }) => texts.includes(body)) ? refused(500) : upper(pieces, signal);

async function run(
  segments: readonly string[],
  ask: Ask,
  more: Partial<PlainTranslator> & { readonly stop?: AbortController } = {},
) {
  const { stop = new AbortController(), ...limits } = more;
  const outcomes: Outcome[] = [];
  const asked: (readonly string[])[] = [];
  const spy = vi.fn<Ask>(async (pieces, signal) => {
    asked.push(pieces.map(({ body }) => body));
    return ask(pieces, signal);
  });
  await translateThrough(
    {
      pair: { from: "ru", to: "en" },
      segments,
      signal: stop.signal,
      onOutcome: (index, outcome) => {
        expect(index).toBe(outcomes.length);
        outcomes.push(outcome);
      },
    },
    { who: "it", longest: 100, most: 200, count: 3, ask: spy, ...limits },
  );
  return { outcomes, asked, texts: outcomes.map((one) => (one.ok ? one.text : one.problem.kind)) };
}

describe("what a translator is asked", () => {
  it("gets only what is to be translated, and the rest is put back", async () => {
    const { texts, asked } = await run(["🇧🇾 жыве #плошча", "@nasta ❤️", "раз, два"], upper);
    expect(texts).toEqual(["🇧🇾 ЖЫВЕ #плошча", "@nasta ❤️", "РАЗ, ДВА"]);
    expect(asked).toEqual([["жыве", "раз, два"]]);
  });

  it("comes in requests of so many texts, and so long", async () => {
    const many = await run(["а", "б", "в", "г"], upper);
    expect(many.asked).toEqual([["а", "б", "в"], ["г"]]);
    const long = await run(["а".repeat(60), "б".repeat(60), "в"], upper, { most: 100 });
    expect(long.asked.map((one) => one.length)).toEqual([1, 2]);
  });

  it("is never too long", async () => {
    const { outcomes, asked } = await run(["а".repeat(101), "б"], upper);
    expect(outcomes[0]).toEqual(failed({ kind: "segment-too-long", length: 101, limit: 100 }));
    expect(asked).toEqual([["б"]]);
  });
});

describe("what must not change", () => {
  it("is put back by hand where it came back changed", async () => {
    const { texts, asked } = await run(["глядзі https://x.by/a, там @nasta 😀 піша"], upper);
    expect(texts).toEqual(["ГЛЯДЗІ https://x.by/a, ТАМ @nasta 😀 ПІША"]);
    expect(asked).toEqual([
      ["глядзі https://x.by/a, там @nasta 😀 піша"],
      ["глядзі", ", там", "піша"],
    ]);
  });

  it.each([
    ["twice", "x https://x.by/a https://x.by/a y"],
    ["not at all", "x y"],
    ["with letters of its own", "x https://x.by/abc y"],
  ])("is put back where it came %s", async (_how, answer) => {
    const ask: Ask = async (pieces) =>
      ok(pieces.map(({ body, kept }) => (kept.length > 0 ? answer : `«${body}»`)));
    const { texts } = await run(["а https://x.by/a б"], ask);
    expect(texts).toEqual(["«а» https://x.by/a «б»"]);
  });

  it("may change its place", async () => {
    const ask: Ask = async () => ok(["@nasta says: read https://x.by/a now 😀!"]);
    const { texts, asked } = await run(["чытай 😀 https://x.by/a, кажа @nasta цяпер"], ask);
    expect(texts).toEqual(["@nasta says: read https://x.by/a now 😀!"]);
    expect(asked).toHaveLength(1);
  });

  it("fails whole where a piece of it fails", async () => {
    const ask: Ask = async (pieces) => ok(pieces.map(({ kept }) => (kept.length > 0 ? "x" : " ")));
    const { texts } = await run(["а https://x.by/a б", "в"], ask);
    expect(texts).toEqual(["bad-answer", "bad-answer"]);
  });
});

describe("a failure", () => {
  it("is a translation of which only what was to be kept is left", async () => {
    const ask: Ask = async (pieces) => ok(pieces.map(() => " https://x.by/a, @nasta. "));
    const { texts } = await run(["чытай https://x.by/a, кажа @nasta цяпер"], ask);
    expect(texts).toEqual(["bad-answer"]);
  });

  it.each(["", " \n", "…", "\u200B"])("is a translation that is %j", async (answer) => {
    const ask: Ask = async (pieces) => ok(pieces.map(({ body }) => (body === "б" ? answer : body)));
    const { texts, asked } = await run(["а", "б"], ask);
    expect(texts).toEqual(["а", "bad-answer"]);
    expect(asked).toHaveLength(1);
  });

  it.each(["", " \n "])("is a segment that is %j", async (segment) => {
    const { texts, asked } = await run([segment], upper);
    expect(texts).toEqual(["bad-answer"]);
    expect(asked).toEqual([]);
  });

  it("of the number of texts is asked for again, one by one", async () => {
    const ask: Ask = async (pieces) =>
      ok(pieces.length > 1 || pieces[0]?.body === "б" ? [] : pieces.map(({ body }) => body));
    const { outcomes, texts, asked } = await run(["а", "б", "в"], ask);
    expect(texts).toEqual(["а", "bad-answer", "в"]);
    expect(outcomes[1]).toMatchObject({ problem: { who: "it", detail: "0 texts for 1" } });
    expect(asked).toEqual([["а", "б", "в"], ["а"], ["б"], ["в"]]);
  });

  it("of too much at once is asked for again, one by one; another refusal is not", async () => {
    const said =
      (text: string): Ask =>
      async (pieces) =>
        pieces.length > 1
          ? failed({ kind: "server-said", host: "it", status: 400, said: text })
          : ok(["x"]);
    const much = await run(["а", "б"], said("request (2) exceeds text limit (1)"));
    expect(much.texts).toEqual(["x", "x"]);
    const other = await run(["а", "б"], said("be is not supported"));
    expect(other.texts).toEqual(["server-said", "server-said"]);
    expect(other.asked).toHaveLength(1);
  });

  it.each<EngineProblem>([
    { kind: "offline" },
    { kind: "host-unreachable", host: "it" },
    { kind: "timed-out", who: "it", seconds: 1 },
    { kind: "too-many-requests", host: "it", seconds: 7 },
    { kind: "not-authorised", host: "it" },
  ])("of the host is everybody's, and it is asked no more: $kind", async (problem) => {
    const { outcomes, asked } = await run(["а", "б", "в", "г", "😀"], async () => failed(problem));
    expect(outcomes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => failed(problem)));
    expect(outcomes[4]).toEqual({ ok: true, text: "😀" });
    expect(asked).toHaveLength(1);
  });

  it("of one request leaves the next one alone", async () => {
    const ask: Ask = async (pieces) => (pieces.length === 3 ? refused(404) : ok(["x"]));
    expect((await run(["а", "б", "в", "г"], ask)).texts).toEqual([
      ...Array.from({ length: 3 }, () => "server-said"),
      "x",
    ]);
  });

  it("of a server over one text is that text's alone", async () => {
    const { outcomes, texts, asked } = await run(["а", "б", "в", "г"], dislikes("б"));
    expect(texts).toEqual(["А", "server-said", "В", "Г"]);
    expect(outcomes[1]).toEqual(refused(500));
    expect(asked).toEqual([["а", "б", "в"], ["а"], ["б"], ["в"], ["г"]]);
  });

  it("of a server over texts that do not follow each other is theirs alone", async () => {
    const { texts } = await run(["а", "б", "в", "г"], dislikes("а", "в"));
    expect(texts).toEqual(["server-said", "Б", "server-said", "Г"]);
  });

  it.each([
    ["in one request", ["а", "б", "в", "г", "д", "е", "ё"], {}, [3, 1, 1]],
    ["in requests of one text", ["а", "б", "в"], { count: 1 }, [1, 1]],
  ])("of a server over two texts in a row is everybody's: %s", async (_how, all, limits, sizes) => {
    const { outcomes, asked } = await run(all, async () => refused(503), limits);
    expect(outcomes).toEqual(all.map(() => refused(503)));
    expect(asked.map((one) => one.length)).toEqual(sizes);
  });

  it("of a server that fails in another way each time is each text's own", async () => {
    const ask: Ask = async ([piece]) => refused(piece?.body === "а" ? 500 : 503);
    const { outcomes, asked } = await run(["а", "б"], ask, { count: 1 });
    expect(outcomes).toEqual([refused(500), refused(503)]);
    expect(asked).toHaveLength(2);
  });

  it("is a translator that throws", async () => {
    const ask: Ask = async () => {
      throw new Error("oh");
    };
    expect((await run(["а"], ask)).outcomes).toEqual([
      failed({ kind: "engine-crashed", detail: "Error: oh" }),
    ]);
  });
});

describe("a signal", () => {
  it("before the start cancels all, and nobody is asked", async () => {
    const stop = new AbortController();
    stop.abort();
    const { texts, asked } = await run(["а", "😀", "в"], upper, { stop });
    expect(texts).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect(asked).toEqual([]);
  });

  it("in the middle cancels the rest", async () => {
    const stop = new AbortController();
    const ask: Ask = async (pieces, signal) => {
      if (pieces[0]?.body === "б") stop.abort();
      return signal.aborted ? failed({ kind: "cancelled" }) : upper(pieces, signal);
    };
    const { texts, asked } = await run(["а", "б", "в", "😀"], ask, { stop, count: 1 });
    expect(texts).toEqual(["А", "cancelled", "cancelled", "cancelled"]);
    expect(asked).toEqual([["а"], ["б"]]);
  });
});
