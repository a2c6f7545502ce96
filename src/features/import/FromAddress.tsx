import { type ReactNode, useEffect, useEffectEvent, useMemo } from "react";
import { recogniseAddress } from "#domain/links/recognise.ts";
import { useWords } from "#i18n/use-words.ts";
import { destinationOf, useLoadAddress } from "#queries/address.ts";
import type { ReadRequest } from "#queries/import.ts";
import { useLiveTarget } from "#queries/live.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { LiveAsk } from "./LiveAsk.tsx";

interface FromAddressProps {
  readonly address: string;
  readonly service: ReactNode;
  readonly onRead: (request: ReadRequest) => void;
  readonly onRefused: () => void;
  /** Wants a thread around the address, to paste its text there. */
  readonly onAround: (address: string) => void;
}

/** Platforms that let no web app read them: a request would only tell them that somebody asked. */
const OPEN_TO_TRY = new Set(["web", "bluesky", "mastodon", "x"]);

/** The last part of the path says what kind of file it is. */
const nameOf = (url: URL): string => url.pathname.split("/").at(-1) ?? "";

function closedPlatform(address: string): string | null {
  const platform = recogniseAddress(address)?.platform;
  return platform === undefined || OPEN_TO_TRY.has(platform) ? null : platform;
}

/**
 * Loads a thread from an address: live from its platform, as a file from another site, both only after
 * asking; from this site at once. An address nobody may read is told as such, with what to do instead.
 */
export function FromAddress({ address, service, onRead, onRefused, onAround }: FromAddressProps) {
  const { t, told } = useWords();
  const live = useLiveTarget(address);
  const closed = useMemo(() => closedPlatform(address), [address]);
  if (live.isPending) return null;
  if (live.data !== null && live.data !== undefined) {
    return (
      <LiveAsk
        target={live.data}
        changing={live.isPlaceholderData}
        {...{ service, onRead, onRefused }}
      />
    );
  }
  if (closed !== null) {
    return (
      <Notice {...told({ kind: "address-closed", address, platform: closed })}>
        <Button
          onClick={() => {
            onAround(address);
          }}
        >
          {t("import.around")}
        </Button>
      </Notice>
    );
  }
  return <FromFile address={address} onRead={onRead} onRefused={onRefused} />;
}

/** A thread that lies at an address as a file. */
function FromFile({ address, onRead, onRefused }: Omit<FromAddressProps, "service" | "onAround">) {
  const { t, told } = useWords();
  const destination = useMemo(() => destinationOf(address), [address]);
  const load = useLoadAddress();
  const start = useEffectEvent((url: URL) => {
    load.mutate(url, {
      onSuccess: (content) => {
        onRead({ files: [{ name: nameOf(url), content }] });
      },
    });
  });
  useEffect(() => {
    if (destination.kind === "here") start(destination.url);
  }, [destination]);
  if (destination.kind === "nowhere") return <Notice {...told(destination.problem)} />;
  if (load.error !== null) return <Notice {...told(problemOf(load.error))} />;
  if (load.isPending) return <p role="status">{t("import.reading")}</p>;
  if (destination.kind === "here" || load.isSuccess) return null;
  const { url } = destination;
  return (
    <section className="import-from" aria-labelledby="import-from">
      <h2 id="import-from">{t("import.fromTitle")}</h2>
      <p>{t("import.fromText", { host: url.host })}</p>
      <div className="import-buttons">
        <Button
          look="primary"
          onClick={() => {
            load.mutate(url, {
              onSuccess: (content) => {
                onRead({ files: [{ name: nameOf(url), content }] });
              },
            });
          }}
        >
          {t("import.fromLoad", { host: url.host })}
        </Button>
        <Button onClick={onRefused}>{t("import.fromNot")}</Button>
      </div>
    </section>
  );
}
