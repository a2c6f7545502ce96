import { createInstance, type i18n as I18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./catalogues/en.ts";
import type { UiLanguage } from "./languages.ts";

/** What a language's catalogue must hold: English's keys, with the language's own plural forms. */
export type Catalogue = { readonly [key: string]: string | Catalogue };

/** English is always there; the other languages come as chunks of their own. */
const CATALOGUES: Record<UiLanguage, () => Promise<Catalogue>> = {
  en: () => Promise.resolve(en),
  ru: async () => (await import("./catalogues/ru.ts")).ru,
  be: async () => (await import("./catalogues/be.ts")).be,
};

/** Loads the language's catalogue; i18next then serves it. Falls back to English when the chunk is gone. */
async function load(i18n: I18n, language: UiLanguage): Promise<UiLanguage> {
  if (i18n.hasResourceBundle(language, "translation")) return language;
  try {
    i18n.addResourceBundle(language, "translation", await CATALOGUES[language]());
    return language;
  } catch {
    return "en";
  }
}

export async function makeI18n(language: UiLanguage): Promise<I18n> {
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    resources: { en: { translation: en } },
    // React escapes what it renders; escaping here would show entities to the reader.
    interpolation: { escapeValue: false },
    // A stranger's text is never taken for a key of ours.
    nsSeparator: false,
    returnNull: false,
  });
  await changeLanguage(i18n, language);
  return i18n;
}

/** Switches the interface at once, without a reload. */
export async function changeLanguage(i18n: I18n, language: UiLanguage): Promise<void> {
  const loaded = await load(i18n, language);
  await i18n.changeLanguage(loaded);
}
