/**
 * Schemes as two libraries' published examples write them where these depart from the standard's own table
 * (and from one another), so that their texts can be made again letter by letter. For anything else take the
 * scheme itself, whose id is the same without the library's name.
 */
import { bgnTable, LIBRARY_OF_CONGRESS, SCHOLARLY_BRITISH } from "./russian-english.ts";
import { ISO_9, UNITED_NATIONS, WITH_X } from "./russian-scholarly.ts";
import type { PublishedScheme } from "./scheme.ts";

const ISO_9_TYPED = { ...ISO_9, ъ: '"', ь: "´" } as const;

/** It leaves ё a Cyrillic letter, which looks the same as the Latin ë of the standards. */
const CYRILLIC_YO = { ё: "ё" } as const;
const CYRILLIC_YO_NOTE = "As the library iuliia writes it: ё stays Cyrillic";

const INTERSCRIPT = [
  {
    id: "ala-lc-ru-1997-interscript",
    language: "ru",
    name: "ALA-LC romanization table of Russian, as interscript writes it",
    year: 1997,
    note: "й has a caron where the table has a breve",
    table: {
      ...LIBRARY_OF_CONGRESS,
      letters: { ...LIBRARY_OF_CONGRESS.letters, й: "ǐ" },
    },
  },
  {
    id: "bgn-pcgn-ru-1947-interscript",
    language: "ru",
    name: "BGN/PCGN romanization of Russian, as interscript writes it",
    year: 1947,
    note: 'ъ is a typed " where the table has ”',
    table: bgnTable({ yo: "ë", hard: '"' }, true),
  },
  {
    id: "gost-16876-71-interscript",
    language: "ru",
    name: "GOST 16876-71, table 1, as interscript writes it",
    year: 1983,
    note: 'щ is šč, the signs are typed " and ´',
    table: { letters: { ...ISO_9_TYPED, щ: "šč" } },
  },
  {
    id: "gost-7-79-2000-a-interscript",
    language: "ru",
    name: "GOST 7.79-2000, system A, as interscript writes it",
    year: 2000,
    note: 'The signs are typed " and ´',
    table: { letters: ISO_9_TYPED },
  },
] as const satisfies readonly PublishedScheme[];

const IULIIA = [
  {
    id: "ala-lc-ru-1997-iuliia",
    language: "ru",
    name: "ALA-LC romanization table of Russian, as iuliia writes it",
    year: 1997,
    note: `${CYRILLIC_YO_NOTE}; of two tied letters only the first is large`,
    table: { letters: { ...LIBRARY_OF_CONGRESS.letters, ...CYRILLIC_YO } },
  },
  {
    id: "bgn-pcgn-ru-1947-iuliia",
    language: "ru",
    name: "BGN/PCGN romanization of Russian, as iuliia writes it",
    year: 1947,
    note: CYRILLIC_YO_NOTE,
    table: bgnTable({ yo: "ё", hard: "”" }, true),
  },
  {
    id: "bgn-pcgn-ru-1947-undotted-iuliia",
    language: "ru",
    name: "BGN/PCGN romanization of Russian without the dots, as iuliia writes it",
    year: 1947,
    note: CYRILLIC_YO_NOTE,
    table: bgnTable({ yo: "ё", hard: "”" }, false),
  },
  {
    id: "bs-2979-1958-iuliia",
    language: "ru",
    name: "British Standard 2979:1958, as iuliia writes it",
    year: 1958,
    note: CYRILLIC_YO_NOTE,
    table: { letters: { ...SCHOLARLY_BRITISH, ...CYRILLIC_YO } },
  },
  {
    id: "iso-9-1995-iuliia",
    language: "ru",
    name: "ISO 9:1995, as iuliia writes it",
    year: 1995,
    note: CYRILLIC_YO_NOTE,
    table: { letters: { ...ISO_9, ...CYRILLIC_YO } },
  },
  {
    id: "un-ru-1987-iuliia",
    language: "ru",
    name: "United Nations romanization of Russian geographical names, as iuliia writes it",
    year: 1987,
    note: `${CYRILLIC_YO_NOTE}; the signs are ʺ and ʹ`,
    table: { letters: { ...UNITED_NATIONS, ъ: "ʺ", ь: "ʹ", ...CYRILLIC_YO } },
  },
  {
    id: "scientific-ru-iuliia",
    language: "ru",
    name: "Scientific transliteration of Russian, as iuliia writes it",
    note: CYRILLIC_YO_NOTE,
    table: { letters: { ...WITH_X, ...CYRILLIC_YO } },
  },
] as const satisfies readonly PublishedScheme[];

export const AS_PUBLISHED = [...INTERSCRIPT, ...IULIIA] as const;
