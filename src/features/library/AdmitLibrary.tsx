import { useEffect, useEffectEvent, useMemo } from "react";
import { useWords } from "#i18n/use-words.ts";
import { useAddLibrary, useLibraries } from "#queries/libraries.ts";
import { libraryPlace } from "#queries/library-address.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";

interface AdmitLibraryProps {
  /** As a link or the reader gave it. */
  readonly address: string;
  /** Hears where the library is to be found among the reader's own, or null where they did not want it. */
  readonly onSettled: (address: string | null) => void;
}

/** Adds the library at an address: one of this site at once, of another host after the reader agreed. */
export function AdmitLibrary({ address, onSettled }: AdmitLibraryProps) {
  const { t, told } = useWords();
  const place = useMemo(() => libraryPlace(address, new URL(".", document.baseURI)), [address]);
  const known = useLibraries();
  const add = useAddLibrary();
  const load = (url: URL) => {
    add.mutate(url, { onSuccess: onSettled });
  };
  const start = useEffectEvent((url: URL) => {
    if (known.some((library) => library.address === url.href)) onSettled(url.href);
    else load(url);
  });
  useEffect(() => {
    if (place.kind === "here") start(place.url);
  }, [place]);
  if (place.kind === "nowhere")
    return <Notice {...told({ kind: "address-bad", address: place.address })} />;
  const { host, href } = place.url;
  if (place.kind === "insecure")
    return <Notice problem="address-bad" text={t("libraries.insecure", { host })} />;
  if (add.isPending) return <p role="status">{t("libraries.loading")}</p>;
  if (add.error !== null)
    return (
      <Notice {...told(problemOf(add.error))}>
        <Button
          onClick={() => {
            load(place.url);
          }}
        >
          {t("libraries.again")}
        </Button>
      </Notice>
    );
  if (place.kind === "here" || add.isSuccess) return null;
  if (known.some((library) => library.address === href))
    return (
      <Notice text={t("libraries.already")}>
        <Button
          onClick={() => {
            onSettled(href);
          }}
        >
          {t("libraries.show")}
        </Button>
      </Notice>
    );
  return (
    <AskFirst
      host={host}
      onYes={() => {
        load(place.url);
      }}
      onNo={() => {
        onSettled(null);
      }}
    />
  );
}

interface AskFirstProps {
  readonly host: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** No host hears of the reader before they said so. */
function AskFirst({ host, onYes, onNo }: AskFirstProps) {
  const { t } = useWords();
  return (
    <section className="library-ask" aria-labelledby="library-ask">
      <h3 id="library-ask">{t("libraries.askTitle", { host })}</h3>
      <p>{t("libraries.askText", { host })}</p>
      <div className="library-buttons">
        <Button look="primary" onClick={onYes}>
          {t("libraries.askYes", { host })}
        </Button>
        <Button onClick={onNo}>{t("libraries.askNo")}</Button>
      </div>
    </section>
  );
}
