import { useState } from "react";
import { counted } from "#i18n/counted.ts";
import { useWords } from "#i18n/use-words.ts";
import { searchChoices } from "#queries/choice-search.ts";
import type { ThreadChoice } from "#queries/import.ts";
import { TextField } from "#ui/Field.tsx";

interface ThreadChoicesProps {
  readonly choices: readonly ThreadChoice[];
  readonly picked: string | undefined;
  readonly busy: boolean;
  readonly onPick: (id: string) => void;
}

const SHOWN = 50;
/** So many are looked through at a glance. */
const FEW = 10;

/** Several threads in one input: which is shown, and the others to choose from. */
export function ThreadChoices({ choices, picked, busy, onPick }: ThreadChoicesProps) {
  const { t, format } = useWords();
  const [words, setWords] = useState("");
  const found = searchChoices(choices, words);
  const more = found.length - SHOWN;
  return (
    // Of an archive nobody wants just the longest thread: the choice is open until it is made.
    <details className="import-choices" open={choices.length > FEW && picked === choices[0]?.id}>
      <summary>
        {t("import.choices", { count: choices.length, formatted: format.number(choices.length) })}
      </summary>
      {choices.length > FEW && (
        <TextField
          label={t("import.choicesFind")}
          type="search"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
          }}
        />
      )}
      <ul>
        {found.slice(0, SHOWN).map((choice) => (
          <li key={choice.id}>
            <button
              type="button"
              aria-current={choice.id === picked}
              disabled={busy}
              onClick={() => {
                onPick(choice.id);
              }}
            >
              <bdi className="import-choice-title" lang="">
                {choice.title}
              </bdi>
              <span>
                {counted(t, format, "posts", choice.posts)}
                {choice.author !== "" && (
                  <>
                    {" · "}
                    <bdi>{choice.author}</bdi>
                  </>
                )}
                {choice.created !== undefined && ` · ${format.date(choice.created, "medium")}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{t("import.choicesNone")}</p>}
      {more > 0 && (
        <p>{t("import.choicesMore", { count: more, formatted: format.number(more) })}</p>
      )}
    </details>
  );
}
