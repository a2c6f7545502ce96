import { ok, type Result } from "#domain/result.ts";
import { BERGAMOT } from "#engines/bergamot/translate-segments.ts";
import type { LanguagePair, Outcome } from "#engines/engine.ts";
import type { LoadedModel } from "#engines/models/model.ts";
import { translateLines } from "./bergamot-lines.ts";
import { startBergamot } from "./bergamot-program.ts";
import { json, languageOption, readInputText, UsageError } from "./command.ts";
import type { Call, Command, Incomplete } from "./command.ts";
import { failedLine, machineLine } from "./engine-words.ts";
import { findModels, hashOfModel, loadModel } from "./model-folder.ts";

const LINE_BREAK = /\r\n|[\n\r]/u;

export const translateCommand: Command = {
  name: "translate",
  files: ["FILE"],
  options: {
    from: { type: "string" },
    to: { type: "string" },
    models: { type: "string" },
    lines: { type: "boolean" },
  },
  usage: "--from LANG --to LANG --models DIR [--lines]",
  run: async (call) => {
    const pair = { from: neededLanguage(call, "from"), to: neededLanguage(call, "to") };
    const folder = call.option("models");
    if (folder === undefined) throw new UsageError("translate: wanted --models DIR");
    const text = await readInputText(call, 0);
    if (!text.ok) return text;
    const models = await modelsFor(folder, pair);
    if (!models.ok) return models;
    const lines = linesOf(text.value);
    const outcomes = await translateLines(lines, models.value, startBergamot);
    if (!outcomes.ok) return outcomes;
    call.io.err(machineLine(BERGAMOT, models.value.map(identityOf)));
    return tell(call, lines, outcomes.value);
  },
};

function neededLanguage(call: Call, name: "from" | "to"): string {
  const tag = languageOption(call, name);
  if (tag === undefined) throw new UsageError(`translate: wanted --${name} LANG`);
  return tag;
}

async function modelsFor(
  folder: string,
  pair: LanguagePair,
): Promise<Result<readonly LoadedModel[]>> {
  const found = await findModels(folder, pair);
  if (!found.ok) return found;
  const loaded: LoadedModel[] = [];
  for (const model of found.value) {
    const one = await loadModel(folder, model);
    if (!one.ok) return one;
    loaded.push(one.value);
  }
  return ok(loaded);
}

const identityOf = ({ model }: LoadedModel) => ({
  id: model.id,
  version: model.version,
  hash: hashOfModel(model) ?? "",
});

/** Every line, the empty ones too: a translation is found by its number. The last may end or not. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(LINE_BREAK);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** What goes out; tells of each line that failed. */
function tell(
  call: Call,
  lines: readonly string[],
  outcomes: readonly Outcome[],
): Result<string> | Incomplete {
  let incomplete = false;
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.ok) continue;
    incomplete = true;
    call.io.err(failedLine(index + 1, outcome.problem));
  }
  const texts = outcomes.map((outcome) =>
    outcome.ok && outcome.text.trim() !== "" ? outcome.text : "",
  );
  const value = call.flag("lines")
    ? texts.map((text) => `${text}\n`).join("")
    : json(lines.map((source, index) => element(source, texts[index] ?? "", outcomes[index])));
  return incomplete ? { ok: true, value, incomplete } : ok(value);
}

const element = (source: string, text: string, outcome: Outcome | undefined) =>
  outcome?.ok === false ? { source, text, problem: outcome.problem } : { source, text };
