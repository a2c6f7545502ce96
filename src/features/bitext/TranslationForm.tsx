import { type SubmitEvent, useMemo, useState } from "react";
import { isLanguageTag, sameLanguage } from "#domain/language-tag.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { TextArea, TextField } from "#ui/Field.tsx";
import { LanguageField } from "./LanguageField.tsx";
import { recognise, recognisedKey } from "./recognise.ts";
import "./forms.css";

export interface PastedTranslation {
  readonly text: string;
  readonly language: string;
  /** "" where the translator is not named. */
  readonly by: string;
}

interface TranslationFormProps {
  /** Language of the original: a translation is in another one. */
  readonly from: string;
  readonly by: string;
  readonly busy: boolean;
  readonly onSave: (translation: PastedTranslation) => void;
  /** Wants to write it, sentence by sentence. */
  readonly onByHand: (language: string, by: string) => void;
  readonly onCancel: () => void;
}

/** Takes a whole translation by paste; its sentences are then laid beside the original's. */
export function TranslationForm(props: TranslationFormProps) {
  const { from, by, busy, onSave, onByHand, onCancel } = props;
  const { t, format } = useWords();
  const [text, setText] = useState("");
  const [name, setName] = useState(by);
  const [picked, setPicked] = useState<string | null>(null);
  const [tried, setTried] = useState<"align" | "by-hand" | null>(null);
  const recognised = useMemo(() => recognise(text), [text]);
  const { tag } = recognised;
  const found = tag === null || sameLanguage(tag, from) ? null : tag;
  const language = picked ?? found ?? "";
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried("align");
    if (text.trim() !== "" && isLanguageTag(language)) onSave({ text, language, by: name.trim() });
  };
  const start = () => {
    setTried("by-hand");
    if (isLanguageTag(language)) onByHand(language, name.trim());
  };
  return (
    <form className="text-form" onSubmit={submit}>
      <TextArea
        label={t("bitext.translationText")}
        placeholder={t("bitext.translationHint")}
        rows={8}
        lang={language === "" ? undefined : language}
        value={text}
        error={tried === "align" && text.trim() === "" ? t("bitext.translationEmpty") : undefined}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <div className="text-form-fields">
        <LanguageField
          label={t("source.language")}
          value={language}
          {...(picked !== null || found === null
            ? {}
            : { hint: t(recognisedKey(recognised), { language: format.languageName(found) }) })}
          error={tried !== null && language === "" ? t("source.notDetected") : undefined}
          onPick={setPicked}
        />
        <TextField
          label={t("bitext.by")}
          hint={t("bitext.byHint")}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </div>
      <Buttons busy={busy} onCancel={onCancel} onByHand={text.trim() === "" ? start : undefined} />
    </form>
  );
}

interface ButtonsProps {
  readonly busy: boolean;
  readonly onCancel: () => void;
  /** Undefined where a text was pasted: it would be lost. */
  readonly onByHand: (() => void) | undefined;
}

function Buttons({ busy, onCancel, onByHand }: ButtonsProps) {
  const { t } = useWords();
  return (
    <div className="text-form-buttons">
      <Button type="submit" look="primary" disabled={busy}>
        {t(busy ? "bitext.aligning" : "bitext.align")}
      </Button>
      <Button onClick={onCancel}>{t("action.cancel")}</Button>
      {onByHand !== undefined && (
        <Button look="quiet" onClick={onByHand}>
          {t("work.byHand")}
        </Button>
      )}
    </div>
  );
}
