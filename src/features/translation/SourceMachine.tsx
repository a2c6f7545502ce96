import { Bot, SlidersHorizontal, X } from "lucide-react";
import { lazy, Suspense, useEffect, useId, useState } from "react";
import { bitextRows } from "#domain/bitext.ts";
import { isLanguageTag, sameLanguage } from "#domain/language-tag.ts";
import type { Source, ThreadDocument, Translation } from "#domain/thread.ts";
import { isMachines } from "#domain/translations.ts";
import { useWords } from "#i18n/use-words.ts";
import { useJob } from "#queries/desk/use-desk.ts";
import { useReadyEngine } from "#queries/desk/use-ready-engine.ts";
import { useEngineSettings } from "#queries/engine-settings.ts";
import type { EngineId } from "#queries/engines.ts";
import { useSettings } from "#queries/settings.ts";
import { Button, IconButton } from "#ui/Button.tsx";
import { Select } from "#ui/Field.tsx";
import { Notice } from "#ui/Notice.tsx";
import { defaultTarget, TARGETS } from "./targets.ts";
import { useStart } from "./use-start.ts";
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

type Extent = "none" | "part" | "whole";

/** How much of the text a machine has translated in what is shown; a person's translation is none of it. */
function extentOf({ segments = [] }: Source, shown: Translation | null): Extent {
  if (shown === null || !isMachines(shown)) return "none";
  const rows = bitextRows(segments, shown.units);
  return rows.every(({ unit }) => unit !== null) ? "whole" : "part";
}

const LABEL = {
  none: "machine.translate",
  part: "machine.translateRest",
  whole: "machine.run.other",
} as const;

/** What begins a translation, at once where the engine chosen last is ready, else through the panel. */
function useStarting({ source }: SourceMachineProps, to: string) {
  const begin = useStart();
  const ready = useReadyEngine();
  const [open, setOpen] = useState(false);
  const start = (engine: EngineId) => {
    setOpen(false);
    begin([{ of: { kind: "source", id: source.id }, to, engine }]);
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
  const extent = extentOf(source, shown);
  const begin = () => void press();
  const toggle = () => {
    setOpen(!open);
  };
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
        {...(extent === "whole" ? { "aria-expanded": open, onClick: toggle } : { onClick: begin })}
      >
        {t(LABEL[extent])}
      </Button>
      {extent !== "whole" && (
        <IconButton
          label={t("machine.how")}
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={open}
          onClick={toggle}
        />
      )}
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
