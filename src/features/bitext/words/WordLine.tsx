import { useWords } from "#i18n/use-words.ts";
import type { TappedWord } from "./tapped.ts";
import "./words.css";

interface WordLineProps {
  readonly tapped: TappedWord;
}

function Translated({ tapped: { translation, to } }: WordLineProps) {
  const { t } = useWords();
  return translation === "" ? (
    <span>{t("machine.words.none")}</span>
  ) : (
    <bdi lang={to}>{translation}</bdi>
  );
}

/** A lit word and what stands for it, at its row; to be seen only, as {@link WordStatus} says it. */
export function WordLine({ tapped }: WordLineProps) {
  return (
    <p className="word-line" aria-hidden="true" translate="no">
      <bdi lang={tapped.from}>{tapped.word}</bdi>
      <span className="word-line-arrow">{"→"}</span>
      <Translated tapped={tapped} />
    </p>
  );
}

/** Says a lit word and what stands for it to whoever listens. Always there, as only changes are told. */
export function WordStatus({ tapped }: { readonly tapped: TappedWord | null }) {
  return (
    <p className="visually-hidden" role="status" translate="no">
      {tapped !== null && (
        <>
          <bdi lang={tapped.from}>{tapped.word}</bdi>
          {": "}
          <Translated tapped={tapped} />
        </>
      )}
    </p>
  );
}
