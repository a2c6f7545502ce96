import { sameLanguage } from "#domain/language-tag.ts";
import { useWords } from "#i18n/use-words.ts";
import { useEngineSettings } from "#queries/engine-settings.ts";
import { type EngineId, type LanguagePair, type Offer, useOffers } from "#queries/engines.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Field.tsx";
import { Notice } from "#ui/Notice.tsx";
import { hasBelarusian, pairWords } from "./engine-words.ts";
import { EngineOffer } from "./EngineOffer.tsx";
import { TARGETS } from "./targets.ts";
import "./EngineChooser.css";

interface EngineChooserProps {
  /** BCP 47 tags. */
  readonly from: string;
  readonly to: string;
  /** What is used for this text already; null for nothing yet: then the last one anywhere is marked. */
  readonly chosen: EngineId | null;
  /** Hears an engine that is ready, or that the browser makes ready; straight from the reader's press where it can. */
  readonly onChoose: (engine: EngineId) => void;
  /** Where it is given, another language can be chosen. */
  readonly onTo?: (to: string) => void;
}

/** Whether an engine can do the pair without being set up first, as far as is known. */
const atHand = ({ id, availability }: Offer, pair: LanguagePair): boolean =>
  availability !== null &&
  availability.state !== "unsupported" &&
  availability.state !== "needs-configuration" &&
  !(id === "libretranslate" && hasBelarusian(pair));

const isFar = ({ availability }: Offer): boolean =>
  availability?.state === "unsupported" || availability?.state === "needs-configuration";

/** The engine offered before the others: the last one if it can do it, else the first that can. */
function mainOf(offers: readonly Offer[], pair: LanguagePair, last: string | null) {
  const can = offers.filter((offer) => atHand(offer, pair));
  return (can.find(({ id }) => id === last) ?? can[0])?.id;
}

function NothingAtHand({ pair, other }: { pair: string; other: boolean }) {
  const { t } = useWords();
  const details = [
    t("engines.none.person"),
    t("engines.none.server"),
    ...(other ? [t("engines.none.other")] : []),
  ];
  return <Notice text={t("engines.none.title", { pair })} details={details} />;
}

interface OffersProps extends Omit<EngineChooserProps, "from" | "to" | "onTo"> {
  readonly pair: LanguagePair;
  readonly other: boolean;
}

function Offers({ pair, chosen, other, onChoose }: OffersProps) {
  const { t, format, told } = useWords();
  const { settings, change } = useEngineSettings();
  const { offers, error, again } = useOffers(pair);
  if (error !== null)
    return (
      <Notice {...told(problemOf(error))}>
        <div className="translation-buttons">
          <Button onClick={again}>{t("engines.retry")}</Button>
        </div>
      </Notice>
    );
  // One that is slow to answer keeps nobody from the others; before any has, there is nothing to choose.
  const answered = (offers ?? []).filter(
    (offer) => offer.availability !== null || offer.error !== null,
  );
  if (offers === undefined || (answered.length === 0 && offers.length > 0))
    return <p className="engine-looking">{t("engines.looking")}</p>;
  const last = chosen ?? settings.engine;
  const main = mainOf(offers, pair, last);
  const nothing = main === undefined && answered.length === offers.length;
  const row = (offer: Offer) => (
    <EngineOffer
      key={offer.id}
      offer={offer}
      pair={pair}
      last={offer.id === last}
      main={offer.id === main}
      onChoose={() => {
        // First, within the reader's press: the browser's own translator asks for one.
        onChoose(offer.id);
        change({ engine: offer.id });
      }}
      onAgain={again}
    />
  );
  // What the reader would first have to set up, or cannot have, stands back while there is something else.
  const near = nothing ? offers : offers.filter((offer) => !isFar(offer));
  const far = nothing ? [] : offers.filter(isFar);
  return (
    <>
      {nothing && <NothingAtHand pair={pairWords(t, format, pair)} other={other} />}
      <ul className="engine-offers">{near.map(row)}</ul>
      {far.length > 0 && (
        <details className="translation-more">
          <summary>{t("engines.more")}</summary>
          <ul className="engine-offers">{far.map(row)}</ul>
        </details>
      )}
    </>
  );
}

/** The ways to translate a pair of languages: where the text goes with each, and what is still to be done. */
export function EngineChooser({ from, to, chosen, onChoose, onTo }: EngineChooserProps) {
  const { t, format } = useWords();
  const into: readonly string[] = TARGETS.filter((language) => !sameLanguage(language, from));
  const options = (into.includes(to) ? into : [to, ...into]).map((value) => ({
    value,
    text: format.languageName(value),
  }));
  return (
    <section
      className="engine-chooser"
      aria-label={`${t("engines.choose")}: ${pairWords(t, format, { from, to })}`}
    >
      {onTo !== undefined && (
        <Select label={t("engines.into")} value={to} options={options} onPick={onTo} />
      )}
      {/* Another pair is another question: a download begun for the one does not start the other. */}
      <Offers
        key={`${from} ${to}`}
        pair={{ from, to }}
        chosen={chosen}
        other={onTo !== undefined}
        onChoose={onChoose}
      />
    </section>
  );
}
