import { primaryLanguage } from "../language-tag.ts";
import { lacinkaToCyrillic } from "../transliterate/lacinka-to-cyrillic.ts";
import { transliterate } from "../transliterate/transliterate.ts";
import { belarusianParadigm } from "./inflect-belarusian.ts";
import { russianParadigm } from "./inflect-russian.ts";
import { type Kind, type Paradigm, PLACES, type Reading, unchanging } from "./paradigm.ts";

/** What is known of a form besides its letters. */
export interface FormContext {
  /** Of the form; only `lacinka` matters. */
  readonly tradition?: string;
  /** The Belarusian Cyrillic form of the same name. */
  readonly cyrillic?: string;
}

/** Longer than any name; it stays as it is. */
const LONGEST = 120;
/** Forms of one place of a phrase whose words have several. */
const MOST_FORMS = 12;
/** Ways to read one phrase. */
const MOST_READINGS = 12;

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * All forms of a name or term, of one word or several, from its dictionary form: by rule, no list of words
 * behind it. Where the ending leaves a choice, every way is a reading. In Russian and Belarusian Cyrillic words
 * decline, łacinka by way of its Cyrillic form; in English there are the genitive and the plural; in other
 * languages, and in other scripts, the form stays as it is.
 *
 * @param language BCP 47 tag of the texts it stands in.
 */
export function inflections(form: string, language: string, context: FormContext = {}): Paradigm {
  const text = form.normalize("NFC").trim();
  const main = primaryLanguage(language);
  if (main === "en") return [english(text)];
  if ((main !== "ru" && main !== "be") || text.length > LONGEST)
    return [unchanging("masculine", text)];
  if (CYRILLIC.test(text))
    return phrase(text, main === "ru" ? russianParadigm : belarusianParadigm);
  if (LATIN.test(text) && (main === "be" || context.tradition === "lacinka"))
    return lacinka(text, context.cyrillic);
  return [unchanging("masculine", text)];
}

const SIBILANT_END = /(?:[sxz]|[cs]h)$/iu;

/** Tikhanovskaya's, Tikhanovskayas. The apostrophe of a plural, or after an s, is no part of the word. */
function english(text: string): Reading {
  const plural =
    /[^aeiou]y$/u.test(text) && !/^\p{Lu}/u.test(text) ? `${text.slice(0, -1)}ies` : "";
  const forms: (readonly string[])[] = Array.from({ length: PLACES }, () => []);
  forms[0] = [text];
  forms[1] = [`${text}'s`];
  forms[PLACES / 2] = [plural || text + (SIBILANT_END.test(text) ? "es" : "s")];
  return { kind: "masculine", forms };
}

const toLacinka = (text: string): string => transliterate(text, "lacinka");

function lacinka(text: string, twin: string | undefined): Paradigm {
  const cyrillic = [twin ?? "", lacinkaToCyrillic(text)].find((one) => toLacinka(one) === text);
  if (cyrillic === undefined) return [unchanging("masculine", text)];
  return phrase(cyrillic.normalize("NFC").trim(), belarusianParadigm).map(({ kind, forms }) => ({
    kind,
    forms: forms.map((cell) => cell.map(toLacinka)),
  }));
}

/** A piece of a phrase, with what parts it from the one before. */
interface Part {
  readonly before: string;
  readonly paradigm: Paradigm | null;
  readonly text: string;
}

type Genders = readonly (readonly Kind[])[];

const GENDERS: Genders = [
  ["masculine", "surname-masculine"],
  ["feminine", "surname-feminine"],
  ["neuter"],
  ["plural"],
];

/** The words of a phrase in one case, number and gender, as far as they change at all. */
function phrase(text: string, paradigm: (word: string) => Paradigm): Paradigm {
  const parts = partsOf(text, paradigm);
  const found: Reading[] = [];
  for (const kinds of GENDERS) {
    let readings: readonly Reading[] = [{ kind: kinds[0] ?? "masculine", forms: allOf("") }];
    for (const part of parts)
      readings = readings
        .flatMap((reading) => extended(reading, part, kinds))
        .slice(0, MOST_READINGS);
    found.push(...readings);
  }
  const order = parts.findLast((part) => part.paradigm !== null)?.paradigm ?? [];
  const rank = ({ kind }: Reading) => order.findIndex((reading) => reading.kind === kind);
  return found.length > 0
    ? found.toSorted((a, b) => rank(a) - rank(b))
    : [unchanging("masculine", text)];
}

const allOf = (form: string): Reading["forms"] => unchanging("masculine", form).forms;

function extended(reading: Reading, part: Part, kinds: readonly Kind[]): readonly Reading[] {
  if (part.paradigm === null)
    return [{ ...reading, forms: joined(reading.forms, part.before, allOf(part.text)) }];
  return part.paradigm
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, forms }) => ({ kind, forms: joined(reading.forms, part.before, forms) }));
}

const joined = (
  left: Reading["forms"],
  between: string,
  right: Reading["forms"],
): Reading["forms"] =>
  left.map((starts, place) =>
    starts
      .flatMap((start) => (right[place] ?? []).map((end) => start + between + end))
      .slice(0, MOST_FORMS),
  );

const CAPITAL = /^\p{Lu}/u;
/** One letter is an initial. */
const WORD = /^\p{Script=Cyrillic}[\p{Script=Cyrillic}'’ʼ]*\p{Script=Cyrillic}$/u;
const ADJECTIVE = /..(?:[ыио]й|[аоеы]е|ие|[аыі]я|яя|яе|[ыі])$/u;

/**
 * Which words of a phrase decline: adjectives and the noun they stand before, and names in a row. What follows
 * the noun otherwise is a genitive or an adverb, and stays: администрация президента, Ростов-на-Дону.
 */
function partsOf(text: string, paradigm: (word: string) => Paradigm): readonly Part[] {
  const parts: Part[] = [];
  let state: "before-noun" | "names" | "rest" = "before-noun";
  const pieces = text.split(/(\s+|-)/u);
  for (let i = 0; i < pieces.length; i += 2) {
    const [word, before, after] = [pieces[i] ?? "", pieces[i - 1] ?? "", pieces[i + 1]];
    const isName = CAPITAL.test(word);
    if (state === "names" && !isName) state = "rest";
    const isStem = after === "-" && !isName;
    const stays = state === "rest" || isStem || !WORD.test(word);
    parts.push({ before, text: word, paradigm: stays ? null : paradigm(word) });
    if (!stays && state === "before-noun" && !ADJECTIVE.test(word))
      state = isName ? "names" : "rest";
  }
  return parts;
}
