import { type SubmitEvent, useState } from "react";
import { detectLanguage } from "#domain/language-id.ts";
import { isLanguageTag } from "#domain/language-tag.ts";
import { describeSource, type SourceDetails } from "#domain/describe-source.ts";
import type { Source, ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { TextArea, TextField } from "#ui/Field.tsx";
import { LanguageField } from "./LanguageField.tsx";
import "./forms.css";

interface SourceTextFormProps {
  readonly source: Source;
  readonly now: () => string;
  readonly onSave: (change: (document: ThreadDocument) => ThreadDocument) => void;
  readonly onCancel?: (() => void) | undefined;
}

function startingDetails(source: Source): SourceDetails {
  return {
    url: source.url,
    text: source.text ?? "",
    language: source.language ?? "",
    title: source.title ?? "",
    author: source.author ?? "",
    published: source.published?.slice(0, 10) ?? "",
  };
}

/** What is typed so far; the language follows the text until somebody picks one. */
function useDetails(source: Source) {
  const [details, setDetails] = useState(() => startingDetails(source));
  const [picked, setPicked] = useState(details.language !== "");
  const found = picked ? null : detectLanguage(details.text).language;
  const set = (part: Partial<SourceDetails>) => {
    setDetails((last) => ({ ...last, ...part }));
  };
  return {
    details: { ...details, language: picked ? details.language : (found ?? "") },
    found,
    set,
    pickLanguage: (language: string) => {
      setPicked(true);
      set({ language });
    },
  };
}

/** Takes a source's text by paste, with what is known of it. The language is recognised and can be corrected. */
export function SourceTextForm({ source, now, onSave, onCancel }: SourceTextFormProps) {
  const { t, format } = useWords();
  const { details, found, set, pickLanguage } = useDetails(source);
  const { language } = details;
  const [tried, setTried] = useState(false);
  const field = (name: "title" | "author" | "published" | "url") => ({
    value: details[name],
    onChange: (event: { target: { value: string } }) => {
      set({ [name]: event.target.value });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (details.text.trim() === "" || !isLanguageTag(language)) return;
    const at = now();
    onSave((document) => describeSource(document, source.id, details, at));
  };
  return (
    <form className="text-form" onSubmit={submit}>
      <TextArea
        label={t("source.text")}
        placeholder={t("source.textHint")}
        rows={8}
        lang={language === "" ? undefined : language}
        value={details.text}
        error={tried && details.text.trim() === "" ? t("source.textEmpty") : undefined}
        onChange={(event) => {
          set({ text: event.target.value });
        }}
      />
      <div className="text-form-fields">
        <LanguageField
          label={t("source.language")}
          value={language}
          {...(found === null
            ? {}
            : { hint: t("source.detected", { language: format.languageName(found) }) })}
          error={tried && language === "" ? t("source.notDetected") : undefined}
          onPick={pickLanguage}
        />
        <TextField label={t("source.titleField")} {...field("title")} />
        <TextField label={t("source.author")} {...field("author")} />
        <TextField label={t("source.published")} type="date" {...field("published")} />
        <TextField label={t("source.url")} inputMode="url" {...field("url")} />
      </div>
      <div className="text-form-buttons">
        <Button type="submit" look="primary">
          {t("action.save")}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{t("action.cancel")}</Button>}
      </div>
    </form>
  );
}
