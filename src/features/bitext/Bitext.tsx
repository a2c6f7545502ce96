import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from "react";
import { type BitextRow, bitextRows } from "#domain/bitext.ts";
import type { Segment, Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { type Finding, useFindings } from "#queries/checks.ts";
import { type Job, useDesk } from "#queries/desk/use-desk.ts";
import { type Comparison, useComparison } from "./compare/use-comparison.ts";
import { Pair, type PairWork } from "./Pair.tsx";
import { rowMachine } from "./row-machine.ts";
import { useSeen } from "./use-seen.ts";
import { useTappedWord } from "./words/use-tapped-word.ts";
import { WordStatus } from "./words/WordLine.tsx";
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
  readonly notes: RowNotes;
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
  const focus = useRowFocus(list, rows.length);
  const findings = useFindings(text, translation);
  const comparison = useComparison(text.segments, translation, compared);
  const words = useTappedWord({ list, rows, text, translation, view });
  useSeen(list, job === null || job.waiting.size === 0 ? null : job.key);
  return (
    <>
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
        {rows.map((row, i) => (
          <Pair
            key={row.key}
            row={row}
            index={i}
            count={rows.length}
            text={text}
            translation={translation}
            findings={(row.unit === null ? undefined : findings.get(row.unit.id)) ?? NO_FINDINGS}
            machine={rowMachine(row, translation, job, desk)}
            reachable={i === focus.active}
            onReach={focus.setActive}
            work={work}
            notes={notes}
            tapped={words.tapped?.row === row.key ? words.tapped : null}
            compared={comparedAt(comparison, row.key, compared)}
          />
        ))}
      </ol>
      <WordStatus tapped={words.tapped} />
    </>
  );
}
