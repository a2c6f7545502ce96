import { sameLanguage } from "#domain/language-tag.ts";
import type { Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { Select } from "#ui/Field.tsx";
import { makerNames } from "./maker-names.ts";

interface CompareChoiceProps {
  readonly translations: readonly Translation[];
  readonly shown: Translation;
  /** Null while nothing is compared. */
  readonly other: Translation | null;
  readonly onChoose: (other: Translation | null) => void;
}

/** Chooses the translation that the one shown is compared with; nothing where it is the only one. */
export function CompareChoice({ translations, shown, other, onChoose }: CompareChoiceProps) {
  const { t, format } = useWords();
  const others = translations.filter(({ id }) => id !== shown.id);
  if (others.length === 0) return null;
  const names = makerNames(t, format, others);
  const same = other !== null && sameLanguage(other.language, shown.language);
  const hint = t(same ? "machine.compare.hint" : "machine.compare.otherLanguage");
  return (
    <Select
      label={t("machine.compare.label")}
      hint={other === null ? undefined : hint}
      value={other?.id ?? ""}
      options={[
        { value: "", text: t("machine.compare.off") },
        ...others.map(({ id }) => ({ value: id, text: names.get(id) ?? id })),
      ]}
      onPick={(picked) => {
        onChoose(others.find(({ id }) => id === picked) ?? null);
      }}
    />
  );
}
