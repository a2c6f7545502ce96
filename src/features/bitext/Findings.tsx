import { Eye } from "lucide-react";
import { findingWords } from "#i18n/finding-words.ts";
import { useWords } from "#i18n/use-words.ts";
import type { Finding } from "#queries/checks.ts";

/** What is worth a look in a pair, as plain facts. Confirming the sentence puts them away. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t, format } = useWords();
  if (findings.length === 0) return null;
  return (
    <ul className="pair-findings" aria-label={t("machine.checks.label")}>
      {findings.map((finding) => {
        const words = findingWords(t, format, finding);
        return (
          <li key={words} data-finding={finding.kind}>
            <Eye aria-hidden="true" />
            {words}
          </li>
        );
      })}
    </ul>
  );
}
