import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { Source } from "#domain/thread.ts";
import { platformName } from "#i18n/platform-name.ts";
import { useWords } from "#i18n/use-words.ts";
import { Byline } from "#ui/Byline.tsx";
import { sourceName } from "./source-name.ts";
import { SourceLinks } from "./SourceLinks.tsx";
import "./SourceCard.css";

interface SourceCardProps {
  readonly source: Source;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
}

function Details({ source }: { source: Source }) {
  const { format } = useWords();
  const parts = [
    source.author === undefined ? null : <bdi key="author">{source.author}</bdi>,
    source.published === undefined ? null : (
      <time key="published" dateTime={source.published}>
        {format.date(source.published, "long")}
      </time>
    ),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return <Byline>{parts.flatMap((part, i) => (i === 0 ? [part] : [", ", part]))}</Byline>;
}

/** A source's head, always there; its text only while it is open. */
export function SourceCard({ source, open, onToggle, children }: SourceCardProps) {
  const { t, format } = useWords();
  const id = useId();
  const platform = platformName(t, source.platform);
  const title = sourceName(source);
  return (
    <section className="source" data-source={source.id} data-open={open ? "" : undefined}>
      <h2 className="source-title">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            onToggle(!open);
          }}
        >
          <ChevronDown aria-hidden="true" />
          <span className="visually-hidden">{`${t("source.label")}: `}</span>
          <span className="source-platform">{platform}</span>
          <bdi className="source-name" lang={source.title === undefined ? "zxx" : source.language}>
            {title}
          </bdi>
          {source.language !== undefined && (
            <span className="source-language">{format.languageName(source.language)}</span>
          )}
        </button>
      </h2>
      <div id={id} className="source-body" hidden={!open}>
        {open && (
          <>
            <Details source={source} />
            <SourceLinks source={source} />
            {children}
          </>
        )}
      </div>
    </section>
  );
}
