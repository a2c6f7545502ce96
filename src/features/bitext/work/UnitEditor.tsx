import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { BitextRow } from "#domain/bitext.ts";
import type { UnitId } from "#domain/ids.ts";
import type { Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { useUnitDraft } from "#queries/unit-drafts.ts";
import { Button } from "#ui/Button.tsx";
import type { BitextText } from "../Bitext.tsx";
import { Findings } from "../Findings.tsx";
import { EditorAids, useEditorAids } from "./EditorAids.tsx";
import { useEditing } from "./editing-context.ts";
import { keyNames } from "./key-names.ts";
import "./UnitEditor.css";

interface UnitEditorProps {
  readonly row: BitextRow;
  readonly text: BitextText;
  readonly translation: Translation;
  /** `copied`: the unit whose words they are, where the memory gave them. */
  readonly onSave: (words: string, then: "stay" | "go-on", copied?: UnitId) => void;
  /** Leaves; what was typed stays as a draft. */
  readonly onLeave: () => void;
  /** Goes to the row below or above, in the same way. */
  readonly onStep: (by: 1 | -1) => void;
}

/** Words the memory gave: they stay its words while nobody changes them. */
interface Copied {
  readonly unit: UnitId;
  readonly words: string;
}

/** What is typed, and kept as a draft with every key. */
function useTyped({ row, translation }: UnitEditorProps) {
  const { thread } = useEditing();
  const [draft, keep] = useUnitDraft(thread, translation.id, row.key);
  const base = row.unit?.text ?? "";
  // Where nothing was typed the field says what stands there now, as a machine may be at work.
  const [typed, setTyped] = useState(draft?.text ?? null);
  const words = typed ?? base;
  const [kept, setKept] = useState(true);
  const type = (next: string) => {
    setTyped(next === base ? null : next);
    setKept(keep(next === base ? null : { text: next, base }));
  };
  return {
    words,
    kept,
    type,
    /** The draft was begun over other words than stand there now. */
    isOld: draft !== null && draft.base !== base && draft.text.trim() !== base,
    base,
    isChanged: words !== base,
  };
}

/** Names the keys, for whoever does not know them yet. */
function Keys() {
  const { t } = useWords();
  const names = keyNames(navigator.platform);
  return <p className="unit-editor-keys">{t("work.editor.keys", names)}</p>;
}

interface SaidProps {
  readonly typed: ReturnType<typeof useTyped>;
  readonly hasOriginal: boolean;
}

/** What is to be known of the words in the field before they are saved. */
function Said({ typed, hasOriginal }: SaidProps) {
  const { t } = useWords();
  return (
    <>
      {typed.words.trim() === "" && typed.base !== "" && hasOriginal && (
        <p>{t("work.editor.empty")}</p>
      )}
      {typed.isOld && <p>{t("work.editor.draftOld", { text: typed.base })}</p>}
      {!typed.kept && <p role="status">{t("work.editor.notKept")}</p>}
    </>
  );
}

interface ButtonsProps {
  readonly onGoOn: () => void;
  readonly onLeave: () => void;
  /** Undefined where nothing was typed. */
  readonly onDiscard: (() => void) | undefined;
}

function Buttons({ onGoOn, onLeave, onDiscard }: ButtonsProps) {
  const { t } = useWords();
  return (
    <div className="unit-editor-buttons">
      <Button look="primary" onClick={onGoOn}>
        {t("work.editor.saveNext")}
      </Button>
      <Button type="submit">{t("action.save")}</Button>
      <Button look="quiet" onClick={onLeave}>
        {t("work.editor.leave")}
      </Button>
      {onDiscard !== undefined && (
        <Button look="quiet" onClick={onDiscard}>
          {t("work.editor.discard")}
        </Button>
      )}
    </div>
  );
}

/** The field's cursor stands at the end of its words. */
function useField() {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = area.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  return area;
}

const wordsOf = ({ row, text }: UnitEditorProps): string =>
  row.segments.map((segment) => text.text.slice(segment.start, segment.end)).join(" ");

interface FieldProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly language: string;
  readonly original: string;
  readonly words: string;
  readonly onType: (words: string) => void;
}

/** As tall as its words: they stand behind it once more, unseen. */
function Field({ area, language, original, words, onType }: FieldProps) {
  const { t } = useWords();
  return (
    <div className="unit-editor-field" data-words={`${words} `}>
      <textarea
        ref={area}
        lang={language}
        aria-label={t("bitext.editLabel", { text: original })}
        value={words}
        onChange={(event) => {
          onType(event.target.value);
        }}
      />
    </div>
  );
}

/** What the keys of a translator's field do. */
function keysOf(does: {
  readonly save: () => void;
  readonly leave: () => void;
  readonly step: (by: 1 | -1) => void;
  /** Whether the key stands for a match of the memory. */
  readonly use: (event: globalThis.KeyboardEvent) => boolean;
}) {
  return (event: KeyboardEvent) => {
    // Keys that choose among letters are the keyboard's.
    if (event.nativeEvent.isComposing) return;
    const step = event.altKey
      ? { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key]
      : undefined;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) does.save();
    else if (event.key === "Escape") does.leave();
    else if (step !== undefined) does.step(step);
    else if (!does.use(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** The words in the field, what the memory and the glossary put there, and saving them. */
function useUnitEditing(props: UnitEditorProps) {
  const { row, text, translation, onSave } = props;
  const original = wordsOf(props);
  const area = useField();
  const typed = useTyped(props);
  const [copied, setCopied] = useState<Copied | null>(null);
  const aids = useEditorAids({ row, text, translation, original, words: typed.words });
  const type = (words: string) => {
    typed.type(words);
    area.current?.focus();
  };
  const use = (words: string, unit: UnitId) => {
    type(words);
    setCopied({ unit, words });
  };
  return {
    original,
    area,
    typed,
    aids,
    type,
    use,
    useAt: (event: globalThis.KeyboardEvent): boolean => {
      const match = aids.matchAt(event);
      if (match !== null) use(match.words, match.unit);
      return match !== null;
    },
    save: (then: "stay" | "go-on") => {
      // The draft stays until the words are stored: should that fail, they are not lost.
      const words = typed.words.trim();
      onSave(words, then, copied?.words.trim() === words ? copied.unit : undefined);
    },
  };
}

/**
 * Corrects one translation in its place, the original beside it, what was translated before and the thread's
 * terms below. Ctrl/Cmd+Enter saves and goes on, Alt with the arrows goes to another sentence, Escape leaves.
 */
export function UnitEditor(props: UnitEditorProps) {
  const { row, text, translation, onLeave, onStep } = props;
  const { original, area, typed, aids, type, use, useAt, save } = useUnitEditing(props);
  const goOn = () => {
    save("go-on");
  };
  const discard = () => {
    type(typed.base);
  };
  return (
    <form
      className="unit-editor"
      onKeyDown={keysOf({ save: goOn, leave: onLeave, step: onStep, use: useAt })}
      onSubmit={(event) => {
        event.preventDefault();
        save("stay");
      }}
    >
      <Field
        area={area}
        language={translation.language}
        original={original}
        words={typed.words}
        onType={typed.type}
      />
      <Said typed={typed} hasOriginal={row.segments.length > 0} />
      <Findings findings={aids.findings} />
      <Buttons onGoOn={goOn} onLeave={onLeave} onDiscard={typed.isChanged ? discard : undefined} />
      <Keys />
      <EditorAids
        aids={aids}
        translation={translation}
        original={original}
        text={text}
        words={typed.words}
        onUse={use}
        onInsert={(form) => {
          type(insertAt(area.current, typed.words, form));
        }}
      />
    </form>
  );
}

/** The words with a form where the cursor is, or over what is selected. */
function insertAt(area: HTMLTextAreaElement | null, words: string, form: string): string {
  const [start, end] = [area?.selectionStart ?? words.length, area?.selectionEnd ?? words.length];
  return words.slice(0, start) + form + words.slice(end);
}
