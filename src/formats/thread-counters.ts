/**
 * The counters authors put on the posts of a thread: `1/`, `2/n`, `(3/12)`, `🧵1/` at the beginning,
 * `1/12`, `(2/n)` at the end, `3.` at the beginning. `1)` is a list's, not a thread's.
 */
export interface CounterChain {
  readonly at: "start" | "end";
  /** Indices of the lines that bear the counters, ascending. */
  readonly lines: readonly number[];
}

interface Counter {
  readonly line: number;
  readonly count: number;
}

const SLASH_START =
  /^(?:🧵|👇|thread:? )? ?[([]?(\d{1,4}) ?\/(\d{1,4}(?!\d)|[nx](?!\p{L}))?[)\]]?/iu;
const SLASH_END =
  /(?:^|[^\p{L}\p{N}/])[([]?(\d{1,4}) ?\/(\d{1,4}|[nx])?[)\]]?(?: ?(?:🧵|👇|⬇️))?$/iu;
const DOT_START = /^(\d{1,3})\.(?:\s|$)/u;

/** No counter is further than this from the end of its line. */
const TAIL = 24;
const SHORTEST_SLASH_CHAIN = 2;
const SHORTEST_DOT_CHAIN = 3;

/** The longest chain of counters that run on by one, or `null` if there is none. */
export function findCounters(lines: readonly string[]): CounterChain | null {
  const start = chain(countersOf(lines, SLASH_START), [0, 1, 2]);
  const end = chain(countersOf(lines, SLASH_END), [1]);
  const longest = Math.max(start.length, end.length);
  if (longest >= SHORTEST_SLASH_CHAIN) {
    const beginsText = start[0] === lines.findIndex((line) => line !== "");
    const atStart = start.length === end.length ? beginsText : start.length > end.length;
    return atStart ? { at: "start", lines: start } : { at: "end", lines: end };
  }
  // `1.` also numbers lists inside a post: it counts posts only where each begins after a blank line.
  const dots = chain(countersOf(lines, DOT_START), [1]);
  const apart = dots.every((index) => index === 0 || lines[index - 1] === "");
  return dots.length >= SHORTEST_DOT_CHAIN && apart ? { at: "start", lines: dots } : null;
}

function countersOf(lines: readonly string[], pattern: RegExp): readonly Counter[] {
  const counters: Counter[] = [];
  for (const [line, text] of lines.entries()) {
    const found = pattern.exec(pattern === SLASH_END ? text.slice(-TAIL) : text.slice(0, TAIL));
    if (found === null) continue;
    const count = Number(found[1]);
    const total = Number(found[2]);
    if (!(count > total)) counters.push({ line, count });
  }
  return counters;
}

/** Those counters that follow each other, at most one number missing between two. */
function chain(counters: readonly Counter[], firsts: readonly number[]): readonly number[] {
  const lines: number[] = [];
  let last: number | undefined;
  for (const { line, count } of counters) {
    const follows = last === undefined ? firsts.includes(count) : count > last && count <= last + 2;
    if (follows) {
      lines.push(line);
      last = count;
    }
  }
  return lines;
}
