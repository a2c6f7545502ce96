import { lazy, Suspense } from "react";
import { Link, useParams } from "react-router";
import { threadId } from "#domain/ids.ts";
import { NoteDesk } from "#features/notes/NoteDesk.tsx";
import { useWords } from "#i18n/use-words.ts";
import { useCorrectionsArrival } from "#queries/exchange.ts";
import { problemOf } from "#queries/problem.ts";
import { useThread } from "#queries/threads.ts";
import { Notice } from "#ui/Notice.tsx";
import { ThreadPage } from "./ThreadPage.tsx";

const ArrivalElsewhere = lazy(async () => ({
  default: (await import("#features/exchange/ArrivalElsewhere.tsx")).ArrivalElsewhere,
}));

/** `/t/:thread/:post?src=&seg=&note=` */
export function ThreadRoute() {
  const { thread = "" } = useParams();
  const { t, told } = useWords();
  const query = useThread(threadId(thread));
  const arrival = useCorrectionsArrival(query.data !== undefined);
  if (query.data !== undefined)
    return (
      <NoteDesk key={thread}>
        <title>{`${query.data.thread.title} · ${t("app.name")}`}</title>
        <ThreadPage document={query.data} arrival={arrival} />
      </NoteDesk>
    );
  return (
    <div className="page">
      <title>{t("app.name")}</title>
      {query.error === null ? (
        <p role="status">{t("reader.loading")}</p>
      ) : (
        <>
          <h1>{t("reader.cannotOpen")}</h1>
          <Notice {...told(problemOf(query.error))}>
            <Link to="/">{t("app.toLibrary")}</Link>
          </Notice>
          {arrival !== null && (
            <Suspense>
              <ArrivalElsewhere arrival={arrival} />
            </Suspense>
          )}
        </>
      )}
    </div>
  );
}
