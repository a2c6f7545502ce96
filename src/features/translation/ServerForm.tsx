import { useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { useEngineSettings } from "#queries/engine-settings.ts";
import { useTryEngine } from "#queries/engines.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Notice } from "#ui/Notice.tsx";
import {
  draftFaults,
  EMPTY_DRAFT,
  ENTRIES,
  pageIsSecure,
  savedDraft,
  type ServerDraft,
  type ServerEntry,
  type ServerId,
  settingsOf,
} from "./server-draft.ts";
import "./ServerForm.css";

/** What is typed over what is set up, and how it is kept. */
function useServerDraft(id: ServerId) {
  const { settings, change } = useEngineSettings();
  const saved = savedDraft(settings, id);
  const [typed, setTyped] = useState<Partial<ServerDraft>>({});
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState<"saved" | "notStored" | null>(null);
  const draft = { ...EMPTY_DRAFT, ...saved, ...typed };
  const faults = draftFaults(id, draft, pageIsSecure());
  return {
    draft,
    faults: tried ? faults : {},
    /** It is set up, and nothing else is typed. */
    settled: saved !== null && Object.keys(typed).length === 0,
    configured: saved !== null,
    kept,
    type: (part: Partial<ServerDraft>) => {
      setTyped((last) => ({ ...last, ...part }));
      setKept(null);
    },
    /** Whether there was nothing wrong with it. */
    save: (): boolean => {
      const good = Object.keys(faults).length === 0;
      setTried(!good);
      if (!good) return false;
      setKept(change(settingsOf(id, draft)) ? "saved" : "notStored");
      setTyped({});
      return true;
    },
    forget: () => {
      change({ [id]: null });
      setTyped({});
      setTried(false);
      setKept(null);
    },
  };
}

type Draft = ReturnType<typeof useServerDraft>;

function useEntryWords(id: ServerId) {
  const { t } = useWords();
  return (entry: ServerEntry): { readonly label: string; readonly hint?: string } => {
    switch (entry) {
      case "url":
        return {
          label: t("engines.servers.url"),
          hint: t(`engines.servers.urlHint${id === "openai" ? "Openai" : "Libretranslate"}`),
        };
      case "model":
        return { label: t("engines.servers.model"), hint: t("engines.servers.modelHint") };
      case "key":
        return id === "google"
          ? { label: t("engines.servers.key"), hint: t("engines.servers.keyHintGoogle") }
          : { label: t("engines.servers.keyOptional") };
    }
  };
}

function Entry({ id, entry, form }: { id: ServerId; entry: ServerEntry; form: Draft }) {
  const { t } = useWords();
  const words = useEntryWords(id);
  const fault = form.faults[entry];
  return (
    <TextField
      {...words(entry)}
      type={entry === "key" ? "password" : "text"}
      inputMode={entry === "url" ? "url" : "text"}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      value={form.draft[entry]}
      error={fault === undefined ? undefined : t(`engines.servers.fault.${fault}`)}
      onChange={(event) => {
        form.type({ [entry]: event.target.value });
      }}
    />
  );
}

/** What a server must be told before it answers a page. */
function Advice({ id }: { id: ServerId }) {
  const { t } = useWords();
  if (id === "libretranslate")
    return <p className="translation-fine">{t("engines.unsupported.belarusian")}</p>;
  if (id === "google") return null;
  const command = `OLLAMA_ORIGINS=${location.origin} ollama serve`;
  return (
    <div className="translation-fine">
      <p>{t("engines.servers.openaiText")}</p>
      <p>{t("engines.servers.ollamaText")}</p>
      <code lang="zxx">{command}</code>
    </div>
  );
}

/** Asks a server that is set up whether it is there, once the reader presses. */
function Ask({ id }: { id: ServerId }) {
  const { t, told } = useWords();
  const asking = useTryEngine();
  return (
    <>
      <div className="translation-buttons">
        <Button
          disabled={asking.isPending}
          onClick={() => {
            asking.mutate(id);
          }}
        >
          {t(asking.isPending ? "engines.servers.asking" : "engines.servers.ask")}
        </Button>
      </div>
      {asking.error !== null && <Notice {...told(problemOf(asking.error))} />}
      {asking.data !== undefined && (
        <Notice text={t("engines.servers.answers", { host: asking.data.ran })} />
      )}
    </>
  );
}

interface ServerFormProps {
  readonly id: ServerId;
  /** Its accessible name. */
  readonly label: string;
  /** Hears that it was set up. */
  readonly onSaved?: () => void;
}

/** Sets up a server. What is typed stays on this device. */
export function ServerForm({ id, label, onSaved }: ServerFormProps) {
  const { t } = useWords();
  const form = useServerDraft(id);
  return (
    <form
      className="server-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A form in the middle of another part of the page is nobody else's business.
        event.stopPropagation();
        if (form.save()) onSaved?.();
      }}
    >
      <Advice id={id} />
      {ENTRIES[id].map((entry) => (
        <Entry key={entry} id={id} entry={entry} form={form} />
      ))}
      <div className="translation-buttons">
        <Button type="submit" look="primary">
          {t("action.save")}
        </Button>
        {form.configured && <Button onClick={form.forget}>{t("engines.servers.forget")}</Button>}
      </div>
      {form.kept !== null && form.configured && <Notice text={t(`engines.servers.${form.kept}`)} />}
      {form.settled && <Ask id={id} />}
    </form>
  );
}
