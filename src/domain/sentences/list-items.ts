/** Where an item of a list inside a line stands: its marker, as UTF-16 offsets into the line. */
export interface ListMarker {
  readonly start: number;
  readonly end: number;
}

const MARKER =
  /(?<=^|\s)(?<bullet>[•⁃·*]\s?)?(?:(?<number>\d{1,3})|(?<letter>[a-zа-яіў]))(?<stop>\.\)|\.|\))(?=\s+\p{L})/gu;
/** What may stand before the first marker of a list: nothing, or a finished sentence. */
const FINISHED = /(?:^|[.!?…][)\]»”"]*)\s*$/u;
const ALPHABETS = ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрст", "абвгдзежзіклмнопрст"];

interface Pending {
  readonly marker: ListMarker;
  readonly value: string;
  readonly listed: boolean;
}

/**
 * The markers of lists that are written on in a line (`1. First 2. Second`): two or more of one form that
 * count on, the first of them at the start of the line or of a sentence. `1) this; 2) that` is prose.
 */
export function listMarkers(line: string): readonly ListMarker[] {
  const markers: ListMarker[] = [];
  const last = new Map<string, Pending>();
  for (const found of line.matchAll(MARKER)) {
    const { bullet = "", number, letter = "", stop = "" } = found.groups ?? {};
    const value = number ?? letter;
    const form = `${bullet.trim()}${number === undefined ? "a" : "1"}${stop}`;
    const marker = { start: found.index, end: found.index + found[0].length };
    const before = line.slice(Math.max(0, marker.start - 10), marker.start);
    const pending = last.get(form);
    if (pending !== undefined && follows(pending.value, value) && !/[,;:]\s*$/u.test(before)) {
      if (!pending.listed) markers.push(pending.marker);
      markers.push(marker);
      last.set(form, { marker, value, listed: true });
    } else if (FINISHED.test(before)) last.set(form, { marker, value, listed: false });
  }
  return [...markers, ...dashMarkers(line)].sort((a, b) => a.start - b.start);
}

function follows(before: string, after: string): boolean {
  if (/^\d/u.test(before)) return Number(after) === Number(before) + 1;
  return ALPHABETS.some((letters) => letters.includes(before + after));
}

const DASH_FIRST = /^\s*(?<dash>[-–•*·▪])\s+\p{L}/u;

/** A line that starts with a dash or a bullet and goes on with two more before capitals lists all of them. */
function dashMarkers(line: string): readonly ListMarker[] {
  const dash = DASH_FIRST.exec(line)?.groups?.["dash"];
  if (dash === undefined) return [];
  const items = [...line.matchAll(/(?<=[^\s,;:]\s+)[-–•*·▪](?=\s+\p{Lu})/gu)].filter(
    ({ 0: mark }) => mark === dash,
  );
  return items.length < 2 ? [] : items.map(({ index }) => ({ start: index, end: index + 1 }));
}
