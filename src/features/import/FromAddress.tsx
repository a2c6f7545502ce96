import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { destinationOf, useLoadAddress } from "#queries/address.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";

interface FromAddressProps {
  readonly address: string;
  readonly onText: (text: string) => void;
}

/** Loads a thread from the address in a link: from this site at once, from another only after asking. */
export function FromAddress({ address, onText }: FromAddressProps) {
  const { t, told } = useWords();
  const destination = useMemo(() => destinationOf(address), [address]);
  const load = useLoadAddress();
  const [refused, setRefused] = useState(false);
  const start = useEffectEvent((url: URL) => {
    load.mutate(url, { onSuccess: onText });
  });
  useEffect(() => {
    if (destination.kind === "here") start(destination.url);
  }, [destination]);
  if (destination.kind === "nowhere") return <Notice {...told(destination.problem)} />;
  if (load.error !== null) return <Notice {...told(problemOf(load.error))} />;
  if (load.isPending) return <p role="status">{t("import.reading")}</p>;
  if (destination.kind === "here" || refused || load.isSuccess) return null;
  const { url } = destination;
  return (
    <section className="import-from" aria-labelledby="import-from">
      <h2 id="import-from">{t("import.fromTitle")}</h2>
      <p>{t("import.fromText", { host: url.host })}</p>
      <div className="import-buttons">
        <Button
          look="primary"
          onClick={() => {
            load.mutate(url, { onSuccess: onText });
          }}
        >
          {t("import.fromLoad", { host: url.host })}
        </Button>
        <Button
          onClick={() => {
            setRefused(true);
          }}
        >
          {t("import.fromNot")}
        </Button>
      </div>
    </section>
  );
}
