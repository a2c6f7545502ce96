import { expect, it } from "vitest";
import { unitId } from "#domain/ids.ts";
import type { TranslationUnit } from "#domain/thread.ts";
import { makeFormatter } from "./format.ts";
import { makeI18n } from "./i18n.ts";
import { UI_LANGUAGES, type UiLanguage } from "./languages.ts";
import { provenanceWords, translationProvenance } from "./provenance-words.ts";

const unit = (more: Partial<TranslationUnit>): TranslationUnit => ({
  id: unitId("u-1"),
  segments: [],
  text: "The plant stands still.",
  origin: "machine",
  state: "machine",
  at: "2026-11-16T10:00:00Z",
  sourceHash: "",
  ...more,
});

async function words(language: UiLanguage, more: Partial<TranslationUnit>): Promise<string> {
  const { t } = await makeI18n(language);
  return provenanceWords(t, makeFormatter(language), unit(more), "machine");
}

const BERGAMOT = { engine: "Bergamot", model: "ru-en", version: "2.1" } as const;
const SERVER = { engine: "LibreTranslate", ran: "libretranslate.example" } as const;

it.each([
  [{ ...BERGAMOT, ran: "device" }, "translated by Bergamot ru-en 2.1 on a reader’s device"],
  [SERVER, "translated by LibreTranslate at libretranslate.example"],
  [{ engine: "Chrome", ran: "browser" }, "translated by the browser’s translator"],
  [{ ran: "browser" }, "translated by the browser’s translator"],
  [BERGAMOT, "machine translation, Bergamot ru-en 2.1"],
  [{ ...BERGAMOT, ran: "" }, "machine translation, Bergamot ru-en 2.1"],
  [{ ran: "device" }, "machine translation"],
  [{}, "machine translation"],
])("a machine's %j", async (more, who) => {
  expect(await words("en", more)).toBe(`${who}, nobody has checked it, Nov 16, 2026`);
});

it("a person who corrected a machine is named, not the machine", async () => {
  expect(await words("en", { origin: "human", by: "Vera", ran: "device" })).toMatch(
    /^translated by Vera, /u,
  );
});

it.each(UI_LANGUAGES)("the engine and the host are said as they are in %s", async (language) => {
  expect(await words(language, { ...BERGAMOT, ran: "device" })).toContain("Bergamot ru-en 2.1");
  expect(await words(language, SERVER)).toMatch(/LibreTranslate .*libretranslate\.example, /u);
  expect(await words(language, { ran: "browser" })).not.toContain("{{");
});

it("a host is no markup and no place to insert anything", async () => {
  expect(await words("en", { engine: "$t(app.name)", ran: "<b>{{who}}" })).toContain(
    "translated by $t(app.name) at <b>{{who}}",
  );
});

it("a translation of two machines is of several", async () => {
  const { t } = await makeI18n("en");
  const format = makeFormatter("en");
  const [here, there] = [unit({ ...BERGAMOT, ran: "device" }), unit(SERVER)];
  expect(translationProvenance(t, format, [here, there])).toBe(
    "Several translators: see each sentence",
  );
  expect(translationProvenance(t, format, [here, here])).toContain("on a reader’s device");
});
