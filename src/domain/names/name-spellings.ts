import { sameForm } from "./compare.ts";
import { counterpartForms } from "./counterparts.ts";
import { nameForm } from "./name-form.ts";
import { soundKeys } from "./sound-keys.ts";

/** A name to look for among words indexed by `nameWordKeys`. */
export interface NameSpellings {
  /** Every spelling of the name, and of its counterparts, is indexed under one of these. */
  readonly keys: readonly string[];
  /** Whether a word is such a spelling. */
  readonly has: (word: string) => boolean;
}

/** @param word one word, in any script, spelling and case. */
export function nameSpellings(word: string): NameSpellings {
  const form = nameForm(word);
  const forms = [form, ...counterpartForms(form)];
  return {
    keys: [...new Set(forms.flatMap(soundKeys))],
    has: (other) => {
      const found = nameForm(other);
      return forms.some((one) => sameForm(one, found));
    },
  };
}
