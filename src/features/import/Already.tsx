import { useState } from "react";
import { useNavigate } from "react-router";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { correctionsState } from "#queries/exchange.ts";
import { useServices } from "#queries/services.ts";
import { newsIn } from "#queries/take-in.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";

interface AlreadyProps {
  readonly stored: ThreadDocument;
  readonly incoming: ThreadDocument;
}

/**
 * Says that the thread is here already. Where the copy that comes has translations, the reader can see what
 * people put right in it, sentence by sentence, instead of taking it whole.
 */
export function Already({ stored, incoming }: AlreadyProps) {
  const { t } = useWords();
  const { now } = useServices();
  const navigate = useNavigate();
  const [nothing, setNothing] = useState(false);
  const look = () => {
    const set = newsIn(stored, incoming, incoming.thread.imported?.at ?? now());
    setNothing(set.corrections.length === 0);
    if (set.corrections.length > 0)
      void navigate(`/t/${encodeURIComponent(stored.thread.id)}`, { state: correctionsState(set) });
  };
  return (
    <Notice text={`${t("import.already")} ${t("import.alreadyText")}`}>
      {incoming.translations.length > 0 && !nothing && (
        <Button onClick={look}>{t("exchange.review.news")}</Button>
      )}
      {nothing && <p>{t("exchange.review.nothing")}</p>}
    </Notice>
  );
}
