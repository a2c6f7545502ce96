import { createTextSearch } from "#domain/search/text-search.ts";
import { stemOf } from "#words/stem.ts";
import type { ThreadChoice } from "./import.ts";

/** The search among the threads of one input: by title, author and day. */
export const searchChoices = createTextSearch<ThreadChoice>(
  stemOf,
  ({ title, author, created = "" }) => `${title}\n${author}\n${created}`,
).find;
