import { isTradition, type NamePolicy, type Tradition } from "#domain/glossary/tradition.ts";
import { contentId, uniqueIds } from "#domain/hash.ts";
import { primaryLanguage, sameLanguage } from "#domain/language-tag.ts";
import type { LanguagePair } from "#domain/language-pairs.ts";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok, type Result } from "#domain/result.ts";
import type { Term, TermForm } from "#domain/thread.ts";
import { readComment, writeComment } from "./tsv-comment.ts";

/** The first line of OmegaT's own writable glossaries; a comment to every reader. */
const HEAD = "# Glossary in tab-separated format -*- coding: utf-8 -*-";
/** UTF-16 units; a longer form is no word anybody would look for. */
const LONGEST_FORM = 500;
/** Forms of one term in one language, and those not to be written; no name has so many. */
const MOST_FORMS = 50;

/** What was read of a glossary, and how many of its lines had no two columns. */
export interface GlossaryLines {
  readonly terms: readonly Term[];
  readonly skipped: number;
}

/**
 * Writes the terms as OmegaT reads them (UTF-8, `source TAB target TAB comment`): a line for each form in the
 * language translated from, with the form the policy wants in the other. Further forms, what must not be
 * written and the note are in the comment, so that {@link readGlossaryTsv} gives them back. White space inside
 * a form becomes a space. Terms without a form in the language translated from are left out, as are those with
 * nothing to say of it.
 */
export function writeGlossaryTsv(
  terms: readonly Term[],
  { from, to, policy }: LanguagePair & { readonly policy: NamePolicy },
): string {
  const head = `${HEAD}\n# ${from} → ${to}\n`;
  return head + terms.flatMap((term) => termLines(term, { from, to, policy })).join("");
}

function termLines(
  { forms, forbidden = [], note }: Term,
  { from, to, policy }: LanguagePair & { readonly policy: NamePolicy },
): readonly string[] {
  const [first, ...others] = formsIn(forms, from);
  const targets = formsIn(forms, to);
  const wanted = preferred(targets, policy, from);
  if (first === undefined) return [];
  if (wanted === undefined && forbidden.length === 0 && note === undefined) return [];
  const written = wanted?.text ?? "";
  const comment = writeComment({
    ...(first.tradition !== undefined && { sourceTradition: first.tradition }),
    ...(wanted?.tradition !== undefined && { targetTradition: wanted.tradition }),
    also: targets.filter((form) => form !== wanted),
    forbidden,
    ...(note !== undefined && { note }),
  });
  return [
    line(first.text, written, comment),
    ...others.map(({ text, tradition }) =>
      line(
        text,
        written,
        writeComment({
          same: first.text,
          ...(tradition !== undefined && { sourceTradition: tradition }),
          also: [],
          forbidden: [],
        }),
      ),
    ),
  ];
}

/** A first word that begins with `#` is moved off the edge, or the line would be a comment. */
const line = (source: string, target: string, comment: string): string =>
  `${source.startsWith("#") ? " " : ""}${source}\t${target}${comment === "" ? "" : `\t${comment}`}\n`;

interface WrittenForm {
  readonly text: string;
  readonly tradition?: string;
}

function formsIn(forms: readonly TermForm[], language: string): readonly WrittenForm[] {
  return forms.flatMap(({ language: own, text, tradition }) => {
    const words = oneLine(text);
    if (words === "" || !sameLanguage(own, language)) return [];
    return [{ text: words, ...(tradition !== undefined && tradition !== "" && { tradition }) }];
  });
}

const oneLine = (text: string): string => text.replace(/[\s\u0085]+/gu, " ").trim();

/** The form of the tradition agreed on, else the one way the language has, else the first. */
function preferred(
  forms: readonly WrittenForm[],
  policy: NamePolicy,
  from: string,
): WrittenForm | undefined {
  const tradition = policy === "source" ? traditionOf(from) : policy;
  return (
    forms.find((form) => form.tradition === tradition) ??
    forms.find((form) => form.tradition === undefined) ??
    forms[0]
  );
}

const traditionOf = (from: string): Tradition | undefined => {
  const named = { ru: "russian", be: "belarusian" }[primaryLanguage(from)];
  return isTradition(named) ? named : undefined;
};

/**
 * Reads a glossary of OmegaT's form, or one this file wrote. As there, a line that begins with `#` is a comment,
 * quotation marks are part of the words, columns after the third say nothing, and lines end in any way.
 * Problems: `no-terms`, `too-large` (UTF-16 units).
 */
export function readGlossaryTsv(text: string, { from, to }: LanguagePair): Result<GlossaryLines> {
  if (text.length > LIMITS.bytes)
    return failed({ kind: "too-large", bytes: text.length, limit: LIMITS.bytes });
  const unique = uniqueIds();
  const terms: (Term & { readonly forms: TermForm[] })[] = [];
  /** The forms of the term with this first source form. */
  const known = new Map<string, { readonly forms: TermForm[]; sources: number }>();
  let skipped = 0;
  for (const row of text.replace(/^\uFEFF/u, "").split(/\r\n|\n|\r/u)) {
    if (row.startsWith("#") || row.trim() === "") continue;
    const read = readLine(row, { from, to });
    if (read === null) {
      skipped++;
      continue;
    }
    const earlier = read.same === undefined ? undefined : known.get(read.same);
    if (earlier !== undefined) {
      if (++earlier.sources <= MOST_FORMS) earlier.forms.push(...read.sources);
      continue;
    }
    const { sources, targets, rest } = read;
    const forms = [...sources, ...targets];
    const id = unique(contentId("term", from, read.source, to, targets[0]?.text ?? ""));
    known.set(read.source, { forms, sources: 1 });
    terms.push({ id, forms, ...rest });
  }
  return terms.length === 0 ? failed({ kind: "no-terms" }) : ok({ terms, skipped });
}

interface ReadLine {
  readonly source: string;
  readonly same: string | undefined;
  readonly sources: readonly TermForm[];
  readonly targets: readonly TermForm[];
  readonly rest: Pick<Term, "forbidden" | "note">;
}

/** One line; null where it has no two columns, or says nothing of its word. */
function readLine(row: string, { from, to }: LanguagePair): ReadLine | null {
  const [first = "", second = "", third = ""] = row.split("\t");
  const [source, target] = [oneLine(first), oneLine(second)];
  if (source === "" || (target === "" && third === "")) return null;
  if (source.length > LONGEST_FORM || target.length > LONGEST_FORM) return null;
  const { same, sourceTradition, targetTradition, also, forbidden, note } = readComment(third);
  const usable = (form: string): boolean => form.trim() !== "" && form.length <= LONGEST_FORM;
  return {
    source,
    same,
    sources: [formOf(from, source, sourceTradition)],
    targets: [
      ...(target === "" ? [] : [formOf(to, target, targetTradition)]),
      ...also
        .filter(({ text }) => usable(text))
        .map(({ text, tradition }) => formOf(to, text, tradition)),
    ].slice(0, MOST_FORMS),
    rest: {
      ...(forbidden.some(usable) && {
        forbidden: forbidden.filter(usable).slice(0, MOST_FORMS),
      }),
      ...(note !== undefined && { note: note.slice(0, LIMITS.field) }),
    },
  };
}

const formOf = (language: string, text: string, tradition: string | undefined): TermForm => ({
  language,
  text,
  ...(tradition !== undefined && tradition !== "" && { tradition }),
});
