import { machineTranslationId, ownedText, putMachineSentences } from "#domain/machine-units.ts";
import type { TextOwner, ThreadDocument, Translation } from "#domain/thread.ts";
import type { EngineId } from "#engines/engine.ts";
import type { Job, Order } from "./job.ts";

export interface DeskRequest {
  readonly of: TextOwner;
  /** BCP 47 */
  readonly to: string;
  readonly engine: EngineId;
}

/** What a request means for the thread as it is now; null where there is no text, or its language is not known. */
export function orderOf(document: ThreadDocument, { of, to, engine }: DeskRequest): Order | null {
  const text = ownedText(document, of);
  if (text?.language === undefined) return null;
  const id = machineTranslationId(of, to, engine);
  const before = document.translations.find((translation) => translation.id === id) ?? null;
  return { text, from: text.language, to, engine, before };
}

/** The translation a job works at, with what is not stored yet; null while there is nothing of it. */
export function jobTranslation(document: ThreadDocument, job: Job): Translation | null {
  const target = { id: job.translation, language: job.to };
  const current = putMachineSentences(document, job.of, target, job.fresh);
  return current.translations.find(({ id }) => id === job.translation) ?? null;
}
