import type { TFunction } from "i18next";
import type { EngineId, RunsAt } from "#queries/engines.ts";

/** An engine's name where there is little room: what has a name of its own keeps it in every language. */
export function engineName(t: TFunction, engine: EngineId): string {
  switch (engine) {
    case "bergamot":
      return "Bergamot";
    case "libretranslate":
      return "LibreTranslate";
    case "google":
      return "Google Cloud Translation";
    case "browser":
    case "openai":
      return t(`machine.by.${engine}`);
  }
}

/** "on this device", "at translate.example". */
export const ranWords = (t: TFunction, at: RunsAt): string =>
  at.kind === "server"
    ? t("machine.where.server", { host: at.host })
    : t(`machine.where.${at.kind}`);
