import { recogniseAddress } from "#domain/links/recognise.ts";
import type { Source } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import type { SourceText } from "#queries/source-texts.ts";

/** So many are shown; a Telegram export has more than anybody would look through. */
const SHOWN = 200;
const BEGINNING = 120;

/** The texts that say themselves that they are of this source; all, where only one is there. */
export function ownTexts(source: Source, texts: readonly SourceText[]): readonly SourceText[] {
  if (texts.length === 1) return texts;
  return texts.filter(
    ({ url }) => url !== undefined && recogniseAddress(url)?.canonical === source.canonical,
  );
}

interface TextChoicesProps {
  readonly texts: readonly SourceText[];
  readonly onChoose: (text: SourceText) => void;
}

/** Several texts in one file: which is the source's? */
export function TextChoices({ texts, onChoose }: TextChoicesProps) {
  const { t, format } = useWords();
  return (
    <div className="text-choices" role="group" aria-label={t("source.whichText")}>
      <p>{t("source.whichText")}</p>
      <ul>
        {texts.slice(0, SHOWN).map((text, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- equal texts may occur; the list never changes
          <li key={`${i}:${text.url ?? ""}`}>
            <button
              type="button"
              onClick={() => {
                onChoose(text);
              }}
            >
              <bdi lang={text.language ?? ""}>{(text.title ?? text.text).slice(0, BEGINNING)}</bdi>
              <span>
                {text.author !== undefined && <bdi>{text.author}</bdi>}
                {text.author !== undefined && text.published !== undefined && " · "}
                {text.published !== undefined && format.date(text.published, "medium")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
