import { primaryLanguage } from "#domain/language-tag.ts";
import { sha256 } from "#domain/sha256.ts";
import type { EngineIdentity, LanguagePair } from "#engines/engine.ts";

/** What was translated, between which languages, and what did it. */
export interface MachineWork extends EngineIdentity, LanguagePair {
  /** Exactly what the engine was given: offsets of word links count in it. */
  readonly text: string;
}

/**
 * The name of a machine's translation in the cache: SHA-256 of everything it depends on, 64 hexadecimal
 * digits. Languages count by their primary language, as engines go by that. Where it ran counts, too: two
 * servers of one kind may have different models without saying so.
 */
export function machineKey(work: MachineWork): string {
  const { engine, model = "", modelHash = "", version = "", ran, from, to, text } = work;
  const parts = [
    engine,
    model,
    modelHash,
    version,
    ran,
    primaryLanguage(from),
    primaryLanguage(to),
  ];
  return sha256([...parts, text].join("\u0000"));
}
