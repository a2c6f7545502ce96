import type { TFunction } from "i18next";
import { useMemo, useState } from "react";
import { languagePairs } from "#domain/language-pairs.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import type { en } from "#i18n/catalogues/en.ts";
import { exportWords } from "#i18n/export-words.ts";
import { useWords } from "#i18n/use-words.ts";
import { threadAddress } from "#queries/hand-on.ts";
import { EXPORT_FORMS, type ExportForm, useWriteThread } from "#queries/other-programs.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Field.tsx";
import { Notice } from "#ui/Notice.tsx";
import { useHandOver } from "./use-hand-over.ts";

type Known = keyof typeof en.exchange.share.formats;

const KNOWN: Readonly<Record<Known, true>> = {
  tmx: true,
  xliff: true,
  html: true,
  epub: true,
  markdown: true,
  anki: true,
  "csl-json": true,
};

const isKnown = (id: string): id is Known => Object.hasOwn(KNOWN, id);

const nameOf = (t: TFunction, id: string): string =>
  isKnown(id) ? t(`exchange.share.formats.${id}`) : id;

const whatOf = (t: TFunction, id: string): string | undefined =>
  isKnown(id) ? t(`exchange.share.what.${id}`) : undefined;

/** Files that hold every language of the thread. */
const HOLDS_ALL: ReadonlySet<string> = new Set(["tmx"]);

/** The languages a file can be in, as the reader chooses them: pairs, or what is laid beside the originals. */
function useLanguages(document: ThreadDocument, { id, needsPair }: ExportForm) {
  const { format } = useWords();
  const pairs = useMemo(() => languagePairs(document), [document]);
  const [picked, pick] = useState<string | null>(null);
  const choices = HOLDS_ALL.has(id)
    ? []
    : needsPair
      ? pairs.map(({ from, to }) => ({
          value: `${from} ${to}`,
          text: `${format.languageName(from)} → ${format.languageName(to)}`,
          order: { pair: { from, to } },
        }))
      : [...new Set(pairs.map(({ to }) => to))].map((into) => ({
          value: into,
          text: format.languageName(into),
          order: { into },
        }));
  const chosen = choices.find(({ value }) => value === picked) ?? choices[0];
  return { choices, chosen, pick };
}

interface ProgramProps {
  readonly document: ThreadDocument;
  readonly form: ExportForm;
}

function Program({ document, form }: ProgramProps) {
  const { t, format, language, told } = useWords();
  const { choices, chosen, pick } = useLanguages(document, form);
  const handOver = useHandOver();
  const writing = useWriteThread();
  const { id, title } = document.thread;
  const write = () => {
    const words = exportWords(t, format, language);
    writing.mutate(
      { form: form.id, document, words, address: threadAddress(id), ...chosen?.order },
      {
        onSuccess: (written) => {
          handOver({ title, ...written });
        },
      },
    );
  };
  return (
    <>
      {choices.length > 1 && (
        <Select
          label={t(form.needsPair ? "exchange.share.pair" : "exchange.share.into")}
          value={chosen?.value ?? ""}
          options={choices}
          onPick={pick}
        />
      )}
      {writing.error !== null && <Notice {...told(problemOf(writing.error))} />}
      <div className="exchange-buttons">
        <Button disabled={writing.isPending} onClick={write}>
          {t("exchange.share.save")}
        </Button>
        <span role="status">{writing.isPending && t("exchange.share.writing")}</span>
      </div>
    </>
  );
}

/** The thread as a file for another program, or for paper. */
export function OtherPrograms({ document }: { readonly document: ThreadDocument }) {
  const { t } = useWords();
  const [picked, pick] = useState<string | null>(null);
  const form = EXPORT_FORMS.find(({ id }) => id === picked) ?? EXPORT_FORMS[0];
  if (form === undefined) return null;
  return (
    <section>
      <h3>{t("exchange.share.programs")}</h3>
      <Select
        label={t("exchange.share.format")}
        hint={whatOf(t, form.id)}
        value={form.id}
        options={EXPORT_FORMS.map(({ id }) => ({ value: id, text: nameOf(t, id) }))}
        onPick={pick}
      />
      <Program key={form.id} document={document} form={form} />
    </section>
  );
}
