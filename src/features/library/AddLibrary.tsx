import { useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { AdmitLibrary } from "./AdmitLibrary.tsx";

/** An attempt to add what was typed; trying the same once more is another one. */
interface Attempt {
  readonly address: string;
  readonly number: number;
}

/** A field for the address of a library. */
export function AddLibrary({ onAdded }: { onAdded: (address: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  return (
    <div className="library-add">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt((last) => ({ address: typed, number: (last?.number ?? 0) + 1 }));
        }}
      >
        <TextField
          label={t("libraries.address")}
          hint={t("libraries.addressHint")}
          value={typed}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          required
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <Button type="submit">{t("libraries.add")}</Button>
      </form>
      {attempt !== null && (
        <AdmitLibrary
          key={attempt.number}
          address={attempt.address}
          onSettled={(address) => {
            setAttempt(null);
            if (address === null) return;
            setTyped("");
            onAdded(address);
          }}
        />
      )}
    </div>
  );
}
