import { useRef } from "react";
import { bitextRows } from "#domain/bitext.ts";
import { segmentId, translationId, unitId, postId } from "#domain/ids.ts";
import type { Translation, TranslationUnit } from "#domain/thread.ts";
import type { WordLink } from "#domain/word-counterparts.ts";
import type { MachineWork } from "#queries/machine-key.ts";
import type { BitextText, BitextView } from "../Bitext.tsx";
import { useTappedWord } from "./use-tapped-word.ts";
import { WordLine, WordStatus } from "./WordLine.tsx";

/** Three rows of a source: two by a machine, one by a person. */
const SENTENCES = ["Протесты, говорят, не прекратились.", "Завод стоит.", "Люди вышли."];
const TRANSLATIONS = ["The protests have not stopped.", "The plant stands.", "People came out."];

const TEXT: BitextText = {
  owner: "source:vk",
  language: "ru",
  text: SENTENCES.join(" "),
  segments: SENTENCES.map((sentence, i) => {
    const start = SENTENCES.slice(0, i).reduce((at, { length }) => at + length + 1, 0);
    return { id: segmentId(`s${i}`), start, end: start + sentence.length, paragraph: 0 };
  }),
};

const MACHINE = {
  engine: "Bergamot",
  model: "ru-en",
  version: "1.1",
  modelHash: "ab",
  ran: "device",
} as const;

/** What a machine did for the first or the second row. */
export const workOf = (row: number): MachineWork => ({
  ...MACHINE,
  from: "ru",
  to: "en",
  text: SENTENCES[row] ?? "",
});

/** What the cache holds of the first row, with links as engines give them: marks within, one to several. */
export const FIRST: { readonly text: string; readonly words: readonly WordLink[] } = {
  text: TRANSLATIONS[0] ?? "",
  words: [
    [0, 9, 0, 12],
    [19, 21, 18, 21],
    [22, 35, 13, 17],
    [22, 35, 22, 30],
  ],
};

const AT = "2026-11-22T10:00:00.000Z";

/** The machine's first two rows as `change` has them, and a person's third. */
export function machineTranslation(change: Partial<TranslationUnit> = {}): Translation {
  const units = TRANSLATIONS.map((text, i): TranslationUnit =>
    Object.assign(
      { id: unitId(`u${i}`), segments: [segmentId(`s${i}`)], text, sourceHash: "", at: AT },
      i === 2
        ? ({ origin: "human", state: "edited" } as const)
        : ({ origin: "machine", state: "machine", ...MACHINE, ...change } as const),
    ),
  );
  return {
    id: translationId("tr"),
    of: { kind: "post", id: postId("p") },
    language: "en",
    units,
  };
}

interface RowsProps {
  readonly translation: Translation;
  readonly view?: BitextView;
  /** The row that is being edited. */
  readonly editing?: number;
}

/** Rows with the hooks that a bitext's rows have. */
export function Rows({ translation, view = "both", editing = -1 }: RowsProps) {
  const list = useRef<HTMLOListElement>(null);
  const rows = bitextRows(TEXT.segments, translation.units);
  const { tapped, handlers } = useTappedWord({ list, rows, text: TEXT, translation, view });
  return (
    <>
      <ol ref={list} className="bitext" {...handlers}>
        {rows.map((row, i) => (
          <li key={row.key} className="pair" data-pair={row.key} tabIndex={0}>
            <p data-side="original" lang="ru">
              <span data-text="">{SENTENCES[i]}</span>
            </p>
            {i === editing ? (
              <form />
            ) : (
              <p data-side="translation" lang="en">
                <span data-text="">{row.unit?.text}</span>
              </p>
            )}
            {tapped?.row === row.key && <WordLine tapped={tapped} />}
          </li>
        ))}
      </ol>
      <WordStatus tapped={tapped} />
    </>
  );
}
