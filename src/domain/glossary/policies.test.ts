import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ThreadDocument } from "../thread.ts";
import { applyNames, setNamePolicy } from "./apply-names.ts";
import { type NameProposal, proposeNames } from "./propose-names.ts";
import type { NamePolicy } from "./tradition.ts";

const FIXTURE = new URL("../../../tests/fixtures/glossary/two-capitals.json", import.meta.url);
const russian = JSON.parse(readFileSync(FIXTURE, "utf8")) as ThreadDocument;

const apply = (document: ThreadDocument, policy: NamePolicy): ThreadDocument =>
  applyNames(document, proposeNames(document, policy)).document;

/** All that may not change: the document with no text or versions in its units. */
const frame = (document: ThreadDocument): string =>
  JSON.stringify({
    ...document,
    translations: document.translations.map((translation) => ({
      ...translation,
      units: translation.units.map(({ text: _text, versions: _versions, ...unit }) => unit),
    })),
  });

const textsOf = (document: ThreadDocument): ReadonlyMap<string, string> =>
  new Map(
    document.translations.flatMap(({ id, units }) =>
      units.map((unit) => [`${id} ${unit.id}`, unit.text] as const),
    ),
  );

/** Whether the text is the one before with the proposals' places exchanged and nothing else. */
function expectOnlyPlaces(
  before: ThreadDocument,
  after: ThreadDocument,
  proposals: readonly NameProposal[],
): void {
  const now = textsOf(after);
  for (const [place, text] of textsOf(before)) {
    let [end, shift] = [0, 0];
    const is = now.get(place) ?? "";
    for (const proposal of proposals) {
      const { start, wanted, written } = proposal;
      if (`${proposal.translation} ${proposal.unit}` !== place || proposal.protected !== null)
        continue;
      expect(is.slice(end + shift, start + shift)).toBe(text.slice(end, start));
      expect(is.slice(start + shift, start + shift + wanted.length)).toBe(wanted);
      end = proposal.end;
      shift += wanted.length - written.length;
    }
    expect(is.slice(end + shift)).toBe(text.slice(end));
  }
}

const QUOTED = [
  "“I vote for Tikhanovskaya,”",
  "«Пишите Тихановской, — говорили они.",
  "— И ждите: Тихановская отвечает».",
  "«Дом Тихановского»",
  "pochta@tihanovskaya.example, #Тихановская",
  "tikhanovskaya.example.com and #Babariko",
  "“Is Babariko",
  "@Тіханоўская",
];

describe("a thread whose names are as in Russian", () => {
  it("lists every place that another tradition writes otherwise", () => {
    const proposals = proposeNames(russian, "belarusian");
    const free = proposals.filter((each) => each.protected === null);
    expect(free.length).toBeGreaterThanOrEqual(30);
    expect(new Set(free.map(({ written }) => written))).toEqual(
      new Set(
        (
          "Tikhanovskaya TIKHANOVSKAYA’S Tikhanovsky Tikhanovsky's Babariko Babariko’s Grodno " +
          "Гродно Бабарико Тихановская Тихановской Тихановскую ТИХАНОВСКАЯ Тихановского " +
          "Тихановскому Тихановским Тихановском Тіханоўская Тіханоўскай Тіханоўскую " +
          "Тіханоўскага Тіханоўскаму Тіханоўскім"
        ).split(" "),
      ),
    );
    expect(proposals.filter((each) => each.protected === "quotation")).toHaveLength(7);
    expect(proposals.filter((each) => each.protected === "address")).toHaveLength(4);
  });

  it("has nothing to change for its own tradition, nor in a language left out", () => {
    expect(proposeNames(russian, "russian")).toEqual([]);
    const inEnglish = proposeNames(russian, "belarusian", ["en-GB"]);
    expect(inEnglish.length).toBeGreaterThan(0);
    expect(inEnglish.every(({ translation }) => translation.endsWith("-en"))).toBe(true);
  });

  it("says where a form does not tell its case", () => {
    const unsure = proposeNames(russian, "belarusian").filter(
      (each) => each.unsure && each.protected === null,
    );
    expect(unsure.map(({ written, wanted }) => `${written} ${wanted}`)).toEqual([
      "Гродно Гродне",
      "Бабарико Бабарыке",
    ]);
  });

  it("follows the source's language", () => {
    const document = apply(russian, "source");
    const text = (id: string): string =>
      document.translations
        .find((one) => one.id === id)
        ?.units.map((unit) => unit.text)
        .join(" ") ?? "";
    expect(text("tr-src-ru-en")).toContain("Tikhanovskaya came to Grodno");
    expect(text("tr-src-be-en")).toContain("Tsikhanouskaya came to Hrodna");
    expect(text("tr-post-2-ru")).toContain("Тихановская говорила");
  });

  it("changes the listed places and nothing else, all the way round, and comes back to itself", () => {
    const round = ["belarusian", "lacinka", "established", "source", "lacinka", "russian"] as const;
    let document = russian;
    for (const policy of round) {
      const proposals = proposeNames(document, policy);
      const { document: next, applied, skipped } = applyNames(document, proposals);
      expect(applied).toBe(proposals.filter((each) => each.protected === null).length);
      expect(skipped).toBe(proposals.length - applied);
      expect(applied).toBeGreaterThan(0);
      expectOnlyPlaces(document, next, proposals);
      expect(frame(next)).toBe(frame(russian));
      const all = [...textsOf(next).values()].join("\n");
      for (const quoted of QUOTED) expect(all).toContain(quoted);
      expect(proposeNames(next, policy).every((each) => each.protected !== null)).toBe(true);
      document = next;
    }
    expect(JSON.stringify(document)).toBe(JSON.stringify(russian));
  });

  it.each(["belarusian", "lacinka", "established", "source"] as const)(
    "comes back byte for byte from %s",
    (policy) => {
      expect(JSON.stringify(apply(apply(russian, policy), "russian"))).toBe(
        JSON.stringify(russian),
      );
    },
  );

  it("keeps what each unit said before, as it was", () => {
    const [translation] = apply(apply(russian, "belarusian"), "lacinka").translations;
    const [unit] = translation?.units ?? [];
    expect(unit).toMatchObject({
      text: "Svetlana Cichanoŭskaja came to Hrodna in the evening.",
      origin: "human",
      state: "confirmed",
      by: "Nasta",
    });
    expect(unit?.versions?.map((version) => [version.state, version.text])).toEqual([
      ["machine", "She came in the evening."],
      ["confirmed", "Svetlana Tikhanovskaya came to Grodno in the evening."],
      ["confirmed", "Svetlana Tsikhanouskaya came to Hrodna in the evening."],
    ]);
  });

  it("notes the policy, and forgets it", () => {
    const noted = setNamePolicy(russian, "lacinka");
    expect(noted.namePolicy).toBe("lacinka");
    expect(setNamePolicy(noted, "lacinka")).toBe(noted);
    expect(JSON.stringify(setNamePolicy(noted, null))).toBe(JSON.stringify(russian));
    expect(setNamePolicy(russian, null)).toBe(russian);
  });
});
