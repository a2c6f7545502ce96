import { useState } from "react";
import { isLanguageTag } from "#domain/language-tag.ts";
import { useWords } from "#i18n/use-words.ts";
import { Select, TextField } from "#ui/Field.tsx";

/** Languages offered by name; any other can be typed as its tag. */
const OFFERED = ["ru", "be", "uk", "en", "pl", "lt", "lv", "de", "be-tarask"];

interface LanguageFieldProps {
  readonly label: string;
  /** The tag; "" for not known. */
  readonly value: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly onPick: (tag: string) => void;
}

/** A language: the likely ones by name, any other by its BCP 47 tag. */
export function LanguageField({ label, value, hint, error, onPick }: LanguageFieldProps) {
  const { t, format } = useWords();
  const [asked, setAsked] = useState(false);
  const typing = asked || (value !== "" && !OFFERED.includes(value));
  const options = [
    ...(value === "" ? [{ value: "", text: "—" }] : []),
    ...OFFERED.map((tag) => ({ value: tag, text: format.languageName(tag) })),
    { value: "other", text: t("source.languageOther") },
  ];
  return (
    <>
      <Select
        label={label}
        hint={hint}
        error={typing ? undefined : error}
        value={typing ? "other" : value}
        options={options}
        onPick={(picked) => {
          setAsked(picked === "other");
          onPick(picked === "other" ? "" : picked);
        }}
      />
      {typing && (
        <TextField
          label={t("source.languageTag")}
          value={value}
          error={value !== "" && !isLanguageTag(value) ? t("source.languageTagBad") : error}
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => {
            // Typing stays typing, whatever the code is on the way.
            setAsked(true);
            onPick(event.target.value.trim());
          }}
        />
      )}
    </>
  );
}
