/**
 * Every scheme is right on every example published for it. What the schemes of two libraries' examples have
 * of their own stands in `src/domain/transliterate/as-published.ts`.
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemes, transliterate } from "#domain/transliterate/transliterate.ts";
import type { SchemeId } from "#domain/transliterate/transliterate.ts";

const SUITES = new URL("../../../shared/data/text/transliterate/suites.json", import.meta.url);

interface Suite {
  readonly name: string;
  readonly lang: string;
  readonly cases: readonly (readonly [string, string])[];
}

/** The scheme that writes as the suite does. */
const SCHEME_OF: Readonly<Record<string, SchemeId>> = {
  "interscript/alalc-bel-Cyrl-Latn-1997": "ala-lc-be-1997",
  "interscript/alalc-rus-Cyrl-Latn-1997": "ala-lc-ru-1997-interscript",
  "interscript/alalc-rus-Cyrl-Latn-2012": "ala-lc-ru-1997-interscript",
  "interscript/bas-rus-Cyrl-Latn-2017-bss": "bas-ru-2017-bss",
  "interscript/bas-rus-Cyrl-Latn-2017-oss": "bas-ru-2017-oss",
  "interscript/bgnpcgn-bel-Cyrl-Latn-1979": "bgn-pcgn-be-1979",
  "interscript/bgnpcgn-rus-Cyrl-Latn-1947": "bgn-pcgn-ru-1947-interscript",
  "interscript/by-bel-Cyrl-Latn-1998": "national-be-2007",
  "interscript/by-bel-Cyrl-Latn-2007": "national-be-2007",
  "interscript/gki-bel-Cyrl-Latn-1992": "gki-be-1992",
  "interscript/gki-bel-Cyrl-Latn-2000": "gki-be-2000",
  "interscript/gost-rus-Cyrl-Latn-16876-71-1983": "gost-16876-71-interscript",
  "interscript/gost-rus-Cyrl-Latn-7.79-2000-2002": "gost-7-79-2000-a-interscript",
  "interscript/icao-bel-Cyrl-Latn-9303": "icao-9303-be",
  "interscript/icao-rus-Cyrl-Latn-9303": "icao-9303-ru",
  "interscript/iso-rus-Cyrl-Latn-9-1995": "iso-9-1995",
  "interscript/mvd-bel-Cyrl-Latn-2008": "mvd-be-2008",
  "interscript/mvd-bel-Cyrl-Latn-2010": "icao-9303-be",
  "interscript/mvd-rus-Cyrl-Latn-2008": "mvd-by-ru-2008",
  "interscript/mvd-rus-Cyrl-Latn-2010": "mvd-by-ru-2010",
  "interscript/odni-bel-Cyrl-Latn-2015": "odni-be-2015",
  "interscript/odni-rus-Cyrl-Latn-2015": "odni-ru-2015",
  "interscript/un-bel-Cyrl-Latn-2007": "national-be-2007",
  "interscript/un-rus-Cyrl-Latn-1987": "un-ru-1987",
  "iuliia/ala_lc": "ala-lc-ru-1997-iuliia",
  "iuliia/ala_lc_alt": "ala-lc-ru-plain",
  "iuliia/bgn_pcgn": "bgn-pcgn-ru-1947-iuliia",
  "iuliia/bgn_pcgn_alt": "bgn-pcgn-ru-1947-undotted-iuliia",
  "iuliia/bs_2979": "bs-2979-1958-iuliia",
  "iuliia/bs_2979_alt": "bs-2979-1958-plain",
  "iuliia/gost_16876": "iso-9-1995-iuliia",
  "iuliia/gost_16876_alt": "gost-16876-71-table-2",
  "iuliia/gost_52290": "gost-r-52290-2004",
  "iuliia/gost_52535": "gost-r-52535-1-2006",
  "iuliia/gost_7034": "gost-r-7-0-34-2014",
  "iuliia/gost_779": "iso-9-1995-iuliia",
  "iuliia/gost_779_alt": "gost-7-79-2000-b",
  "iuliia/icao_doc_9303": "icao-9303-ru",
  "iuliia/iso_9_1954": "iso-r-9-1954",
  "iuliia/iso_9_1968": "iso-r-9-1968",
  "iuliia/iso_9_1968_alt": "iso-r-9-1968-variant",
  "iuliia/mosmetro": "mosmetro",
  "iuliia/mvd_310": "mvd-ru-310-1997",
  "iuliia/mvd_310_fr": "mvd-ru-310-1997-french",
  "iuliia/mvd_782": "mvd-ru-782-2000",
  "iuliia/scientific": "scientific-ru-iuliia",
  "iuliia/telegram": "telegram",
  "iuliia/ungegn_1987": "un-ru-1987-iuliia",
  "iuliia/wikipedia": "wikipedia-ru",
  "iuliia/yandex_maps": "yandex-maps",
  "iuliia/yandex_money": "yandex-money",
};

/**
 * Examples of several alphabets: most of one with "ji"; one is Arabic, one of the alphabet without "ji" from
 * a text put into another spelling first.
 */
const MIXED = "taraskevizer/latin";
const NOT_OF_THE_ALPHABET = 2;

describe.skipIf(!existsSync(SUITES))("published examples", () => {
  const suites = existsSync(SUITES)
    ? (JSON.parse(readFileSync(SUITES, "utf8")) as readonly Suite[])
    : [];

  it.each(suites.filter(({ name }) => name !== MIXED))("$name", (suite) => {
    const id = SCHEME_OF[suite.name];
    expect(id, "a suite without a scheme").toBeDefined();
    if (id === undefined) return;
    expect(schemes.find((each) => each.id === id)?.language).toBe(suite.lang);
    for (const [source, expected] of suite.cases) {
      expect(transliterate(source, id)).toBe(expected.normalize("NFC"));
    }
  });

  it("taraskevizer/latin", () => {
    const cases = suites.find(({ name }) => name === MIXED)?.cases ?? [];
    const right = (id: SchemeId) =>
      cases.filter(([source, expected]) => transliterate(source, id) === expected).length;
    expect(cases.length).toBeGreaterThan(NOT_OF_THE_ALPHABET);
    expect(right("lacinka-ji")).toBe(cases.length - NOT_OF_THE_ALPHABET);
  });
});
