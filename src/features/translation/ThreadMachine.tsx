import { X } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import type { TextOwner, ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { isActive } from "#queries/desk/job.ts";
import { useJobs } from "#queries/desk/use-desk.ts";
import { useTranslationPlan } from "#queries/desk/use-plan.ts";
import { useEngineSettings } from "#queries/engine-settings.ts";
import type { EngineId } from "#queries/engines.ts";
import { IconButton } from "#ui/Button.tsx";
import { Select } from "#ui/Field.tsx";
import { JobsStrip } from "./JobsStrip.tsx";
import { Report } from "./Report.tsx";
import { defaultTarget, TARGETS } from "./targets.ts";
import { useSeenPosts } from "./use-seen-posts.ts";
import { useStart } from "./use-start.ts";
import "./machine.css";

const EngineChooser = lazy(async () => ({
  default: (await import("./EngineChooser.tsx")).EngineChooser,
}));

type Kinds = ReadonlySet<TextOwner["kind"]>;

interface ThreadMachineProps {
  readonly document: ThreadDocument;
  /** Whether the choice is shown; what is under way, and its report, are shown in any case. */
  readonly open: boolean;
  readonly onClose: () => void;
  /** The posts are translated into this language: shows them in it. */
  readonly onPostsInto: (language: string) => void;
}

function KindChoice({
  document,
  kinds,
  onKinds,
}: {
  readonly document: ThreadDocument;
  readonly kinds: Kinds;
  readonly onKinds: (kinds: Kinds) => void;
}) {
  const { t, format } = useWords();
  const counts = {
    source: document.sources.filter(({ text = "" }) => text.trim() !== "").length,
    post: document.posts.filter(({ text }) => text.trim() !== "").length,
  };
  const words = {
    source: t("machine.thread.sources", {
      count: counts.source,
      formatted: format.number(counts.source),
    }),
    post: t("machine.thread.posts", { count: counts.post, formatted: format.number(counts.post) }),
  };
  return (
    <fieldset className="machine-kinds">
      <legend>{t("machine.thread.what")}</legend>
      {(["source", "post"] as const).map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={kinds.has(kind)}
            onChange={() => {
              const next = new Set(kinds);
              if (!next.delete(kind)) next.add(kind);
              onKinds(next);
            }}
          />
          {words[kind]}
        </label>
      ))}
    </fieldset>
  );
}

interface WaysProps {
  readonly plan: NonNullable<ReturnType<typeof useTranslationPlan>>;
  readonly to: string;
  readonly onChoose: (from: string, engine: EngineId) => void;
}

/** How the texts of each language are translated: an engine may know one pair and not the other. */
function Ways({ plan, to, onChoose }: WaysProps) {
  const { t, format } = useWords();
  const { settings } = useEngineSettings();
  const { todo } = plan;
  if (todo.length === 0) return <p>{t("machine.thread.nothing")}</p>;
  return (
    <>
      {todo.length > 1 && <p>{t("machine.thread.mixed")}</p>}
      {todo.map(({ from, texts }) => (
        <section key={from}>
          <h3>
            {t("machine.thread.fromTo", {
              from: format.languageName(from),
              to: format.languageName(to),
            })}
            {" · "}
            {t("machine.thread.texts", {
              count: texts.length,
              formatted: format.number(texts.length),
            })}
          </h3>
          <Suspense>
            <EngineChooser
              from={from}
              to={to}
              chosen={settings.engine as EngineId | null}
              onChoose={(engine) => {
                onChoose(from, engine);
              }}
            />
          </Suspense>
        </section>
      ))}
    </>
  );
}

/** Translates the sources of a whole thread, its posts, or both, and tells afterwards what came of it. */
export function ThreadMachine({ document, open, onClose, onPostsInto }: ThreadMachineProps) {
  const { t, format, language } = useWords();
  const id = useId();
  const begin = useStart();
  const jobs = useJobs();
  const [kinds, setKinds] = useState<Kinds>(new Set(["source"]));
  const [to, setTo] = useState(() => defaultTarget(undefined, [language]));
  const [begun, setBegun] = useState<ReadonlySet<string>>(new Set());
  const ours = jobs.filter(({ key }) => begun.has(key));
  const going = ours.some(isActive);
  // For the choice, and for the report: neither is there while texts are translated.
  const wanted = !going && (open || ours.length > 0);
  const plan = useTranslationPlan(wanted ? document : null, kinds, to);
  const start = (from: string, engine: EngineId) => {
    const texts = plan?.todo.find((group) => group.from === from)?.texts ?? [];
    if (texts.some(({ kind }) => kind === "post")) onPostsInto(to);
    setBegun(new Set([...begun, ...texts.map(({ kind, id: own }) => `${kind}:${own}`)]));
    begin(texts.map((of) => ({ of, to, engine })));
  };
  useSeenPosts(ours);
  if (!open && ours.length === 0) return null;
  return (
    <section className="machine-panel thread-machine" aria-labelledby={id}>
      <div className="machine-panel-head">
        <h2 id={id}>{t("machine.thread.title")}</h2>
        {!going && (
          <IconButton
            label={t("machine.close")}
            icon={<X aria-hidden="true" />}
            onClick={() => {
              setBegun(new Set());
              onClose();
            }}
          />
        )}
      </div>
      {ours.length > 0 && <JobsStrip jobs={ours} />}
      {ours.length > 0 && !going && plan !== null && (
        <Report document={document} jobs={ours} plan={plan} />
      )}
      {open && !going && (
        <>
          <p>{t("machine.thread.lead")}</p>
          <KindChoice document={document} kinds={kinds} onKinds={setKinds} />
          <Select
            label={t("machine.into")}
            value={to}
            options={TARGETS.map((tag) => ({ value: tag, text: format.languageName(tag) }))}
            onPick={setTo}
          />
          {kinds.size === 0 ? (
            <p>{t("machine.thread.pickSome")}</p>
          ) : (
            plan !== null && <Ways plan={plan} to={to} onChoose={start} />
          )}
        </>
      )}
    </section>
  );
}
