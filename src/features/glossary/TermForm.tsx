import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { termProblems } from "#domain/glossary/term-edit.ts";
import type { Term, TermForm as Form } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { Select, TextArea, TextField } from "#ui/Field.tsx";
import {
  draftOf,
  filled,
  sameField,
  type TermDraft,
  termOf,
  withTraditions,
} from "./term-draft.ts";
import { useFormLabel } from "./term-labels.ts";

interface TermFormProps {
  /** Null for a new one. */
  readonly term: Term | null;
  /** The id a new one gets. */
  readonly freshId: string;
  /** Languages with a field for the name itself. */
  readonly originals: readonly string[];
  /** Languages translated into, one of which is shown by tradition. */
  readonly targets: readonly string[];
  readonly onSave: (term: Term) => void;
  readonly onCancel: () => void;
}

/** Says what is wrong with a term, in words. */
function useProblemWords() {
  const { t } = useWords();
  return (term: Term): readonly string[] =>
    termProblems(term).map((problem) => {
      const form =
        "form" in problem
          ? term.forms[problem.form]?.text
          : "forbidden" in problem
            ? term.forbidden?.[problem.forbidden]
            : "";
      return t(`glossary.form.problem.${problem.kind}`, { form: form ?? "" });
    });
}

/** The fields of one kind: each form under the name of its language or tradition. */
function Fields({
  forms,
  shown,
  onText,
}: {
  readonly forms: readonly Form[];
  readonly shown: (form: Form) => boolean;
  readonly onText: (index: number, text: string) => void;
}) {
  const { t, format } = useWords();
  const label = useFormLabel();
  return (
    <div className="text-form-fields">
      {forms.map((form, i) => {
        if (!shown(form)) return null;
        const number = forms.slice(0, i + 1).filter((other) => sameField(other, form)).length;
        return (
          <TextField
            // The place of a form in the draft is what it is known by.
            // oxlint-disable-next-line react/no-array-index-key
            key={i}
            label={
              number === 1
                ? label(form)
                : t("glossary.form.more", { label: label(form), number: format.number(number) })
            }
            lang={form.language}
            spellCheck={false}
            autoComplete="off"
            value={form.text}
            onChange={(event) => {
              onText(i, event.target.value);
            }}
          />
        );
      })}
    </div>
  );
}

/** The spellings of a name in translations of one language, with a button that makes them by rule. */
function Spellings({
  draft,
  into,
  targets,
  onDraft,
  onInto,
  onText,
}: {
  readonly draft: TermDraft;
  readonly into: string;
  readonly targets: readonly string[];
  readonly onDraft: (draft: TermDraft) => void;
  readonly onInto: (language: string) => void;
  readonly onText: (index: number, text: string) => void;
}) {
  const { t, format } = useWords();
  const [said, setSaid] = useState("");
  const fill = () => {
    const { draft: next, count } = filled(draft, into);
    onDraft(next);
    setSaid(
      count === 0
        ? t("glossary.form.filledNone")
        : t("glossary.form.filled", { count, formatted: format.number(count) }),
    );
  };
  return (
    <fieldset className="glossary-spellings">
      <legend>{t("glossary.form.into", { language: format.languageName(into) })}</legend>
      {targets.length > 1 && (
        <Select
          label={t("glossary.form.language")}
          value={into}
          options={targets.map((value) => ({ value, text: format.languageName(value) }))}
          onPick={onInto}
        />
      )}
      <Fields
        forms={draft.forms}
        shown={({ language, tradition }) => language === into && tradition !== undefined}
        onText={onText}
      />
      <div className="glossary-row">
        <Button onClick={fill}>{t("glossary.form.fill")}</Button>
        <p role="status">{said}</p>
      </div>
    </fieldset>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul role="alert" className="glossary-problems">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}

/** What is not to be written, and the note. */
function Remarks({
  draft,
  onDraft,
}: {
  readonly draft: TermDraft;
  readonly onDraft: (draft: TermDraft) => void;
}) {
  const { t } = useWords();
  return (
    <div className="text-form-fields">
      <TextArea
        label={t("glossary.form.forbidden")}
        hint={t("glossary.form.forbiddenHint")}
        rows={2}
        value={draft.forbidden}
        onChange={(event) => {
          onDraft({ ...draft, forbidden: event.target.value });
        }}
      />
      <TextArea
        label={t("glossary.form.note")}
        rows={2}
        value={draft.note}
        onChange={(event) => {
          onDraft({ ...draft, note: event.target.value });
        }}
      />
    </div>
  );
}

/** The form's state: what is typed, the language shown by tradition, what keeps it from being saved. */
function useTermDraft({ term, freshId, originals, targets, onSave }: TermFormProps) {
  const problemWords = useProblemWords();
  const [into, setInto] = useState(targets[0] ?? "en");
  const [draft, setDraft] = useState(() => withTraditions(draftOf(term, originals), into));
  const [problems, setProblems] = useState<readonly string[]>([]);
  return {
    into,
    draft,
    problems,
    setDraft,
    show: (language: string) => {
      setInto(language);
      setDraft(withTraditions(draft, language));
    },
    setText: (index: number, text: string) => {
      const forms = draft.forms.map((one, i) => (i === index ? { ...one, text } : one));
      setDraft({ ...draft, forms });
    },
    save: () => {
      const next = termOf(draft, term?.id ?? freshId, term);
      const found = problemWords(next);
      setProblems(found);
      if (found.length === 0) onSave(next);
    },
  };
}

/** A term as a form: its names, its spellings by tradition, what is not to be written. Escape leaves. */
export function TermForm(props: TermFormProps) {
  const { term, targets, onCancel } = props;
  const { t } = useWords();
  const id = useId();
  const { into, draft, problems, setDraft, show, setText, save } = useTermDraft(props);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      ref={form}
      className="text-form glossary-form"
      aria-labelledby={id}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h4 id={id}>{t(term === null ? "glossary.form.newTitle" : "glossary.form.editTitle")}</h4>
      <Fields
        forms={draft.forms}
        shown={({ tradition }) => tradition === undefined}
        onText={setText}
      />
      <Spellings
        draft={draft}
        into={into}
        targets={targets}
        onDraft={setDraft}
        onInto={show}
        onText={setText}
      />
      <Remarks draft={draft} onDraft={setDraft} />
      <Problems problems={problems} />
      <div className="text-form-buttons">
        <Button type="submit" look="primary">
          {t("action.save")}
        </Button>
        <Button onClick={onCancel}>{t("action.cancel")}</Button>
      </div>
    </form>
  );
}
