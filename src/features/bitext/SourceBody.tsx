import { lazy, Suspense, useMemo, useState } from "react";
import { contentId } from "#domain/hash.ts";
import { translationId } from "#domain/ids.ts";
import {
  dropTranslation,
  preferredTranslation,
  putTranslation,
  translationsOf,
} from "#domain/translations.ts";
import type { Source, ThreadDocument, Translation } from "#domain/thread.ts";
import { translationProvenance } from "#i18n/provenance-words.ts";
import { useWords } from "#i18n/use-words.ts";
import { useAlignTranslation } from "#queries/align.ts";
import { problemOf } from "#queries/problem.ts";
import { useSettings } from "#queries/settings.ts";
import { Byline } from "#ui/Byline.tsx";
import { Notice } from "#ui/Notice.tsx";
import { useToast } from "#ui/Toasts.tsx";
import { Bitext, type BitextText, type RowNotes } from "./Bitext.tsx";
import { Doubts } from "./Doubts.tsx";
import { NoText } from "./NoText.tsx";
import { SourceTools } from "./SourceTools.tsx";
import type { PastedTranslation } from "./TranslationForm.tsx";
import { usePairWork } from "./use-pair-work.ts";

// Forms and what stands behind them (recognising languages, addresses, sentences) come when they are wanted.
const SourceTextForm = lazy(async () => ({
  default: (await import("./SourceTextForm.tsx")).SourceTextForm,
}));
const TranslationForm = lazy(async () => ({
  default: (await import("./TranslationForm.tsx")).TranslationForm,
}));

interface SourceBodyProps {
  readonly document: ThreadDocument;
  readonly source: Source;
  readonly change: (change: (document: ThreadDocument) => ThreadDocument) => void;
  readonly now: () => string;
  readonly notes: RowNotes;
}

/** The translation shown: what the reader chose, else what they most likely want. */
function useShownTranslation({ document, source }: Pick<SourceBodyProps, "document" | "source">) {
  const { language } = useWords();
  const [{ sourcesInto }] = useSettings();
  const [chosen, setChosen] = useState<string | null>(null);
  const all = translationsOf(document, "source", source.id);
  const wished = [sourcesInto, language, document.thread.language];
  const shown =
    all.find((translation) => translation.id === chosen) ?? preferredTranslation(all, wished);
  return { all, shown, choose: setChosen };
}

/** What can be done with whole translations: lay a pasted one beside the text, delete one. */
function useTranslating({ source, change, now }: SourceBodyProps, text: BitextText) {
  const { t } = useWords();
  const toast = useToast();
  const align = useAlignTranslation();
  return {
    busy: align.isPending,
    error: align.error,
    /** Resolves with the new translation's id, or null when aligning failed. */
    add: async (pasted: PastedTranslation): Promise<string | null> => {
      const by = pasted.by === "" ? {} : { by: pasted.by };
      const provenance = { origin: "human", state: "edited", at: now(), ...by } as const;
      const units = await align.mutateAsync({ text, pasted, provenance }).catch(() => null);
      if (units === null) return null;
      const id = translationId(contentId("tr", source.id, pasted.language, pasted.text));
      const of = { kind: "source", id: source.id } as const;
      change((current) => putTranslation(current, { id, of, language: pasted.language, units }));
      return id;
    },
    drop: (translation: Translation) => {
      change((current) => dropTranslation(current, translation.id));
      toast(t("bitext.dropped"), {
        text: t("app.undo"),
        run: () => {
          change((current) => putTranslation(current, translation));
        },
      });
    },
  };
}

function useBitextText(source: Source): BitextText {
  return useMemo(
    () => ({
      owner: `source:${source.id}`,
      language: source.language ?? "und",
      text: source.text ?? "",
      segments: source.segments ?? [],
    }),
    [source],
  );
}

interface AddingProps {
  readonly from: string;
  readonly translating: ReturnType<typeof useTranslating>;
  /** Hears the new translation's id. */
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** The form for a pasted translation; it stays, with what was pasted, when aligning fails. */
function Adding({ from, translating, onAdded, onClose }: AddingProps) {
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
        onCancel={onClose}
      />
    </Suspense>
  );
}

/** An open source that has a text: beside its translation, or ready for one. */
function Filled(props: SourceBodyProps & { text: BitextText; onEdit: () => void }) {
  const { document, source, change, now, text, onEdit } = props;
  const { t, format } = useWords();
  const [settings, set] = useSettings();
  const [adding, setAdding] = useState(false);
  const { all, shown, choose } = useShownTranslation({ document, source });
  const translating = useTranslating(props, text);
  const by = settings.name === "" ? undefined : settings.name;
  const work = usePairWork({ text, translation: shown, change, by, now });
  return (
    <>
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
        onAdd={() => {
          setAdding(true);
        }}
        onEdit={onEdit}
        onDrop={translating.drop}
      />
      {adding && (
        <Adding
          from={text.language}
          translating={translating}
          onAdded={choose}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {shown !== null && settings.view !== "original" && <Doubts translation={shown} />}
      <Bitext
        title={source.title ?? source.canonical}
        text={text}
        translation={shown}
        view={settings.view}
        work={work}
        notes={props.notes}
      />
      {props.notes.rest(shown)}
      {shown !== null && <Byline>{translationProvenance(t, format, shown.units)}</Byline>}
    </>
  );
}

/** An open source: its text beside a translation, or the ways to get them. */
export function SourceBody(props: SourceBodyProps) {
  const { source, change, now } = props;
  const [editing, setEditing] = useState(false);
  const text = useBitextText(source);
  const empty = text.text === "";
  const stop = () => {
    setEditing(false);
  };
  if (!empty && !editing)
    return (
      <Filled
        {...props}
        text={text}
        onEdit={() => {
          setEditing(true);
        }}
      />
    );
  return (
    <Suspense>
      {empty && <NoText />}
      <SourceTextForm
        source={source}
        now={now}
        onSave={(apply) => {
          change(apply);
          stop();
        }}
        onCancel={empty ? undefined : stop}
      />
    </Suspense>
  );
}
