import { Bot, SlidersHorizontal, X } from "lucide-react";
import { lazy, Suspense, useEffect, useId, useState } from "react";
import { isLanguageTag, sameLanguage } from "#domain/language-tag.ts";
import type { Source, ThreadDocument, Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { type Job, useDesk, useJob } from "#queries/desk/use-desk.ts";
import { useReadyEngine } from "#queries/desk/use-ready-engine.ts";
import { useEngineSettings } from "#queries/engine-settings.ts";
import type { EngineId } from "#queries/engines.ts";
import { useSettings } from "#queries/settings.ts";
import { Button, IconButton } from "#ui/Button.tsx";
import { Select } from "#ui/Field.tsx";
import { Notice } from "#ui/Notice.tsx";
import { defaultTarget, TARGETS } from "./targets.ts";
import "./machine.css";

// Most readers open a source to read it: what translates comes when it is wanted.
const EngineChooser = lazy(async () => ({
  default: (await import("./EngineChooser.tsx")).EngineChooser,
}));
const JobStrip = lazy(async () => ({ default: (await import("./JobStrip.tsx")).JobStrip }));

interface SourceMachineProps {
  readonly document: ThreadDocument;
  readonly source: Source;
  readonly shown: Translation | null;
  /** Shows a translation by its id, now or as soon as it is there. */
  readonly onShow: (id: string) => void;
}

/** Into which language the source would be translated. */
function useTarget({ document, source, shown }: SourceMachineProps) {
  const { language } = useWords();
  const [{ sourcesInto }, change] = useSettings();
  const [picked, setPicked] = useState<string | null>(null);
  const wished = [picked, shown?.language ?? null, sourcesInto, language, document.thread.language];
  const to = picked ?? defaultTarget(source.language, wished);
  const pick = (next: string) => {
    setPicked(next);
    change({ sourcesInto: next });
  };
  return [to, pick] as const;
}

interface PanelProps {
  readonly from: string | undefined;
  readonly to: string;
  readonly onTo: (to: string) => void;
  readonly onChoose: (engine: EngineId) => void;
  readonly onClose: () => void;
}

/** The ways to translate, and into which language. */
function Panel({ from, to, onTo, onChoose, onClose }: PanelProps) {
  const { t, format } = useWords();
  const { settings } = useEngineSettings();
  const id = useId();
  const chosen = settings.engine as EngineId | null;
  return (
    <section className="machine-panel" aria-labelledby={id}>
      <div className="machine-panel-head">
        <h3 id={id}>{t("machine.panelTitle")}</h3>
        <IconButton label={t("machine.close")} icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
      {from === undefined || !isLanguageTag(from) || from === "und" ? (
        <Notice text={t("machine.unknownLanguage")} />
      ) : (
        <>
          <Select
            label={t("machine.into")}
            value={to}
            options={TARGETS.filter((tag) => !sameLanguage(tag, from)).map((tag) => ({
              value: tag,
              text: format.languageName(tag),
            }))}
            onPick={onTo}
          />
          <Suspense>
            <EngineChooser from={from} to={to} chosen={chosen} onChoose={onChoose} />
          </Suspense>
        </>
      )}
    </section>
  );
}

/** Whether something of the text is still to be translated into the language shown. */
const isPartial = (job: Job | null, shown: Translation | null): boolean =>
  shown !== null && job !== null && job.translation === shown.id && job.done < job.total;

/** What begins a translation, at once where the engine chosen last is ready, else through the panel. */
function useStarting({ source }: SourceMachineProps, to: string) {
  const desk = useDesk();
  const { change } = useEngineSettings();
  const ready = useReadyEngine();
  const [open, setOpen] = useState(false);
  const start = (engine: EngineId) => {
    setOpen(false);
    change({ engine });
    void desk?.start([{ of: { kind: "source", id: source.id }, to, engine }]);
  };
  const press = async () => {
    const { language: from } = source;
    const engine = from === undefined ? null : await ready({ from, to });
    if (engine === null) setOpen(true);
    else start(engine);
  };
  return { open, setOpen, start, press };
}

/** Translating an open source by machine: the way to it, the choice of how, and how far it has come. */
export function SourceMachine(props: SourceMachineProps) {
  const { source, shown, onShow } = props;
  const { t } = useWords();
  const job = useJob({ kind: "source", id: source.id });
  const [to, setTo] = useTarget(props);
  const { open, setOpen, start, press } = useStarting(props, to);
  // What is being made is what the reader wants to see.
  const making = job?.translation ?? null;
  useEffect(() => {
    if (making !== null) onShow(making);
    // Once for each translation that begins; the reader may look at another meanwhile.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [making]);
  return (
    <>
      <Button
        look={shown === null && !open ? "primary" : "quiet"}
        icon={<Bot aria-hidden="true" />}
        onClick={() => void press()}
      >
        {t(isPartial(job, shown) ? "machine.translateRest" : "machine.translate")}
      </Button>
      <IconButton
        label={t("machine.how")}
        icon={<SlidersHorizontal aria-hidden="true" />}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      />
      <div className="machine-block">
        {open && (
          <Panel
            from={source.language}
            to={to}
            onTo={setTo}
            onChoose={start}
            onClose={() => {
              setOpen(false);
            }}
          />
        )}
        <Suspense>
          {job !== null && (
            <JobStrip
              job={job}
              onOther={() => {
                setOpen(true);
              }}
            />
          )}
        </Suspense>
      </div>
    </>
  );
}
