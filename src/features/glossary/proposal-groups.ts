import type { NameProposal } from "#domain/glossary/propose-names.ts";
import type { TextOwner, Term, ThreadDocument } from "#domain/thread.ts";

/** A place that would change, with the words around it. */
export interface ShownProposal {
  readonly key: string;
  readonly proposal: NameProposal;
  /** Whose text is translated. */
  readonly of: TextOwner;
  /** BCP 47 of the translation. */
  readonly language: string;
  readonly before: string;
  readonly after: string;
}

/** The places of one term. */
export interface ProposalGroup {
  readonly term: Term;
  readonly places: readonly ShownProposal[];
}

/** UTF-16 units on each side; a sentence is mostly shorter. */
const AROUND = 160;

const proposalKey = ({ translation, unit, start, written }: NameProposal): string =>
  [translation, unit, start, written].join("\u0000");

/** The places grouped by term, in the order they come in the thread. */
export function groupProposals(
  document: ThreadDocument,
  proposals: readonly NameProposal[],
): readonly ProposalGroup[] {
  const involved = new Set(proposals.map(({ translation }) => translation));
  const owners = new Map(
    document.translations.flatMap((translation) =>
      involved.has(translation.id)
        ? [
            [
              translation.id,
              {
                of: translation.of,
                language: translation.language,
                units: new Map(translation.units.map(({ id, text }) => [id, text])),
              },
            ] as const,
          ]
        : [],
    ),
  );
  const groups = new Map<string, { term: Term; places: ShownProposal[] }>();
  for (const proposal of proposals) {
    const owner = owners.get(proposal.translation);
    const text = owner?.units.get(proposal.unit);
    // Gone, or changed since it was found: the places are being looked for again.
    if (owner === undefined || text?.slice(proposal.start, proposal.end) !== proposal.written)
      continue;
    const group = groups.get(proposal.term.id) ?? { term: proposal.term, places: [] };
    groups.set(proposal.term.id, group);
    group.places.push({
      key: proposalKey(proposal),
      proposal,
      of: owner.of,
      language: owner.language,
      before: lastOf(text.slice(0, proposal.start)),
      after: firstOf(text.slice(proposal.end)),
    });
  }
  return [...groups.values()];
}

const lastOf = (text: string): string => (text.length > AROUND ? `…${text.slice(-AROUND)}` : text);
const firstOf = (text: string): string =>
  text.length > AROUND ? `${text.slice(0, AROUND)}…` : text;
