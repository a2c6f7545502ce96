import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Outcome, TranslateCall } from "./engine.ts";
import { keep, keptSpans } from "./keep.ts";
import type { Kept } from "./keep.ts";

/** A text as a translator gets it, and what in it should come back as it is. */
export type Piece = Pick<Kept, "body" | "kept">;

/** What turns texts into texts, all of them or none. */
export interface PlainTranslator {
  /** A host, or an engine by its name. */
  readonly who: string;
  /** UTF-16 units of one text, and of all texts of one request; texts of one request. */
  readonly longest: number;
  readonly most: number;
  readonly count: number;
  readonly ask: (
    pieces: readonly Piece[],
    signal: AbortSignal,
  ) => Promise<Result<readonly string[], EngineProblem>>;
}

/**
 * `Engine.translate` over a machine that knows nothing of links, mentions, hashtags and emoji. Those at the
 * ends of a segment never reach it. Where those within do not come back, each as often as it was sent, the
 * segment is translated again in the pieces around them.
 *
 * A request that fails because of something in it is sent again text by text. Once a problem is the host's,
 * the rest fails with it, and the host is not asked again. So it is where a server falls over two texts in a
 * row, each sent alone: over one, it may be the text.
 */
export async function translateThrough(
  call: TranslateCall,
  translator: PlainTranslator,
): Promise<void> {
  const ask = makeAsk(translator, call.signal);
  const works = call.segments.map((segment, index) => ({
    ...keep(segment),
    index,
    blank: segment.trim() === "",
  }));
  for (const group of groupsOf(works, translator)) {
    const sent = group.filter((work) => isSent(work, translator));
    const answers = await ask(sent);
    const answerTo = new Map(sent.map((work, at) => [work, answers[at]]));
    for (const work of group) {
      const outcome = await outcomeOf(work, answerTo.get(work), translator, ask);
      // After the signal nobody waits for anything, be it ever so easy.
      call.onOutcome(work.index, call.signal.aborted ? failed({ kind: "cancelled" }) : outcome);
    }
  }
}

interface Work extends Kept {
  readonly index: number;
  readonly blank: boolean;
}

type Answer = Result<string, EngineProblem>;
type Ask = (pieces: readonly Piece[]) => Promise<readonly Answer[]>;

const isSent = ({ body }: Work, { longest }: PlainTranslator): boolean =>
  body !== "" && body.length <= longest;

async function outcomeOf(
  work: Work,
  answer: Answer | undefined,
  { who, longest }: PlainTranslator,
  ask: Ask,
): Promise<Outcome> {
  const { head, body, tail } = work;
  if (work.blank) return failed({ kind: "bad-answer", who, detail: "nothing to translate" });
  if (body === "") return { ok: true, text: head + tail };
  if (answer === undefined)
    return failed({ kind: "segment-too-long", length: body.length, limit: longest });
  if (!answer.ok) return answer;
  const whole = allThere(work, answer.value) ? answer : await inPieces(work, ask);
  return whole.ok ? { ok: true, text: head + whole.value + tail } : whole;
}

/** Whether each text that was to be kept is in the answer, as often as it was sent. */
function allThere({ body, kept }: Kept, answer: string): boolean {
  if (kept.length === 0) return true;
  const sent = kept.map(({ start, end }) => body.slice(start, end));
  // Found as in any text: `#плошчы` does not hold `#плошч`.
  const came = keptSpans(answer).map(({ start, end }) => answer.slice(start, end));
  const count = (texts: readonly string[], one: string) =>
    texts.filter((text) => text === one).length;
  return [...new Set(sent)].every((one) => count(sent, one) === count(came, one));
}

/** A body with what is kept put back by hand, and only what stands around it translated. */
async function inPieces({ body, kept }: Kept, ask: Ask): Promise<Answer> {
  const ends = [...kept.map(({ start }) => start), body.length];
  const between = [0, ...kept.map(({ end }) => end)].map((from, at) =>
    keep(body.slice(from, ends[at])),
  );
  const sent = between.filter((part) => part.body !== "");
  const answers = await ask(sent);
  const wrong = answers.find((answer) => !answer.ok);
  if (wrong !== undefined) return wrong;
  const words = new Map(sent.map((part, at) => [part, answers[at]]));
  const parts = between.map((part, at) => {
    const answer = words.get(part);
    const span = kept[at];
    const sign = span === undefined ? "" : body.slice(span.start, span.end);
    return part.head + (answer?.ok === true ? answer.value : "") + part.tail + sign;
  });
  return ok(parts.join(""));
}

/** Asks for any number of texts: in as many requests as it takes, and again one by one where that helps. */
function makeAsk(translator: PlainTranslator, signal: AbortSignal): Ask {
  const { who, ask } = translator;
  let over: EngineProblem | null = null;
  /** What the last text failed of, if that was sent alone. */
  let last: EngineProblem | null = null;
  const once = async (pieces: readonly Piece[]): Promise<readonly Answer[]> => {
    const all = (problem: EngineProblem) => pieces.map(() => failed(problem));
    if (signal.aborted) return all({ kind: "cancelled" });
    if (over !== null) return all(over);
    const answer = counted(await askSafely(ask, pieces, signal), pieces.length, who);
    const before = last;
    last = answer.ok || pieces.length > 1 ? null : answer.problem;
    if (answer.ok) return answer.value.map((text, at) => filled(text, pieces[at], who));
    if (pieces.length > 1 && liesWithin(answer.problem)) return oneByOne(pieces);
    if (isEverybodys(answer.problem) || sameFall(before, last)) over = answer.problem;
    return all(answer.problem);
  };
  const oneByOne = async (pieces: readonly Piece[]): Promise<readonly Answer[]> => {
    const answers: Answer[] = [];
    for (const piece of pieces) answers.push(...(await once([piece])));
    return answers;
  };
  return async (pieces) => {
    const answers: Answer[] = [];
    for (const group of groupsOf(pieces, translator)) answers.push(...(await once(group)));
    return answers;
  };
}

async function askSafely(
  ask: PlainTranslator["ask"],
  pieces: readonly Piece[],
  signal: AbortSignal,
): Promise<Result<readonly string[], EngineProblem>> {
  try {
    return await ask(pieces, signal);
  } catch (error) {
    return failed({ kind: "engine-crashed", detail: String(error) });
  }
}

function counted(
  answer: Result<readonly string[], EngineProblem>,
  sent: number,
  who: string,
): Result<readonly string[], EngineProblem> {
  if (!answer.ok || answer.value.length === sent) return answer;
  const detail = `${answer.value.length} texts for ${sent}`;
  return failed({ kind: "bad-answer", who, detail });
}

/** An answer that says something besides what was to be kept; a body always does. */
function filled(text: string, piece: Piece | undefined, who: string): Answer {
  const signs = (piece?.kept ?? []).map(({ start, end }) => piece?.body.slice(start, end) ?? "");
  const words = signs.reduce((rest, sign) => rest.replaceAll(sign, " "), text);
  return /[\p{L}\p{N}\p{Sc}]/u.test(words)
    ? ok(text.trim())
    : failed({ kind: "bad-answer", who, detail: "an empty text" });
}

/** Whether one text of a request can be at fault, or their number, so that each may do better alone. */
function liesWithin(problem: EngineProblem): boolean {
  if (problem.kind === "bad-answer") return true;
  if (problem.kind !== "server-said") return false;
  const { status, said } = problem;
  return (
    status >= 500 ||
    status === 413 ||
    (status === 400 && /limit|exceed|too (?:long|large|many)/iu.test(said))
  );
}

/** Whether a server fell over two texts in the same way; how it puts that may differ. */
const sameFall = (one: EngineProblem | null, other: EngineProblem | null): boolean =>
  one?.kind === "server-said" &&
  other?.kind === "server-said" &&
  one.status >= 500 &&
  one.status === other.status;

/** Whether every other text would meet the same. */
const isEverybodys = ({ kind }: EngineProblem): boolean => !OF_ONE.has(kind);

const OF_ONE: ReadonlySet<EngineProblem["kind"]> = new Set([
  "bad-answer",
  "segment-too-long",
  "server-said",
  "engine-crashed",
  "cancelled",
]);

/** Neighbours that go into one request. */
function groupsOf<Item extends { readonly body: string }>(
  items: readonly Item[],
  { count, most }: PlainTranslator,
): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let length = Infinity;
  for (const item of items) {
    const group = groups.at(-1);
    length += item.body.length;
    if (group === undefined || group.length === count || length > most) {
      groups.push([item]);
      length = item.body.length;
    } else group.push(item);
  }
  return groups;
}
