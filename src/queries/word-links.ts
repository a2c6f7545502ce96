import { useQuery } from "@tanstack/react-query";
import type { TranslationUnit } from "#domain/thread.ts";
import type { WordLink } from "#domain/word-counterparts.ts";
import { type MachineWork, machineKey } from "./machine-key.ts";
import { useServices } from "./services.ts";

/** A sentence and the unit that a machine made of it. */
export interface LinkedSentence {
  readonly work: MachineWork;
  /** What the unit says now. */
  readonly translation: string;
}

/**
 * A unit as the work of a machine whose cache may know which word stands for which; null for people's work
 * and for machines that are not named in full.
 *
 * @param sentence exactly what was translated.
 * @param from and `to`: BCP 47 tags.
 */
export function linkedSentence(
  unit: TranslationUnit,
  sentence: string,
  from: string,
  to: string,
): LinkedSentence | null {
  const { engine, model, version, modelHash, ran, origin, text: translation } = unit;
  if (origin !== "machine" || engine === undefined || ran === undefined || translation === "")
    return null;
  const work: MachineWork = {
    engine,
    ran,
    from,
    to,
    text: sentence,
    ...(model !== undefined && { model }),
    ...(version !== undefined && { version }),
    ...(modelHash !== undefined && { modelHash }),
  };
  return { work, translation };
}

/**
 * Which words of a translation stand for which of its sentence, from the cache of machine translations.
 * Null while that is read, where the engine does not say, and where a person has changed the text since.
 */
export function useWordLinks(sentence: LinkedSentence | null): readonly WordLink[] | null {
  const { machineCache } = useServices();
  const key = sentence === null ? "" : machineKey(sentence.work);
  const { data } = useQuery({
    queryKey: ["word-links", key],
    queryFn: async () => (await machineCache.read([key]))[0] ?? null,
    enabled: key !== "",
    networkMode: "always",
  });
  if (data == null || sentence === null || data.text !== sentence.translation) return null;
  return data.words === undefined || data.words.length === 0 ? null : data.words;
}
