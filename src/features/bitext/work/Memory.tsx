import { use, useMemo } from "react";
import type { TFunction } from "i18next";
import type { MemoryMatch } from "#queries/memory.ts";
import { provenanceWords } from "#i18n/provenance-words.ts";
import { useWords } from "#i18n/use-words.ts";
import { wordDifference } from "#queries/word-difference.ts";
import { Button } from "#ui/Button.tsx";
import { Byline } from "#ui/Byline.tsx";
import { WordDiff } from "#ui/WordDiff.tsx";
import { EditingContext } from "./editing-context.ts";
import "./Memory.css";

interface MemoryProps {
  readonly matches: readonly MemoryMatch[];
  /** What is to be translated now. */
  readonly original: string;
  /** How often it stands in the thread. */
  readonly repeated?: number;
  readonly onUse: (match: MemoryMatch) => void;
}

type Key = Pick<KeyboardEvent, "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** The keys that use the match at a place, counted from 0, as `aria-keyshortcuts` has them. */
const matchKey = (place: number): string => `Alt+${place + 1}`;

/**
 * The match that a key uses: Alt and the digit of its place. By where the key lies, for with Alt a Mac types
 * other signs, and French rows of digits type none; AltGr, which is Ctrl and Alt, types signs everywhere.
 */
export function matchAtKey(event: Key, matches: readonly MemoryMatch[]): MemoryMatch | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  return matches.find((_, place) => event.code === `Digit${place + 1}`) ?? null;
}

/** Below a translator's field: what was made before of the same sentence or of one like it, to be used again. */
export function Memory({ matches, original, repeated = 1, onUse }: MemoryProps) {
  const { t, format } = useWords();
  if (matches.length === 0 && repeated < 2) return null;
  return (
    <section className="memory" aria-label={t("work.memory.title")}>
      {repeated > 1 && (
        <Byline>
          {t("work.memory.repeated", { count: repeated, formatted: format.number(repeated) })}
        </Byline>
      )}
      {matches.length > 0 && (
        <ol>
          {matches.map((match, i) => (
            <Match
              key={keyOf(match)}
              match={match}
              original={original}
              place={i}
              onUse={() => {
                onUse(match);
              }}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

const keyOf = ({ entry: { thread, translation, unit } }: MemoryMatch): string =>
  `${thread.id} ${translation} ${unit}`;

interface MatchProps {
  readonly match: MemoryMatch;
  readonly original: string;
  readonly place: number;
  readonly onUse: () => void;
}

function Match({ match, original, place, onUse }: MatchProps) {
  const { t } = useWords();
  const { entry } = match;
  const keys = matchKey(place);
  return (
    <li data-match={match.likeness}>
      <div>
        <p className="memory-target" lang={entry.to} translate="no">
          {entry.target}
        </p>
        {match.likeness !== "same" && <Differences match={match} original={original} />}
        <Facts match={match} />
      </div>
      <span className="memory-use">
        <Button
          look="quiet"
          aria-label={t("work.memory.useLabel", { text: entry.target })}
          aria-keyshortcuts={keys}
          onClick={onUse}
        >
          {t("work.memory.use")}
        </Button>
        <kbd aria-hidden="true">{keys}</kbd>
      </span>
    </li>
  );
}

/** The original that was translated then, with what is other now. */
function Differences({ match: { entry }, original }: Pick<MatchProps, "match" | "original">) {
  const { t, language } = useWords();
  const pieces = useMemo(
    () => wordDifference(entry.source, original, entry.from),
    [entry, original],
  );
  return (
    <div className="memory-source" role="group" aria-label={t("work.memory.source")}>
      <WordDiff
        pieces={pieces ?? [{ in: "both", text: entry.source }]}
        lang={entry.from}
        onlyOther={t("work.memory.onlyHere")}
        onlyShown={t("work.memory.onlyThere")}
        wordsLang={language}
      />
    </div>
  );
}

/** How like the sentence is, where it stands and who translated it. */
function Facts({ match }: Pick<MatchProps, "match">) {
  const { t, format } = useWords();
  const here = use(EditingContext)?.thread;
  const { entry, repeated } = match;
  const facts = [
    likenessWords(t, match, format.number(match.changed)),
    entry.thread.id === here
      ? t("work.memory.here")
      : t("work.memory.where", { title: entry.thread.title }),
    provenanceWords(t, format, entry.made, entry.made.state),
    ...(repeated > 1
      ? [t("work.memory.places", { count: repeated, formatted: format.number(repeated) })]
      : []),
  ];
  return <Byline>{facts.join(" · ")}</Byline>;
}

function likenessWords(
  t: TFunction,
  { likeness, changed }: MemoryMatch,
  formatted: string,
): string {
  switch (likeness) {
    case "same":
      return t("work.memory.same");
    case "marks":
      return t("work.memory.marks");
    case "near":
      return t("work.memory.differs", { count: changed, formatted });
  }
}
