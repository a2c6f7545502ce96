import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import type { Term } from "#domain/thread.ts";
import { writeTbx } from "./tbx.ts";

const NAMESPACES = { t: "urn:iso:std:iso:30042:ed-2" };

/** The strings of the nodes an XPath finds; throws where the text is not well-formed. */
function found(xml: string, path: string): readonly string[] {
  using document = XmlDocument.fromString(xml);
  return document.find(path, NAMESPACES).map((node) => node.content);
}

const PERSON: Term = {
  id: "1 <bad> id",
  forms: [
    { language: "ru", text: "Тихановская" },
    { language: "en", tradition: "belarusian", text: "Tsikhanouskaya" },
    { language: "en", tradition: "established", text: "Tikhanovskaya & Co <x>" },
  ],
  forbidden: ["Tichanowskaja", "Тихоновская"],
  note: "leader",
};

describe("writeTbx", () => {
  const xml = writeTbx([PERSON, { id: "2", forms: [] }], { title: "A <thread> & more", to: "en" });

  it("is TBX-Basic of version 3, in DCA style", () => {
    expect(found(xml, "/t:tbx/@type | /t:tbx/@style")).toEqual(["TBX-Basic", "dca"]);
    expect(found(xml, "//t:titleStmt/t:title")).toEqual(["A <thread> & more"]);
  });

  it("has a concept for each term that has forms, with ids XML knows", () => {
    expect(found(xml, "//t:conceptEntry/@id")).toEqual(["c1"]);
    expect(found(xml, "//t:conceptEntry/t:note")).toEqual(["leader"]);
    expect(found(xml, "//t:langSec/@xml:lang")).toEqual(["ru", "en"]);
  });

  it("says of each form which tradition it is of", () => {
    expect(found(xml, "//t:langSec[@xml:lang='en']/t:termSec[t:note]/t:term")).toEqual([
      "Tsikhanouskaya",
      "Tikhanovskaya & Co <x>",
    ]);
    expect(found(xml, "//t:termSec/t:note")).toEqual(["belarusian", "established"]);
  });

  it("marks what must not be written, in the language it is of", () => {
    const forbidden = (language: string) =>
      found(
        xml,
        `//t:langSec[@xml:lang='${language}']/t:termSec[t:termNote='deprecatedTerm-admn-sts']/t:term`,
      );
    expect(forbidden("en")).toEqual(["Tichanowskaja"]);
    expect(forbidden("ru")).toEqual(["Тихоновская"]);
  });

  it("is well-formed and says the words, whatever they are", () => {
    const any = fc.string({ unit: "binary", minLength: 1 });
    fc.assert(
      fc.property(any, any, fc.array(any), (form, note, forbidden) => {
        const term: Term = { id: "x", forms: [{ language: "en", text: form }], forbidden, note };
        const written = writeTbx([term], { title: note, to: "en" });
        const terms = found(written, "//t:term");
        expect(terms).toHaveLength(1 + forbidden.length);
        const writable = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
        expect(writable.test(form) ? terms[0] : form).toBe(form);
      }),
    );
  });
});
