import type { Figure } from "./figures.ts";

/** Whose measures a number is in. */
export type Measure = "metric" | "imperial";

const METRIC =
  /^[\s\u00a0-]?(?:(?:км|см|мм|м|кг|г|т|га|л|кв|куб|km|cm|mm|m|kg|kph|kmh|sq|°\s?[CСЦ])(?![\p{L}])|(?:кило|санти|милли|кіла|санты|мілі|kilo|centi|milli)\p{L}+|(?:метр|литр|літр|тонн|грамм|грам|гектар|градус|met(?:er|re)|lit(?:er|re)|tonne|hectare|gram|degree)\p{L}*)/iu;
const IMPERIAL =
  /^[\s\u00a0-]?(?:(?:mi|mph|ft|in|lb|lbs|oz|yd|°\s?F)(?!\p{L})|(?:mile|feet|foot|inch|yard|pound|ounce|acre|gallon|stone|миль|миля|мили|фут|дюйм|ярд|унци|акр|галлон|міль|міля|мілі|цал|унцы|галон)\p{L}*)/iu;
/** Numbers that share the unit of the last of them: 2 to 4 inches. */
const RANGE = /^(?:\s?[-–—]\s?|,?\s(?:or|to|and|или|до|по|и|ці|або|да|і)\s)$/u;
const REACH = 16;

/** The figures that stand before a unit of length, weight and the like. */
export function measuresOf(figures: readonly Figure[], text: string): ReadonlyMap<Figure, Measure> {
  const measures = new Map<Figure, Measure>();
  for (const [i, figure] of [...figures.entries()].reverse()) {
    const after = text.slice(figure.end, figure.end + REACH);
    const next = figures[i + 1];
    const beside = next !== undefined && RANGE.test(text.slice(figure.end, next.start));
    const shared = beside ? measures.get(next) : undefined;
    const measure = IMPERIAL.test(after) ? "imperial" : METRIC.test(after) ? "metric" : shared;
    if (measure !== undefined) measures.set(figure, measure);
  }
  return measures;
}
