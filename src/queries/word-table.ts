import type { AbsenceReason, Audience, ThreadDocument, UnitState } from "#domain/thread.ts";
import type { ExportLabel, ExportRequest, ExportWords } from "#formats/exporter.ts";

/**
 * The words of files for people, as data: what a worker can be sent, where functions cannot go. It holds the
 * words for what is in one document, and no others.
 */
export interface WordTable {
  readonly language: string;
  readonly languageNames: ReadonlyMap<string, string>;
  readonly dates: ReadonlyMap<string, string>;
  /** By {@link makerKey}. */
  readonly provenance: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<UnitState, string>;
  readonly absences: ReadonlyMap<AbsenceReason, string>;
  readonly audiences: ReadonlyMap<Audience, string>;
  readonly platforms: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<ExportLabel, string>;
}

const STATES: Readonly<Record<UnitState, true>> = {
  machine: true,
  edited: true,
  confirmed: true,
  stale: true,
};

const ABSENCES: Readonly<Record<AbsenceReason, true>> = {
  deleted: true,
  blocked: true,
  private: true,
  unavailable: true,
  "not-loaded": true,
  unreadable: true,
};

const AUDIENCES: Readonly<Record<Audience, true>> = { followers: true, direct: true, circle: true };

const LABELS: Readonly<Record<ExportLabel, true>> = {
  original: true,
  translation: true,
  source: true,
  sources: true,
  post: true,
  archived: true,
  accessed: true,
  published: true,
  translator: true,
  "not-translated": true,
  "no-counterpart": true,
  added: true,
  "without-text": true,
  contents: true,
  "made-with": true,
  states: true,
  translators: true,
  answers: true,
  quote: true,
  poll: true,
  warning: true,
  edited: true,
  cut: true,
  image: true,
  video: true,
  audio: true,
  file: true,
};

const keysOf = <Key extends string>(record: Readonly<Record<Key, true>>): readonly Key[] =>
  Object.keys(record) as Key[];

const told = <Key extends string>(
  keys: Iterable<Key>,
  words: (key: Key) => string,
): ReadonlyMap<Key, string> => new Map([...keys].map((key) => [key, words(key)]));

/** Everything that is said with `words` of a document, said once. */
export function wordTable({
  document,
  now,
  words,
}: Pick<ExportRequest, "document" | "now" | "words">): WordTable {
  const times = new Set([now]);
  const tags = new Set([words.language, "und"]);
  collect(document, times, tags);
  const dates = told(times, words.date);
  return {
    language: words.language,
    languageNames: told(tags, words.languageName),
    dates,
    provenance: provenanceOf(document, words, dates),
    states: told(keysOf(STATES), words.state),
    absences: told(keysOf(ABSENCES), words.absence),
    audiences: told(keysOf(AUDIENCES), words.audience),
    platforms: told(new Set(document.sources.map(({ platform }) => platform)), words.platform),
    labels: told(keysOf(LABELS), words.label),
  };
}

const TIMES: ReadonlySet<string> = new Set(["at", "created", "published", "edited", "ends"]);

/** Puts each time and each language tag of a document, wherever it stands, into the sets. */
function collect(value: unknown, times: Set<string>, tags: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === "object") collect(part, times, tags);
    else if (typeof part !== "string") continue;
    else if (TIMES.has(key)) times.add(part);
    else if (key === "language") tags.add(part);
  }
}

type Unit = ThreadDocument["translations"][number]["units"][number];

/** Units of one maker, day and state are told of in the same words. */
const makerKey = (unit: Unit, state: UnitState, date: string): string =>
  JSON.stringify([
    [unit.origin, unit.by, unit.engine, unit.model, unit.version, unit.ran],
    date,
    state,
  ]);

function provenanceOf(
  { translations }: ThreadDocument,
  words: ExportWords,
  dates: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { units } of translations) {
    for (const unit of units) {
      for (const state of [unit.state, "stale"] as const) {
        const key = makerKey(unit, state, dates.get(unit.at) ?? unit.at);
        if (!found.has(key)) found.set(key, words.provenance(unit, state));
      }
    }
  }
  return found;
}

/** The words a table holds; of what it does not, the name of it. */
export function tabledWords(table: WordTable): ExportWords {
  const date = (time: string): string => table.dates.get(time) ?? time;
  return {
    language: table.language,
    languageName: (tag) => table.languageNames.get(tag) ?? tag,
    date,
    provenance: (unit, state) =>
      table.provenance.get(makerKey(unit, state, date(unit.at))) ??
      table.states.get(state) ??
      state,
    state: (state) => table.states.get(state) ?? state,
    absence: (why) => table.absences.get(why) ?? why,
    audience: (audience) => table.audiences.get(audience) ?? audience,
    platform: (platform) => table.platforms.get(platform) ?? platform,
    label: (label) => table.labels.get(label) ?? label,
  };
}
