/** What every engine promises, whoever translates behind it and however badly. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeBrowserTranslator } from "#engines/browser-translator.ts";
import type { After } from "#engines/deadline.ts";
import type { Engine, LanguagePair, Outcome } from "#engines/engine.ts";
import { makeGoogle } from "#engines/google.ts";
import { makeLibreTranslate } from "#engines/libretranslate.ts";
import { makeOpenAi } from "#engines/openai.ts";
import { makeFakeBergamot } from "../support/fake-bergamot.ts";
import { makeFakeTranslator } from "../support/fake-translator.ts";
import type { FakeTranslatorBehaviour } from "../support/fake-translator.ts";
import { prepared, translateAll } from "../support/translate-all.ts";
import {
  fetchFrom,
  imitateGoogle,
  imitateLibreTranslate,
  imitateOpenAi,
} from "../support/translation-servers.ts";
import type { ImitatedServer, ServerBehaviour } from "../support/translation-servers.ts";

/**
 * What stands behind the engine. `good` and `spoiling` translate into capitals; `spoiling` damages links,
 * mentions, hashtags and emoji that reach it. `blank` answers with white space, `failing` fails each time,
 * `stalled` never answers.
 */
type Behaviour = "good" | "spoiling" | "blank" | "failing" | "stalled";

interface Subject {
  readonly engine: Engine;
  readonly pair: LanguagePair;
}

const WORDS = ["рабочие", "не вышли", "на завод,", "сегодня", "мир", "воля."];
const SIGNS = [
  "https://vk.com/wall-1_2",
  "https://x.by/Шлях?a=1&b=<2>",
  "@Nasta_k",
  "@nasta@vkl.world",
  "#ЖывеБеларусь",
  "🇧🇾",
  "❤️",
  "👩🏽‍❤️‍💋‍👨🏿",
];
const GAPS = [" ", "  ", "\n", " — ", ' "и" ', " & "];

/** Text with letters in it, beside all that must not change. */
const segment = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...WORDS, ...SIGNS), fc.constantFrom(...GAPS)), {
      maxLength: 5,
    }),
    fc.constantFrom(...WORDS, ...SIGNS),
  )
  .map(([parts, last]) => parts.map((part) => part.join("")).join("") + last);
const segments = fc.array(segment, { maxLength: 12 });

/** As often as each stands in a text. */
const countsOf = (text: string) => SIGNS.map((sign) => text.split(sign).length - 1).join(" ");
/** The same for what went in and what came out: capitals are all that is between them. */
const flat = (text: string) => text.replace(/\s+/gu, " ").toLowerCase();

/** Links of words that do not lie within the two texts, or that nobody promised. */
function strayLinks(outcome: Outcome, source: string, { capabilities }: Engine) {
  if (!outcome.ok || outcome.words === undefined) return [];
  const { text, words } = outcome;
  return words.filter(([start, end, from, to]) => {
    const inSource = start >= 0 && start < end && end <= source.length;
    const inText = from >= 0 && from < to && to <= text.length;
    return !capabilities.alignments || !inSource || !inText;
  });
}

function engineContract(name: string, make: (behaviour: Behaviour) => Subject): void {
  const translate = async (
    behaviour: Behaviour,
    texts: readonly string[],
    options: Parameters<typeof translateAll>[3] = {},
  ) => {
    const { engine, pair } = make(behaviour);
    return translateAll(engine, pair, texts, options);
  };
  const cancelled = { ok: false, problem: { kind: "cancelled" } };

  describe(`${name} as an engine`, () => {
    it("says who and where it is", async () => {
      const { engine, pair } = make("good");
      expect(await engine.availability(pair)).toEqual({ state: "ready" });
      const identity = await prepared(engine, pair);
      const { runsAt } = engine;
      const ran = runsAt.kind === "server" ? runsAt.host : runsAt.kind;
      expect(identity).toMatchObject({ ok: true, value: { engine: expect.any(String), ran } });
      const { batch, concurrency, longest } = engine.capabilities;
      expect(Math.min(batch, concurrency, longest)).toBeGreaterThan(0);
    });

    it.each<Behaviour>(["good", "spoiling"])(
      "gives each segment its own translation, in order, with all signs in it: %s",
      async (behaviour) => {
        const { engine, pair } = make(behaviour);
        await fc.assert(
          fc.asyncProperty(segments, async (texts) => {
            const outcomes = await translateAll(engine, pair, texts);
            outcomes.forEach((outcome, at) => {
              const text = outcome.ok ? outcome.text : outcome.problem.kind;
              expect(flat(text)).toBe(flat(texts[at] ?? ""));
              expect(countsOf(text)).toBe(countsOf(texts[at] ?? ""));
              expect(strayLinks(outcome, texts[at] ?? "", engine)).toEqual([]);
            });
          }),
          { numRuns: 60 },
        );
      },
    );

    it("really translates", async () => {
      expect(await translate("good", ["мир @Nasta_k воля.", "сегодня"])).toMatchObject([
        { ok: true, text: "МИР @Nasta_k ВОЛЯ." },
        { ok: true, text: "СЕГОДНЯ" },
      ]);
    });

    it("never takes nothing for a translation", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(segment, fc.constant(""), fc.constant(" \n"))),
          async (texts) => {
            const blank = await translate("blank", texts);
            expect(blank.filter((one, at) => one.ok && one.text !== texts[at])).toEqual([]);
            const good = await translate("good", texts);
            expect(good.filter((one) => one.ok && one.text.trim() === "")).toEqual([]);
          },
        ),
        { numRuns: 30 },
      );
      expect(await translate("blank", ["мир", ""])).toMatchObject([
        { ok: false, problem: { kind: "bad-answer" } },
        { ok: false, problem: { kind: "bad-answer" } },
      ]);
    });

    it("takes a failure for a failure, and leaves what needs no translation", async () => {
      const [first, sign, second] = await translate("failing", ["мир", "@Nasta_k ❤️", "воля."]);
      for (const outcome of [first, second]) {
        expect(outcome).toMatchObject({ ok: false, problem: { kind: expect.any(String) } });
        expect(outcome).not.toMatchObject(cancelled);
      }
      expect(sign).toMatchObject({ ok: true, text: "@Nasta_k ❤️" });
    });

    it("refuses what is too long, and only that", async () => {
      const { engine, pair } = make("good");
      const { longest } = engine.capabilities;
      const long = "мир ".repeat(longest / 4 + 1).trim();
      expect(await translateAll(engine, pair, ["мир", long, "воля."])).toMatchObject([
        { ok: true, text: "МИР" },
        { ok: false, problem: { kind: "segment-too-long", length: long.length, limit: longest } },
        { ok: true, text: "ВОЛЯ." },
      ]);
    });

    it("does nothing for a signal that came before", async () => {
      const signal = AbortSignal.abort();
      expect(await translate("good", ["мир", "❤️"], { signal })).toEqual([cancelled, cancelled]);
      const { engine, pair } = make("good");
      const asked = await engine.prepare({ pair, signal, onProgress: () => {} });
      expect(asked).toEqual(cancelled);
    });

    it("stops at a signal, whether or not anybody answers", async () => {
      const texts = Array.from({ length: 40 }, (_, at) => `мир ${at}`);
      const between = new AbortController();
      const outcomes = await translate("good", texts, {
        signal: between.signal,
        onOutcome: (index) => index === 2 && between.abort(),
      });
      expect(outcomes.slice(0, 3).every(({ ok }) => ok)).toBe(true);
      expect(outcomes.slice(3).every(({ ok }) => !ok)).toBe(true);
      expect(outcomes.at(-1)).toEqual(cancelled);
      const waiting = new AbortController();
      const asked = translate("stalled", ["мир", "воля."], { signal: waiting.signal });
      setTimeout(() => waiting.abort());
      expect(await asked).toEqual([cancelled, cancelled]);
    });

    it("can be let go, even while it works, and used again", async () => {
      const { engine, pair } = make("good");
      const done = [{ ok: true, text: "МИР" }];
      for (let round = 0; round < 3; round++) {
        expect(await prepared(engine, pair)).toMatchObject({ ok: true });
        expect(await translateAll(engine, pair, ["мир"])).toMatchObject(done);
        engine.dispose();
        engine.dispose();
      }
      const working = translateAll(engine, pair, ["мир", "воля."]);
      engine.dispose();
      for (const outcome of await working) expect(outcome).toEqual(cancelled);
      expect(await prepared(engine, pair)).toMatchObject({ ok: true });
      expect(await translateAll(engine, pair, ["мир"])).toMatchObject(done);
    });
  });
}

/** Never strikes: what ends, ends for another reason. */
const after: After = () => () => {};
const RU_EN = { from: "ru", to: "en" };
const SERVER = {
  good: "good",
  spoiling: "spoiling",
  blank: "blank",
  failing: "broken",
  stalled: "stalled",
} as const satisfies Record<Behaviour, ServerBehaviour>;

function netOf(imitated: ImitatedServer, behaviour: Behaviour) {
  imitated.behave(SERVER[behaviour]);
  return { fetch: fetchFrom(imitated), online: () => true, after };
}

engineContract("LibreTranslate", (behaviour) => ({
  engine: makeLibreTranslate({
    ...netOf(imitateLibreTranslate(), behaviour),
    settings: () => ({ url: "https://mt.example/", key: "" }),
  }),
  pair: RU_EN,
}));

engineContract("Google", (behaviour) => ({
  engine: makeGoogle({
    ...netOf(imitateGoogle(), behaviour),
    settings: () => ({ key: "secret" }),
  }),
  pair: { from: "be-tarask", to: "ru" },
}));

engineContract("a server that speaks as OpenAI's", (behaviour) => ({
  engine: makeOpenAi({
    ...netOf(imitateOpenAi(), behaviour),
    settings: () => ({ url: "localhost:11434", key: "", model: "toy" }),
  }),
  pair: { from: "be", to: "en" },
}));

const TRANSLATOR = {
  good: "working",
  spoiling: "spoiling",
  blank: "blank",
  failing: "failing",
  stalled: "stalled",
} as const satisfies Record<Behaviour, FakeTranslatorBehaviour>;

engineContract("the browser's translator", (behaviour) => {
  const translator = makeFakeTranslator(TRANSLATOR[behaviour]);
  return {
    engine: makeBrowserTranslator({ translator: () => translator, secure: true, after }),
    pair: RU_EN,
  };
});

engineContract("Bergamot", (behaviour) => ({
  engine: makeFakeBergamot(behaviour, after),
  pair: RU_EN,
}));
