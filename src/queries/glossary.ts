import { useEffect, useState } from "react";
import type { CandidateName } from "#domain/glossary/candidate-names.ts";
import type { NameProposal } from "#domain/glossary/propose-names.ts";
import type { NamePolicy } from "#domain/glossary/tradition.ts";
import type { LanguagePair } from "#domain/language-pairs.ts";
import type { Result } from "#domain/result.ts";
import type { Term, ThreadDocument } from "#domain/thread.ts";
import type { GlossaryLines } from "#formats/glossary/tsv.ts";

/** So many milliseconds at a stretch; then the page has its turn. */
const TURN = 8;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Calls back with each of the items, and lets the page have its turn in between; ends early when told. */
async function inTurns<T>(
  items: Iterable<T>,
  visit: (item: T) => void,
  left: () => boolean,
): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    visit(item);
    if (performance.now() - began < TURN) continue;
    await pause();
    if (left()) return;
    began = performance.now();
  }
}

/** Every place written otherwise than a policy wants, looked for one translation at a time. */
async function proposalsFor(
  document: ThreadDocument,
  policy: NamePolicy,
  left: () => boolean,
): Promise<readonly NameProposal[]> {
  const { proposeNames } = await import("#domain/glossary/propose-names.ts");
  const found: NameProposal[] = [];
  const look = (translation: ThreadDocument["translations"][number]) => {
    found.push(...proposeNames({ ...document, translations: [translation] }, policy));
  };
  await inTurns(document.translations, look, left);
  return found;
}

interface Proposals {
  readonly found: readonly NameProposal[];
  /** They are of the document as it is now; else they are being looked for again. */
  readonly settled: boolean;
}

/** What would change under a policy; null while it is first looked for, and where none is chosen. */
export function useNameProposals(
  document: ThreadDocument,
  policy: NamePolicy | null,
): Proposals | null {
  const [looked, setLooked] = useState<{
    readonly document: ThreadDocument;
    readonly policy: NamePolicy;
    readonly found: readonly NameProposal[];
  } | null>(null);
  useEffect(() => {
    if (policy === null) return undefined;
    let left = false;
    void proposalsFor(document, policy, () => left).then((found) => {
      if (!left) setLooked({ document, policy, found });
    });
    return () => {
      left = true;
    };
  }, [document, policy]);
  if (looked === null || looked.policy !== policy) return null;
  return { found: looked.found, settled: looked.document === document };
}

/** Names in the sources that are worth a term; null until they are known. */
export function useCandidateNames(document: ThreadDocument): readonly CandidateName[] | null {
  const [names, setNames] = useState<readonly CandidateName[] | null>(null);
  useEffect(() => {
    let left = false;
    const look = async () => {
      const { candidateNames } = await import("#domain/glossary/candidate-names.ts");
      await pause();
      if (!left) setNames(candidateNames(document));
    };
    void look();
    return () => {
      left = true;
    };
  }, [document]);
  return names;
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

/** Reads a table of terms. Problems: `too-large`, `not-text`, `empty-input`, `no-terms`, `file-unreadable`. */
export async function readGlossary(file: File, pair: LanguagePair): Promise<Result<GlossaryLines>> {
  const [{ readText }, { readGlossaryTsv }] = await Promise.all([
    import("#formats/read-text.ts"),
    import("#formats/glossary/tsv.ts"),
  ]);
  const content = await file.arrayBuffer().catch(() => null);
  if (content === null) return { ok: false, problem: { kind: "file-unreadable", name: file.name } };
  const text = readText({ name: file.name, content: new Uint8Array(content) });
  return text.ok ? readGlossaryTsv(text.value, pair) : text;
}
