import { Ellipsis } from "lucide-react";
import { type KeyboardEvent, lazy, memo, Suspense } from "react";
import type { BitextRow } from "#domain/bitext.ts";
import type { Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { IconButton } from "#ui/Button.tsx";
import type { Finding } from "#queries/checks.ts";
import type { ComparedRows } from "#domain/compare-rows.ts";
import type { BitextText, RowNotes } from "./Bitext.tsx";
import { LazyCompared } from "./compare/LazyCompared.tsx";
import { PairMenu } from "./PairMenu.tsx";
import { Original, Target } from "./PairSides.tsx";
import { Findings } from "./Findings.tsx";
import type { RowMachine } from "./row-machine.ts";
import type { PairWork } from "./use-pair-work.ts";
import type { TappedWord } from "./words/tapped.ts";
import { WordLine } from "./words/WordLine.tsx";
import type { Doing, RowSteps } from "./work/use-doing.ts";

// Most readers only read: what changes a translation comes when it is wanted.
const SplitForm = lazy(async () => ({ default: (await import("./SplitForm.tsx")).SplitForm }));
const UnitEditor = lazy(async () => ({
  default: (await import("./work/UnitEditor.tsx")).UnitEditor,
}));
const History = lazy(async () => ({ default: (await import("./work/History.tsx")).History }));
const Readings = lazy(async () => ({ default: (await import("./work/Readings.tsx")).Readings }));

interface PairProps {
  readonly row: BitextRow;
  /** Among all rows, from 0. */
  readonly index: number;
  /** Among the rows shown, from 0. */
  readonly place: number;
  /** How many rows there are. */
  readonly count: number;
  readonly text: BitextText;
  readonly translation: Translation | null;
  readonly machine: RowMachine | null;
  readonly findings: readonly Finding[];
  readonly reachable: boolean;
  readonly onReach: (index: number) => void;
  readonly work: PairWork;
  readonly doing: Doing;
  readonly steps: RowSteps;
  readonly notes: RowNotes;
  /** How often its sentence stands in the thread, where that is more than once; else 0. */
  readonly repeated: number;
  /** A word of the row that is lit. */
  readonly tapped: TappedWord | null;
  /** What another translation has here. */
  readonly compared: { readonly group: ComparedRows; readonly other: Translation } | null;
}

/** The translation's side: its words, or the field to correct them in. */
function TranslationSide(props: PairProps) {
  const { row, text, translation, work, doing, steps } = props;
  if (translation === null) return null;
  const target = <Target {...props} translation={translation} />;
  if (doing !== "editing") return target;
  const { key } = row;
  return (
    <Suspense fallback={target}>
      <UnitEditor
        key={key}
        row={row}
        text={text}
        translation={translation}
        onSave={(words, then, copied) => {
          work.act(key, { kind: "save", words, ...(copied !== undefined && { copied }) });
          if (then === "go-on") steps.goOn(key);
          else steps.back(key);
        }}
        onLeave={() => {
          steps.back(key);
        }}
        onStep={(by) => {
          steps.step(key, by);
        }}
      />
    </Suspense>
  );
}

function Tools(props: PairProps) {
  const { row, index, count, translation, reachable, work, doing, steps } = props;
  const { t, format } = useWords();
  return (
    <div className="pair-tools">
      {props.notes.tool(row, index, translation)}
      {translation !== null && (
        <IconButton
          label={t("bitext.rowActions", { number: format.number(index + 1) })}
          icon={<Ellipsis aria-hidden="true" />}
          aria-haspopup="true"
          aria-expanded={doing === "menu"}
          tabIndex={reachable ? 0 : -1}
          onClick={() => {
            steps.begin(row.key, "menu");
          }}
        />
      )}
      {doing === "menu" && (
        <PairMenu
          row={row}
          index={index}
          count={count}
          work={work}
          onClose={() => {
            steps.back(row.key);
          }}
          onBegin={(what) => {
            steps.begin(row.key, what);
          }}
        />
      )}
    </div>
  );
}

/** What a row's unit said before, and what others say in its place. */
function Versions({ row, translation, work, doing, steps }: PairProps) {
  const { unit, key } = row;
  if (unit === null || translation === null) return null;
  const { language } = translation;
  return (
    <Suspense>
      {(unit.alternatives ?? []).length > 0 && (
        <Readings
          unit={unit}
          language={language}
          onTake={(reading) => {
            work.act(key, { kind: "choose", reading });
            steps.back(key);
          }}
          onDrop={(reading) => {
            work.act(key, { kind: "drop", reading });
            steps.back(key);
          }}
        />
      )}
      {doing === "history" && (
        <History
          unit={unit}
          language={language}
          onRevert={(version) => {
            work.act(key, { kind: "revert", version });
            steps.back(key);
          }}
          onClose={() => {
            steps.back(key);
          }}
        />
      )}
    </Suspense>
  );
}

function Below({ row, text, translation, notes, tapped, compared }: PairProps) {
  return (
    <>
      {tapped !== null && <WordLine tapped={tapped} />}
      {compared !== null && (
        <LazyCompared
          group={compared.group}
          original={text.text}
          shown={translation}
          other={compared.other}
        />
      )}
      {notes.below(row, translation)}
    </>
  );
}

/** The letter on the key, whatever layout it is pressed in: в on ЙЦУКЕН is where d is. */
const isKey = (event: KeyboardEvent, letter: string): boolean =>
  /^[a-z]$/iu.test(event.key)
    ? event.key.toLowerCase() === letter
    : event.code === `Key${letter.toUpperCase()}`;

/** `e` or Enter on a row opens its field. */
const opensField = (event: KeyboardEvent): boolean =>
  event.target === event.currentTarget &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  (event.key === "Enter" || isKey(event, "e"));

/** One row: the original's sentences, their translation, and what can be done with the two. */
function PairRow(props: PairProps) {
  const { row, place, text, translation, reachable, work, doing, steps } = props;
  return (
    <li
      className="pair"
      data-pair={row.key}
      data-segments={row.segments.map(({ id }) => id).join(" ")}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => {
        props.onReach(place);
      }}
      onKeyDown={(event) => {
        if (translation === null || !opensField(event)) return;
        event.preventDefault();
        steps.begin(row.key, "editing");
      }}
    >
      <Original row={row} text={text} />
      <TranslationSide {...props} />
      <Tools {...props} />
      {doing !== "editing" && <Findings findings={props.findings} />}
      <Versions {...props} />
      <Below {...props} />
      {translation !== null && doing === "splitting" && (
        <Suspense>
          <SplitForm
            row={row}
            text={text}
            language={translation.language}
            onSplit={(sources, targets) => {
              work.act(row.key, { kind: "split", sources, targets });
              steps.back(row.key);
            }}
            onCancel={() => {
              steps.back(row.key);
            }}
          />
        </Suspense>
      )}
    </li>
  );
}

const sameItems = <T,>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/**
 * Whether two renderings of a row would look and act alike. With each sentence a machine adds, rows and
 * translation are made anew; what is in them mostly is not.
 */
function sameRow(a: PairProps, b: PairProps): boolean {
  const { row, translation, machine, compared, ...others } = b;
  return (
    a.row.key === row.key &&
    a.row.unit === row.unit &&
    sameItems(a.row.segments, row.segments) &&
    a.translation?.id === translation?.id &&
    a.machine?.waiting === machine?.waiting &&
    a.machine?.problem === machine?.problem &&
    a.compared?.group === compared?.group &&
    a.compared?.other === compared?.other &&
    Object.entries(others).every(([name, value]) => a[name as keyof PairProps] === value)
  );
}

export const Pair = memo(PairRow, sameRow);
