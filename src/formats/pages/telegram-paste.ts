import { readWrittenDate } from "./written-date.ts";

/** Text copied out of Telegram's apps, without the heads of its messages. */
export interface TelegramPaste {
  readonly author: string;
  readonly published?: string;
  readonly text: string;
}

const DATE = String.raw`(?<date>\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}),? \d{1,2}:\d{2})(?::\d{2})?(?: ?[AP]M)?`;
/** `Channel, [16.08.2020 11:05]` of the desktop app; `[16.08.2020 11:05] Channel:` of the others. */
const NAME_FIRST = new RegExp(String.raw`^(?<name>[^\n]{1,128}), \[${DATE}\]:?$`, "u");
const DATE_FIRST = new RegExp(
  String.raw`^\[${DATE}\] (?<name>[^:\n]{1,128}):(?: (?<rest>.*))?$`,
  "u",
);
const FORWARDED =
  /^\[(?:Forwarded from|Переслано (?:от|из)|In reply to|В ответ на|У адказ) [^\]\n]{1,200}\]$/u;
const LONGEST_HEAD = 200;

/**
 * Messages copied together, as one text; null where the lines are no such copy, or the messages are by
 * several: then who said what is part of the text.
 *
 * @param lines trimmed.
 */
export function readTelegramPaste(lines: readonly string[], now: string): TelegramPaste | null {
  const first = headOf(lines.find((line) => line !== "") ?? "");
  if (first === null) return null;
  const kept: string[] = [];
  for (const line of lines) {
    const head = headOf(line);
    if (head === null) {
      if (!FORWARDED.test(line)) kept.push(line);
    } else if (head.name !== first.name) return null;
    else kept.push("", head.rest);
  }
  const published = readWrittenDate(first.date, now)?.published;
  const text = kept
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  return text === ""
    ? null
    : { author: first.name, ...(published !== undefined && { published }), text };
}

function headOf(
  line: string,
): { readonly name: string; readonly date: string; readonly rest: string } | null {
  const head = line.slice(0, LONGEST_HEAD);
  const groups =
    (line.length > LONGEST_HEAD ? null : NAME_FIRST.exec(line))?.groups ??
    DATE_FIRST.exec(head)?.groups;
  const { name, date } = groups ?? {};
  if (name === undefined || date === undefined) return null;
  // The rest of a long line stands beyond the part looked at.
  const rest =
    groups?.["rest"] === undefined ? "" : line.slice(head.length - groups["rest"].length);
  return { name, date, rest };
}
