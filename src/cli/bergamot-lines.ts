import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok, type Result } from "#domain/result.ts";
import type { Runtime, Translator } from "#engines/bergamot/runtime.ts";
import { translateSegments } from "#engines/bergamot/translate-segments.ts";
import type { Outcome } from "#engines/engine.ts";
import type { LoadedModel } from "#engines/models/model.ts";

/** Sentences a call; a call takes as long as its longest sentence for each. */
const BATCH = 8;
/** UTF-16 units, as in the page; what is longer is no sentence. */
const LONGEST = 2000;

/**
 * Translates lines, a sentence each, through one model after the other; an outcome each, in order. A line
 * without words is its own translation. Where the program breaks down it is started anew, and the line
 * it broke on fails alone. Problem: `engine-crashed`, where it cannot even load a model.
 */
export async function translateLines(
  lines: readonly string[],
  models: readonly LoadedModel[],
  start: () => Promise<Runtime>,
): Promise<Result<readonly Outcome[], EngineProblem>> {
  let outcomes: readonly Outcome[] = lines.map((text) => ({ ok: true, text }));
  for (const { files } of models) {
    const machine = makeMachine(async () => (await start()).load(files));
    const broken = await machine.begin();
    if (broken !== null) return failed(broken);
    outcomes = await through(outcomes, machine);
  }
  return ok(outcomes);
}

/** What failed before stays failed. */
async function through(
  outcomes: readonly Outcome[],
  machine: Machine,
): Promise<readonly Outcome[]> {
  const done: Outcome[] = [];
  for (let i = 0; i < outcomes.length; i += BATCH) {
    const batch = outcomes.slice(i, i + BATCH);
    const texts = batch.flatMap((one) => (isWanted(one) ? [one.text] : []));
    const answers = (await machine.translate(texts)).values();
    for (const one of batch)
      done.push(isWanted(one) ? (answers.next().value ?? one) : checked(one));
  }
  return done;
}

type Text = Extract<Outcome, { readonly ok: true }>;

const isWanted = (outcome: Outcome): outcome is Text =>
  outcome.ok && outcome.text.trim() !== "" && outcome.text.length <= LONGEST;

function checked(outcome: Outcome): Outcome {
  if (!outcome.ok || outcome.text.length <= LONGEST) return outcome;
  const { length } = outcome.text;
  return failed({ kind: "segment-too-long", length, limit: LONGEST });
}

interface Machine {
  /** Loads the model; gives what is wrong if it cannot. */
  readonly begin: () => Promise<EngineProblem | null>;
  readonly translate: (texts: readonly string[]) => Promise<readonly Outcome[]>;
}

function makeMachine(load: () => Promise<Translator>): Machine {
  let loaded: Translator | undefined;
  const translator = async () => (loaded ??= await load());
  const translate = async (texts: readonly string[]): Promise<readonly Outcome[]> => {
    if (texts.length === 0) return [];
    try {
      return translateSegments(await translator(), texts);
    } catch (error) {
      // The program has aborted: nothing can be asked of it any more.
      loaded = undefined;
      if (texts.length === 1) return [failed(crash(error))];
      const alone: Outcome[] = [];
      for (const text of texts) alone.push(...(await translate([text])));
      return alone;
    }
  };
  return {
    begin: async () => {
      try {
        await translator();
        return null;
      } catch (error) {
        return crash(error);
      }
    },
    translate,
  };
}

const crash = (error: unknown): EngineProblem => ({
  kind: "engine-crashed",
  detail: error instanceof Error ? error.message : String(error),
});
