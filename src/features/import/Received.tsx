import { safeHref } from "#domain/links/safe-href.ts";
import { useWords } from "#i18n/use-words.ts";
import { problemOf } from "#queries/problem.ts";
import { type ReceivedPage, type SourceText, useSourcePlaces } from "#queries/received.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { type KeptPage, useKeeping } from "./use-keeping.ts";
import "./ImportView.css";

interface ReceivedProps {
  readonly received: ReceivedPage;
  readonly onSaved: KeptPage;
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

/** A page that came from another tab or app: shows it, and lets the reader say where it belongs. */
export function Received({ received, onSaved }: ReceivedProps) {
  const { t, told } = useWords();
  const { page } = received;
  const places = useSourcePlaces(page.url);
  const keeping = useKeeping(onSaved);
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
                keeping.into(received, place);
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
          onClick={() => {
            keeping.alone(received);
          }}
        >
          {t("received.alone")}
        </Button>
      </div>
    </section>
  );
}
