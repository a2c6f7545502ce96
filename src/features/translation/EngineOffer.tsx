import { useId, useState } from "react";
import type { Problem } from "#domain/problem.ts";
import { useWords } from "#i18n/use-words.ts";
import type { Availability, LanguagePair, Offer } from "#queries/engines.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { useKeptFocus } from "#ui/use-kept-focus.ts";
import {
  hasBelarusian,
  hostWords,
  pairWords,
  unsupportedWords,
  whereWords,
} from "./engine-words.ts";
import { FilesFromDisk } from "./FilesFromDisk.tsx";
import { HandLinks } from "./HandLinks.tsx";
import { MirrorField } from "./MirrorField.tsx";
import { ModelDownload, type ModelDownloadWork, useModelDownload } from "./ModelDownload.tsx";
import { isServer, type ServerId } from "./server-draft.ts";
import { ServerForm } from "./ServerForm.tsx";

type Downloadable = Extract<Availability, { readonly state: "downloadable" }>;

interface EngineOfferProps {
  readonly offer: Offer;
  readonly pair: LanguagePair;
  /** The reader took it last time. */
  readonly last: boolean;
  /** It is the one offered first of those that can do it. */
  readonly main: boolean;
  readonly onChoose: () => void;
  /** Looks again what stands in the way. */
  readonly onAgain: () => void;
}

function useDownloadText({ bytes, hosts, ownSite }: Downloadable): string {
  const { t, format } = useWords();
  const [host] = hosts;
  if (bytes === null || (host === undefined && !ownSite)) return t("engines.get.browser");
  const size = format.bytes(bytes);
  return ownSite || host === undefined
    ? t("engines.get.own", { size })
    : t("engines.get.from", { size, host: hostWords(t, [host]) });
}

/** From where it would come and under which licence: said before anybody is asked. */
function DownloadFacts({ offered }: { offered: Downloadable }) {
  const { t } = useWords();
  const { hosts, ownSite, licence } = offered;
  const from = hosts.length > 0 ? t("engines.get.fromText", { hosts: hostWords(t, hosts) }) : null;
  return (
    <p className="translation-fine">
      {ownSite ? t("engines.get.ownText") : (from ?? t("engines.get.browserText"))}
      {licence !== null && ` ${t("engines.get.licence", { licence })}.`}
    </p>
  );
}

interface DownloadOfferProps {
  readonly offered: Downloadable;
  readonly work: ModelDownloadWork;
  readonly pair: LanguagePair;
  readonly main: boolean;
  readonly describedBy: string;
  readonly onChoose: () => void;
}

/** A model that Nitka downloads itself: in the page, from another mirror, or by hand. */
function ModelOffer({ offered, work, pair, main, describedBy, onChoose }: DownloadOfferProps) {
  const { t, format } = useWords();
  const text = useDownloadText(offered);
  const failed = work.download.state === "failed" || work.refused !== null;
  return (
    <>
      <DownloadFacts offered={offered} />
      <ModelDownload
        work={work}
        pair={pairWords(t, format, pair)}
        text={text}
        main={main}
        describedBy={describedBy}
        onStart={() => {
          work.start(onChoose);
        }}
      />
      <details className="translation-more" open={failed}>
        <summary>{t("engines.get.other")}</summary>
        <div>
          <HandLinks models={work.models} />
          <FilesFromDisk />
          <MirrorField />
        </div>
      </details>
    </>
  );
}

/** What the browser downloads by itself, once it is asked to translate. */
function BrowserOffer({ offered, main, describedBy, onChoose }: Omit<DownloadOfferProps, "work">) {
  const text = useDownloadText(offered);
  return (
    <>
      <DownloadFacts offered={offered} />
      <div className="translation-buttons">
        <Button look={main ? "primary" : "plain"} aria-describedby={describedBy} onClick={onChoose}>
          {text}
        </Button>
      </div>
    </>
  );
}

/** The form that sets a server up, behind a button. */
function ServerSetUp({ id, name, unset }: { id: ServerId; name: string; unset: boolean }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const place = useId();
  return (
    <>
      <div className="translation-buttons">
        <Button
          look={unset ? "plain" : "quiet"}
          aria-expanded={open}
          aria-controls={place}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t(unset ? "engines.servers.setUp" : "engines.servers.change")}
        </Button>
      </div>
      <div id={place} hidden={!open}>
        {open && (
          <ServerForm
            id={id}
            label={name}
            onSaved={() => {
              setOpen(false);
            }}
          />
        )}
      </div>
    </>
  );
}

interface StandingProps extends EngineOfferProps {
  readonly work: ModelDownloadWork;
  readonly describedBy: string;
}

/** Why an engine is not to be had now, with a way to look again. */
function Broken({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const { t, told } = useWords();
  return (
    <Notice {...told(problem)}>
      <div className="translation-buttons">
        <Button onClick={onAgain}>{t("engines.retry")}</Button>
      </div>
    </Notice>
  );
}

/** What stands between the reader and a translation by this engine, and what to do about it. */
function Standing(props: StandingProps) {
  const { offer, pair, main, describedBy, onChoose, onAgain, work } = props;
  const { t } = useWords();
  const { availability, error } = offer;
  if (error !== null) return <Broken problem={problemOf(error)} onAgain={onAgain} />;
  switch (availability?.state) {
    case undefined:
      return <p className="engine-asked">{t("engines.looking")}</p>;
    case "ready":
      return (
        <div className="translation-buttons">
          <Button
            look={main ? "primary" : "plain"}
            aria-describedby={describedBy}
            onClick={onChoose}
          >
            {t("engines.translate")}
          </Button>
        </div>
      );
    case "downloadable":
      return offer.models.length > 0 ? (
        <ModelOffer {...props} offered={availability} work={work} />
      ) : (
        <BrowserOffer {...props} offered={availability} />
      );
    case "needs-configuration":
      return null;
    case "unsupported":
      return <p>{unsupportedWords(t, offer, availability.why, pair)}</p>;
    case "broken":
      return <Broken problem={availability.problem} onAgain={onAgain} />;
  }
}

/** One way to translate a pair of languages. */
export function EngineOffer(props: EngineOfferProps) {
  const { offer, pair, last } = props;
  const { t } = useWords();
  const id = useId();
  // Held here, where it outlives the button that began it: the row changes as soon as the model is there.
  const work = useModelDownload(offer.models);
  const part = useKeptFocus<HTMLLIElement>();
  const state = offer.availability?.state;
  const name = t(`engines.name.${offer.id}`);
  return (
    <li ref={part} className="engine-offer" data-engine={offer.id} data-state={state}>
      <div id={id}>
        <p className="engine-name">
          {name}
          {last && <span className="engine-last">{t("engines.last")}</span>}
        </p>
        {state !== "unsupported" && <p className="engine-where">{whereWords(t, offer.runsAt)}</p>}
      </div>
      {offer.id === "libretranslate" && state !== "unsupported" && hasBelarusian(pair) && (
        <p>{t("engines.unsupported.belarusian")}</p>
      )}
      <Standing {...props} work={work} describedBy={id} />
      {isServer(offer.id) && state !== "unsupported" && (
        <ServerSetUp id={offer.id} name={name} unset={state === "needs-configuration"} />
      )}
    </li>
  );
}
