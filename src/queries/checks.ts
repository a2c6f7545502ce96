import { useEffect, useState } from "react";
import { bitextRows } from "#domain/bitext.ts";
import type { CheckedText, Finding } from "#domain/checks/finding.ts";
import type { UnitId } from "#domain/ids.ts";
import type { Segment, Translation, TranslationUnit } from "#domain/thread.ts";
import { joinPieces, piecesOf } from "#domain/unit-text.ts";
import type { Background } from "./background.ts";
import { useServices } from "./services.ts";

export type { Finding } from "#domain/checks/finding.ts";

/** Findings by unit. */
export type Findings = ReadonlyMap<UnitId, readonly Finding[]>;

const NONE: Findings = new Map();

/** A pair for the checks; the unit is replaced whenever it changes. */
interface Checked {
  readonly unit: TranslationUnit;
  readonly source: CheckedText;
  readonly target: CheckedText;
}

interface CheckedOwner {
  readonly text: string;
  readonly language: string;
  readonly segments: readonly Segment[];
}

/** What a machine said first, and nobody has confirmed yet. */
function openPairs(text: CheckedOwner, translation: Translation): readonly Checked[] {
  return bitextRows(text.segments, translation.units).flatMap(({ unit, segments }) =>
    unit === null || segments.length === 0 || !isOpen(unit)
      ? []
      : {
          unit,
          source: { text: joinPieces(piecesOf(text.text, segments)), language: text.language },
          target: { text: unit.text, language: translation.language },
        },
  );
}

const isOpen = ({ text, state, origin, versions = [] }: TranslationUnit): boolean =>
  text !== "" &&
  state !== "confirmed" &&
  (origin === "machine" || versions.some((version) => version.origin === "machine"));

/** What was asked once is not asked again; a corrected unit is another object. */
const known = new WeakMap<TranslationUnit, Promise<readonly Finding[]>>();

/** Findings on each pair, in order. Rejects where the worker broke down; it is then asked again next time. */
async function findingsOn(
  pairs: readonly Checked[],
  check: Background["checkTranslations"],
): Promise<readonly (readonly Finding[])[]> {
  const fresh = pairs.filter(({ unit }) => !known.has(unit));
  if (fresh.length > 0) {
    const answers = check(fresh.map(({ source, target }) => ({ source, target })));
    fresh.forEach(({ unit }, i) => {
      const answer = answers.then((all) => all[i] ?? []);
      known.set(unit, answer);
      answer.catch(() => known.delete(unit));
    });
  }
  return Promise.all(pairs.map(({ unit }) => known.get(unit) ?? Promise.resolve([])));
}

/** The factual findings on a translation shown, worked out in the worker; what is confirmed has none. */
export function useFindings(text: CheckedOwner, translation: Translation | null): Findings {
  const { background } = useServices();
  const [found, setFound] = useState<Findings>(NONE);
  useEffect(() => {
    let left = false;
    const pairs = translation === null ? [] : openPairs(text, translation);
    const look = async () => {
      const all = await findingsOn(pairs, background.checkTranslations);
      if (left) return;
      const entries = pairs.map(({ unit }, i) => [unit.id, all[i] ?? []] as const);
      setFound(new Map(entries.filter(([, findings]) => findings.length > 0)));
    };
    // A help, not a need: a broken worker says so where something the reader wanted fails.
    look().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [background, text, translation]);
  return found;
}

/** ms without a key after which what was typed is looked at. */
const PAUSE = 400;

/** Findings on words that are being typed; they are looked at when the typing pauses. */
export function useDraftFindings(source: CheckedText, target: CheckedText): readonly Finding[] {
  const { background } = useServices();
  const [found, setFound] = useState<readonly Finding[]>([]);
  const { text: original, language: from } = source;
  const { text: words, language: to } = target;
  useEffect(() => {
    let left = false;
    const look = async () => {
      const isEmpty = original === "" || words.trim() === "";
      const pair = {
        source: { text: original, language: from },
        target: { text: words, language: to },
      };
      const [findings = []] = isEmpty ? [] : await background.checkTranslations([pair]);
      if (!left) setFound(findings);
    };
    const timer = setTimeout(() => {
      look().catch(() => undefined);
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [background, original, from, words, to]);
  return found;
}
