import {
  Bot,
  CircleCheck,
  CircleDashed,
  MessagesSquare,
  Pencil,
  TriangleAlert,
  Undo2,
} from "lucide-react";
import type { BitextRow } from "#domain/bitext.ts";
import { fitsFilter, isUnchecked, ROW_FILTERS, type RowFilter } from "#domain/row-filter.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { Progress } from "#ui/Progress.tsx";
import { useToast } from "#ui/Toasts.tsx";
import type { Undoing } from "../use-steps.ts";
import "./WorkBar.css";

interface WorkBarProps {
  readonly rows: readonly BitextRow[];
  /** The original's text. */
  readonly text: string;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly undoing: Undoing;
  /** Opens the field of the next row that nobody has checked. */
  readonly onNext: () => void;
}

const SHAPES = {
  machine: Bot,
  untranslated: CircleDashed,
  stale: TriangleAlert,
  readings: MessagesSquare,
  edited: Pencil,
  confirmed: CircleCheck,
} as const;

function Filters({ rows, text, filter, onFilter }: WorkBarProps) {
  const { t, format } = useWords();
  const chips = ROW_FILTERS.map((name) => ({
    name,
    count: rows.filter((row) => fitsFilter(row, text, name)).length,
  })).filter(({ name, count }) => name === "all" || name === filter || count > 0);
  return (
    <div className="work-filters" role="group" aria-label={t("work.filters")}>
      {chips.map(({ name, count }) => {
        const Shape = name === "all" ? null : SHAPES[name];
        return (
          <button
            key={name}
            type="button"
            className="work-filter"
            aria-pressed={name === filter}
            data-filter={name}
            onClick={() => {
              onFilter(name);
            }}
          >
            {Shape !== null && <Shape aria-hidden="true" />}
            {t(`work.filter.${name}`, { formatted: format.number(count) })}
          </button>
        );
      })}
    </div>
  );
}

/** A button that goes leaves the focus at the filter that is on. */
function focusFilter(button: HTMLElement): void {
  const bar = button.closest(".work-bar");
  bar?.querySelector<HTMLElement>("[data-filter][aria-pressed=true]")?.focus();
}

/** How much of a translation is checked, what kinds of sentences there are, and the way to the next one to check. */
export function WorkBar(props: WorkBarProps) {
  const { rows, text, undoing, onNext } = props;
  const { t, format } = useWords();
  const toast = useToast();
  const unchecked = rows.filter((row) => isUnchecked(row, text)).length;
  const done = rows.length - unchecked;
  const progress = t("work.progress", {
    done: format.number(done),
    total: format.number(rows.length),
  });
  return (
    <div className="work-bar" role="group" aria-label={t("work.bar")}>
      {unchecked > 0 ? (
        <Progress label={t("work.checked")} done={done} total={rows.length} text={progress} />
      ) : (
        <p>{progress}</p>
      )}
      <Filters {...props} />
      {(unchecked > 0 || undoing.count > 0) && (
        <div className="work-buttons">
          {unchecked > 0 && <Button onClick={onNext}>{t("work.next")}</Button>}
          {undoing.count > 0 && (
            <Button
              look="quiet"
              icon={<Undo2 aria-hidden="true" />}
              onClick={(event) => {
                // The button goes with the last thing to take back.
                if (undoing.count === 1) focusFilter(event.currentTarget);
                toast(t(undoing.undo() ? "work.undone" : "work.notUndone"));
              }}
            >
              {t("work.undo")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
