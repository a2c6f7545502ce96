import { useMemo, useState } from "react";
import { handTranslation, preferredTranslation, translationsOf } from "#domain/translations.ts";
import type { Source, ThreadDocument, Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { type Job, useDesk, useJob } from "#queries/desk/use-desk.ts";
import { useSettings } from "#queries/settings.ts";

/** The translation a machine works at, even before there is anything of it. */
function useMade(document: ThreadDocument, job: Job | null): Translation | null {
  const desk = useDesk();
  return useMemo(() => {
    if (job === null) return null;
    const made = desk?.translation(document, job) ?? null;
    if (made !== null || job.waiting.size === 0) return made;
    return { id: job.translation, of: job.of, language: job.to, units: [] };
  }, [desk, document, job]);
}

/** The translation shown: what the reader chose, else what they most likely want. */
export function useShownTranslation(document: ThreadDocument, source: Source) {
  const { language } = useWords();
  const [{ sourcesInto }] = useSettings();
  const [chosen, setChosen] = useState<string | null>(null);
  const job = useJob({ kind: "source", id: source.id });
  const made = useMade(document, job);
  const stored = translationsOf(document, "source", source.id);
  const [begun, setBegun] = useState<Translation | null>(null);
  // What a machine or a person is about to write stands among them before there is anything of it.
  const coming = [made, begun].filter((one) => one !== null);
  const known = coming.filter((one) => one === made || stored.every(({ id }) => id !== one.id));
  const others = stored.filter(({ id }) => known.every((one) => one.id !== id));
  const all = [...others, ...known];
  const wished = [sourcesInto, language, document.thread.language];
  const shown =
    all.find((translation) => translation.id === chosen) ?? preferredTranslation(all, wished);
  return {
    all,
    shown,
    job,
    choose: setChosen,
    /** Shows a translation that nobody has written yet. */
    begin: (language: string) => {
      const translation = handTranslation(document, { kind: "source", id: source.id }, language);
      setBegun(translation);
      setChosen(translation.id);
    },
  };
}
