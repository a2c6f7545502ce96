import { useWords } from "#i18n/use-words.ts";
import type { Arrival } from "#queries/exchange.ts";
import { Notice } from "#ui/Notice.tsx";

/** Says what a link holds whose thread is not here, and how to come by it. */
export function ArrivalElsewhere({ arrival }: { readonly arrival: Arrival }) {
  const { t, format, told } = useWords();
  if (arrival.kind === "problem") return <Notice {...told(arrival.problem)} />;
  const { thread, corrections } = arrival.set;
  const count = corrections.length;
  const formatted = t("exchange.review.count", { count, formatted: format.number(count) });
  return <Notice text={t("exchange.review.threadMissing", { title: thread.title, formatted })} />;
}
