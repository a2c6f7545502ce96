import { Pencil, Trash2 } from "lucide-react";
import { primaryLanguage } from "#domain/language-tag.ts";
import type { Term, TermForm } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { IconButton } from "#ui/Button.tsx";
import { termName } from "./term-draft.ts";
import { useFormLabel } from "./term-labels.ts";

interface TermListProps {
  readonly terms: readonly Term[];
  readonly onEdit: (term: Term) => void;
  readonly onDelete: (term: Term) => void;
}

/** The terms of a thread, each with all of its forms. */
export function TermList({ terms, onEdit, onDelete }: TermListProps) {
  const { t } = useWords();
  if (terms.length === 0) return <p>{t("glossary.terms.none")}</p>;
  return (
    <ul className="glossary-terms" aria-label={t("glossary.terms.title")}>
      {terms.map((term) => (
        <TermRow key={term.id} term={term} onEdit={onEdit} onDelete={onDelete} />
      ))}
    </ul>
  );
}

interface TermRowProps {
  readonly term: Term;
  readonly onEdit: (term: Term) => void;
  readonly onDelete: (term: Term) => void;
}

function TermRow({ term, onEdit, onDelete }: TermRowProps) {
  const { t, format } = useWords();
  const name = termName(term);
  const names = term.forms.filter(({ tradition }) => tradition === undefined);
  const spellings = term.forms.filter(({ tradition }) => tradition !== undefined);
  return (
    <li data-term={term.id}>
      <div className="glossary-term">
        <p className="glossary-names">
          {names.map((form) => (
            <bdi key={`${form.language} ${form.text}`} lang={form.language} translate="no">
              {form.text}
            </bdi>
          ))}
        </p>
        {spellings.length > 0 && <Spellings forms={spellings} />}
        {term.forbidden !== undefined && term.forbidden.length > 0 && (
          <p className="glossary-soft">
            {t("glossary.terms.forbidden", { forms: format.list(term.forbidden, "disjunction") })}
          </p>
        )}
        {term.note !== undefined && <p className="glossary-soft">{term.note}</p>}
      </div>
      <IconButton
        label={t("glossary.terms.edit", { term: name })}
        icon={<Pencil aria-hidden="true" />}
        onClick={() => {
          onEdit(term);
        }}
      />
      <IconButton
        label={t("glossary.terms.delete", { term: name })}
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => {
          onDelete(term);
        }}
      />
    </li>
  );
}

/** How a name is spelt in translations, tradition by tradition. */
function Spellings({ forms }: { readonly forms: readonly TermForm[] }) {
  const { format } = useWords();
  const label = useFormLabel();
  const several = new Set(forms.map(({ language }) => primaryLanguage(language))).size > 1;
  return (
    <dl className="glossary-forms">
      {forms.map((form) => (
        <div key={`${form.language} ${form.tradition ?? ""} ${form.text}`}>
          <dt>
            {several ? `${label(form)} (${format.languageName(form.language)})` : label(form)}
          </dt>
          <dd lang={form.language} translate="no">
            {form.text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
