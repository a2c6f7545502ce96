import type { TFunction } from "i18next";
import type { Formatter } from "./format.ts";

type Counted = "posts" | "sources" | "notes" | "sentences" | "issues" | "missing" | "media";

/** "3 posts", "3 посты": the number by locale, the noun by the language's plural rule. */
export const counted = (t: TFunction, format: Formatter, what: Counted, count: number): string =>
  t(`count.${what}`, { count, formatted: format.number(count) });
