import { safeHref } from "#domain/links/safe-href.ts";
import type { Quote } from "#domain/thread.ts";
import { absenceWords } from "#i18n/absence-words.ts";
import { useWords } from "#i18n/use-words.ts";

interface OtherPostProps {
  readonly label: string;
  readonly quote: Quote;
}

/** A post of somebody else: quoted, or answered. What is not there says why. */
export function OtherPost({ label, quote }: OtherPostProps) {
  const { t } = useWords();
  const href = quote.url === undefined ? null : safeHref(quote.url);
  return (
    <blockquote className="post-quote" aria-label={label}>
      <p className="post-quote-head">
        <span>{label}</span>
        {quote.author !== undefined && (
          <cite>
            <bdi>{quote.author}</bdi>
          </cite>
        )}
        {href !== null && (
          <a href={href} target="_blank" rel="noreferrer noopener">
            {t("reader.openPost", { host: new URL(href).host })}
          </a>
        )}
      </p>
      {quote.text !== undefined && (
        <p className="post-quote-text" lang="">
          {quote.text}
        </p>
      )}
      {quote.absent !== undefined && <p>{absenceWords(t, quote.absent.why)}</p>}
      {quote.absent?.said !== undefined && <p lang="">{quote.absent.said}</p>}
    </blockquote>
  );
}
