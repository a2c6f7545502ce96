import { Download, FileUp } from "lucide-react";
import { useId, useRef, useState } from "react";
import { mergeTerms } from "#domain/glossary/merge-terms.ts";
import { type LanguagePair, languagePairs } from "#domain/language-pairs.ts";
import type { Problem } from "#domain/problem.ts";
import type { Term, ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { glossaryFile, readGlossary } from "#queries/glossary.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { download, fileName } from "#ui/download.ts";
import { Select } from "#ui/Field.tsx";
import { Notice } from "#ui/Notice.tsx";
import { useToast } from "#ui/Toasts.tsx";
import { agreedPolicy, type PartProps } from "./change-thread.ts";
import { undoTerms } from "./undo-terms.ts";

const pairKey = ({ from, to }: LanguagePair): string => `${from} ${to}`;

/** The pairs a table can be of: those of the translations; Russian and Belarusian into English before there are any. */
function pairsOf(document: ThreadDocument): readonly LanguagePair[] {
  const pairs = languagePairs(document);
  return pairs.length > 0
    ? pairs
    : [
        { from: "ru", to: "en" },
        { from: "be", to: "en" },
      ];
}

/** The document with another glossary; none where it has no terms. */
function withGlossary(document: ThreadDocument, glossary: readonly Term[]): ThreadDocument {
  const { glossary: _before, ...rest } = document;
  return glossary.length === 0 ? rest : { ...document, glossary };
}

/** Puts the terms of a file to those of the thread, says what came of it, and offers the way back. */
function useTakeFile({ document, change }: PartProps) {
  const { t, format } = useWords();
  const toast = useToast();
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (file: File, pair: LanguagePair) => {
    setProblem(null);
    const read = await readGlossary(file, pair).catch((error: unknown) => ({
      ok: false as const,
      problem: problemOf(error),
    }));
    if (!read.ok) {
      setProblem(read.problem);
      return;
    }
    const { terms, skipped } = read.value;
    const before = document.glossary ?? [];
    const merged = mergeTerms(before, terms);
    change((now) => withGlossary(now, mergeTerms(now.glossary ?? [], terms).terms));
    const said = [
      t("glossary.files.merged", {
        added: format.number(merged.added),
        changed: format.number(merged.changed),
      }),
      ...(skipped === 0
        ? []
        : [t("glossary.files.skipped", { count: skipped, formatted: format.number(skipped) })]),
    ];
    const back = undoTerms(before, merged.terms);
    const undo = () => {
      change((now) => withGlossary(now, back(now.glossary ?? [])));
    };
    toast(said.join(" "), { text: t("app.undo"), run: undo });
  };
  return { problem, take };
}

/** The glossary out to other tools, and theirs in. */
export function GlossaryFiles({ document, change }: PartProps) {
  const { t, format, told } = useWords();
  const id = useId();
  const toast = useToast();
  const { problem, take } = useTakeFile({ document, change });
  const pairs = pairsOf(document);
  const [key, setKey] = useState("");
  const pair = pairs.find((one) => pairKey(one) === key) ?? pairs[0] ?? { from: "ru", to: "en" };
  const terms = document.glossary ?? [];
  const save = async (kind: "tsv" | "tbx") => {
    const { title } = document.thread;
    const policy = agreedPolicy(document) ?? "source";
    const file = await glossaryFile(kind, { from: pair.from, to: pair.to, terms, policy, title });
    const name = fileName(title, `${pair.from}-${pair.to}.${file.extension}`);
    download(name, file.text, file.type);
    toast(t("glossary.files.saved", { name }));
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t("glossary.files.title")}</h3>
      <Select
        label={t("glossary.files.pair")}
        value={pairKey(pair)}
        options={pairs.map((one) => ({
          value: pairKey(one),
          text: t("glossary.files.fromTo", {
            from: format.languageName(one.from),
            to: format.languageName(one.to),
          }),
        }))}
        onPick={setKey}
      />
      <div className="glossary-row">
        {terms.length > 0 &&
          (["tsv", "tbx"] as const).map((kind) => (
            <Button
              key={kind}
              icon={<Download aria-hidden="true" />}
              onClick={() => void save(kind)}
            >
              {t(`glossary.files.${kind}`)}
            </Button>
          ))}
        <FileButton
          onFile={(file) => {
            void take(file, pair);
          }}
        />
      </div>
      <p className="glossary-soft">{t("glossary.files.hint")}</p>
      {problem !== null && <Notice {...told(problem)} />}
    </section>
  );
}

function FileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={<FileUp aria-hidden="true" />}
        onClick={() => {
          chooser.current?.click();
        }}
      >
        {t("glossary.files.read")}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".txt,.tsv,.tab,.utf8,text/plain,text/tab-separated-values"
        hidden
        aria-label={t("glossary.files.read")}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
          // Choosing the same file again, corrected meanwhile, must be heard.
          event.target.value = "";
        }}
      />
    </>
  );
}
