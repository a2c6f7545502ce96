import type { Span } from "../thread.ts";
import type { Finding } from "./finding.ts";
import type { ReadText } from "./read-text.ts";

/** Marks that open, that close, and the straight one that does both. */
const MARK = /[«»„“”"]|(?<![\p{L}\d])[‘'](?=\p{L})|(?<=[\p{L}.,!?])[’'](?!\p{L})/gu;

interface Quotation extends Span {
  readonly text: string;
}

interface Quotations {
  readonly found: readonly Quotation[];
  /** Opened here and closed in another sentence, or the other way round. */
  readonly loose: readonly Span[];
}

const CLOSES = /[»”]/u;
const OPENS = /[«„]/u;

/** Pairs of quotation marks of any style, outermost ones. */
function quotationsIn({ text }: ReadText): Quotations {
  const found: Quotation[] = [];
  const loose: Span[] = [];
  let open: number | null = null;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (/['‘’]/u.test(mark)) continue;
    const closes = CLOSES.test(mark) || (open !== null && !OPENS.test(mark));
    if (!closes) {
      if (open === null) [open, depth] = [index, 0];
      depth++;
    } else if (open === null) {
      loose.push({ start: index, end: index + 1 });
    } else if (--depth <= 0) {
      found.push({ start: open, end: index + 1, text: text.slice(open + 1, index) });
      open = null;
    }
  }
  if (open !== null) loose.push({ start: open, end: open + 1 });
  return { found, loose };
}

/** Names in marks lose them in another script, and get them: «Беларуськалий», Belaruskali. */
const NAME = /^\s*(?:\p{Lu}|\d)[^.!?]*$/u;
const MOST_WORDS_OF_NAME = 4;
/** So do words that the writer keeps at a distance: «повезло». */
const LEAST_WORDS = 4;
const LINE_OF_SPEECH = /^\s*[-–—]\s/u;
function isName({ text }: Quotation): boolean {
  const { length } = text.trim().split(/\s+/u);
  return length < LEAST_WORDS || (NAME.test(text) && length <= MOST_WORDS_OF_NAME);
}

/** Quotations that only one side has. */
export function checkQuotations(source: ReadText, target: ReadText): readonly Finding[] {
  const [a, b] = [quotationsIn(source), quotationsIn(target)];
  const speech = (quotations: Quotations) => quotations.found.filter((each) => !isName(each));
  const count = ({ found, loose }: Quotations): number => found.length + loose.length;
  const [here, there] = [count(a), count(b)];
  const single = ({ text }: ReadText): boolean => /(?<![\p{L}\d])[‘'](?=\p{L})/u.test(text);
  const lost = speech(a).length > 0 && there === 0 && !single(target);
  const added = speech(b).length > 0 && here === 0 && !single(source);
  // Russian and Belarusian set speech off with dashes as well.
  const isDialogue = LINE_OF_SPEECH.test((lost ? target : source).text);
  if ((!lost && !added) || isDialogue) return [];
  const places = ({ found, loose }: Quotations): readonly Span[] =>
    [...found, ...loose].map(({ start, end }) => ({ start, end }));
  return [
    {
      kind: "quotes-differ",
      source: here,
      target: there,
      places: { source: places(a), target: places(b) },
    },
  ];
}
