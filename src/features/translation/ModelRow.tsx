import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { type KnownModel, useRemoveModel } from "#queries/models.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Confirm } from "#ui/Confirm.tsx";
import { Notice } from "#ui/Notice.tsx";
import { useToast } from "#ui/Toasts.tsx";
import { useKeptFocus } from "#ui/use-kept-focus.ts";
import { amountWords, hostWords, pairWords } from "./engine-words.ts";
import { HandLinks } from "./HandLinks.tsx";
import { ModelDownload, useModelDownload } from "./ModelDownload.tsx";

/** Removes what lies here of a model, once the reader is sure. */
function Remove({ known, pair }: { known: KnownModel; pair: string }) {
  const { t, format, told } = useWords();
  const toast = useToast();
  const removing = useRemoveModel();
  const [asking, setAsking] = useState(false);
  const label = t("engines.models.remove");
  const removeNow = () => {
    setAsking(false);
    // The button is gone by then, and what hangs on it with it: the promise is not.
    removing
      .mutateAsync(known.model.id)
      .then(() => {
        toast(t("engines.models.removed", { pair }));
        return undefined;
      })
      .catch(() => undefined);
  };
  return (
    <>
      {removing.error !== null && <Notice {...told(problemOf(removing.error))} />}
      <div className="translation-buttons">
        <Button
          icon={<Trash2 aria-hidden="true" />}
          aria-label={`${label}: ${pair}`}
          onClick={() => {
            setAsking(true);
          }}
        >
          {label}
        </Button>
      </div>
      {asking && (
        <Confirm
          title={t("engines.models.removeSure", { pair })}
          text={t("engines.models.removeText", { size: format.bytes(known.stored) })}
          yes={label}
          no={t("action.cancel")}
          onYes={removeNow}
          onNo={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

/** How much of it is here, size, version, licence, and from where it would come. */
function Facts({ known, moving }: { known: KnownModel; moving: boolean }) {
  const { t, format } = useWords();
  const { model, stored, total, hosts } = known;
  const here = (): string => {
    if (stored === 0) return t("engines.models.none");
    return stored < total
      ? t("engines.models.part", { amount: amountWords(t, format, stored, total) })
      : t("engines.models.here");
  };
  const from = model.ownSite ? t("engines.get.site") : hostWords(t, hosts);
  const facts = [
    // While it comes, the bar says how much of it is here.
    ...(moving ? [] : [here()]),
    format.bytes(total),
    t("engines.models.version", { version: model.version }),
    model.licence,
    ...(from === "" || stored >= total ? [] : [t("engines.models.from", { hosts: from })]),
  ];
  return (
    <ul className="model-facts">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** One model: what it is, whether it is here, and the ways to get and to remove it. */
export function ModelRow({ known }: { known: KnownModel }) {
  const { t, format } = useWords();
  const { model, stored, total } = known;
  const pair = pairWords(t, format, model);
  const [ids] = useState(() => [model.id]);
  const work = useModelDownload(ids);
  const part = useKeptFocus<HTMLLIElement>();
  const text = t("engines.models.download");
  const whole = stored >= total;
  const moving = work.download.state === "running" || work.download.state === "paused";
  return (
    <li ref={part} className="model-row" data-model={model.id}>
      <h4>{pair}</h4>
      <Facts known={known} moving={moving} />
      {!whole && (
        <ModelDownload
          work={work}
          pair={pair}
          text={text}
          label={`${text}: ${pair}`}
          main={false}
          onStart={() => {
            work.start();
          }}
        />
      )}
      {stored > 0 && !moving && <Remove known={known} pair={pair} />}
      {!whole && (
        <details className="translation-more">
          <summary>{t("engines.models.hand")}</summary>
          <div>
            <HandLinks models={[known]} />
          </div>
        </details>
      )}
    </li>
  );
}
