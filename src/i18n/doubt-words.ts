import type { TFunction } from "i18next";
import type { UnitAlignment } from "#domain/thread.ts";
import type { Formatter } from "./format.ts";

/** What a doubtful pair rests on: "… What agrees: 2 words, 1 name." */
export function doubtWords(t: TFunction, format: Formatter, { grounds }: UnitAlignment): string {
  const { words = 0, names = 0, numbers = 0, addresses = 0, marks = 0 } = grounds;
  const { learnt = 0, bridge = 0 } = grounds;
  const counts = {
    words: Math.max(words + learnt, bridge),
    names,
    numbers,
    signs: addresses + marks,
  } as const;
  const kinds = (["words", "names", "numbers", "signs"] as const).filter(
    (kind) => counts[kind] > 0,
  );
  if (kinds.length === 0) return t("doubt.restsOnNothing");
  const agree = kinds.map((kind) =>
    t(`doubt.${kind}`, { count: counts[kind], formatted: format.number(counts[kind]) }),
  );
  return t("doubt.rests", { grounds: format.list(agree) });
}
