import { lazy, type ReactNode, Suspense, useState } from "react";
import { sameLanguage } from "#domain/language-tag.ts";
import type { Source, ThreadDocument, Translation } from "#domain/thread.ts";
import { translationProvenance } from "#i18n/provenance-words.ts";
import { useWords } from "#i18n/use-words.ts";
import { problemOf } from "#queries/problem.ts";
import { useSettings } from "#queries/settings.ts";
import { Byline } from "#ui/Byline.tsx";
import { Notice } from "#ui/Notice.tsx";
import type { BitextText, RowNotes } from "./Bitext.tsx";
import { CompareChoice } from "./compare/CompareChoice.tsx";
import { useCompared } from "./compare/use-comparison.ts";
import { Doubts } from "./Doubts.tsx";
import { SourceTools } from "./SourceTools.tsx";
import type { PastedTranslation } from "./TranslationForm.tsx";
import { useShownTranslation } from "./use-shown-translation.ts";
import { useTranslating } from "./use-translating.ts";
import { WorkedBitext } from "./work/WorkedBitext.tsx";

// The form and what stands behind it (recognising languages) come when they are wanted.
const TranslationForm = lazy(async () => ({
  default: (await import("./TranslationForm.tsx")).TranslationForm,
}));

export interface FilledSourceProps {
  readonly document: ThreadDocument;
  readonly source: Source;
  readonly text: BitextText;
  readonly change: (change: (document: ThreadDocument) => ThreadDocument) => void;
  readonly now: () => string;
  readonly notes: RowNotes;
  /** The way to a machine's translation: stands among the tools. */
  readonly machine: (shown: Translation | null, onShow: (id: string) => void) => ReactNode;
  readonly onEdit: () => void;
}

interface AddingProps {
  readonly from: string;
  readonly translating: ReturnType<typeof useTranslating>;
  /** Hears the new translation's id. */
  readonly onAdded: (id: string) => void;
  /** Hears of the language a person wants to write a translation in. */
  readonly onByHand: (language: string, by: string) => void;
  readonly onClose: () => void;
}

/** The form for a pasted translation; it stays, with what was pasted, when aligning fails. */
function Adding({ from, translating, onAdded, onByHand, onClose }: AddingProps) {
  const { told } = useWords();
  const [{ name }] = useSettings();
  const add = async (pasted: PastedTranslation) => {
    const id = await translating.add(pasted);
    if (id === null) return;
    onAdded(id);
    onClose();
  };
  return (
    <Suspense>
      {translating.error !== null && <Notice {...told(problemOf(translating.error))} />}
      <TranslationForm
        from={from}
        by={name}
        busy={translating.busy}
        onSave={(pasted) => void add(pasted)}
        onByHand={onByHand}
        onCancel={onClose}
      />
    </Suspense>
  );
}

interface ToolsProps extends FilledSourceProps {
  readonly translations: ReturnType<typeof useShownTranslation>;
  readonly compared: ReturnType<typeof useCompared>;
  readonly onAdd: () => void;
  readonly onDrop: (translation: Translation) => void;
}

function Tools(props: ToolsProps) {
  const { compared } = props;
  const { all, shown, choose } = props.translations;
  const [settings, set] = useSettings();
  return (
    <SourceTools
      view={settings.view}
      onView={(view) => {
        set({ view });
      }}
      translations={all}
      shown={shown}
      onChoose={(translation) => {
        choose(translation.id);
        set({ sourcesInto: translation.language });
      }}
      machine={props.machine(shown, choose)}
      compare={
        shown !== null && (
          <CompareChoice
            translations={all.filter(({ language }) => sameLanguage(language, shown.language))}
            shown={shown}
            other={compared.other}
            onChoose={compared.choose}
          />
        )
      }
      onAdd={props.onAdd}
      onEdit={props.onEdit}
      onDrop={props.onDrop}
    />
  );
}

/** An open source that has a text: beside its translation, or ready for one. */
export function FilledSource(props: FilledSourceProps) {
  const { document, source, change, now, text } = props;
  const { t, format } = useWords();
  const [settings, set] = useSettings();
  const [adding, setAdding] = useState(false);
  const shownTranslation = useShownTranslation(document, source);
  const { all, shown, job, choose, begin } = shownTranslation;
  const compared = useCompared(all, shown);
  const translating = useTranslating(props, text);
  return (
    <>
      <Tools
        {...props}
        translations={shownTranslation}
        compared={compared}
        onAdd={() => {
          setAdding(true);
        }}
        onDrop={translating.drop}
      />
      {adding && (
        <Adding
          from={text.language}
          translating={translating}
          onAdded={choose}
          onByHand={(language, name) => {
            set({ name, view: "both" });
            begin(language);
            setAdding(false);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {shown !== null && settings.view !== "original" && <Doubts translation={shown} />}
      <WorkedBitext
        document={document}
        title={source.title ?? source.canonical}
        text={text}
        translation={shown}
        view={settings.view}
        job={job}
        compared={compared.other}
        change={change}
        now={now}
        notes={props.notes}
      />
      {props.notes.rest(shown)}
      {shown !== null && <Byline>{translationProvenance(t, format, shown.units)}</Byline>}
    </>
  );
}
