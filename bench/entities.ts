/**
 * Times `findEntities` on text made to be slow: `npx tsx bench/entities.ts [REPETITIONS]`. Prints one line
 * a piece: the best of three runs, and the same for twice as much text, which a linear
 * program reads in twice the time.
 */
import { findEntities } from "../src/domain/entities/entities.ts";

const PIECES: readonly string[] = [
  ["a.", "@a", "#a", "http://", "a.com/", "((((", "$A", ".co", "a.co", "a.co.", " a.co", "a.co "],
  ["@a@", "@a@b.co ", "@a.b.co ", "@a.", "@@", "##", "#1", "#a ", " $A", "$A.", "RT@a", "rt", "/"],
  ["http://a.co ", "http://a.co/(", "a.co/(a(", "a.co/(a)", "a.co?(", "a.co/?a)", "a.co/!", "h"],
  ["http://t.co/a", "http://t.co/a.", "t.co/a?", "t.co/a ", "http://a.co:", "a.co:80", "://"],
  [
    "я.рф ",
    "я.рф",
    "www.я.рф/я’",
    "пример.бел/навіны ",
    "я.",
    "яa.",
    "a.я.",
    "日a",
    "日a.",
    "a.co日",
  ],
  [
    "http://日",
    "http://日.co ",
    "http://日本語の長い名前です.com ",
    "xn--",
    "xn--.",
    "http://xn--a.",
  ],
  [
    "-",
    "_",
    "a-",
    "a_.",
    "...",
    "🧵",
    "\u200D",
    "é.co",
    "e\u0301.",
    "a@a.co ",
    "a.co@",
    "a.co/@a/",
  ],
  ["https://vk.com/wall-1_2\n", "Слова на русском языке. ", "Plain words of English. "],
].flat();

/** Processor time in ms: a busy machine makes the clock lie. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function best(text: string): number {
  const kinds = [false, true].map((federated) =>
    Math.min(...[1, 2, 3].map(() => spent(() => findEntities(text, { federated })))),
  );
  return Math.max(...kinds);
}

const repetitions = Number(process.argv[2] ?? 20_000);
const rows = PIECES.map((piece) => {
  const once = best(piece.repeat(repetitions));
  return { piece: JSON.stringify(piece), once, twice: best(piece.repeat(repetitions * 2)) };
}).toSorted((a, b) => b.once - a.once);
for (const { piece, once, twice } of rows) {
  console.log(
    `${piece.padEnd(36)} ${once.toFixed(1).padStart(8)} ms ${twice.toFixed(1).padStart(8)} ms`,
  );
}
