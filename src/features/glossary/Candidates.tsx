import { Plus } from "lucide-react";
import { useState } from "react";
import type { CandidateName } from "#domain/glossary/candidate-names.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { useCandidateNames } from "#queries/glossary.ts";
import { Button } from "#ui/Button.tsx";

/** So many names are offered before one asks for more. */
const FIRST = 12;

interface CandidatesProps {
  readonly document: ThreadDocument;
  readonly onAdd: (name: CandidateName) => void;
}

/** Names that the sources repeat: one press makes a term of each. */
export function Candidates({ document, onAdd }: CandidatesProps) {
  const { t, format } = useWords();
  const [all, setAll] = useState(false);
  const names = useCandidateNames(document);
  if (names === null) return <p role="status">{t("glossary.candidates.looking")}</p>;
  if (names.length === 0) return <p>{t("glossary.candidates.none")}</p>;
  const shown = all ? names : names.slice(0, FIRST);
  const more = names.length - shown.length;
  return (
    <>
      <p className="glossary-soft">{t("glossary.candidates.lead")}</p>
      <ul className="glossary-candidates" aria-label={t("glossary.candidates.title")}>
        {shown.map((name) => (
          <li key={`${name.language} ${name.text}`}>
            <Button
              icon={<Plus aria-hidden="true" />}
              aria-label={t("glossary.candidates.add", { name: name.text })}
              onClick={() => {
                onAdd(name);
              }}
            >
              <bdi lang={name.language} translate="no">
                {name.text}
              </bdi>
            </Button>
            <span className="glossary-soft">
              {t("glossary.candidates.times", {
                count: name.count,
                formatted: format.number(name.count),
              })}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button
          look="quiet"
          onClick={() => {
            setAll(true);
          }}
        >
          {t("glossary.candidates.more", { count: more, formatted: format.number(more) })}
        </Button>
      )}
    </>
  );
}
