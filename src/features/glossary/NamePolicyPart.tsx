import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { applyNames, setNamePolicy } from "#domain/glossary/apply-names.ts";
import type { NameProposal } from "#domain/glossary/propose-names.ts";
import { isNamePolicy, NAME_POLICIES, type NamePolicy } from "#domain/glossary/tradition.ts";
import { useWords } from "#i18n/use-words.ts";
import { useNameProposals } from "#queries/glossary.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { useToast } from "#ui/Toasts.tsx";
import { agreedPolicy, type PartProps } from "./change-thread.ts";
import { groupProposals } from "./proposal-groups.ts";
import { changeable, ProposalList, type Unticked } from "./ProposalList.tsx";
import { undoNames } from "./undo-names.ts";

const NONE: Unticked = new Set();

/** One spelling of names for the whole thread: chosen, looked over place by place, then written. */
export function NamePolicyPart({ document, change }: PartProps) {
  const { t } = useWords();
  const id = useId();
  const agreed = agreedPolicy(document);
  const [picked, setPicked] = useState(agreed);
  const hasTerms = (document.glossary ?? []).length > 0;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t("glossary.names.title")}</h3>
      <p className="glossary-soft">{t("glossary.names.lead")}</p>
      <Segmented
        label={t("glossary.policy.label")}
        labelled
        value={picked ?? ""}
        options={NAME_POLICIES.map((value) => ({ value, text: t(`glossary.policy.${value}`) }))}
        onPick={(value) => {
          if (isNamePolicy(value)) setPicked(value);
        }}
      />
      <p>
        {agreed === null
          ? t("glossary.names.notAgreed")
          : t("glossary.names.agreed", { policy: t(`glossary.policy.${agreed}`) })}
      </p>
      {!hasTerms && <p>{t("glossary.names.noTerms")}</p>}
      {hasTerms && picked !== null && (
        <Proposals key={picked} document={document} change={change} policy={picked} />
      )}
    </section>
  );
}

/** Writes the chosen places, says what came of it, and offers the way back. */
function useRename({ document, change }: PartProps) {
  const { t, format } = useWords();
  const toast = useToast();
  const latest = useRef(document);
  useEffect(() => {
    latest.current = document;
  }, [document]);
  return (chosen: readonly NameProposal[], policy: NamePolicy) => {
    const done = applyNames(document, chosen);
    const after = setNamePolicy(done.document, policy);
    const counted = (what: "changed" | "skipped", count: number) =>
      count === 0 ? [] : [t(`glossary.names.${what}`, { count, formatted: format.number(count) })];
    const said = [
      ...counted("changed", done.applied),
      ...counted("skipped", done.skipped),
      t("glossary.names.nowAgreed", { policy: t(`glossary.policy.${policy}`) }),
    ];
    // What is stored is mostly what is shown, read again; what is shown need not be worked out twice.
    change((now) =>
      now === document ? after : setNamePolicy(applyNames(now, chosen).document, policy),
    );
    const back = undoNames(document, after);
    toast(said.join(" "), {
      text: t("app.undo"),
      run: () => {
        const whole = back.isWhole(latest.current);
        change(back.apply);
        // The toast of this very press is closed first.
        if (!whole) queueMicrotask(() => toast(t("glossary.names.notUndone")));
      },
    });
  };
}

function Proposals({ document, change, policy }: PartProps & { readonly policy: NamePolicy }) {
  const { t, format, told } = useWords();
  const rename = useRename({ document, change });
  const looked = useNameProposals(document, policy);
  const [unticked, setUnticked] = useState(NONE);
  // The same at each rendering: places whose tick has not changed are not drawn again.
  const tick = useCallback((keys: readonly string[], ticked: boolean) => {
    setUnticked((before) => {
      const next = new Set(before);
      for (const key of keys) {
        if (ticked) next.delete(key);
        else next.add(key);
      }
      return next;
    });
  }, []);
  const groups = useMemo(
    () => groupProposals(document, looked?.found ?? []),
    [document, looked?.found],
  );
  if (looked === null) return <p role="status">{t("glossary.names.looking")}</p>;
  if (looked.problem !== null) return <Notice {...told(looked.problem)} />;
  const open = groups.flatMap(changeable);
  const chosen = open.filter(({ key }) => !unticked.has(key)).map(({ proposal }) => proposal);
  const unsure = open.filter(({ proposal, key }) => proposal.unsure && !unticked.has(key));
  const keys = open.map(({ key }) => key);
  const counts = { count: open.length, formatted: format.number(open.length) };
  return (
    <>
      <p role="status">
        {open.length === 0 ? t("glossary.names.foundNone") : t("glossary.names.found", counts)}
      </p>
      {open.length > 0 && (
        <TickButtons keys={keys} unsure={unsure.map(({ key }) => key)} onTick={tick} />
      )}
      <ProposalList document={document} groups={groups} unticked={unticked} onTick={tick} />
      {(chosen.length > 0 || document.namePolicy !== policy) && (
        <div className="glossary-row">
          <Button
            look="primary"
            disabled={!looked.settled}
            onClick={() => {
              rename(chosen, policy);
            }}
          >
            {chosen.length === 0
              ? t("glossary.names.agree")
              : t("glossary.names.change", {
                  count: chosen.length,
                  formatted: format.number(chosen.length),
                })}
          </Button>
        </div>
      )}
    </>
  );
}

interface TickButtonsProps {
  readonly keys: readonly string[];
  /** Those of them whose case nobody can tell, and that are ticked. */
  readonly unsure: readonly string[];
  readonly onTick: (keys: readonly string[], ticked: boolean) => void;
}

function TickButtons({ keys, unsure, onTick }: TickButtonsProps) {
  const { t, format } = useWords();
  return (
    <div className="glossary-row">
      <Button
        look="quiet"
        onClick={() => {
          onTick(keys, true);
        }}
      >
        {t("glossary.names.all")}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          onTick(keys, false);
        }}
      >
        {t("glossary.names.none")}
      </Button>
      {unsure.length > 0 && (
        <Button
          look="quiet"
          onClick={() => {
            onTick(unsure, false);
          }}
        >
          {t("glossary.names.leaveUnsure", {
            count: unsure.length,
            formatted: format.number(unsure.length),
          })}
        </Button>
      )}
    </div>
  );
}
