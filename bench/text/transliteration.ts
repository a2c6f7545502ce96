import { readFileSync } from "node:fs";
import { schemes, transliterate } from "../../src/domain/transliterate/transliterate.ts";
import { dataFile } from "./data.ts";
import { printTable } from "./table.ts";

interface Suite {
  readonly name: string;
  readonly lang: string;
  readonly cases: readonly (readonly [string, string])[];
}

/** The published examples each scheme gets right. A suite counts for the scheme that writes most as it does. */
export function printTransliteration(): void {
  const file = dataFile("transliterate/suites.json");
  const all = JSON.parse(readFileSync(file, "utf8")) as readonly Suite[];
  const suites = all.filter(({ cases }) => cases.length > 0);
  const totals = new Map<string, { suites: number; right: number; cases: number }>();
  for (const suite of suites) {
    const { id, right } = bestScheme(suite);
    const total = totals.get(id) ?? { suites: 0, right: 0, cases: 0 };
    total.suites++;
    total.right += right;
    total.cases += suite.cases.length;
    totals.set(id, total);
  }
  const sum = (key: "suites" | "right" | "cases") =>
    [...totals.values()].reduce((amount, total) => amount + total[key], 0);
  printTable(
    `Transliteration: published examples written right (${schemes.length} schemes are offered)`,
    ["", "suites", "right", "of"],
    [
      ...[...totals]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, total]) => [id, String(total.suites), String(total.right), String(total.cases)]),
      ["all", String(sum("suites")), String(sum("right")), String(sum("cases"))],
    ],
  );
}

function bestScheme({ lang, cases }: Suite) {
  return schemes
    .filter(({ language }) => language === lang)
    .map(({ id }) => ({
      id,
      right: cases.filter(
        ([source, wanted]) => transliterate(source, id) === wanted.normalize("NFC"),
      ).length,
    }))
    .reduce((best, each) => (each.right > best.right ? each : best));
}
