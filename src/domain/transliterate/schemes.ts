import { AS_PUBLISHED } from "./as-published.ts";
import { BELARUSIAN_ENGLISH } from "./belarusian-english.ts";
import { BELARUSIAN_LATIN } from "./belarusian-latin.ts";
import { RUSSIAN_ENGLISH } from "./russian-english.ts";
import { RUSSIAN_EVERYDAY } from "./russian-everyday.ts";
import { RUSSIAN_PASSPORTS } from "./russian-passports.ts";
import { RUSSIAN_SCHOLARLY } from "./russian-scholarly.ts";

/** Every scheme with its table. */
export const PUBLISHED = [
  ...BELARUSIAN_LATIN,
  ...BELARUSIAN_ENGLISH,
  ...RUSSIAN_SCHOLARLY,
  ...RUSSIAN_ENGLISH,
  ...RUSSIAN_PASSPORTS,
  ...RUSSIAN_EVERYDAY,
  ...AS_PUBLISHED,
] as const;
