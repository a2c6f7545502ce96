import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { type BitextRow, bitextRows } from "#domain/bitext.ts";
import type { Segment, Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { Pair, type PairWork } from "./Pair.tsx";
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
  readonly work: Omit<PairWork, "rows">;
  readonly notes: RowNotes;
}

const MOVES: Readonly<Record<string, (row: number, last: number) => number>> = {
  ArrowDown: (row, last) => Math.min(last, row + 1),
  ArrowUp: (row) => Math.max(0, row - 1),
  Home: () => 0,
  End: (_row, last) => last,
};

/**
 * Original and translation, a pair of sentences a row. A row is one grid row, so the two sides stay level
 * by construction. One row at a time can be reached by Tab; the arrow keys go from row to row.
 */
export function Bitext({ title, text, translation, view, work, notes }: BitextProps) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [active, setActive] = useState(0);
  const rows = useMemo(
    () => bitextRows(text.segments, translation?.units ?? []),
    [text.segments, translation],
  );
  const move = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const next = MOVES[event.key]?.(active, rows.length - 1);
    if (next === undefined || !target.matches("[data-pair]")) return;
    event.preventDefault();
    setActive(next);
    list.current?.querySelectorAll<HTMLElement>("[data-pair]")[next]?.focus();
  };
  return (
    <ol
      ref={list}
      className="bitext"
      data-shown={translation?.id}
      data-view={translation === null ? "original" : view}
      aria-label={t("bitext.region", { title })}
      onKeyDown={move}
    >
      {rows.map((row, i) => (
        <Pair
          key={row.key}
          row={row}
          index={i}
          text={text}
          translation={translation}
          reachable={i === Math.min(active, rows.length - 1)}
          onReach={setActive}
          work={{ ...work, rows }}
          tool={notes.tool(row, i, translation)}
          below={notes.below(row, translation)}
        />
      ))}
    </ol>
  );
}
