import { readyTable, rewrite } from "./rewrite.ts";
import type { ReadyTable } from "./rewrite.ts";
import type { Scheme } from "./scheme.ts";
import { PUBLISHED } from "./schemes.ts";

export type SchemeId = (typeof PUBLISHED)[number]["id"];

/** Every scheme that can be asked for, those of Belarusian first. */
export const schemes: readonly (Scheme & { readonly id: SchemeId })[] = PUBLISHED.map(
  ({ table: _table, ...scheme }) => scheme,
);

export const isSchemeId = (id: string): id is SchemeId => PUBLISHED.some((each) => each.id === id);

const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Writes a text in Latin letters. What the scheme has no letter for stays as it is; a text without Cyrillic
 * letters comes back unchanged. In and out may be any string; out is in NFC. A capital becomes "Shch" or,
 * among capitals, "SHCH". Takes time linear in the text.
 */
export function transliterate(text: string, scheme: SchemeId): string {
  return rewrite(text, tableOf(scheme), CYRILLIC);
}

const ready = new Map<SchemeId, ReadyTable>();

/** Tables are made ready when first asked for: few ever are. */
function tableOf(scheme: SchemeId): ReadyTable {
  const known = ready.get(scheme);
  if (known !== undefined) return known;
  const published = PUBLISHED.find(({ id }) => id === scheme);
  if (published === undefined) throw new Error(`no such scheme: ${scheme}`);
  const table = readyTable(published.table);
  ready.set(scheme, table);
  return table;
}
