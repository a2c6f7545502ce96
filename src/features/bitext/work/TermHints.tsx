import { Check, CircleAlert } from "lucide-react";
import type { NamePolicy } from "#domain/glossary/tradition.ts";
import type { Term } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { type PlacedHint, type TermWarning, useTermNotes } from "#queries/glossary.ts";
import { Button } from "#ui/Button.tsx";
import "./TermHints.css";

interface TextIn {
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
}

interface TermHintsProps {
  readonly terms: readonly Term[];
  /** What the thread agreed on; null where nothing is. */
  readonly policy: NamePolicy | null;
  readonly original: TextIn;
  /** As it stands in the field now. */
  readonly translation: TextIn;
  /** Puts a form where the cursor is. */
  readonly onInsert: (form: string) => void;
}

/** The terms of a sentence below the field it is translated in: what to write, and what was written otherwise. */
export function TermHints({ terms, policy, original, translation, onInsert }: TermHintsProps) {
  const { t } = useWords();
  const { hints, warnings } = useTermNotes({
    terms,
    policy,
    from: original.language,
    to: translation.language,
    original: original.text,
    translation: translation.text,
  });
  if (hints.length === 0 && warnings.length === 0) return null;
  return (
    <section className="term-hints" aria-label={t("glossary.hints.label")}>
      <ul>
        {hints.map((hint) => (
          <Hint
            key={hint.term.id}
            hint={hint}
            from={original.language}
            to={translation.language}
            onInsert={onInsert}
          />
        ))}
        {warnings.map((warning) => (
          <Warning key={`${warning.kind} ${warning.start}`} warning={warning} />
        ))}
      </ul>
    </section>
  );
}

interface HintProps {
  readonly hint: PlacedHint;
  readonly from: string;
  readonly to: string;
  readonly onInsert: (form: string) => void;
}

function Hint({ hint: { term, written, wanted, there }, from, to, onInsert }: HintProps) {
  const { t } = useWords();
  return (
    <li data-term={term.id}>
      <span translate="no" lang={from}>
        {written}
      </span>
      <span aria-hidden="true">{"→"}</span>
      {wanted === null ? (
        <span className="term-hints-soft">{t("glossary.hints.noForm")}</span>
      ) : (
        <>
          <strong translate="no" lang={to}>
            {wanted}
          </strong>
          {there ? (
            <span className="term-hints-soft">
              <Check aria-hidden="true" /> {t("glossary.hints.there")}
            </span>
          ) : (
            <Button
              look="quiet"
              aria-label={t("glossary.hints.insertForm", { form: wanted })}
              onClick={() => {
                onInsert(wanted);
              }}
            >
              {t("glossary.hints.insert")}
            </Button>
          )}
        </>
      )}
      {term.note !== undefined && term.note !== "" && (
        <span className="term-hints-note">{term.note}</span>
      )}
    </li>
  );
}

function Warning({ warning: { kind, written, wanted } }: { readonly warning: TermWarning }) {
  const { t } = useWords();
  return (
    <li className="term-hints-warning" data-term-warning={kind}>
      <CircleAlert aria-hidden="true" />
      <span>
        {t(`glossary.hints.${kind}`, { written })}
        {wanted !== null && ` · ${t("glossary.hints.instead", { wanted })}`}
      </span>
    </li>
  );
}
