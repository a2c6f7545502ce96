import { useMemo, useState } from "react";
import { preferredTranslation, translationsOf } from "#domain/translations.ts";
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
  const others = made === null ? stored : stored.filter(({ id }) => id !== made.id);
  const all = made === null ? stored : [...others, made];
  const wished = [sourcesInto, language, document.thread.language];
  const shown =
    all.find((translation) => translation.id === chosen) ?? preferredTranslation(all, wished);
  return { all, shown, job, choose: setChosen };
}
