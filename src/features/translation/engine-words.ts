import type { TFunction } from "i18next";
import { sameLanguage } from "#domain/language-tag.ts";
import { sizeOf } from "#i18n/format-size.ts";
import type { Formatter } from "#i18n/format.ts";
import type { LanguagePair, Offer, RunsAt } from "#queries/engines.ts";

/** Mozilla keeps its models there too, which the name does not tell. */
const MOZILLA = new Set(["storage.googleapis.com"]);

/** "Russian → English" */
export const pairWords = (t: TFunction, format: Formatter, { from, to }: LanguagePair): string =>
  t("engines.pair", { from: format.languageName(from), to: format.languageName(to) });

/** Where a text goes, in plain words. */
export function whereWords(t: TFunction, runsAt: RunsAt): string {
  switch (runsAt.kind) {
    case "device":
      return t("engines.where.device");
    case "browser":
      return t("engines.where.browser");
    case "server":
      return runsAt.host === ""
        ? t("engines.where.unset")
        : t("engines.where.server", { host: runsAt.host });
  }
}

/** Hosts in the order they are asked, with whose they are where the name hides it. */
export const hostWords = (t: TFunction, hosts: readonly string[]): string =>
  hosts.map((host) => (MOZILLA.has(host) ? t("engines.get.mozilla", { host }) : host)).join(", ");

/** "12 of 37 MB": both counted in the unit of the whole. */
export function amountWords(t: TFunction, format: Formatter, done: number, total: number): string {
  const whole = sizeOf(total);
  const part = total === 0 ? 0 : (Math.min(done, total) / total) * whole.value;
  const maximumFractionDigits = whole.value < 10 ? 1 : 0;
  return t("engines.progress.of", {
    done: format.number(part, { maximumFractionDigits }),
    total: format.bytes(total),
  });
}

/** Whether this is a pair that LibreTranslate's models and the browsers' leave out. */
export const hasBelarusian = ({ from, to }: LanguagePair): boolean =>
  sameLanguage(from, "be") || sameLanguage(to, "be");

/** Why an engine cannot do a pair, and what can be done about it. */
export function unsupportedWords(
  t: TFunction,
  { id }: Offer,
  why: "pair" | "browser" | "insecure",
  pair: LanguagePair,
): string {
  if (why !== "pair") return t(`engines.unsupported.${why}`);
  if (id === "bergamot") return t("engines.unsupported.model");
  const without = id === "libretranslate" || id === "browser";
  return t(
    without && hasBelarusian(pair) ? "engines.unsupported.belarusian" : "engines.unsupported.pair",
  );
}
