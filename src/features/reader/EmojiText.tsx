import { Fragment } from "react";
import { safeHref } from "#domain/links/safe-href.ts";
import type { CustomEmoji } from "#domain/thread.ts";
import { useMediaConsent } from "./media-consent.ts";

const SHORTCODE = /:([\p{L}\p{N}_+-]+):/gu;

/**
 * Words with their custom emoji: as `:shortcodes:`, which is what the text says, until the reader lets the
 * thread's pictures load. The words stay in the text, so that offsets of notes do not change.
 */
export function EmojiText({ text, emoji }: { text: string; emoji: readonly CustomEmoji[] }) {
  const { all } = useMediaConsent();
  if (!all || emoji.length === 0) return text;
  const pictures = new Map(emoji.map(({ shortcode, url }) => [shortcode, safeHref(url)]));
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const { 0: written, 1: shortcode = "", index } of text.matchAll(SHORTCODE)) {
    const picture = pictures.get(shortcode);
    if (picture === undefined || picture === null) continue;
    pieces.push(text.slice(at, index));
    pieces.push(
      <Fragment key={index}>
        <span className="visually-hidden">{written}</span>
        <img className="post-emoji" src={picture} alt="" title={written} loading="lazy" />
      </Fragment>,
    );
    at = index + written.length;
  }
  pieces.push(text.slice(at));
  return pieces;
}
