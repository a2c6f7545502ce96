import { createInstance } from "i18next";
import type { ExportWords } from "#formats/exporter.ts";
import { en } from "#i18n/catalogues/en.ts";
import { exportWords } from "#i18n/export-words.ts";
import { makeFormatter } from "#i18n/format.ts";

/**
 * The words of files for people, in English, from the catalogue of the page. Days are those of Greenwich, so
 * that the same thread gives the same file on any machine.
 */
export async function englishWords(): Promise<ExportWords> {
  const i18n = createInstance();
  await i18n.init({
    lng: "en",
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    nsSeparator: false,
    returnNull: false,
  });
  return exportWords(i18n.t, makeFormatter("en", { timeZone: "UTC" }), "en");
}
