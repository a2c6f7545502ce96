import { safeHref } from "#domain/links/safe-href.ts";
import { mergeThreads } from "#domain/merge.ts";
import type { SourceId } from "#domain/ids.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { problemOf } from "#queries/problem.ts";
import {
  type ReceivedPage,
  type SourcePlace,
  type SourceText,
  usePutSourceText,
  useSourcePlaces,
  useThreadOfPage,
} from "#queries/received.ts";
import { useServices } from "#queries/services.ts";
import { useSaveThread } from "#queries/threads.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import "./ImportView.css";

interface ReceivedProps {
  readonly received: ReceivedPage;
  /** Hears the stored thread, and which of its sources got the text. */
  readonly onSaved: (document: ThreadDocument, source: SourceId | null) => void;
}

function PageFacts({ page }: { page: SourceText }) {
  const { t, format } = useWords();
  const href = page.url === undefined ? null : safeHref(page.url);
  const facts = [
    page.author ?? "",
    page.published === undefined ? "" : format.date(page.published, "long"),
    href === null ? "" : new URL(href).host,
  ].filter((fact) => fact !== "");
  return (
    <>
      {page.title !== undefined && <h2 lang={page.language ?? ""}>{page.title}</h2>}
      {facts.length > 0 && (
        <p className="received-facts">
          <bdi>{facts.join(" · ")}</bdi>
        </p>
      )}
      {page.text.trim() === "" ? (
        <p>{t("received.noText")}</p>
      ) : (
        // A long text scrolls by the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="received-text" tabIndex={0} role="region" aria-label={t("source.text")}>
          <p lang={page.language ?? ""} translate="no">
            {page.text}
          </p>
        </div>
      )}
    </>
  );
}

/** Stores what came of a page, as a new thread or as the text of a source. */
function useKeeping({ received, onSaved }: ReceivedProps) {
  const { threads } = useServices();
  const save = useSaveThread();
  const put = usePutSourceText();
  const make = useThreadOfPage();
  const keep = (document: ThreadDocument, source: SourceId | null) => {
    save.mutate(document, {
      onSuccess: (saved) => {
        onSaved(saved, source);
      },
    });
  };
  return {
    busy: save.isPending || put.isPending || make.isPending,
    error: save.error ?? put.error ?? make.error,
    into: (place: SourcePlace) => {
      put.mutate(
        { ...received, place },
        {
          onSuccess: (document) => {
            keep(document, place.source.id);
          },
        },
      );
    },
    alone: () => {
      make.mutate(received, {
        onSuccess: async (made) => {
          const stored = await threads.get(made.thread.id).catch(() => null);
          const document = stored === null ? made : mergeThreads(stored, made);
          keep(document, document.sources[0]?.id ?? null);
        },
      });
    },
  };
}

/** A page that came from another tab or app: shows it, and lets the reader say where it belongs. */
export function Received(props: ReceivedProps) {
  const { t, told } = useWords();
  const { page } = props.received;
  const places = useSourcePlaces(page.url);
  const keeping = useKeeping(props);
  const [first] = places.data ?? [];
  return (
    <section className="received" aria-label={t("received.title")}>
      <p className="page-lead">{t("received.lead")}</p>
      <PageFacts page={page} />
      {keeping.error !== null && <Notice {...told(problemOf(keeping.error))} />}
      <div className="received-places">
        {(places.data ?? []).map((place) => (
          <div key={`${place.thread}:${place.source.id}`}>
            <Button
              look={place === first ? "primary" : "plain"}
              disabled={keeping.busy || page.text.trim() === ""}
              onClick={() => {
                keeping.into(place);
              }}
            >
              {t("received.into", { title: place.title })}
            </Button>
            {place.hasText && <p className="field-hint">{t("received.replaces")}</p>}
          </div>
        ))}
        <Button
          look={first === undefined ? "primary" : "plain"}
          disabled={keeping.busy || places.isPending}
          onClick={keeping.alone}
        >
          {t("received.alone")}
        </Button>
      </div>
    </section>
  );
}
