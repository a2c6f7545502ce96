import type { ArchiveName, TranslatorName } from "./address.ts";
import type { Example } from "./rule.ts";

/**
 * An address that holds another one. The inner address is the first of the parameters that has one,
 * or else what follows the match of the path, with query and fragment.
 */
export interface Wrapper {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly parameters?: readonly string[];
  /** Where the inner address is spelt in another way. */
  readonly inner?: (url: URL) => string;
  readonly as:
    | { readonly kind: "redirect" }
    /** The path may have a group `time`: digits of year, month, day, hour, minute, second. */
    | { readonly kind: "archive"; readonly by: ArchiveName }
    | { readonly kind: "translation"; readonly by: TranslatorName };
  readonly examples: readonly [Example, ...Example[]];
}
