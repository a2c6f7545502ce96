import { useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { useEngineSettings } from "#queries/engine-settings.ts";
import { useModels } from "#queries/models.ts";
import { TextField } from "#ui/Field.tsx";
import { addressFault, pageIsSecure } from "./server-draft.ts";

/** Another Nitka site whose models are asked for first. It is kept once it is whole and left. */
export function MirrorField() {
  const { t } = useWords();
  const { settings, change } = useEngineSettings();
  const { refresh } = useModels();
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const value = typed ?? settings.mirror ?? "";
  const fault = value.trim() === "" ? null : addressFault(value, pageIsSecure());
  const keep = () => {
    setLeft(true);
    const mirror = value.trim() === "" ? null : value.trim();
    if (fault !== null || mirror === settings.mirror) return;
    change({ mirror });
    setTyped(null);
    refresh();
  };
  return (
    <TextField
      label={t("engines.models.mirror")}
      hint={t("engines.models.mirrorHint")}
      value={value}
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      error={fault === null || !left ? undefined : t(`engines.servers.fault.${fault}`)}
      onChange={(event) => {
        setTyped(event.target.value);
        setLeft(false);
      }}
      onBlur={keep}
    />
  );
}
