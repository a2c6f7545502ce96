import { Plus, X } from "lucide-react";
import { useId, useRef, useState } from "react";
import type { CandidateName } from "#domain/glossary/candidate-names.ts";
import { suggestForms } from "#domain/glossary/suggest-forms.ts";
import { addTerm, dropAdded, dropTerm, newTermId, putTerm } from "#domain/glossary/term-edit.ts";
import type { Term, ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button, IconButton } from "#ui/Button.tsx";
import { useToast } from "#ui/Toasts.tsx";
import { Candidates } from "./Candidates.tsx";
import type { PartProps } from "./change-thread.ts";
import { GlossaryFiles } from "./GlossaryFiles.tsx";
import { NamePolicyPart } from "./NamePolicyPart.tsx";
import { originalLanguages, termName, translationLanguages } from "./term-draft.ts";
import { TermForm } from "./TermForm.tsx";
import { TermList } from "./TermList.tsx";
import "./GlossaryPanel.css";

interface GlossaryPanelProps extends PartProps {
  readonly onClose: () => void;
}

/** The names and terms of a thread: the list, what is agreed on, and the files of other tools. */
export function GlossaryPanel({ document, change, onClose }: GlossaryPanelProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <section className="glossary" aria-labelledby={id}>
      <div className="glossary-head">
        <h2 id={id}>{t("glossary.title")}</h2>
        <IconButton label={t("glossary.close")} icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
      <p>{t("glossary.lead")}</p>
      <Terms document={document} change={change} />
      <NamePolicyPart document={document} change={change} />
      <GlossaryFiles document={document} change={change} />
    </section>
  );
}

/** What is done to the list, each with its way back. */
function useTermChanges({ document, change }: PartProps) {
  const { t } = useWords();
  const toast = useToast();
  const undo = (apply: (now: ThreadDocument) => ThreadDocument) => ({
    text: t("app.undo"),
    run: () => {
      change(apply);
    },
  });
  const without = (term: Term) => (now: ThreadDocument) => dropAdded(now, term);
  return {
    save: (term: Term) => {
      const before = document.glossary?.find(({ id }) => id === term.id);
      change((now) => (before === undefined ? addTerm(now, term) : putTerm(now, term)));
      toast(
        t("glossary.terms.saved", { term: termName(term) }),
        undo(before === undefined ? without(term) : (now) => putTerm(now, before)),
      );
    },
    drop: (term: Term) => {
      const place = document.glossary?.indexOf(term) ?? 0;
      change((now) => dropTerm(now, term.id));
      const putBack = (now: ThreadDocument): ThreadDocument => ({
        ...now,
        glossary: (now.glossary ?? []).toSpliced(place, 0, term),
      });
      toast(t("glossary.terms.deleted", { term: termName(term) }), undo(putBack));
    },
    add: ({ text, language }: CandidateName) => {
      const into = translationLanguages(document);
      const spellings = into.flatMap((target) => suggestForms({ [language]: text }, target));
      const term = { id: newTermId(document), forms: [{ language, text }, ...spellings] };
      change((now) => addTerm(now, term));
      toast(t("glossary.candidates.added", { name: text }), undo(without(term)));
    },
  };
}

function Terms({ document, change }: PartProps) {
  const { t } = useWords();
  const id = useId();
  /** What is edited: a term by its id, a new one, or nothing. */
  const [edited, setEdited] = useState<string | null>(null);
  const [candidates, setCandidates] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const { save, drop, add } = useTermChanges({ document, change });
  const terms = document.glossary ?? [];
  const leave = () => {
    setEdited(null);
    addButton.current?.focus();
  };
  const term = terms.find((one) => one.id === edited) ?? null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t("glossary.terms.title")}</h3>
      <TermList
        terms={terms}
        onEdit={(one) => {
          setEdited(one.id);
        }}
        onDelete={drop}
      />
      <div className="glossary-row">
        <Button
          ref={addButton}
          icon={<Plus aria-hidden="true" />}
          onClick={() => {
            setEdited("");
          }}
        >
          {t("glossary.terms.add")}
        </Button>
        <Button
          aria-expanded={candidates}
          onClick={() => {
            setCandidates(!candidates);
          }}
        >
          {t("glossary.candidates.title")}
        </Button>
      </div>
      {edited !== null && (
        <TermForm
          key={edited}
          term={term}
          freshId={newTermId(document)}
          originals={originalLanguages(document)}
          targets={translationLanguages(document)}
          onSave={(next) => {
            save(next);
            leave();
          }}
          onCancel={leave}
        />
      )}
      {candidates && <Candidates document={document} onAdd={add} />}
    </section>
  );
}
