import { CircleQuestionMark } from "lucide-react";
import { isDoubtful } from "#domain/doubt.ts";
import type { TranslationUnit } from "#domain/thread.ts";
import { doubtWords } from "#i18n/doubt-words.ts";
import { useWords } from "#i18n/use-words.ts";

/** Says that a machine was not sure of the pair, and what it went by. */
export function DoubtMark({ unit }: { readonly unit: TranslationUnit }) {
  const { t, format } = useWords();
  if (unit.alignment === undefined || !isDoubtful(unit)) return null;
  const words = doubtWords(t, format, unit.alignment);
  return (
    <span className="doubt-mark" title={words} data-doubt="">
      <CircleQuestionMark aria-hidden="true" />
      {t("doubt.mark")}
      <span className="visually-hidden">{` (${words})`}</span>
    </span>
  );
}
