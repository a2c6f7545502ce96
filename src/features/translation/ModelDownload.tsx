import { Download as DownloadIcon, Pause, Play, X } from "lucide-react";
import { useWords } from "#i18n/use-words.ts";
import { useDownloadModels, useModels } from "#queries/models.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { Progress } from "#ui/Progress.tsx";
import { amountWords } from "./engine-words.ts";
import { type Download, downloadOf, modelsOf } from "./model-download.ts";
import "./ModelDownload.css";

const NONE: readonly string[] = [];

/** The download of some models: how it stands, and what can be done with it. `onDone` runs while the screen is there. */
export function useModelDownload(ids: readonly string[] = NONE) {
  const { library, snapshot } = useModels();
  const downloading = useDownloadModels();
  const models = modelsOf(snapshot?.models ?? [], ids);
  const each = (act: "pause" | "resume" | "cancel") => () => {
    for (const id of ids) library?.[act](id);
  };
  const known = downloadOf(models, downloading.isPending);
  const refused = downloading.error === null ? null : problemOf(downloading.error);
  return {
    models,
    download: known,
    /** Why it did not even begin: no room, nobody to ask. */
    refused: known.state !== "none" || refused?.kind === "cancelled" ? null : refused,
    start: (onDone?: () => void) => {
      downloading.mutate(ids, { onSuccess: () => onDone?.() });
    },
    pause: each("pause"),
    resume: each("resume"),
    cancel: each("cancel"),
  };
}

export type ModelDownloadWork = ReturnType<typeof useModelDownload>;

/** Says a start, a pause and an end aloud, and nothing between them. */
function Aloud({ download, pair }: { download: Download; pair: string }) {
  const { t } = useWords();
  const { state } = download;
  return (
    <p role="status" className="visually-hidden">
      {(state === "running" || state === "paused") && t(`engines.progress.${state}`, { pair })}
    </p>
  );
}

function UnderWay({ work, download, pair }: DownloadProps & { download: Download }) {
  const { t, format } = useWords();
  const paused = download.state === "paused";
  const host = download.state === "failed" || download.state === "none" ? "" : download.host;
  const amount = amountWords(t, format, download.done, download.total);
  return (
    <>
      <Progress
        label={t(`engines.progress.${paused ? "paused" : "running"}`, { pair })}
        done={download.done}
        total={download.total}
        text={host === "" ? amount : `${amount}, ${t("engines.progress.from", { host })}`}
      />
      <div className="translation-buttons">
        <Button
          icon={paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
          onClick={paused ? work.resume : work.pause}
        >
          {t(`engines.progress.${paused ? "resume" : "pause"}`)}
        </Button>
        <Button icon={<X aria-hidden="true" />} onClick={work.cancel}>
          {t("engines.progress.cancel")}
        </Button>
      </div>
    </>
  );
}

interface DownloadProps {
  readonly work: ModelDownloadWork;
  /** "Russian → English" */
  readonly pair: string;
}

interface ModelDownloadProps extends DownloadProps {
  /** What the button says that begins it, and what it looks like. */
  readonly text: string;
  readonly label?: string;
  readonly main: boolean;
  readonly describedBy?: string;
  readonly onStart: () => void;
}

/** A download from its button to its end: progress in bytes, pause, resume, cancel, failure with a retry. */
export function ModelDownload(props: ModelDownloadProps) {
  const { work, pair, text, label, main, describedBy, onStart } = props;
  const { t, told } = useWords();
  const { download, refused } = work;
  const problem = download.state === "failed" ? download.problem : refused;
  const moving = download.state === "running" || download.state === "paused";
  return (
    <div className="model-download">
      <Aloud download={download} pair={pair} />
      {moving && <UnderWay work={work} download={download} pair={pair} />}
      {!moving && problem !== null && (
        <Notice {...told(problem)}>
          <div className="translation-buttons">
            <Button onClick={onStart}>{t("engines.retry")}</Button>
          </div>
        </Notice>
      )}
      {!moving && problem === null && (
        <div className="translation-buttons">
          <Button
            look={main ? "primary" : "plain"}
            icon={<DownloadIcon aria-hidden="true" />}
            aria-label={label}
            aria-describedby={describedBy}
            onClick={onStart}
          >
            {text}
          </Button>
        </div>
      )}
    </div>
  );
}
