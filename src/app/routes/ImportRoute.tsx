import { useEffect } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import type { ThreadDocument } from "#domain/thread.ts";
import { ImportView } from "#features/import/ImportView.tsx";
import { Received } from "#features/import/Received.tsx";
import { XServiceField } from "#features/settings/XServiceField.tsx";
import { useWords } from "#i18n/use-words.ts";
import { Notice } from "#ui/Notice.tsx";
import { useArrivals } from "./use-arrivals.ts";

const addressOf = ({ thread }: ThreadDocument): string => `/t/${encodeURIComponent(thread.id)}`;

/** Where a source with a text just received is read: open, under the first post that links to it. */
function sourceAddress(document: ThreadDocument, source: string | null): string {
  const post = document.posts.find(({ links = [], cards = [] }) =>
    [...links, ...cards].some((link) => link.source === source),
  );
  if (source === null || post === undefined) return addressOf(document);
  const query = new URLSearchParams({ src: source });
  return `${addressOf(document)}/${encodeURIComponent(post.id)}?${query.toString()}`;
}

/** `/import?from=ADDRESS`, and whatever comes here from outside. */
export function ImportRoute() {
  const { t, told } = useWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const arrival = useArrivals();
  const title = t(arrival.kind === "page" ? "received.title" : "import.title");
  useEffect(() => {
    if (hash === "#bookmarklet") document.getElementById("bookmarklet")?.scrollIntoView();
  }, [hash]);
  return (
    <>
      <title>{`${title} · ${t("app.name")}`}</title>
      {arrival.kind === "page" ? (
        <div className="page">
          <h1>{title}</h1>
          <Received
            received={arrival.received}
            onSaved={(thread, source) => void navigate(sourceAddress(thread, source))}
          />
        </div>
      ) : (
        <>
          {arrival.kind === "problem" && (
            <div className="page">
              <Notice {...told(arrival.problem)} />
            </div>
          )}
          <ImportView
            key={search.get("from")}
            from={search.get("from")}
            files={arrival.kind === "files" ? arrival.files : null}
            service={<XServiceField />}
            onSaved={(thread) => void navigate(addressOf(thread))}
            onAround={(thread, source) => void navigate(sourceAddress(thread, source))}
          />
        </>
      )}
    </>
  );
}
