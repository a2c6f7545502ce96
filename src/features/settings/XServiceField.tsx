import { useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { useSettings } from "#queries/settings.ts";
import { TextField } from "#ui/Field.tsx";

/** A host and nothing else: what stands beside it would not be asked. */
const ORIGIN = /^https:\/\/[^/?#@\s]+\/?$/u;

/** Which service is asked for threads of X: somebody else's, so it is the reader's choice. */
export function XServiceField() {
  const { t } = useWords();
  const [{ xApi }, change] = useSettings();
  const [typed, setTyped] = useState(xApi);
  const address = typed.trim();
  const good = ORIGIN.test(address) && URL.canParse(address);
  return (
    <TextField
      label={t("settings.xApi")}
      hint={t("settings.xApiHint")}
      value={typed}
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      error={good ? undefined : t("settings.xApiBad")}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onBlur={() => {
        if (good) change({ xApi: address });
      }}
    />
  );
}
