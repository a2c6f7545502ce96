import type { TFunction } from "i18next";
import type { Translation } from "#domain/thread.ts";
import type { Formatter } from "#i18n/format.ts";

/** Who or what made most of it, by name; "" where nobody is named. */
function makerOf(t: TFunction, { units }: Translation): string {
  const unit = units.find(({ origin, by, engine }) =>
    origin === "machine" ? engine !== undefined : by !== undefined,
  );
  if (unit === undefined) return "";
  if (unit.origin !== "machine") return unit.by ?? "";
  if (unit.ran === "browser") return t("machine.by.browser");
  return t("provenance.machineBy", {
    engine: [unit.engine, unit.model].filter(Boolean).join(" "),
  });
}

/** Names for translations side by side, each its own: by language, by maker, and numbered where that is not enough. */
export function makerNames(
  t: TFunction,
  format: Formatter,
  translations: readonly Translation[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    translations.map((translation) => {
      const maker = makerOf(t, translation);
      const language = format.languageName(translation.language);
      const name = maker === "" ? language : `${language} (${maker})`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [translation.id, count === 1 ? name : `${name} ${format.number(count)}`];
    }),
  );
}
