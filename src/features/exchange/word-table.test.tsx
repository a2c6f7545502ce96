import { describe, expect, test } from "vitest";
import { EXPORTERS } from "#formats/exporters.ts";
import { exportWords } from "#i18n/export-words.ts";
import { makeFormatter } from "#i18n/format.ts";
import { makeI18n } from "#i18n/i18n.ts";
import { UI_LANGUAGES } from "#i18n/languages.ts";
import { branchesThread } from "../../../tests/support/branches.ts";
import { NOW } from "../../../tests/support/services.ts";
import { cleanThread } from "../../../tests/support/thread.ts";
import { wordTable } from "#queries/word-table.ts";
import { writeExport } from "#queries/write-export.ts";

const THREADS = { strike: cleanThread(), branches: branchesThread() };

describe.each(EXPORTERS.map(({ id }) => id))("%s, written from words sent as data", (id) => {
  test.each(UI_LANGUAGES)("is what it is with the words themselves, in %s", async (language) => {
    const { t } = await makeI18n(language);
    const words = exportWords(t, makeFormatter(language), language);
    const exporter = await EXPORTERS.find((entry) => entry.id === id)?.load();
    for (const document of Object.values(THREADS)) {
      const request = { document, now: NOW, words };
      const written = await writeExport(id, { ...request, words: wordTable(request) });
      const direct = await exporter?.write(request);
      expect(written.ok ? written.value.content : written).toEqual(
        direct?.ok === true ? direct.value : direct,
      );
    }
  });
});
