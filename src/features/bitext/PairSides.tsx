import { type BitextRow, rowState } from "#domain/bitext.ts";
import type { Translation } from "#domain/thread.ts";
import { provenanceWords } from "#i18n/provenance-words.ts";
import { useWords } from "#i18n/use-words.ts";
import type { BitextText } from "./Bitext.tsx";
import { DoubtMark } from "./DoubtMark.tsx";
import { PendingTarget } from "./PendingTarget.tsx";
import type { RowMachine } from "./row-machine.ts";
import { StateMark } from "./StateMark.tsx";
import { DraftMark } from "./work/DraftMark.tsx";

interface SideProps {
  readonly row: BitextRow;
  readonly text: BitextText;
}

/** A row's sentences of the original. */
export function Original({ row, text }: SideProps) {
  const { t } = useWords();
  if (row.segments.length === 0)
    return (
      <p className="pair-original pair-missing" data-unit={row.key} data-side="original">
        {t("bitext.added")}
      </p>
    );
  return (
    <p
      className="pair-original"
      lang={text.language}
      translate="no"
      data-unit={row.key}
      data-side="original"
    >
      {row.segments.map((segment, i) => (
        <span key={segment.id}>
          {i > 0 && " "}
          <span data-text="" data-owner={text.owner} data-start={segment.start}>
            {text.text.slice(segment.start, segment.end)}
          </span>
        </span>
      ))}
    </p>
  );
}

interface TargetProps extends SideProps {
  readonly machine: RowMachine | null;
  readonly reachable: boolean;
  /** How often its sentence stands in the thread, where that is more than once; else 0. */
  readonly repeated: number;
  readonly translation: Translation;
}

/** The words of the original, to keep as much room as they take while their translation is on its way. */
const reserved = ({ row, text, machine }: SideProps & { readonly machine: RowMachine | null }) =>
  machine === null
    ? {}
    : {
        "data-reserve": row.segments.map(({ start, end }) => text.text.slice(start, end)).join(" "),
      };

/** A row's words of the translation, or why there are none. */
export function Target(props: TargetProps) {
  const { row, text, translation, machine } = props;
  const { t, format } = useWords();
  const state = rowState(row, text.text);
  if (machine !== null && (machine.waiting || (machine.problem !== null && row.unit === null)))
    return (
      <PendingTarget
        rowKey={row.key}
        machine={machine}
        reachable={props.reachable}
        reserve={reserved(props)}
      />
    );
  if (row.unit === null || state === null || row.unit.text === "")
    return (
      <p
        className="pair-translation pair-missing"
        data-unit={row.key}
        data-side="translation"
        data-unit-state={state ?? "none"}
      >
        {t(row.unit === null ? "bitext.notTranslated" : "bitext.noCounterpart")}
        <DraftMark translation={translation.id} row={row} />
      </p>
    );
  const words = provenanceWords(t, format, row.unit, state);
  return (
    <p
      className="pair-translation"
      lang={translation.language}
      translate="no"
      title={words}
      data-unit={row.key}
      data-side="translation"
      data-unit-state={state}
      {...reserved(props)}
    >
      <span className="pair-words">
        <span data-text="" data-owner={text.owner} data-translation={translation.id} data-start="0">
          {row.unit.text}
        </span>
        <StateMark state={state} words={words} />
        <DoubtMark unit={row.unit} />
        <RepeatedMark count={props.repeated} />
        <DraftMark translation={translation.id} row={row} />
      </span>
    </p>
  );
}

/** Says that the same sentence stands elsewhere in the thread, too: it wants the same translation. */
function RepeatedMark({ count }: { readonly count: number }) {
  const { t, format } = useWords();
  if (count === 0) return null;
  return (
    <span className="repeated-mark" data-repeated="">
      {t("work.repeated", { count, formatted: format.number(count) })}
    </span>
  );
}
