import { Square } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "#i18n/use-words.ts";
import type { ReadRequest } from "#queries/import.ts";
import { type LiveProgress, type LiveTarget, useReadLive } from "#queries/live.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";

interface LiveAskProps {
  readonly target: LiveTarget;
  /** The target is being looked up anew: another service was named. */
  readonly changing: boolean;
  /** Where the reader says which service is asked for threads of X. */
  readonly service: ReactNode;
  readonly onRead: (request: ReadRequest) => void;
  readonly onRefused: () => void;
}

function Progress({ progress, host }: { progress: LiveProgress | null; host: string }) {
  const { t, format } = useWords();
  if (progress === null) return <p>{t("import.liveStart", { host })}</p>;
  const { posts, calls, waiting } = progress;
  return (
    <>
      <p>
        {t("import.livePosts", { count: posts, formatted: format.number(posts) })}
        {" · "}
        {t("import.liveCalls", { count: calls, formatted: format.number(calls) })}
      </p>
      {waiting !== undefined && waiting >= 1000 && (
        <p>
          {t("import.liveWaiting", { host, seconds: format.number(Math.ceil(waiting / 1000)) })}
        </p>
      )}
    </>
  );
}

/** Asks before a thread is read from its platform, then shows how far the reading has come. */
export function LiveAsk({ target, changing, service, onRead, onRefused }: LiveAskProps) {
  const { t, told } = useWords();
  const live = useReadLive();
  const { host } = target;
  const load = () => {
    live.mutate(target, {
      onSuccess: (request) => {
        if (request !== null) onRead(request);
      },
    });
  };
  return (
    <section className="import-from" aria-labelledby="import-live" aria-busy={live.isPending}>
      <h2 id="import-live">{t("import.liveTitle", { host })}</h2>
      {live.isPending ? (
        <>
          <div role="status">
            <Progress progress={live.progress} host={host} />
          </div>
          <div className="import-buttons">
            <Button icon={<Square aria-hidden="true" />} onClick={live.stop}>
              {t("import.liveStop")}
            </Button>
          </div>
        </>
      ) : (
        <>
          {live.error !== null && <Notice {...told(problemOf(live.error))} />}
          <p>{t("import.liveText", { host })}</p>
          {target.thirdParty && (
            <>
              <p>{t("import.liveThird", { host })}</p>
              {service}
            </>
          )}
          <div className="import-buttons">
            {/* Another host is another button: a press begun on the one must not count for the other. */}
            <Button key={host} look="primary" disabled={changing} onClick={load}>
              {t("import.fromLoad", { host })}
            </Button>
            <Button onClick={onRefused}>{t("import.fromNot")}</Button>
          </div>
        </>
      )}
    </section>
  );
}
