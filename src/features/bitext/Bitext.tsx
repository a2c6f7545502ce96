import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
  useState,
} from "react";
import { type BitextRow, bitextRows } from "#domain/bitext.ts";
import type { RowFilter } from "#domain/row-filter.ts";
import type { Segment, Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { type Finding, useFindings } from "#queries/checks.ts";
import { type Job, useDesk } from "#queries/desk/use-desk.ts";
import { Button } from "#ui/Button.tsx";
import { useToast } from "#ui/Toasts.tsx";
import { type Comparison, useComparison } from "./compare/use-comparison.ts";
import { Pair } from "./Pair.tsx";
import { rowMachine } from "./row-machine.ts";
import type { PairWork } from "./use-pair-work.ts";
import { useSeen } from "./use-seen.ts";
import type { Undoing } from "./use-steps.ts";
import { useTappedWord } from "./words/use-tapped-word.ts";
import { WordStatus } from "./words/WordLine.tsx";
import { useDoing } from "./work/use-doing.ts";
import { WorkBar } from "./work/WorkBar.tsx";
import "./Bitext.css";

/** A text with its sentences: what a bitext lays a translation beside. */
export interface BitextText {
  /** How its sentences name it for notes: `source:<id>`. */
  readonly owner: string;
  readonly language: string;
  readonly text: string;
  readonly segments: readonly Segment[];
}

export type BitextView = "both" | "translation" | "original";

/** What notes put into a row: the way to a new one among its tools, and those that are there below it. */
export interface RowNotes {
  readonly tool: (row: BitextRow, index: number, translation: Translation | null) => ReactNode;
  readonly below: (row: BitextRow, translation: Translation | null) => ReactNode;
  /** Below all rows: the notes whose sentence is gone. */
  readonly rest: (translation: Translation | null) => ReactNode;
}

interface BitextProps {
  readonly title: string;
  readonly text: BitextText;
  readonly translation: Translation | null;
  readonly view: BitextView;
  /** What a machine does, or did since the thread was opened, at this text. */
  readonly job: Job | null;
  /** Another translation, whose words are compared with those of the one shown. */
  readonly compared: Translation | null;
  readonly work: PairWork;
  readonly undoing: Undoing;
  readonly notes: RowNotes;
  /** How often a sentence stands in the thread. */
  readonly timesOf: (sentence: string) => number;
}

const NO_FINDINGS: readonly Finding[] = [];

const MOVES: Readonly<Record<string, (row: number, last: number) => number>> = {
  ArrowDown: (row, last) => Math.min(last, row + 1),
  ArrowUp: (row) => Math.max(0, row - 1),
  Home: () => 0,
  End: (_row, last) => last,
};

/** One row at a time can be reached by Tab; the arrow keys go from row to row. */
function useRowFocus(list: RefObject<HTMLElement | null>, count: number) {
  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, count - 1);
  const move = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const next = MOVES[event.key]?.(active, count - 1);
    if (next === undefined || !target.matches("[data-pair]")) return;
    event.preventDefault();
    setActive(next);
    list.current?.querySelectorAll<HTMLElement>("[data-pair]")[next]?.focus();
  };
  return { active, setActive, move };
}

function comparedAt(comparison: Comparison, key: string, other: Translation | null) {
  const group = comparison.get(key);
  return group === undefined || other === null ? null : { group, other };
}

/** Says that nothing is left to check. */
function useEnd(): () => void {
  const { t } = useWords();
  const toast = useToast();
  return useCallback(() => {
    toast(t("work.allChecked"));
  }, [t, toast]);
}

/** Where a filter leaves nothing. */
function Nothing({ onFilter }: { readonly onFilter: (filter: RowFilter) => void }) {
  const { t } = useWords();
  return (
    <p className="bitext-nothing">
      {t("work.nothing")}{" "}
      <Button
        look="quiet"
        onClick={({ currentTarget }) => {
          onFilter("all");
          // The button goes: the focus is where the filter is chosen.
          const around = currentTarget.closest("p")?.parentElement;
          around?.querySelector<HTMLElement>('[data-filter="all"]')?.focus();
        }}
      >
        {t("work.showAll")}
      </Button>
    </p>
  );
}

/** How much of the translation is checked; nothing where the original is shown alone. */
function Bar(
  props: BitextProps & {
    readonly rows: readonly BitextRow[];
    readonly doing: ReturnType<typeof useDoing>;
  },
) {
  const { translation, view, text, rows, doing, undoing } = props;
  if (translation === null || view === "original") return null;
  return (
    <WorkBar
      rows={rows}
      text={text.text}
      filter={doing.filter}
      onFilter={doing.setFilter}
      undoing={undoing}
      onNext={() => {
        doing.steps.goOn(null);
      }}
    />
  );
}

/**
 * Original and translation, a pair of sentences a row. A row is one grid row, so the two sides stay level
 * by construction.
 */
export function Bitext(props: BitextProps) {
  const { title, text, translation, view, job, work, notes, compared } = props;
  const { t } = useWords();
  const desk = useDesk();
  const list = useRef<HTMLOListElement>(null);
  const rows = useMemo(
    () => bitextRows(text.segments, translation?.units ?? []),
    [text.segments, translation],
  );
  const onEnd = useEnd();
  const doing = useDoing({ list, rows, text: text.text, onEnd });
  const focus = useRowFocus(list, doing.shown.length);
  const findings = useFindings(text, translation);
  const comparison = useComparison(text.segments, translation, compared);
  const words = useTappedWord({ list, rows, text, translation, view });
  useSeen(list, job === null || job.waiting.size === 0 ? null : job.key);
  return (
    <>
      <Bar {...props} rows={rows} doing={doing} />
      <ol
        ref={list}
        className="bitext"
        data-shown={translation?.id}
        data-view={translation === null ? "original" : view}
        aria-label={t("bitext.region", { title })}
        {...words.handlers}
        onKeyDown={(event) => {
          focus.move(event);
          words.handlers.onKeyDown(event);
        }}
      >
        {doing.shown.map(({ row, index }, i) => (
          <Pair
            key={row.key}
            row={row}
            index={index}
            place={i}
            count={rows.length}
            text={text}
            translation={translation}
            findings={(row.unit === null ? undefined : findings.get(row.unit.id)) ?? NO_FINDINGS}
            machine={rowMachine(row, translation, job, desk)}
            reachable={i === focus.active}
            onReach={focus.setActive}
            work={work}
            doing={doing.of(row.key)}
            steps={doing.steps}
            notes={notes}
            repeated={timesOf(props, row)}
            tapped={words.tapped?.row === row.key ? words.tapped : null}
            compared={comparedAt(comparison, row.key, compared)}
          />
        ))}
      </ol>
      {doing.shown.length === 0 && rows.length > 0 && <Nothing onFilter={doing.setFilter} />}
      <WordStatus tapped={words.tapped} />
    </>
  );
}

/** An address says the same in every language. */
const ADDRESS = /^\s*https?:\S+\s*$/u;

/** How often a row's sentence stands in the thread, where that is more than once; else 0. */
function timesOf({ text, timesOf: times }: BitextProps, { segments }: BitextRow): number {
  const [only] = segments;
  if (segments.length !== 1 || only === undefined) return 0;
  const sentence = text.text.slice(only.start, only.end);
  const count = ADDRESS.test(sentence) ? 0 : times(sentence);
  return count > 1 ? count : 0;
}
