/** The languages the interface speaks, as BCP 47 primary subtags; English comes first, as the fallback. */
export const UI_LANGUAGES = ["en", "ru", "be"] as const;

export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** Whether a value (from storage, an address, a form) names a language of the interface. */
export function isUiLanguage(value: unknown): value is UiLanguage {
  return UI_LANGUAGES.some((language) => language === value);
}
