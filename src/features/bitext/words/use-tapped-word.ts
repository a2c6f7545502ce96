import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import type { BitextRow } from "#domain/bitext.ts";
import type { Span, Translation } from "#domain/thread.ts";
import { wordSpans } from "#domain/word-spans.ts";
import { useWordLinks } from "#queries/word-links.ts";
import { rangeOf } from "#ui/text-offsets.ts";
import type { BitextText, BitextView } from "../Bitext.tsx";
import { lightWords } from "./light-words.ts";
import {
  type Choice,
  sameSentence,
  sentenceOf,
  stepped,
  type TappedWord,
  tappedWord,
  toggled,
} from "./tapped.ts";
import { wordAtPoint } from "./word-at-point.ts";

interface Tapping {
  /** Holds the rows (`[data-pair]`), whose texts are `[data-side] [data-text]`. */
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: readonly BitextRow[];
  readonly text: BitextText;
  readonly translation: Translation | null;
  readonly view: BitextView;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

const pairAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-pair]") : null;

const sideOf = (pair: Element, side: "original" | "translation"): Element | null =>
  pair.querySelector(`[data-side=${side}] [data-text]`);

const hasModifier = (event: MouseEvent | KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;

/** Whether a press is part of selecting: by a drag, a second press, or to an end with Shift. */
const selects = (event: MouseEvent): boolean =>
  event.detail > 1 || hasModifier(event) || getSelection()?.isCollapsed === false;

/** The word of the original under a press, as a choice; null where there is none to react. */
function choiceAt(event: MouseEvent, { rows, text, translation }: Tapping): Choice | null {
  const element =
    event.target instanceof Element
      ? event.target.closest("[data-side=original] [data-text]")
      : null;
  const pair = pairAt(event.target);
  const row = rows.find(({ key }) => key === pair?.dataset["pair"]);
  // Without its translation beside it the row is being edited.
  if (element === null || pair === null || sideOf(pair, "translation") === null) return null;
  const sentence = row === undefined ? null : sentenceOf(row, text, translation);
  if (row === undefined || sentence === null) return null;
  const words = wordSpans(sentence.work.text, sentence.work.from);
  const word = wordAtPoint(element, words, event.clientX, event.clientY);
  return word === null ? null : { row: row.key, sentence, word };
}

/** Lights up what was tapped while it is. */
function useLight({ list }: Tapping, tapped: TappedWord | null): void {
  useLayoutEffect(() => {
    if (tapped === null) return;
    const pair = [...(list.current?.querySelectorAll<HTMLElement>("[data-pair]") ?? [])].find(
      (one) => one.dataset["pair"] === tapped.row,
    );
    const ranges = (side: "original" | "translation", spans: readonly Span[]) => {
      const element = pair === undefined ? null : sideOf(pair, side);
      if (element === null) return [];
      return spans.flatMap(({ start, end }) => rangeOf(element, start, end) ?? []);
    };
    return lightWords([
      ...ranges("original", [tapped.lit.original]),
      ...ranges("translation", tapped.lit.translation),
    ]);
  }, [list, tapped]);
}

/** The choice while its row still says what it said then. */
function useCurrent({ rows, text, translation }: Tapping, choice: Choice | null): Choice | null {
  return useMemo(() => {
    const row = rows.find(({ key }) => key === choice?.row);
    const sentence = row === undefined ? null : sentenceOf(row, text, translation);
    return choice !== null && sentence !== null && sameSentence(sentence, choice.sentence)
      ? choice
      : null;
  }, [rows, text, translation, choice]);
}

/**
 * Pressing a word of an original, or stepping to it with the arrow keys on a focused row, lights it up with
 * the words of the translation that stand for it, where the machine that made them has said which. Pressing
 * it again, Escape, and going elsewhere put it out.
 *
 * @returns what is lit, and what the list of rows listens with.
 */
export function useTappedWord(tapping: Tapping) {
  const { list, rows, text, translation, view } = tapping;
  const [choice, setChoice] = useState<Choice | null>(null);
  const current = useCurrent(tapping, choice);
  const links = useWordLinks(current?.sentence ?? null);
  const tapped = useMemo(
    () => (current === null || links === null ? null : tappedWord(current, links)),
    [current, links],
  );
  useLight(tapping, tapped);
  const onClick = (event: MouseEvent) => {
    const pressed = selects(event) ? null : choiceAt(event, tapping);
    setChoice(pressed === null ? null : toggled(current, pressed));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches("[data-pair]") || hasModifier(event))
      return;
    if (event.key === "Escape" && tapped !== null) setChoice(null);
    else {
      const row = rows.find(({ key }) => key === target.dataset["pair"]);
      const sentence = row === undefined ? null : sentenceOf(row, text, translation);
      const step = STEPS[event.key];
      if (step === undefined || view === "translation" || row === undefined || sentence === null)
        return;
      if (sideOf(target, "translation") === null) return;
      setChoice(stepped(current, row.key, sentence, step));
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = ({ target }: FocusEvent) => {
    const stays = target instanceof HTMLElement && target.dataset["pair"] === current?.row;
    if (!stays) setChoice(null);
  };
  const onBlur = ({ relatedTarget, target }: FocusEvent) => {
    // Another window took the focus: the row has it again when the reader comes back.
    if (relatedTarget === null && document.activeElement === target) return;
    if (!list.current?.contains(relatedTarget)) setChoice(null);
  };
  return { tapped, handlers: { onClick, onKeyDown, onFocus, onBlur } };
}
