import { useEffect, useState } from "react";
import type { CandidateName } from "#domain/glossary/candidate-names.ts";
import type { NameProposal } from "#domain/glossary/propose-names.ts";
import type { NamePolicy } from "#domain/glossary/tradition.ts";
import type { LanguagePair } from "#domain/language-pairs.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { Term, ThreadDocument } from "#domain/thread.ts";
import type { GlossaryLines } from "#formats/glossary/tsv.ts";
import { askGlossary } from "./ask-glossary.ts";
import type { TermNotes, TermQuestion } from "./glossary-work.ts";
import { problemOf } from "./problem.ts";

export type { PlacedHint, TermWarning } from "./glossary-work.ts";

/** The document with nothing but what proposals are made from: the rest need not be copied to the worker. */
const forProposals = (document: ThreadDocument): ThreadDocument => ({
  ...document,
  posts: document.posts.map(({ id, author, language }) =>
    Object.assign({ id, author, text: "" }, language !== undefined && { language }),
  ),
  sources: document.sources.map(({ text: _text, segments: _segments, ...source }) => source),
});

const forCandidates = (document: ThreadDocument): ThreadDocument => ({
  ...document,
  posts: [],
  translations: [],
});

interface Looked {
  readonly document: ThreadDocument;
  readonly policy: NamePolicy;
  readonly found: readonly NameProposal[];
  readonly problem: Problem | null;
}

interface Proposals {
  readonly found: readonly NameProposal[];
  /** They are of the document as it is now; else they are being looked for again. */
  readonly settled: boolean;
  /** They could not be looked for. */
  readonly problem: Problem | null;
}

/** What would change under a policy, worked out in a worker; null while it is first looked for. */
export function useNameProposals(document: ThreadDocument, policy: NamePolicy): Proposals | null {
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    let left = false;
    const look = async () => {
      const asked = forProposals(document);
      const found = await askGlossary((work) => work.proposals(asked, policy));
      if (!left) setLooked({ document, policy, found, problem: null });
    };
    look().catch((error: unknown) => {
      if (!left) setLooked({ document, policy, found: [], problem: problemOf(error) });
    });
    return () => {
      left = true;
    };
  }, [document, policy]);
  if (looked === null || looked.policy !== policy) return null;
  return { found: looked.found, settled: looked.document === document, problem: looked.problem };
}

/** Names in the sources that are worth a term; null until they are known, none where the worker broke down. */
export function useCandidateNames(document: ThreadDocument): readonly CandidateName[] | null {
  const [names, setNames] = useState<readonly CandidateName[] | null>(null);
  useEffect(() => {
    let left = false;
    const look = async () => {
      const asked = forCandidates(document);
      const found = await askGlossary((work) => work.candidates(asked));
      if (!left) setNames(found);
    };
    look().catch(() => {
      if (!left) setNames([]);
    });
    return () => {
      left = true;
    };
  }, [document]);
  return names;
}

/** Glossaries by a number each: the worker knows by it which one it has ready. */
const numbers = new WeakMap<readonly Term[], number>();
let last = 0;

function numberOf(terms: readonly Term[]): number {
  const number = numbers.get(terms) ?? ++last;
  numbers.set(terms, number);
  return number;
}

const NO_NOTES: TermNotes = { hints: [], warnings: [] };

/** The terms of a sentence and what of its translation is written otherwise; of the words before until it is known. */
export function useTermNotes({
  terms,
  from,
  to,
  policy,
  original,
  translation,
}: Omit<TermQuestion, "glossary">): TermNotes {
  const [notes, setNotes] = useState(NO_NOTES);
  useEffect(() => {
    if (terms.length === 0) return undefined;
    let left = false;
    const glossary = numberOf(terms);
    const question = { glossary, terms, from, to, policy, original, translation };
    askGlossary((work) => work.notes(question))
      .then((found) => (left ? undefined : setNotes(found)))
      // A help, not a need: a broken worker says so where something the reader wanted fails.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [terms, from, to, policy, original, translation]);
  return terms.length === 0 ? NO_NOTES : notes;
}

interface GlossaryRequest extends LanguagePair {
  readonly terms: readonly Term[];
  readonly policy: NamePolicy;
  readonly title: string;
}

/** The terms as a file of another tool: its text, what its name ends in, and its MIME type. */
export async function glossaryFile(
  kind: "tsv" | "tbx",
  { terms, from, to, policy, title }: GlossaryRequest,
): Promise<{ readonly text: string; readonly extension: string; readonly type: string }> {
  switch (kind) {
    case "tsv": {
      const { writeGlossaryTsv } = await import("#formats/glossary/tsv.ts");
      const text = writeGlossaryTsv(terms, { from, to, policy });
      // OmegaT reads a glossary as UTF-8 where its name ends so.
      return { text, extension: "txt", type: "text/tab-separated-values;charset=utf-8" };
    }
    case "tbx": {
      const { writeTbx } = await import("#formats/glossary/tbx.ts");
      return { text: writeTbx(terms, { title, to }), extension: "tbx", type: "application/x-tbx" };
    }
  }
}

/** Reads a table of terms, in a worker. Problems: `too-large`, `not-text`, `empty-input`, `no-terms`, `file-unreadable`. */
export async function readGlossary(file: File, pair: LanguagePair): Promise<Result<GlossaryLines>> {
  const { readText } = await import("#formats/read-text.ts");
  const content = await file.arrayBuffer().catch(() => null);
  if (content === null) return { ok: false, problem: { kind: "file-unreadable", name: file.name } };
  const text = readText({ name: file.name, content: new Uint8Array(content) });
  return text.ok ? askGlossary((work) => work.table(text.value, pair)) : text;
}
