import { Ellipsis } from "lucide-react";
import { lazy, memo, Suspense, useRef, useState } from "react";
import { type BitextRow, rowState } from "#domain/bitext.ts";
import type { Translation } from "#domain/thread.ts";
import { provenanceWords } from "#i18n/provenance-words.ts";
import { useWords } from "#i18n/use-words.ts";
import { IconButton } from "#ui/Button.tsx";
import type { Finding } from "#queries/checks.ts";
import type { ComparedRows } from "#domain/compare-rows.ts";
import type { BitextText, RowNotes } from "./Bitext.tsx";
import { LazyCompared } from "./compare/LazyCompared.tsx";
import { DoubtMark } from "./DoubtMark.tsx";
import { PairMenu } from "./PairMenu.tsx";
import { PendingTarget } from "./PendingTarget.tsx";
import { Findings } from "./Findings.tsx";
import type { RowMachine } from "./row-machine.ts";
import { StateMark } from "./StateMark.tsx";
import { UnitEditor } from "./UnitEditor.tsx";
import type { TappedWord } from "./words/tapped.ts";
import { WordLine } from "./words/WordLine.tsx";

const SplitForm = lazy(async () => ({ default: (await import("./SplitForm.tsx")).SplitForm }));

/** What can be done to the rows; each names the row by its key, as rows may change under way. */
export interface PairWork {
  readonly edit: (key: string, text: string) => void;
  readonly join: (key: string) => void;
  readonly split: (key: string, sources: number, targets: number) => void;
  readonly move: (key: string, direction: "up" | "down") => void;
  readonly confirm: (key: string) => void;
}

interface PairProps {
  readonly row: BitextRow;
  readonly index: number;
  /** How many rows there are. */
  readonly count: number;
  readonly text: BitextText;
  readonly translation: Translation | null;
  readonly machine: RowMachine | null;
  readonly findings: readonly Finding[];
  readonly reachable: boolean;
  readonly onReach: (index: number) => void;
  readonly work: PairWork;
  readonly notes: RowNotes;
  /** A word of the row that is lit. */
  readonly tapped: TappedWord | null;
  /** What another translation has here. */
  readonly compared: { readonly group: ComparedRows; readonly other: Translation } | null;
}

function Original({ row, text }: Pick<PairProps, "row" | "text">) {
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

interface TargetProps extends Pick<PairProps, "row" | "text" | "machine" | "reachable"> {
  readonly translation: Translation;
}

/** The words of the original, to keep as much room as they take while their translation is on its way. */
const reserved = ({ row, text, machine }: Pick<PairProps, "row" | "text" | "machine">) =>
  machine === null
    ? {}
    : {
        "data-reserve": row.segments.map(({ start, end }) => text.text.slice(start, end)).join(" "),
      };

function Target(props: TargetProps) {
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
      </span>
    </p>
  );
}

type Doing = "reading" | "menu" | "editing" | "splitting";

interface DoingProps extends PairProps {
  readonly doing: Doing;
  readonly onDo: (doing: Doing) => void;
  /** Goes back to reading, with the focus on the row. */
  readonly onBack: () => void;
}

/** The translation's side: its words, or the field to correct them in. */
function TranslationSide(props: DoingProps) {
  const { row, text, translation, work, doing, onBack } = props;
  if (translation === null) return null;
  if (doing !== "editing") return <Target {...props} translation={translation} />;
  return (
    <UnitEditor
      row={row}
      text={text}
      language={translation.language}
      onSave={(words) => {
        work.edit(row.key, words);
        onBack();
      }}
      onCancel={onBack}
    />
  );
}

function Tools(props: DoingProps) {
  const { row, index, count, translation, reachable, work, doing, onDo } = props;
  const { t, format } = useWords();
  return (
    <div className="pair-tools">
      {props.notes.tool(row, index, translation)}
      {translation !== null && (
        <IconButton
          label={t("bitext.rowActions", { number: format.number(index + 1) })}
          icon={<Ellipsis aria-hidden="true" />}
          aria-haspopup="true"
          aria-expanded={doing === "menu"}
          tabIndex={reachable ? 0 : -1}
          onClick={() => {
            onDo("menu");
          }}
        />
      )}
      {doing === "menu" && (
        <PairMenu
          row={row}
          index={index}
          count={count}
          work={work}
          onClose={props.onBack}
          onEdit={() => {
            onDo("editing");
          }}
          onSplit={() => {
            onDo("splitting");
          }}
        />
      )}
    </div>
  );
}

function Below({ row, text, translation, notes, tapped, compared }: PairProps) {
  return (
    <>
      {tapped !== null && <WordLine tapped={tapped} />}
      {compared !== null && (
        <LazyCompared
          group={compared.group}
          original={text.text}
          shown={translation}
          other={compared.other}
        />
      )}
      {notes.below(row, translation)}
    </>
  );
}

/** One row: the original's sentences, their translation, and what can be done with the two. */
function PairRow(props: PairProps) {
  const { row, index, text, translation, reachable, work } = props;
  const [doing, setDoing] = useState<Doing>("reading");
  const item = useRef<HTMLLIElement>(null);
  const back = () => {
    setDoing("reading");
    item.current?.focus();
  };
  const state = { ...props, doing, onDo: setDoing, onBack: back };
  return (
    <li
      ref={item}
      className="pair"
      data-pair={row.key}
      data-segments={row.segments.map(({ id }) => id).join(" ")}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => {
        props.onReach(index);
      }}
    >
      <Original row={row} text={text} />
      <TranslationSide {...state} />
      <Tools {...state} />
      {doing !== "editing" && <Findings findings={props.findings} />}
      <Below {...props} />
      {translation !== null && doing === "splitting" && (
        <Suspense>
          <SplitForm
            row={row}
            text={text}
            language={translation.language}
            onSplit={(sources, targets) => {
              work.split(row.key, sources, targets);
              back();
            }}
            onCancel={back}
          />
        </Suspense>
      )}
    </li>
  );
}

const sameItems = <T,>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/**
 * Whether two renderings of a row would look and act alike. With each sentence a machine adds, rows and
 * translation are made anew; what is in them mostly is not.
 */
function sameRow(a: PairProps, b: PairProps): boolean {
  const { row, translation, machine, compared, ...others } = b;
  return (
    a.row.key === row.key &&
    a.row.unit === row.unit &&
    sameItems(a.row.segments, row.segments) &&
    a.translation?.id === translation?.id &&
    a.machine?.waiting === machine?.waiting &&
    a.machine?.problem === machine?.problem &&
    a.compared?.group === compared?.group &&
    a.compared?.other === compared?.other &&
    Object.entries(others).every(([name, value]) => a[name as keyof PairProps] === value)
  );
}

export const Pair = memo(PairRow, sameRow);
