import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { detectLanguage } from "../../src/domain/language-id.ts";
import { segmentText } from "../../src/domain/segment.ts";
import { bitexts, haveData } from "./data.ts";
import { OWN_BITEXTS } from "./own-bitext.ts";
import { median, spent } from "./processor-time.ts";
import { printTable } from "./table.ts";

const RUNS = 5;
const CHARACTERS = { detection: 4000, segmentation: 1_000_000 } as const;

/** What `long-alignment.ts` prints. */
export interface LongAlignment {
  readonly milliseconds: number;
  /** What the process held at most, and before it began. */
  readonly peak: number;
  readonly before: number;
}

/** Processor time of each craft, the median of five; a busy machine makes them longer all the same. */
export function printSpeeds(): void {
  const text = repeated(
    haveData()
      ? bitexts("ntrex-ru")
          .flatMap(({ src }) => src)
          .join("\n")
      : OWN_BITEXTS.flatMap(({ src }) => src).join("\n"),
    CHARACTERS.segmentation,
  );
  const short = text.slice(0, CHARACTERS.detection);
  const timed = (work: () => unknown) => {
    work();
    return `${median(Array.from({ length: RUNS }, () => spent(work))).toFixed(1)} ms`;
  };
  printTable(
    "Speed: processor time, median of five (measure when the machine is quiet)",
    ["", "time", "memory at most"],
    [
      ...[250, 500, 1000, 2000].map(alignmentRow),
      ["detection of 4,000 characters", timed(() => detectLanguage(short)), ""],
      ["sentences of 1,000,000 characters", timed(() => segmentText(text, "ru")), ""],
    ],
  );
}

const repeated = (text: string, length: number): string =>
  `${text}\n`.repeat(Math.ceil(length / (text.length + 1))).slice(0, length);

/** In a process of its own: memory that was taken once is seldom given back. */
function alignmentRow(sentences: number): readonly string[] {
  const file = fileURLToPath(new URL("long-alignment.ts", import.meta.url));
  const { stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, file, String(sentences), String(RUNS)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  const { milliseconds, peak, before } = JSON.parse(stdout) as LongAlignment;
  return [
    `alignment of ${sentences} with ${sentences} sentences`,
    `${milliseconds.toFixed(0)} ms`,
    `${((peak - before) / 1e6).toFixed(0)} MB`,
  ];
}
