import { isUiLanguage, UI_LANGUAGES, type UiLanguage } from "./languages.ts";

/**
 * Chooses the language of the interface: what the reader saved, else the first of the browser's
 * languages that the interface speaks, else English. Only the primary subtag counts (`ru-BY` is `ru`,
 * `be-tarask` is `be`). No language stands in for a neighbour: Ukrainian or Kazakh alone gives English.
 *
 * @param saved the stored setting as read; anything but a language of the interface is passed over
 * @param browser `navigator.languages`, most wanted first
 */
export function pickUiLanguage(saved: string | null, browser: readonly string[]): UiLanguage {
  if (isUiLanguage(saved)) {
    return saved;
  }
  return browser.map(primarySubtag).find(isUiLanguage) ?? UI_LANGUAGES[0];
}

/** Some platforms write locales as `be_BY`. */
function primarySubtag(tag: string): string {
  return tag.split(/[-_]/u, 1).join("").toLowerCase();
}
