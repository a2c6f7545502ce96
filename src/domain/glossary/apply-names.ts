import type { Span, ThreadDocument } from "../thread.ts";
import type { NameProposal } from "./propose-names.ts";
import { protectionIn } from "./protection.ts";
import { quotedSpans } from "./quoted.ts";
import { renamed } from "./rename-history.ts";
import type { NamePolicy } from "./tradition.ts";

/** What became of the proposals. */
export interface AppliedNames {
  readonly document: ThreadDocument;
  readonly applied: number;
  /** Left alone: protected, or no longer where it was, or overlapping another. */
  readonly skipped: number;
}

/**
 * Writes the wanted form in every chosen place. Of a unit nothing changes but its text, and its versions, which
 * gain what it said before: who made it, when, and whether it was checked stay as they are. Where an earlier
 * renaming left the very text among the last versions, the history is cut back to before it, so that there and
 * back again leaves the document as it was. What does not change keeps its identity.
 */
export function applyNames(
  document: ThreadDocument,
  chosen: readonly NameProposal[],
): AppliedNames {
  const byTranslation = grouped(chosen, ({ translation }) => translation);
  let applied = 0;
  const translations = document.translations.map((translation) => {
    const proposals = byTranslation.get(translation.id);
    if (proposals === undefined) return translation;
    const byUnit = grouped(proposals, ({ unit }) => unit);
    const quoted = quotedSpans(translation.units.map(({ text }) => text));
    const units = translation.units.map((unit, i) => {
      const fitting = fittingIn(unit.text, byUnit.get(unit.id) ?? [], quoted[i] ?? []);
      applied += fitting.length;
      const text = replaced(unit.text, fitting);
      return text === unit.text ? unit : renamed(unit, text);
    });
    return units.every((unit, i) => unit === translation.units[i])
      ? translation
      : { ...translation, units };
  });
  const skipped = chosen.length - applied;
  return { document: applied === 0 ? document : { ...document, translations }, applied, skipped };
}

/** `Map.groupBy`, which Node 20 has not. */
function grouped<Key>(
  proposals: readonly NameProposal[],
  keyOf: (proposal: NameProposal) => Key,
): ReadonlyMap<Key, readonly NameProposal[]> {
  const groups = new Map<Key, NameProposal[]>();
  for (const proposal of proposals) {
    const known = groups.get(keyOf(proposal));
    if (known === undefined) groups.set(keyOf(proposal), [proposal]);
    else known.push(proposal);
  }
  return groups;
}

/**
 * In order, without those that are protected, do not fit the text, or overlap one before. Whether they are
 * protected is asked of the text as it is now: somebody may have put it in quotation marks meanwhile.
 */
function fittingIn(
  text: string,
  proposals: readonly NameProposal[],
  quotations: readonly Span[],
): readonly NameProposal[] {
  if (proposals.length === 0) return proposals;
  const protectionOf = protectionIn(text, quotations);
  const fitting: NameProposal[] = [];
  let reached = 0;
  for (const proposal of proposals.toSorted((a, b) => a.start - b.start)) {
    const { start, end, written } = proposal;
    if (proposal.protected !== null || start < reached || start >= end) continue;
    if (text.slice(start, end) !== written || protectionOf(proposal) !== null) continue;
    fitting.push(proposal);
    reached = end;
  }
  return fitting;
}

function replaced(text: string, proposals: readonly NameProposal[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const proposal of proposals) {
    parts.push(text.slice(end, proposal.start), proposal.wanted);
    end = proposal.end;
  }
  return parts.join("") + text.slice(end);
}

/** Notes what the thread agreed on; null forgets it. */
export function setNamePolicy(document: ThreadDocument, policy: NamePolicy | null): ThreadDocument {
  const { namePolicy: _before, ...rest } = document;
  if (policy === null) return document.namePolicy === undefined ? document : rest;
  return document.namePolicy === policy ? document : { ...document, namePolicy: policy };
}
