import { afterEach, describe, expect, it, onTestFailed } from "vitest";
import { commands } from "vitest/browser";
import { after } from "../deadline.ts";
import type { Outcome } from "../engine.ts";
import type { LoadedModel, ModelRole } from "../models/model.ts";
import { type RunningWorker, runWorker } from "./running-worker.ts";

/** From the top folder, as the test server reads it. */
const TOY = "../shared/data/mt/toy-be-ru-en";

const bytesOf = async (name: string): Promise<ArrayBuffer | null> => {
  try {
    const text = await commands.readFile(`${TOY}/${name}`, "base64");
    return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0)).buffer;
  } catch {
    return null;
  }
};

const HAS_TOY = (await bytesOf("toy.model")) !== null;

async function toy(spoil = (model: ArrayBuffer) => model): Promise<LoadedModel> {
  const [model, vocab] = [
    await bytesOf("model.toy.intgemm.alphas.bin"),
    await bytesOf("toy.model"),
  ];
  if (model === null || vocab === null) throw new Error("no toy model");
  return {
    model: { id: "", from: "", to: "", version: "", licence: "", ownSite: true, files: [] },
    files: new Map<ModelRole, ArrayBuffer>([
      ["model", spoil(model)],
      ["vocab", vocab],
    ]),
  };
}

const running: RunningWorker[] = [];

function start(): RunningWorker {
  const worker = runWorker(
    () => new Worker(new URL("./bergamot.worker.ts", import.meta.url), { type: "module" }),
    after,
  );
  running.push(worker);
  return worker;
}

afterEach(() => {
  for (const worker of running.splice(0)) worker.stop({ kind: "cancelled" });
});

describe.skipIf(!HAS_TOY)("the worker with the toy model", () => {
  it("translates 48 of 48", async () => {
    const tsv = await commands.readFile(`${TOY}/pairs.tsv`);
    const pairs = tsv
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
    const worker = start();
    expect(await worker.load(await toy())).toEqual({ ok: true, value: null });
    const answer = await worker.translate(pairs.map(([, source = ""]) => source));
    onTestFailed(() => console.error(answer));
    const outcomes: readonly Outcome[] = answer.ok ? answer.value : [];
    expect(outcomes.map((outcome) => outcome.ok && outcome.text)).toEqual(
      pairs.map(([, , target]) => target),
    );
    expect(await worker.heapBytes()).toBeLessThan(560_000_000);
    expect(worker.alive()).toBe(true);
  });

  it.each([
    ["garbage", () => new Uint8Array(50_000).fill(7).buffer],
    ["cut", (model: ArrayBuffer) => model.slice(0, 300)],
  ])("is brought down by a model that is %s, and another is as good as new", async (_, spoil) => {
    const worker = start();
    const loaded = await worker.load(await toy(spoil));
    const answer = loaded.ok ? await worker.translate(["Люди вышли на улицы."]) : loaded;
    expect(answer).toMatchObject({ problem: { kind: "engine-crashed" } });
    expect(worker.alive()).toBe(false);
    const other = start();
    await other.load(await toy());
    expect(await other.translate(["Люди вышли на улицы."])).toMatchObject({
      value: [{ text: "People took to the streets." }],
    });
  });
});
