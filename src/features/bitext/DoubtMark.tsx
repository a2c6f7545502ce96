import { CircleQuestionMark } from "lucide-react";
import { isDoubtful } from "#domain/doubt.ts";
import type { TranslationUnit } from "#domain/thread.ts";
import { doubtWords } from "#i18n/doubt-words.ts";
import { useWords } from "#i18n/use-words.ts";

interface DoubtProps {
  readonly unit: TranslationUnit | null;
}

/** What a doubtful pair rests on; null where there is no doubt. */
function useDoubt({ unit }: DoubtProps): string | null {
  const { t, format } = useWords();
  if (unit?.alignment === undefined || !isDoubtful(unit)) return null;
  return doubtWords(t, format, unit.alignment);
}

/** What a doubtful pair rests on, for the menu of what can be done about it. */
export function DoubtWords(props: DoubtProps) {
  const words = useDoubt(props);
  return words !== null && <p className="doubt-words">{words}</p>;
}

/** Says that a machine was not sure of the pair, and what it went by. */
export function DoubtMark(props: DoubtProps) {
  const { t } = useWords();
  const words = useDoubt(props);
  if (words === null) return null;
  return (
    <span className="doubt-mark" title={words} data-doubt="">
      <CircleQuestionMark aria-hidden="true" />
      {t("doubt.mark")}
      <span className="visually-hidden">{` (${words})`}</span>
    </span>
  );
}
