import { hashText } from "#domain/hash.ts";
import type { SegmentId } from "#domain/ids.ts";
import type { MachineSentence } from "#domain/machine-units.ts";
import type { EngineProblem } from "#domain/problem.ts";
import type { EngineIdentity, Outcome } from "#engines/engine.ts";
import type { CachedTranslation, MachineCache } from "#storage/machine-cache.ts";
import { machineKey } from "../machine-key.ts";
import { commonCause } from "./common-cause.ts";
import type { Line } from "./line.ts";

/** Makes the job's engine ready; what stood in the way, or null. */
export async function prepare(
  line: Line,
  signal: AbortSignal,
  changed: () => void,
): Promise<EngineProblem | null> {
  const { engine, order } = line;
  const prepared = await engine.prepare({
    pair: { from: order.from, to: order.to },
    signal,
    onProgress: (preparing) => {
      if (signal.aborted) return;
      line.update({ preparing });
      changed();
    },
  });
  if (!prepared.ok) return prepared.problem;
  if (!signal.aborted) line.identity = prepared.value;
  return null;
}

const keyOf = ({ order }: Line, identity: EngineIdentity, text: string): string =>
  machineKey({ ...identity, from: order.from, to: order.to, text });

const sentenceOf = (
  { texts }: Line,
  id: SegmentId,
  identity: EngineIdentity,
  text: string,
  at: string,
): MachineSentence => ({ ...identity, text, at, sourceHash: hashText(texts.get(id) ?? "") });

/** So many sentences are hashed and looked up in one go: some milliseconds. */
const SLICE = 100;

/** Lets the page do what it has to before going on. */
const turn = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve);
  });

/** Takes what the same engine made of the same sentences before. */
export async function fromCache(
  line: Line,
  signal: AbortSignal,
  cache: MachineCache,
  now: () => string,
): Promise<void> {
  const { identity } = line;
  if (identity === null) return;
  const ids = line.queue.takeAll();
  const sentences = new Map<SegmentId, MachineSentence>();
  for (let start = 0; start < ids.length; start += SLICE) {
    const slice = ids.slice(start, start + SLICE);
    const keys = slice.map((id) => keyOf(line, identity, line.texts.get(id) ?? ""));
    const found = await cache.read(keys);
    if (start + SLICE < ids.length) await turn();
    if (signal.aborted) {
      line.queue.putBack(ids);
      return;
    }
    slice.forEach((id, i) => {
      const cached = found[i];
      if (cached != null) sentences.set(id, sentenceOf(line, id, identity, cached.text, now()));
    });
  }
  line.queue.putBack(ids.filter((id) => !sentences.has(id)));
  line.enter(sentences, new Map());
}

/**
 * Translates the next sentences of a job, so many as its engine takes at once. Returns what they all
 * failed of, where it is no matter of single sentences; those then wait again.
 */
export async function translateSome(
  line: Line,
  signal: AbortSignal,
  cache: MachineCache,
  now: () => string,
  changed: () => void,
): Promise<EngineProblem | null> {
  const { batch, concurrency } = line.engine.capabilities;
  const batches = Array.from({ length: concurrency }, () => line.queue.take(batch)).filter(
    (ids) => ids.length > 0,
  );
  const causes = await Promise.all(
    batches.map((ids) => translateBatch(line, ids, signal, cache, now, changed)),
  );
  return causes.find((cause) => cause !== null) ?? null;
}

async function translateBatch(
  line: Line,
  ids: readonly SegmentId[],
  signal: AbortSignal,
  cache: MachineCache,
  now: () => string,
  changed: () => void,
): Promise<EngineProblem | null> {
  const { identity, order } = line;
  if (identity === null) return null;
  const texts = ids.map((id) => line.texts.get(id) ?? "");
  const outcomes: Outcome[] = [];
  await line.engine.translate({
    pair: { from: order.from, to: order.to },
    segments: texts,
    signal,
    onOutcome: (index, outcome) => {
      outcomes[index] = outcome;
      const id = ids[index];
      if (!outcome.ok || id === undefined || signal.aborted) return;
      const sentence = sentenceOf(line, id, identity, outcome.text, now());
      line.enter(new Map([[id, sentence]]), new Map());
      changed();
    },
  });
  await cache.write(
    new Map(
      outcomes.flatMap((outcome, i): readonly (readonly [string, CachedTranslation])[] => {
        if (!outcome.ok) return [];
        const { ok: _ok, ...made } = outcome;
        return [[keyOf(line, identity, texts[i] ?? ""), made]];
      }),
    ),
  );
  const failed = ids.flatMap((id, i): readonly (readonly [SegmentId, EngineProblem])[] => {
    const outcome = outcomes[i];
    return outcome === undefined || outcome.ok ? [] : [[id, outcome.problem]];
  });
  const common = commonCause(outcomes);
  // What came after a stop does not count, however well it came.
  if (signal.aborted || common !== null)
    line.queue.putBack(ids.filter((id) => line.job.waiting.has(id)));
  else line.enter(new Map(), new Map(failed));
  return common;
}
