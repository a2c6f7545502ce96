import { FileUp } from "lucide-react";
import { type ClipboardEvent, type SubmitEvent, useMemo, useRef, useState } from "react";
import { isLanguageTag } from "#domain/language-tag.ts";
import { describeSource, type SourceDetails } from "#domain/describe-source.ts";
import type { Source, ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { problemOf } from "#queries/problem.ts";
import { type SourceText, useCleanPaste, useReadSources } from "#queries/source-texts.ts";
import { Button } from "#ui/Button.tsx";
import { TextArea, TextField } from "#ui/Field.tsx";
import { Notice } from "#ui/Notice.tsx";
import { LanguageField } from "./LanguageField.tsx";
import { recognise, recognisedKey } from "./recognise.ts";
import { ownTexts, TextChoices } from "./TextChoices.tsx";
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
  const recognised = useMemo(() => recognise(details.text), [details.text]);
  const found = picked ? null : recognised.tag;
  const set = (part: Partial<SourceDetails>) => {
    setDetails((last) => ({ ...last, ...part }));
  };
  return {
    details: { ...details, language: picked ? details.language : (found ?? "") },
    found,
    foundKey: recognisedKey(recognised),
    set,
    /** Takes a text with what is known of it; what the reader typed already stays. */
    take: (text: SourceText, how: NonNullable<SourceDetails["how"]>) => {
      setDetails((last) => ({
        ...last,
        text: text.text,
        title: last.title === "" ? (text.title ?? "") : last.title,
        author: last.author === "" ? (text.author ?? "") : last.author,
        published: last.published === "" ? (text.published?.slice(0, 10) ?? "") : last.published,
        how,
      }));
    },
    pickLanguage: (language: string) => {
      setPicked(true);
      set({ language });
    },
  };
}

type Details = ReturnType<typeof useDetails>;

/** A text pasted into the empty field loses the furniture of the page it was copied from. */
function useCleaning({ details, take, set }: Details) {
  const clean = useCleanPaste();
  const [pasted, setPasted] = useState<string | null>(null);
  return {
    /** What was pasted, where something was taken off it. */
    pasted,
    paste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData("text/plain");
      if (details.text.trim() !== "" || text.trim() === "") return;
      clean.mutate(text, {
        onSuccess: (found) => {
          const changed = found.text !== text.replace(/\r\n?/gu, "\n").trim();
          take(found, "pasted");
          setPasted(changed ? text : null);
        },
      });
    },
    undo: () => {
      if (pasted !== null) set({ text: pasted });
      setPasted(null);
    },
  };
}

/** Takes the text out of a saved page or an export. */
function FromFile({ source, take }: { source: Source; take: Details["take"] }) {
  const { t, told } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const read = useReadSources();
  const [texts, setTexts] = useState<readonly SourceText[]>([]);
  const choose = (text: SourceText) => {
    take(text, "file");
    setTexts([]);
  };
  const start = (files: readonly File[]) => {
    setTexts([]);
    read.mutate(files, {
      onSuccess: (found) => {
        const own = ownTexts(source, found);
        const [only] = own;
        if (only !== undefined && own.length === 1) choose(only);
        else setTexts(own.length > 0 ? own : found);
      },
    });
  };
  return (
    <>
      {read.error !== null && <Notice {...told(problemOf(read.error))} />}
      {texts.length > 0 && <TextChoices texts={texts} onChoose={choose} />}
      <Button
        icon={<FileUp aria-hidden="true" />}
        disabled={read.isPending}
        onClick={() => {
          chooser.current?.click();
        }}
      >
        {t(read.isPending ? "source.fileReading" : "source.fromFile")}
      </Button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept=".html,.htm,.mht,.mhtml,.txt,.json,text/html,text/plain,application/json"
        aria-label={t("source.fromFile")}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) start(files);
          event.target.value = "";
        }}
      />
    </>
  );
}

function DetailFields({ form, tried }: { form: Details; tried: boolean }) {
  const { t, format } = useWords();
  const { details, found, foundKey, set, pickLanguage } = form;
  const { language } = details;
  const field = (name: "title" | "author" | "published" | "url") => ({
    value: details[name],
    onChange: (event: { target: { value: string } }) => {
      set({ [name]: event.target.value });
    },
  });
  return (
    <div className="text-form-fields">
      <LanguageField
        label={t("source.language")}
        value={language}
        {...(found === null ? {} : { hint: t(foundKey, { language: format.languageName(found) }) })}
        error={tried && language === "" ? t("source.notDetected") : undefined}
        onPick={pickLanguage}
      />
      <TextField label={t("source.titleField")} {...field("title")} />
      <TextField label={t("source.author")} {...field("author")} />
      <TextField label={t("source.published")} type="date" {...field("published")} />
      <TextField label={t("source.url")} inputMode="url" {...field("url")} />
    </div>
  );
}

/** Takes a source's text by paste or from a file, with what is known of it. The language is recognised and can be corrected. */
export function SourceTextForm({ source, now, onSave, onCancel }: SourceTextFormProps) {
  const { t } = useWords();
  const form = useDetails(source);
  const { details, set } = form;
  const { language } = details;
  const cleaning = useCleaning(form);
  const [tried, setTried] = useState(false);
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
        onPaste={cleaning.paste}
        onChange={(event) => {
          set({ text: event.target.value });
        }}
      />
      {cleaning.pasted !== null && (
        <Notice text={t("source.cleaned")}>
          <Button onClick={cleaning.undo}>{t("source.cleanedUndo")}</Button>
        </Notice>
      )}
      <DetailFields form={form} tried={tried} />
      <div className="text-form-buttons">
        <Button type="submit" look="primary">
          {t("action.save")}
        </Button>
        <FromFile source={source} take={form.take} />
        {onCancel !== undefined && <Button onClick={onCancel}>{t("action.cancel")}</Button>}
      </div>
    </form>
  );
}
