import {
  ArrowDown,
  ArrowUp,
  Bot,
  Check,
  Combine,
  History,
  ListRestart,
  Pencil,
  Split,
  Unlink,
} from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { BitextRow } from "#domain/bitext.ts";
import type { RowAction } from "#domain/row-actions.ts";
import { machineVersion } from "#domain/unit-versions.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { DoubtWords } from "./DoubtMark.tsx";
import type { PairWork } from "./use-pair-work.ts";
import type { Doing } from "./work/use-doing.ts";

interface PairMenuProps {
  readonly row: BitextRow;
  readonly index: number;
  /** How many rows there are. */
  readonly count: number;
  readonly work: PairWork;
  readonly onClose: () => void;
  readonly onBegin: (what: Doing) => void;
}

interface Item {
  readonly text: string;
  readonly icon: typeof Pencil;
  readonly possible: boolean;
  readonly run: () => void;
  /** The menu gives way to a form instead of closing. */
  readonly stays?: boolean;
}

/** What changes the words or says something of them. */
function useWordItems({ row, work, onBegin }: PairMenuProps): readonly Item[] {
  const { t } = useWords();
  const { key, unit } = row;
  const hasText = unit !== null && unit.text !== "";
  const machine = unit === null ? null : machineVersion(unit);
  const begin = (what: Doing) => () => {
    onBegin(what);
  };
  const act = (action: RowAction) => () => {
    work.act(key, action);
  };
  return [
    { text: t("bitext.edit"), icon: Pencil, possible: true, run: begin("editing"), stays: true },
    { text: t("bitext.confirm"), icon: Check, possible: hasText, run: act({ kind: "confirm" }) },
    {
      text: t("work.history.open"),
      icon: History,
      possible: unit !== null,
      run: begin("history"),
      stays: true,
    },
    {
      text: t("work.history.machine"),
      icon: Bot,
      possible: machine !== null,
      run: act({ kind: "revert", version: machine ?? 0 }),
    },
  ];
}

/** What changes which sentences stand side by side. */
function usePairItems({ row, index, count, work, onBegin }: PairMenuProps): readonly Item[] {
  const { t } = useWords();
  const { key, unit } = row;
  const hasText = unit !== null && unit.text !== "";
  const act = (action: RowAction) => () => {
    work.act(key, action);
  };
  const isLast = index + 1 >= count;
  return [
    { text: t("bitext.join"), icon: Combine, possible: !isLast, run: act({ kind: "join" }) },
    {
      text: t("bitext.split"),
      icon: Split,
      possible: hasText,
      run: () => {
        onBegin("splitting");
      },
      stays: true,
    },
    {
      text: t("bitext.moveUp"),
      icon: ArrowUp,
      possible: hasText && index > 0,
      run: act({ kind: "move", direction: "up" }),
    },
    {
      text: t("bitext.moveDown"),
      icon: ArrowDown,
      possible: hasText && !isLast,
      run: act({ kind: "move", direction: "down" }),
    },
    {
      text: t("work.noCounterpart"),
      icon: Unlink,
      possible: row.segments.length > 0 && (unit === null || hasText),
      run: act({ kind: "no-counterpart" }),
    },
    {
      text: t("work.realign"),
      icon: ListRestart,
      possible: !isLast,
      run: () => {
        work.realign(key);
      },
    },
  ];
}

/** What can be done to a pair, as a native popover: Escape and a press elsewhere close it. */
export function PairMenu(props: PairMenuProps) {
  const { onClose } = props;
  const menu = useRef<HTMLDivElement>(null);
  const leaving = useRef(false);
  const items = [...useWordItems(props), ...usePairItems(props)].filter((item) => item.possible);
  useEffect(() => {
    const element = menu.current;
    if (element === null) return;
    // The button before it is what it is anchored to.
    const button = element.previousElementSibling;
    if (button instanceof HTMLElement) element.showPopover({ source: button });
    else element.showPopover();
    element.querySelector("button")?.focus();
  }, []);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons = [...(menu.current?.querySelectorAll("button") ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons.at((now + step) % buttons.length)?.focus();
  };
  return (
    <div
      ref={menu}
      popover="auto"
      className="pair-menu"
      role="group"
      onKeyDown={move}
      onToggle={(event) => {
        if (event.newState === "closed" && !leaving.current) onClose();
      }}
    >
      <DoubtWords unit={props.row.unit} />
      {items.map((item) => (
        <Button
          key={item.text}
          look="quiet"
          icon={<item.icon aria-hidden="true" />}
          onClick={() => {
            leaving.current = true;
            item.run();
            if (item.stays !== true) onClose();
          }}
        >
          {item.text}
        </Button>
      ))}
    </div>
  );
}
