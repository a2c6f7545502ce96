import type { DroppedPiece } from "./importer.ts";

/** The lines of a pasted page without what the page's own service wrote, and what that told of the author. */
export interface UnrollerReading {
  /** What remains, `""` for a blank line, {@link RULE} for a rule across the page. */
  readonly lines: readonly string[];
  readonly dropped: readonly DroppedPiece[];
  /** With its leading `@`. */
  readonly handle?: string;
  readonly name?: string;
}

const HANDLE = String.raw`@\w+(?:[.-]\w+)*(?:@[\w-]+(?:\.[\w-]+)+)?`;
const TOOL = String.raw`@?(?:threadreaderapp|thread reader(?: app)?|twtext(?:app)?|unrollthread|pingthread|rattibha|typefully|readwise)`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const DATE = String.raw`(?:${MONTH} \d{1,2}(?:, \d{4})?|\d{1,2} ${MONTH}(?: \d{4})?|\d{4}-\d{2}-\d{2})`;

/** A whole line that reads as one of the patterns. */
const lineOf = (...patterns: readonly string[]): RegExp =>
  new RegExp(`^(?:${patterns.join("|")})[.!:]*$`, "iu");

/** Lines that name the author, the surest first. */
const NAMING: readonly string[] = [
  `you can follow (?<handle>${HANDLE})`,
  `(?:a )?thread by (?<name>.{1,60}) ?\\((?<handle>${HANDLE})\\)`,
  `(?:a )?thread by (?<handle>${HANDLE})(?: on ${TOOL})?`,
  `more from (?<handle>${HANDLE})`,
  "keep current with (?<name>.{1,60})",
];
const NAMING_LINES = NAMING.map((pattern) => lineOf(pattern));

/** Lines that open a list of other threads: whatever follows is not of this one. */
const OTHER_THREADS: readonly string[] = [
  "latest threads(?: unrolled)?",
  `more from ${HANDLE}`,
  "(?:recommended|related|similar|more) (?:threads|unrolls)",
];
const OTHER_THREADS_LINE = lineOf(...OTHER_THREADS);

/** Sentences of the services, which may be wrapped over several lines. */
const SENTENCE = lineOf(
  'tip: mention @\\w+ on a (?:twitter|x) thread with the keyword "?unroll"? to get a link to it',
  "share this scrolly tale with your friends(?:\\. a scrolly tale is .*)?",
  "a scrolly tale is a new way to read .* experience(?:\\. discover .*)?",
  "discover more beautiful scrolly tales like this",
  "stay in touch and get notified when new unrolls are available from this author",
  "(?:twitter|x) may remove this content at any ?time(?:[.!] save it as pdf for later use)?",
  'from a (?:twitter|x) thread mention us with a keyword "?unroll"?',
  "practice here first or read more on our help page ?",
  "missing some (?:tweet|post)s? in this thread\\?(?: you can try to(?: force a refresh ?)?)?",
  "this site is made by just two indie developers .*(?:support and development|the story)",
  "don't want to be a premium member but still want to support us\\?",
  "become a premium member \\(.{1,40}\\) and get exclusive features",
  "make a small donation by buying us coffee .{1,20} or help with server cost .{1,20}",
);

/** Lines no author writes alone: dropped wherever they stand. */
const SERVICE_LINE = lineOf(
  ...NAMING.map((pattern) => pattern.replace(/\?<\w+>/gu, "?:")),
  ...OTHER_THREADS,
  "read \\d+ (?:tweets|posts)",
  "keep current with",
  'add to "?my authors"?',
  "read all threads",
  "this thread may be removed anytime",
  "save (?:this thread|it) as pdf(?: for later use)?",
  "try unrolling a thread yourself",
  "how to unroll video",
  `follow ${TOOL} to mention us`,
  `(?:${HANDLE} )?${TOOL} unroll(?: please)?`,
  "follow us on (?:twitter|x)(?: .{0,60})?",
  "you can try to force a refresh",
  "force a refresh",
  "enter url or id to unroll",
  "how to get url link on (?:twitter|x)(?: app)?(?: \\(twitter\\))?",
  "share this page",
  `(?:${DATE}|\\d+[hd]?) ?[•·|] ?\\d+ (?:tweets|posts)(?:\\W.*)?`,
  "\\d+ (?:tweets|posts) ?[•·|] ?\\d+ min(?:ute)?s? read(?:\\W.*)?",
  "did thread reader help you today\\?",
  "support us! we are indie developers",
  "become premium",
  "(?:or )?donate (?:via paypal|anonymously using crypto)",
  "(?:ethereum|bitcoin)(?: donation)? address copy",
  `(?:unrolled|thread unrolled|read|made|written|published|created) (?:by|with|on|in) ${TOOL}`,
  "(?:loading suggestions|جاري تحميل الاقتراحات|رتبها)(?:…)?",
  "advertisements?|sponsored|promoted(?: (?:tweet|post))?",
);

/** Buttons and the like, which an author might write too: dropped only near lines of the service. */
const BUTTON_LINE = lineOf(
  "share|tweet|post|e-?mail|print|copy(?: link)?|bookmark|follow|like|retweet|save|send|[×✕]",
  "(?:save as pdf|my authors|scrolly|translate|home|log ?in|sign (?:in|up)|ads?)",
  `(?:read|view)(?: original)?(?: tweet| thread| post)?(?: on (?:twitter|x|x / twitter))?`,
  "share (?:this thread|on (?:twitter|x|facebook|telegram|whatsapp))",
  "follow us|thank you for your support",
  TOOL,
  `${DATE}(?:,? \\d{1,2}:\\d{2}(?: ?[ap]m)?)?`,
  `\\d{1,2}:\\d{2}(?: ?[ap]m)? ?[•·] ?${DATE}`,
  "\\d+ (?:min(?:ute)?s? read|tweets|posts|views|likes|retweets)",
);

const SEPARATOR = /^(?:(?:[•·∙●] ?){3,}|(?:[-*_=] ?){3,}|⸻)$/u;
/** Stands for a line of dashes or the like; no line of a text is only this. */
export const RULE = "\f";
const ONLY_HANDLE = new RegExp(`^${HANDLE}$`, "u");

/** Over so many lines a sentence may be wrapped. */
const WRAPPED_LINES = 5;
/** No line of a service is longer; longer ones are not even looked at. */
const LONGEST = 300;
const LONGEST_NAME = 60;
/** A page's head is looked for among so many lines. */
const HEAD_LINES = 8;

type LineKind = "text" | "blank" | "service" | "button" | "separator";

/** @param lines trimmed lines, `""` for a blank one. */
export function removeUnrollerLines(lines: readonly string[]): UnrollerReading {
  const folded = lines.map(foldForMatching);
  const kinds = folded.map(kindOf);
  markWrappedSentences(folded, kinds);
  const author = nameAuthor(folded, kinds);
  dropOtherThreads(folded, kinds);
  keepButtonsAwayFromService(kinds);

  const dropped: DroppedPiece[] = [];
  const kept: string[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index];
    if (kind === "separator") {
      dropped.push({ kind, text: line });
      // Thread Reader sets dots below its threads.
      kept.push(/^[•·∙●]/u.test(line) ? "" : RULE);
    } else if (kind === "service" || kind === "button") {
      dropped.push({ kind: "unroller-line", text: line });
    } else kept.push(line);
  }
  return { lines: kept, dropped, ...author };
}

/** Whether one of the lines is one that only a thread unroller writes. */
export function mentionsUnroller(lines: readonly string[]): boolean {
  return lines.some((line) => kindOf(foldForMatching(line)) === "service");
}

function foldForMatching(line: string): string {
  return line
    .slice(0, LONGEST + 1)
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, "")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
}

function kindOf(line: string): LineKind {
  if (line === "") return "blank";
  if (line.length > LONGEST) return "text";
  if (SEPARATOR.test(line)) return "separator";
  if (SERVICE_LINE.test(line) || SENTENCE.test(line)) return "service";
  return BUTTON_LINE.test(line) ? "button" : "text";
}

/** A sentence of the service may go on over the next lines. */
function markWrappedSentences(lines: readonly string[], kinds: LineKind[]): void {
  for (const [index, line] of lines.entries()) {
    let joined = line;
    for (let next = index + 1; next < index + WRAPPED_LINES; next++) {
      const more = lines[next] ?? "";
      if (line === "" || more === "" || joined.length + more.length >= LONGEST) break;
      joined += ` ${more}`;
      if (SENTENCE.test(joined)) kinds.fill("service", index, next + 1);
    }
  }
}

/** Finds the author, and marks the lines that only name them as the service's. */
function nameAuthor(
  lines: readonly string[],
  kinds: LineKind[],
): { readonly handle?: string; readonly name?: string } {
  const head = nameInHead(lines, kinds);
  let handle: string | undefined;
  let name: string | undefined;
  for (const pattern of NAMING_LINES) {
    for (const line of lines) {
      const groups = line.length > LONGEST ? undefined : pattern.exec(line)?.groups;
      handle ??= groups?.["handle"];
      name ??= groups?.["name"];
    }
  }
  handle ??= head.handle;
  name = head.name ?? name;
  return { ...(handle !== undefined && { handle }), ...(name !== undefined && { name }) };
}

/**
 * A page's head: perhaps a name, then the handle alone on its line, then a line of the service. The
 * service's "Keep current with" may have the name on the next line.
 */
function nameInHead(
  lines: readonly string[],
  kinds: LineKind[],
): { readonly handle?: string; readonly name?: string } {
  const after = kinds.findIndex((kind, index) => kind === "service" && keepsCurrent(lines[index]));
  const below = lines[after + 1];
  let name: string | undefined;
  if (after >= 0 && below !== undefined && isName(below, kinds[after + 1])) {
    kinds[after + 1] = "service";
    name = below;
  }
  const inked = [...lines.keys()].filter((index) => lines[index] !== "").slice(0, HEAD_LINES);
  const at = inked.findIndex((index) => ONLY_HANDLE.test(lines[index] ?? ""));
  const next = inked.slice(at + 1, at + 4);
  if (at < 0 || !next.some((index) => kinds[index] === "service")) {
    return name === undefined ? {} : { name };
  }
  const handleLine = inked[at] ?? 0;
  kinds[handleLine] = "service";
  const above = at === 1 || allDroppable(inked.slice(0, at - 1), kinds) ? inked[at - 1] : undefined;
  if (above !== undefined && isName(lines[above] ?? "", kinds[above])) {
    kinds[above] = "service";
    name = lines[above] ?? name;
  }
  return { handle: lines[handleLine] ?? "", ...(name !== undefined && { name }) };
}

const keepsCurrent = (line: string | undefined): boolean =>
  /^keep current with:?$/iu.test(line ?? "");

const isName = (line: string, kind: LineKind | undefined): boolean =>
  kind === "text" && line.length <= LONGEST_NAME && !/[.!?…:]$/u.test(line);

const allDroppable = (indices: readonly number[], kinds: readonly LineKind[]): boolean =>
  indices.every((index) => kinds[index] !== "text");

function dropOtherThreads(lines: readonly string[], kinds: LineKind[]): void {
  const firstText = kinds.indexOf("text");
  const start = lines.findIndex(
    (line, index) =>
      firstText >= 0 &&
      index > firstText &&
      kinds[index] === "service" &&
      OTHER_THREADS_LINE.test(line),
  );
  if (start < 0) return;
  for (let index = start; index < kinds.length; index++) {
    if (kinds[index] !== "blank") kinds[index] = "service";
  }
}

/**
 * A run of buttons (blank lines may lie between) is the author's own, unless a line of the service is in
 * it, or it opens or ends a page that has one anywhere.
 */
function keepButtonsAwayFromService(kinds: LineKind[]): void {
  const fromService = kinds.includes("service");
  let start = 0;
  while (start < kinds.length) {
    let end = start;
    while (end < kinds.length && kinds[end] !== "text") end++;
    const atEdge = start === 0 || end === kinds.length;
    const dropped = kinds.slice(start, end).includes("service") || (atEdge && fromService);
    if (!dropped) {
      for (let index = start; index < end; index++) {
        if (kinds[index] === "button") kinds[index] = "text";
      }
    }
    start = end + 1;
  }
}
