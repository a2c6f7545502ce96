const LONGEST_LINK = 2000;
const LINK = /^(?:https?:\/\/|at:\/\/)\S+$/iu;
const BARE = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/\S+$/u;

/** The one link a pasted text is, made whole; null where it is anything else. */
export function asLink(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_LINK) return null;
  if (LINK.test(trimmed)) return trimmed;
  return BARE.test(trimmed) ? `https://${trimmed}` : null;
}
