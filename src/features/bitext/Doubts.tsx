import { CircleQuestionMark } from "lucide-react";
import { useRef } from "react";
import { isDoubtful } from "#domain/doubt.ts";
import type { Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";

/** How many pairs of a translation are doubtful, and the way from one to the next. */
export function Doubts({ translation }: { readonly translation: Translation }) {
  const { t, format } = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  const count = translation.units.filter(isDoubtful).length;
  if (count === 0) return null;
  const goOn = () => {
    const pairs = [
      ...(bar.current?.parentElement?.querySelectorAll<HTMLElement>("[data-pair]") ?? []),
    ].filter((pair) => pair.querySelector("[data-doubt]") !== null);
    const next = pairs[pairs.findIndex((pair) => pair === last.current) + 1] ?? pairs[0];
    last.current = next ?? null;
    next?.focus();
  };
  return (
    <div className="doubts" ref={bar}>
      <p>
        <CircleQuestionMark aria-hidden="true" />
        {t("doubt.count", { count, formatted: format.number(count) })}
        {count * 2 > translation.units.length && ` ${t("doubt.most")}`}
      </p>
      <Button look="quiet" onClick={goOn}>
        {t("doubt.next")}
      </Button>
    </div>
  );
}
