import { describe, expect, it } from "vitest";
import { HAS_TOY, startNodeRuntime, toyFiles, toyPairs } from "./toy.fixtures.ts";
import { translateSegments } from "./translate-segments.ts";

const MB = 1_000_000;
const [SOURCE, TARGET] = ["Люди вышли на улицы.", "People took to the streets."];

describe.skipIf(!HAS_TOY)("Bergamot with the toy model", () => {
  it("translates 48 of 48, marked up and through segments", async () => {
    const pairs = toyPairs();
    expect(pairs).toHaveLength(48);
    const translator = (await startNodeRuntime()).load(toyFiles());
    const outcomes = translateSegments(
      translator,
      pairs.map(([source]) => source),
    );
    expect(outcomes.map((outcome) => outcome.ok && outcome.text)).toEqual(
      pairs.map(([, target]) => target),
    );
    // 242 words of English: nearly each of them stands for one of the source.
    const links = outcomes.flatMap((outcome) => (outcome.ok ? (outcome.words ?? []) : []));
    expect(links.length).toBeGreaterThan(200);
    // The same without any tag: they do not change what the model sees.
    expect(translator.translate(pairs.map(([source]) => source))).toEqual(
      pairs.map(([, target]) => target),
    );
  });

  it("keeps names and signs within a sentence, and does not let them near the model", async () => {
    const translator = (await startNodeRuntime()).load(toyFiles());
    const [outcome] = translateSegments(translator, ["Люди 🔥 вышли @zavod на улицы. #Минск"]);
    expect(outcome?.ok === true && outcome.text).toMatch(/ #Минск$/u);
    const text = outcome?.ok === true ? outcome.text : "";
    for (const kept of ["🔥", "@zavod", "#Минск"]) expect(text.split(kept)).toHaveLength(2);
    expect(text.replace(/(?:🔥|@zavod) /gu, "")).toBe(`${TARGET} #Минск`);
  });

  it("has a heap that does not grow with work: what it takes it gives back", async () => {
    const runtime = await startNodeRuntime();
    const translator = runtime.load(toyFiles());
    translator.translate([SOURCE]);
    const before = runtime.heapBytes();
    expect(before).toBeLessThan(560 * MB);
    for (let i = 0; i < 300; i++) translator.translate([SOURCE]);
    expect(translator.heapBytes()).toBe(before);
  });

  it("works twice in one process, one beside the other", async () => {
    const [one, two] = await Promise.all([startNodeRuntime(), startNodeRuntime()]);
    const translators = [one.load(toyFiles()), two.load(toyFiles())];
    for (const translator of [...translators, ...translators])
      expect(translator.translate([SOURCE])).toEqual([TARGET]);
    expect(globalThis).not.toHaveProperty("_malloc");
  });

  it("says why it aborts on an unclosed tag, and leaves another program alone", async () => {
    const [one, two] = await Promise.all([startNodeRuntime(), startNodeRuntime()]);
    const broken = one.load(toyFiles());
    const whole = two.load(toyFiles());
    expect(() => broken.translate(["<b>не закрыт"])).toThrow("Not all tags were closed");
    expect(whole.translate([SOURCE])).toEqual([TARGET]);
  });

  const garbage = new Uint8Array(50_000).map((_, i) => (i * 7919) % 251).buffer;

  it.each([
    ["garbage", () => garbage],
    ["nothing", () => new ArrayBuffer(0)],
    ["cut in its head", (whole: ArrayBuffer) => whole.slice(0, 300)],
    ["cut in the middle", (whole: ArrayBuffer) => whole.slice(0, 80_000)],
  ])("throws, and does not hang, when the model is %s", async (_, spoil) => {
    const files = toyFiles();
    const runtime = await startNodeRuntime();
    files.set("model", spoil(files.get("model") ?? garbage));
    expect(() => runtime.load(files).translate([SOURCE])).toThrow(/./u);
  });

  it("throws when the vocabulary is garbage or missing", async () => {
    const files = toyFiles().set("vocab", garbage);
    const [one, two] = await Promise.all([startNodeRuntime(), startNodeRuntime()]);
    expect(() => one.load(files)).toThrow("vocabulary error");
    files.delete("vocab");
    expect(() => two.load(files)).toThrow("no srcvocab");
  });

  it("takes two vocabularies as well as one", async () => {
    const files = toyFiles();
    const vocabulary = files.get("vocab") ?? garbage;
    files.delete("vocab");
    files.set("srcvocab", vocabulary).set("trgvocab", vocabulary);
    const translator = (await startNodeRuntime()).load(files);
    expect(translator.translate([SOURCE])).toEqual([TARGET]);
  });
});
