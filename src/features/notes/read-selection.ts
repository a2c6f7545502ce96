import { offsetIn } from "#ui/text-offsets.ts";

/** Words selected in a text of the thread. */
export interface SelectedWords {
  readonly post: string;
  /** `post:<id>` or `source:<id>`: whose text it is. */
  readonly owner: string;
  readonly side: "original" | "translation";
  /** Key of the row, on the translation's side. */
  readonly row: string | null;
  /** The translation that is shown beside the text; the one selected in, on its side. */
  readonly shown: string | null;
  /** UTF-16 offsets in the owner's text, or in the row's translation. */
  readonly start: number;
  readonly end: number;
  /** Where the selection ends on the screen, px. */
  readonly bottom: number;
  readonly left: number;
}

const textAround = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-text]") ??
  null;

const startOf = (element: HTMLElement): number => Number(element.dataset["start"] ?? 0);

/** Offset of the selection's end: within the same text when it reaches into another sentence of it, else cut. */
function endOffset(first: HTMLElement, range: Range): number {
  const last = textAround(range.endContainer);
  const same =
    last !== null &&
    last.dataset["owner"] === first.dataset["owner"] &&
    (last === first || last.dataset["translation"] === undefined) &&
    last.dataset["translation"] === first.dataset["translation"];
  if (same) return startOf(last) + offsetIn(last, range.endContainer, range.endOffset);
  return startOf(first) + (first.textContent?.length ?? 0);
}

/** What is selected, when it begins in a text of the thread; null otherwise. */
export function readSelection(): SelectedWords | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = textAround(range.startContainer);
  const post = first?.closest<HTMLElement>("[data-post]")?.dataset["post"];
  const owner = first?.dataset["owner"];
  if (first === null || post === undefined || owner === undefined) return null;
  const start = startOf(first) + offsetIn(first, range.startContainer, range.startOffset);
  const end = endOffset(first, range);
  if (end <= start) return null;
  const translation = first.dataset["translation"] ?? null;
  const box = range.getBoundingClientRect();
  return {
    post,
    owner,
    side: translation === null ? "original" : "translation",
    row: first.closest<HTMLElement>("[data-unit]")?.dataset["unit"] ?? null,
    shown: translation ?? first.closest<HTMLElement>("[data-shown]")?.dataset["shown"] ?? null,
    start,
    end,
    bottom: box.bottom,
    left: Math.max(8, Math.min(box.left, innerWidth - 260)),
  };
}
