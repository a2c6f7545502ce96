/** The project's own texts, read as the program reads them, by script and class. */
import { existsSync, readFileSync } from "node:fs";
import { type Script, type Word, readWords } from "../../src/domain/language/words.ts";
import { type SchemeId, transliterate } from "../../src/domain/transliterate/transliterate.ts";
import lexicon from "../../src/words/lexicon.json" with { type: "json" };

const TEXTS = new URL("texts/", import.meta.url);
const WORDS = new URL("words/", import.meta.url);

/** A sentence as its words; `of` says which language or spelling of its class it belongs to. */
export interface Piece {
  readonly words: readonly Word[];
  readonly of: string;
}

export interface ClassTexts {
  readonly sentences: readonly Piece[];
  /** Words that may come in any order. */
  readonly loose: readonly Word[];
  /** Names that any language may have. */
  readonly names: readonly Word[];
}

export type Corpus = ReadonlyMap<string, ClassTexts>;

const linesOf = (name: string): readonly string[] => {
  const file = new URL(name, TEXTS);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
};

const pieces = (script: Script, lines: readonly string[], of = ""): readonly Piece[] =>
  lines
    .map((line) => ({ words: readWords(line)[script], of }))
    .filter(({ words }) => words.length > 0);

function otherPieces(script: Script): readonly Piece[] {
  return linesOf("other.txt").flatMap((line) => {
    const [tag = "", text = ""] = line.split("\t");
    const { letters } = readWords(text);
    const other: Script = script === "latin" ? "cyrillic" : "latin";
    return letters[script] > letters[other] ? pieces(script, [text], tag) : [];
  });
}

const COLUMNS = { ru: 0, be: 1, en: 2 } as const;

/** The words the aligner knows of a language. */
const knownWords = (language: keyof typeof COLUMNS): readonly string[] =>
  lexicon.flatMap((line) => (line.split("\t")[COLUMNS[language]] ?? "").split("|"));

const loose = (words: readonly string[], script: Script): readonly Word[] =>
  words.flatMap((word) => readWords(word)[script]);

/** Words of a list: "endings: stems" makes every stem with every ending, other lines are words. */
function wordList(name: string, script: Script): readonly Word[] {
  const file = new URL(`${name}.txt`, WORDS);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => !line.startsWith("#")).flatMap((line) => wordsOfLine(line, script));
}

function wordsOfLine(line: string, script: Script): readonly Word[] {
  const [endings, stems] = line.includes(": ") ? line.split(": ") : ["-", line];
  const ends = (endings ?? "").split(",").map((ending) => (ending === "-" ? "" : ending));
  return (stems ?? "")
    .split(/\s+/u)
    .flatMap((stem) => ends.map((ending) => stem + ending))
    .flatMap((word) => readWords(word)[script]);
}

/** What the model of each script tells apart. */
export const CORPORA: Readonly<Record<Script, () => Corpus>> = { cyrillic, latin };

/** How many of the loose words are those of every day. */
const EVERYDAY = 0.3;
/** How many of the Russian ones are from the list with endings, which the others have too. */
const INFLECTED = 0.5;

/** Repeats the first words until they are that share of all. */
function withShare(words: readonly Word[], others: readonly Word[], share: number) {
  const times = Math.ceil((others.length * share) / (1 - share) / words.length);
  return [...others, ...Array.from({ length: times }, () => words).flat()];
}

const sentencesIn = (name: string, script: Script) => pieces(script, linesOf(`${name}.txt`), name);

function cyrillic(): Corpus {
  const own = (name: string) => sentencesIn(name, "cyrillic");
  const list = (name: string) => wordList(name, "cyrillic");
  const names = list("names-cyrillic");
  const russian = withShare(list("ru"), loose(knownWords("ru"), "cyrillic"), INFLECTED);
  const belarusian = loose(knownWords("be"), "cyrillic");
  const everyday = (name: string, words: readonly Word[]) =>
    withShare(list(`everyday-${name}`), words, EVERYDAY);
  return new Map([
    ["ru", { sentences: own("ru"), loose: everyday("ru", russian), names }],
    [
      "be",
      {
        sentences: [...own("be"), ...own("be-tarask")],
        loose: everyday("be", belarusian),
        names: [],
      },
    ],
    ["uk", { sentences: own("uk"), loose: everyday("uk", list("uk")), names }],
    ["bg", { sentences: own("bg"), loose: everyday("bg", list("bg")), names }],
    ["none", { sentences: otherPieces("cyrillic"), loose: [], names }],
  ]);
}

function latin(): Corpus {
  const own = (name: string) => sentencesIn(name, "latin");
  const names = wordList("names-latin", "latin");
  const words = loose(knownWords("be").map(toLacinka), "latin");
  const others = [...otherPieces("latin"), ...romanised("telegram"), ...romanised("wikipedia-ru")];
  return new Map([
    ["en", { sentences: own("en"), loose: loose(knownWords("en"), "latin"), names }],
    ["pl", { sentences: own("pl"), loose: wordList("pl", "latin"), names }],
    ["be", { sentences: lacinka(), loose: words, names: [] }],
    ["none", { sentences: others, loose: [], names }],
  ]);
}

const toLacinka = (text: string) => transliterate(text, "lacinka");

/** Belarusian in Latin letters, one sentence in five as it is typed without the marks. */
function lacinka(): readonly Piece[] {
  const lines = [...linesOf("be-tarask.txt"), ...linesOf("be.txt")].map(toLacinka);
  const groups = [0, 1, 2, 3].map((group) => lines.filter((_, at) => at % 4 === group));
  return [...groups, (groups[0] ?? []).map(withoutMarks)].flatMap((group, index) =>
    pieces("latin", group, `lacinka ${index}`),
  );
}

const withoutMarks = (text: string) =>
  text.replace(/ł/gu, "l").replace(/Ł/gu, "L").normalize("NFD").replace(/\p{M}/gu, "");

/** Russian in Latin letters is none of the languages we tell apart. */
const romanised = (scheme: SchemeId) =>
  pieces(
    "latin",
    linesOf("ru.txt")
      .filter((_, at) => at % 8 === 0)
      .map((line) => transliterate(line, scheme)),
    scheme,
  );
