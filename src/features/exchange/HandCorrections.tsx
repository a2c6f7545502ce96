import { useMemo, useState } from "react";
import { collectCorrections } from "#domain/corrections/collect-corrections.ts";
import type { CorrectionSet } from "#domain/corrections/correction.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { correctionsFile, useCorrectionsLink, whyUnreadable } from "#queries/hand-on.ts";
import { useServices } from "#queries/services.ts";
import { useSettings } from "#queries/settings.ts";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Notice } from "#ui/Notice.tsx";
import { chosenCorrections, type CorrectionGroup, correctionGroups } from "./correction-groups.ts";
import { LinkField } from "./LinkField.tsx";
import { useHandOver } from "./use-hand-over.ts";

/** What people corrected, and what they made where nothing stood before. */
function useCollected(document: ThreadDocument) {
  const { now } = useServices();
  const [{ name }] = useSettings();
  const [at] = useState(now);
  return useMemo(() => {
    const options = { at, ...(name !== "" && { by: name }) };
    const changed = collectCorrections(document, options);
    const whole = collectCorrections(document, { ...options, whole: true });
    return { changed, whole, more: whole.corrections.length - changed.corrections.length };
  }, [document, at, name]);
}

interface GroupsProps {
  readonly document: ThreadDocument;
  readonly groups: readonly CorrectionGroup[];
  readonly leftOut: ReadonlySet<string>;
  readonly onLeaveOut: (keys: ReadonlySet<string>) => void;
}

function Groups({ document, groups, leftOut, onLeaveOut }: GroupsProps) {
  const { t, format } = useWords();
  const nameOf = ({ source, language, count }: CorrectionGroup): string => {
    const found = document.sources.find(({ id }) => id === source);
    const title = found?.title ?? found?.canonical ?? t("exchange.share.posts");
    const counted = t("exchange.review.count", { count, formatted: format.number(count) });
    return [title, format.languageName(language), counted].join(" · ");
  };
  return (
    <fieldset className="exchange-choices">
      <legend>{t("exchange.share.which")}</legend>
      {groups.map((group) => (
        <label key={group.key}>
          <input
            type="checkbox"
            checked={!leftOut.has(group.key)}
            onChange={() => {
              const next = new Set(leftOut);
              if (!next.delete(group.key)) next.add(group.key);
              onLeaveOut(next);
            }}
          />
          {nameOf(group)}
        </label>
      ))}
    </fieldset>
  );
}

function Ways({ set }: { readonly set: CorrectionSet }) {
  const { t, told } = useWords();
  const problem = useMemo(() => whyUnreadable(set), [set]);
  const isReady = set.corrections.length > 0 && problem === null;
  const link = useCorrectionsLink(isReady ? set : null);
  const handOver = useHandOver();
  if (set.corrections.length === 0) return <p>{t("exchange.share.pickSome")}</p>;
  if (problem !== null) return <Notice {...told(problem)} />;
  return (
    <>
      {link !== null && <LinkField link={link} />}
      <div className="exchange-buttons">
        <Button
          onClick={() => {
            const { text: content, extension } = correctionsFile(set);
            const { title } = set.thread;
            handOver({ title, extension, content, mediaType: "application/json" });
          }}
        >
          {t("exchange.share.saveCorrections")}
        </Button>
      </div>
    </>
  );
}

/** Corrections as a link, or as a file: which of them, and under whose name. */
export function HandCorrections({ document }: { readonly document: ThreadDocument }) {
  const { t, format } = useWords();
  const [{ name }] = useSettings();
  const [by, setBy] = useState(name);
  const [whole, setWhole] = useState(false);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const collected = useCollected(document);
  const all = whole ? collected.whole : collected.changed;
  const groups = useMemo(() => correctionGroups(all), [all]);
  const set = useMemo(() => chosenCorrections(all, leftOut, by), [all, leftOut, by]);
  const { more } = collected;
  return (
    <section>
      <h3>{t("exchange.share.corrections")}</h3>
      <p>{t(groups.length === 0 ? "exchange.share.none" : "exchange.share.lead")}</p>
      {groups.length > 0 && (
        <Groups document={document} groups={groups} leftOut={leftOut} onLeaveOut={setLeftOut} />
      )}
      {more > 0 && (
        <label className="exchange-choice">
          <input
            type="checkbox"
            checked={whole}
            onChange={(event) => {
              setWhole(event.target.checked);
            }}
          />
          {t("exchange.share.whole", { count: more, formatted: format.number(more) })}
        </label>
      )}
      {groups.length > 0 && (
        <>
          <TextField
            label={t("exchange.share.name")}
            hint={t("exchange.share.nameHint")}
            value={by}
            maxLength={200}
            onChange={(event) => {
              setBy(event.target.value);
            }}
          />
          <Ways set={set} />
        </>
      )}
    </section>
  );
}
