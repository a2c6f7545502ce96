import type { Person, Source } from "#domain/thread.ts";

/** "Name (@handle)", or what of the two there is. */
export function personName({ name, handle = "" }: Person): string {
  if (handle === "" || handle === name) return name;
  return name === "" ? handle : `${name} (${handle})`;
}

/** What a source is called: its title, else its address without what every address has. */
export function sourceTitle({ title = "", canonical, url }: Source): string {
  if (title.trim() !== "") return title;
  const address = canonical === "" ? url : canonical;
  return address.replace(/^https?:\/\/(?:www\.)?/iu, "").replace(/\/$/u, "");
}

const GRAPHEMES = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The beginning of a text on one line, cut at a word where there is one; @param most UTF-16 units. */
export function beginning(line: string, most = 70): string {
  if (line.length <= most) return line;
  const head = line.slice(0, most + 1);
  const space = head.lastIndexOf(" ");
  if (space > most / 2) return `${head.slice(0, space).replace(/[.,:;…]$/u, "")}…`;
  // A whole grapheme at the cut stays out rather than be torn.
  const last = GRAPHEMES.segment(head).containing(most)?.index ?? most;
  return `${head.slice(0, last)}…`;
}
