import { ExternalLink } from "lucide-react";
import type { SourceId } from "#domain/ids.ts";
import type { CustomEmoji, Post } from "#domain/thread.ts";
import { safeHref } from "#domain/links/safe-href.ts";
import { useWords } from "#i18n/use-words.ts";
import { EmojiText } from "./EmojiText.tsx";
import { shortName } from "./source-name.ts";
import { type Piece, textPieces } from "./text-pieces.ts";
import "./PostText.css";

/** The address exactly as written, in the text and its offsets, and a shorter one for the eye. */
function Address({ written, shown }: { written: string; shown: string }) {
  return (
    <span className="post-address" data-shown-as={shown}>
      <span>{written}</span>
    </span>
  );
}

const NO_EMOJI: readonly CustomEmoji[] = [];
const WRITTEN_OUT = /^(?:https?:\/\/|\S+\.\S+\/)/iu;

interface LinkPieceProps {
  readonly piece: Piece;
  readonly emoji: readonly CustomEmoji[];
  /** Short names of the sources the post links to. */
  readonly sourceNames: ReadonlyMap<SourceId, string>;
  readonly onSource: (source: SourceId) => void;
}

function LinkPiece({ piece, emoji, sourceNames, onSource }: LinkPieceProps) {
  const { t } = useWords();
  const { link } = piece;
  if (link === null) return <EmojiText text={piece.text} emoji={emoji} />;
  const { source } = link;
  // A word that leads somewhere stays that word; an address is long and gets a shorter one for the eye.
  const shown = (short: string) =>
    WRITTEN_OUT.test(piece.text) ? <Address written={piece.text} shown={short} /> : piece.text;
  if (source !== undefined)
    return (
      <button
        type="button"
        className="post-link"
        onClick={() => {
          onSource(source);
        }}
      >
        {shown(sourceNames.get(source) ?? shortName(piece.text))}
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
      {shown(shortName(piece.text))}
      <ExternalLink aria-hidden="true" />
    </a>
  );
}

interface PostTextProps {
  readonly post: Post;
  readonly language: string;
  readonly sourceNames: ReadonlyMap<SourceId, string>;
  /** The sentence that is lit, with its twin. */
  readonly lit: string | null;
  readonly onSource: (source: SourceId) => void;
  /** Units by segment, so that both sides of a pair carry one name. */
  readonly unitOf: (segment: string) => string;
}

/** A post's words exactly as they are, broken into sentences and links. */
export function PostText(props: PostTextProps) {
  const { post, language, lit, sourceNames, onSource, unitOf } = props;
  const { emoji = NO_EMOJI } = post;
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
          <LinkPiece key={piece.start} {...{ piece, emoji, sourceNames, onSource }} />
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
