import { ExternalLink } from "lucide-react";
import type { SourceId } from "#domain/ids.ts";
import type { Post } from "#domain/thread.ts";
import { safeHref } from "#domain/links/safe-href.ts";
import { useWords } from "#i18n/use-words.ts";
import { type Piece, textPieces } from "./text-pieces.ts";
import "./PostText.css";

/** Splits an address so that what names the place stays in sight and the rest is only there for copying. */
function addressParts(text: string): readonly [string, string, string] {
  const scheme = /^https?:\/\/(?:www\.)?/iu.exec(text)?.[0] ?? "";
  const rest = text.slice(scheme.length);
  const query = rest.search(/[?#]/u);
  const shown = query === -1 ? rest : rest.slice(0, query);
  return [scheme, shown, query === -1 ? "" : rest.slice(query)];
}

function LinkPiece({ piece, onSource }: { piece: Piece; onSource: (source: SourceId) => void }) {
  const { t } = useWords();
  const { link } = piece;
  if (link === null) return piece.text;
  const [before, shown, after] = addressParts(piece.text);
  const words = (
    <>
      <span className="post-link-rest">{before}</span>
      {shown}
      <span className="post-link-rest">{after}</span>
    </>
  );
  const { source } = link;
  if (source !== undefined)
    return (
      <button
        type="button"
        className="post-link"
        onClick={() => {
          onSource(source);
        }}
      >
        {words}
      </button>
    );
  const href = safeHref(link.url);
  if (href === null) return piece.text;
  return (
    <a
      className="post-link"
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      title={t("reader.opensElsewhere", { host: new URL(href).host })}
    >
      {words}
      <ExternalLink aria-hidden="true" />
    </a>
  );
}

interface PostTextProps {
  readonly post: Post;
  readonly language: string;
  /** The sentence that is lit, with its twin. */
  readonly lit: string | null;
  readonly onSource: (source: SourceId) => void;
  /** Units by segment, so that both sides of a pair carry one name. */
  readonly unitOf: (segment: string) => string;
}

/** A post's words exactly as they are, broken into sentences and links. */
export function PostText({ post, language, lit, onSource, unitOf }: PostTextProps) {
  const parts = textPieces(post.text, post.segments ?? [], post.links ?? []);
  return (
    <div
      className="post-text"
      lang={language}
      translate="no"
      data-text=""
      data-owner={`post:${post.id}`}
      data-start="0"
    >
      {parts.map((part) => {
        const pieces = part.pieces.map((piece) => (
          <LinkPiece key={piece.start} piece={piece} onSource={onSource} />
        ));
        if (part.segment === null) return pieces;
        const unit = unitOf(part.segment.id);
        return (
          <span
            key={part.start}
            data-unit={unit}
            data-side="original"
            data-lit={lit === unit ? "" : undefined}
          >
            {pieces}
          </span>
        );
      })}
    </div>
  );
}
