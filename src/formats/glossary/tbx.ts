import type { Term, TermForm } from "#domain/thread.ts";

/** Neither XML 1.0 nor UTF-8 can say these. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

const escape = (text: string): string =>
  text.replace(UNWRITABLE, "\uFFFD").replace(/[&<>"\r]/gu, (found) => ENTITIES[found] ?? found);

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">`;

/**
 * The terms as TBX version 3 (ISO 30042:2019), dialect TBX-Basic, style DCA: a concept for each, a section for
 * each language, the tradition of a form as its note. What must not be written is among the forms of the
 * language it looks to be of, as `deprecatedTerm-admn-sts`. Terms without any form are left out.
 *
 * @param to BCP 47: the language translated into, whose forms the forbidden ones are first compared with.
 */
export function writeTbx(
  terms: readonly Term[],
  { title, to }: { readonly title: string; readonly to: string },
): string {
  const concepts = terms.map((term) => conceptOf(term, to)).filter((lines) => lines.length > 0);
  return `${[
    HEAD,
    "  <tbxHeader>",
    "    <fileDesc>",
    `      <titleStmt><title>${escape(title)}</title></titleStmt>`,
    "      <sourceDesc><p>Nitka</p></sourceDesc>",
    "    </fileDesc>",
    "  </tbxHeader>",
    "  <text>",
    "    <body>",
    ...concepts.flatMap(inConcept),
    "    </body>",
    "  </text>",
    "</tbx>",
  ].join("\n")}\n`;
}

const inConcept = (lines: readonly string[], index: number): readonly string[] => [
  `      <conceptEntry id="c${index + 1}">`,
  ...lines,
  "      </conceptEntry>",
];

interface Section {
  readonly language: string;
  readonly forms: readonly { readonly text: string; readonly tradition?: string }[];
  readonly forbidden: readonly string[];
}

function conceptOf({ forms, forbidden = [], note }: Term, to: string): readonly string[] {
  const sections = sectionsOf(forms, forbidden, to);
  if (sections.length === 0) return [];
  return [
    ...(note === undefined || note === "" ? [] : [`        <note>${escape(note)}</note>`]),
    ...sections.flatMap(sectionLines),
  ];
}

function sectionsOf(
  forms: readonly TermForm[],
  forbidden: readonly string[],
  to: string,
): readonly Section[] {
  const languages = [...new Set(forms.map(({ language }) => language))];
  const home = (form: string): string | undefined =>
    languages
      .toSorted((a, b) => Number(b === to) - Number(a === to))
      .find((language) =>
        forms.some((one) => one.language === language && script(one.text) === script(form)),
      );
  const homes = forbidden.map((form) => ({ form, language: home(form) ?? languages[0] }));
  return languages.map((language) => ({
    language,
    forms: forms.filter((form) => form.language === language),
    forbidden: homes.filter((one) => one.language === language).map(({ form }) => form),
  }));
}

const script = (text: string): "cyrillic" | "other" =>
  /\p{Script=Cyrillic}/u.test(text) ? "cyrillic" : "other";

function sectionLines({ language, forms, forbidden }: Section): readonly string[] {
  return [
    `        <langSec xml:lang="${escape(language)}">`,
    ...forms.flatMap(({ text, tradition }) =>
      termLines(text, tradition === undefined ? [] : [`<note>${escape(tradition)}</note>`]),
    ),
    ...forbidden.flatMap((text) =>
      termLines(text, ['<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>']),
    ),
    "        </langSec>",
  ];
}

const termLines = (text: string, about: readonly string[]): readonly string[] => [
  "          <termSec>",
  `            <term>${escape(text)}</term>`,
  ...about.map((element) => `            ${element}`),
  "          </termSec>",
];
