import { ArrowDown, ArrowUp, Check, Combine, Pencil, Split } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { BitextRow } from "#domain/bitext.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { DoubtWords } from "./DoubtMark.tsx";
import type { PairWork } from "./Pair.tsx";

interface PairMenuProps {
  readonly row: BitextRow;
  readonly index: number;
  /** How many rows there are. */
  readonly count: number;
  readonly work: PairWork;
  readonly onClose: () => void;
  readonly onEdit: () => void;
  readonly onSplit: () => void;
}

interface Item {
  readonly text: string;
  readonly icon: typeof Pencil;
  readonly possible: boolean;
  readonly run: () => void;
  /** The menu gives way to a form instead of closing. */
  readonly stays?: boolean;
}

function useItems({ row, index, count, work, onEdit, onSplit }: PairMenuProps): readonly Item[] {
  const { t } = useWords();
  const hasText = row.unit !== null && row.unit.text !== "";
  const { key } = row;
  return [
    { text: t("bitext.edit"), icon: Pencil, possible: true, run: onEdit, stays: true },
    {
      text: t("bitext.confirm"),
      icon: Check,
      possible: hasText,
      run: () => {
        work.confirm(key);
      },
    },
    {
      text: t("bitext.join"),
      icon: Combine,
      possible: index + 1 < count,
      run: () => {
        work.join(key);
      },
    },
    { text: t("bitext.split"), icon: Split, possible: hasText, run: onSplit, stays: true },
    {
      text: t("bitext.moveUp"),
      icon: ArrowUp,
      possible: hasText && index > 0,
      run: () => {
        work.move(key, "up");
      },
    },
    {
      text: t("bitext.moveDown"),
      icon: ArrowDown,
      possible: hasText && index + 1 < count,
      run: () => {
        work.move(key, "down");
      },
    },
  ];
}

/** What can be done to a pair, as a native popover: Escape and a press elsewhere close it. */
export function PairMenu(props: PairMenuProps) {
  const { onClose } = props;
  const menu = useRef<HTMLDivElement>(null);
  const leaving = useRef(false);
  const items = useItems(props).filter((item) => item.possible);
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
