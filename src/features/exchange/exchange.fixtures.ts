import { collectCorrections } from "#domain/corrections/collect-corrections.ts";
import type { CorrectionSet } from "#domain/corrections/correction.ts";
import { translationId, unitId } from "#domain/ids.ts";
import type { ThreadDocument, TranslationUnit } from "#domain/thread.ts";
import { versionOf } from "#domain/unit-provenance.ts";
import { sourceHashOf } from "#domain/unit-text.ts";
import { NOW } from "../../../tests/support/services.ts";
import { cleanThread } from "../../../tests/support/thread.ts";

/** What a machine made of the sentences of the thread's first source. */
const MACHINE = [
  "Plant stands.",
  "People have left in the courtyard.",
  "Director is silent.",
  "Tomorrow all will come.",
  "Master left.",
  "We wait.",
] as const;

const LATER = "2026-11-23T08:00:00Z";

function machineUnits(document: ThreadDocument): readonly TranslationUnit[] {
  const [source] = document.sources;
  const { text = "", segments = [] } = source ?? {};
  return segments.map((segment, i) => ({
    id: unitId(`m-${i}`),
    segments: [segment.id],
    text: MACHINE[i] ?? "",
    origin: "machine",
    state: "machine",
    at: NOW,
    engine: "bergamot",
    sourceHash: sourceHashOf(text, [segment]),
  }));
}

/** The strike thread with its source by machine, some sentences put right by hand: by their number. */
export function correctedThread(
  words: Readonly<Record<number, string>> = {},
  by?: string,
): ThreadDocument {
  const document = cleanThread();
  const [source] = document.sources;
  if (source === undefined) throw new Error("no source");
  const units = machineUnits(document).map((unit, i): TranslationUnit => {
    const text = words[i];
    if (text === undefined) return unit;
    const { engine: _engine, ...rest } = unit;
    return Object.assign(rest, {
      text,
      origin: "human",
      state: "edited",
      at: LATER,
      versions: [versionOf(unit)],
      ...(by !== undefined && { by }),
    } as const);
  });
  const translation = {
    id: translationId("by-machine"),
    of: { kind: "source", id: source.id },
    language: "en",
    units,
  } as const;
  return { ...document, translations: [translation] };
}

/** What somebody hands on of that thread. */
export const handedOn = (words: Readonly<Record<number, string>>, by?: string): CorrectionSet =>
  collectCorrections(correctedThread(words, by), { at: LATER, ...(by !== undefined && { by }) });
