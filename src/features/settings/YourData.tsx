import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { useServices } from "#queries/services.ts";
import { Button } from "#ui/Button.tsx";
import { Confirm } from "#ui/Confirm.tsx";
import { Notice } from "#ui/Notice.tsx";

type Wipe =
  | { readonly kind: "none" | "asking" }
  | { readonly kind: "done"; readonly left: readonly string[] };

/** What is kept here, and the way to remove all of it. */
export function YourData() {
  const { t, format } = useWords();
  const { wipe } = useServices();
  const client = useQueryClient();
  const [state, setState] = useState<Wipe>({ kind: "none" });
  const wipeNow = async () => {
    const left = await wipe();
    client.clear();
    setState({ kind: "done", left });
  };
  return (
    <section className="settings-data" aria-labelledby="settings-data">
      <h2 id="settings-data">{t("settings.data")}</h2>
      <p>{t("settings.dataText")}</p>
      <p>{t("settings.wipeText")}</p>
      <div>
        <Button
          look="danger"
          onClick={() => {
            setState({ kind: "asking" });
          }}
        >
          {t("settings.wipe")}
        </Button>
      </div>
      {state.kind === "asking" && (
        <Confirm
          title={t("settings.wipeSure")}
          text={t("settings.wipeText")}
          yes={t("settings.wipeYes")}
          no={t("action.cancel")}
          onYes={() => void wipeNow()}
          onNo={() => {
            setState({ kind: "none" });
          }}
        />
      )}
      {state.kind === "done" && (
        <Notice
          text={
            state.left.length === 0
              ? t("settings.wiped")
              : t("settings.wipeLeft", { what: format.list(state.left) })
          }
        />
      )}
    </section>
  );
}
