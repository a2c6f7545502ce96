import { useId } from "react";
import { useWords } from "#i18n/use-words.ts";
import { useEngineSettings } from "#queries/engine-settings.ts";
import { Button } from "#ui/Button.tsx";
import { useToast } from "#ui/Toasts.tsx";
import { whereWords } from "./engine-words.ts";
import { savedDraft, type ServerId, SERVERS } from "./server-draft.ts";
import { ServerForm } from "./ServerForm.tsx";
import "./ServerForms.css";

const GOOGLE = "translation.googleapis.com";

/** The host texts would go to; "" where nobody said yet. */
function useHost(id: ServerId): string {
  const saved = savedDraft(useEngineSettings().settings, id);
  if (id === "google") return GOOGLE;
  return saved !== null && URL.canParse(saved.url) ? new URL(saved.url).host : "";
}

function Server({ id }: { id: ServerId }) {
  const { t } = useWords();
  const host = useHost(id);
  const name = t(`engines.name.${id}`);
  const saved = useEngineSettings().settings[id] !== null;
  return (
    <li>
      <details className="server" open={saved}>
        <summary>
          <h4>{name}</h4>
        </summary>
        <p>{whereWords(t, { kind: "server", host })}</p>
        <ServerForm id={id} label={name} />
      </details>
    </li>
  );
}

/** The servers the reader may set up, and the way to forget all of them at once. */
export function ServerForms() {
  const { t } = useWords();
  const { settings, forget } = useEngineSettings();
  const toast = useToast();
  const title = useId();
  const some = SERVERS.some((id) => settings[id] !== null);
  return (
    <section className="servers" aria-labelledby={title}>
      <h3 id={title}>{t("engines.servers.title")}</h3>
      <p>{t("engines.servers.text")}</p>
      <ul>
        {SERVERS.map((id) => (
          <Server key={id} id={id} />
        ))}
      </ul>
      <div>
        <Button
          look="danger"
          disabled={!some}
          onClick={() => {
            forget();
            toast(t("engines.servers.forgotten"));
          }}
        >
          {t("engines.servers.forgetAll")}
        </Button>
      </div>
    </section>
  );
}
