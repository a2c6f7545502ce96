import type { SegmentId, TranslationId } from "#domain/ids.ts";
import type { MachineSentence, OwnedText } from "#domain/machine-units.ts";
import type { EngineProblem } from "#domain/problem.ts";
import type { TextOwner, ThreadDocument, Translation } from "#domain/thread.ts";
import type { EngineId, PrepareProgress, RunsAt } from "#engines/engine.ts";

export type JobState = "waiting" | "preparing" | "translating" | "done" | "stopped" | "failed";

/** The translation of one text by a machine, as it stands now. A new object whenever something changed. */
export interface Job {
  readonly key: string;
  readonly of: TextOwner;
  /** BCP 47 */
  readonly from: string;
  readonly to: string;
  readonly engine: EngineId;
  readonly runsAt: RunsAt;
  /** What it writes into. */
  readonly translation: TranslationId;
  readonly state: JobState;
  /** Sentences of the text, and how many of them are translated. */
  readonly total: number;
  readonly done: number;
  /** How far the engine has come with getting ready; null while that is not known or not needed. */
  readonly preparing: PrepareProgress | null;
  /** Sentences that wait or are at work. */
  readonly waiting: ReadonlySet<SegmentId>;
  /** Translated and not yet in the stored document. */
  readonly fresh: ReadonlyMap<SegmentId, MachineSentence>;
  /** Sentences that failed alone. */
  readonly failures: ReadonlyMap<SegmentId, EngineProblem>;
  /** Why the whole job stopped, where the cause is common to all sentences. */
  readonly problem: EngineProblem | null;
}

/** What the reader asks for. */
export interface Order {
  readonly text: OwnedText;
  /** The language of the text: one has to be known. */
  readonly from: string;
  readonly to: string;
  readonly engine: EngineId;
  /** The machine's translation of it as far as there is one. */
  readonly before: Translation | null;
}

export const jobKey = (of: TextOwner): string => `${of.kind}:${of.id}`;

export const isActive = ({ state }: Job): boolean =>
  state === "waiting" || state === "preparing" || state === "translating";

export type ChangeThread = (change: (document: ThreadDocument) => ThreadDocument) => Promise<void>;
