const LONGEST = 70;

/** The beginning of a text as a title: one line, cut after a word within 70 UTF-16 units, then `…`. */
export function titleFrom(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replace(/\s+/gu, " ")
    .trim();
  if (line === "") return "…";
  if (line.length <= LONGEST) return line;
  const space = line.lastIndexOf(" ", LONGEST - 1);
  // A text without spaces is cut between characters, never inside a surrogate pair.
  const cut = space > 0 ? line.slice(0, space) : line.slice(0, LONGEST - 1).toWellFormed();
  return `${cut.replace(/[\s,;:—–-]+$|\ufffd$/u, "")}…`;
}

/** An address as people read it: `vk.com/club1`; "" for none. */
export function addressTitle(url: string | undefined): string {
  return (url ?? "").replace(/^https?:\/\/(?:www\.)?/iu, "");
}
