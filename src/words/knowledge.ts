import type { WordKnowledge } from "#domain/align/vocabulary.ts";
import { foldWord } from "#domain/align/tokens.ts";
import { primaryLanguage } from "#domain/language-tag.ts";
import lexicon from "./lexicon.json" with { type: "json" };
import { stemOf } from "./stem.ts";

/** The columns of a line of the lexicon. */
const LANGUAGES = ["ru", "be", "en"] as const;

type Meanings = ReadonlyMap<string, readonly number[]>;

let known: WordKnowledge | null = null;

/**
 * Stems and the lexicon of Russian, Belarusian and English, as the aligner wants them. Each line of
 * `lexicon.json` is one meaning: words of the three languages, separated by tabs, those of one language by
 * bars. Read once, which takes some tens of milliseconds: for the worker and the command line.
 */
export function wordKnowledge(): WordKnowledge {
  known ??= read(lexicon);
  return known;
}

function read(lines: readonly string[]): WordKnowledge {
  const columns = lines.map((line) => line.split("\t"));
  const byLanguage = new Map<string, Meanings>(
    LANGUAGES.map((language, column) => [
      language,
      meaningsOf(
        columns.map((words) => words[column] ?? ""),
        language,
      ),
    ]),
  );
  return {
    stem: stemOf,
    meanings: (stem, language) => byLanguage.get(primaryLanguage(language))?.get(stem) ?? [],
  };
}

function meaningsOf(column: readonly string[], language: string): Meanings {
  const meanings = new Map<string, number[]>();
  column.forEach((words, meaning) => {
    for (const word of words.split("|")) {
      const stem = stemOf(foldWord(word), language);
      const list = meanings.get(stem);
      if (list === undefined) meanings.set(stem, [meaning]);
      else if (list.at(-1) !== meaning) list.push(meaning);
    }
  });
  return meanings;
}
