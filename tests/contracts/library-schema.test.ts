import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { librarySchemaText } from "../../scripts/write-schema.ts";
import { parseLibrary } from "#formats/library/read-library.ts";

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const accepts = new Ajv2020({ strict: true, unicodeRegExp: true }).compile(
  JSON.parse(librarySchemaText()) as object,
);

interface Library {
  readonly threads: readonly object[];
}

/** The bundled library with one of its threads changed. */
function withThread(more: object): Library {
  const library = JSON.parse(read("public/library/library.json")) as Library;
  const [first] = library.threads;
  return { ...library, threads: [{ ...first, ...more }] };
}

describe("the published schema of libraries", () => {
  it("is the one Nitka checks with (npm run schema writes it)", () => {
    expect(read("public/schema/library-v1.schema.json")).toBe(librarySchemaText());
  });

  it("takes the bundled library", () => {
    expect(accepts(JSON.parse(read("public/library/library.json")))).toBe(true);
  });

  const share = (more: object) => ({
    translated: [{ language: "ru", share: 1, checked: 1, sentences: 1, ...more }],
  });

  it.each([
    [{}, true],
    [{ "x-cover": "a.png" }, true],
    [{ summary: undefined, translated: undefined, updated: undefined, sha256: undefined }, true],
    [{ file: "2020/a.json" }, true],
    [{ id: "" }, false],
    [{ file: "/a.json" }, false],
    [{ file: "https://evil.example/a.json" }, false],
    [{ title: {} }, false],
    [{ title: { "no tag": "x" } }, false],
    [{ title: undefined }, false],
    [{ summary: { en: 1 } }, false],
    [{ language: "?" }, false],
    [{ languages: "ru" }, false],
    [{ posts: -1 }, false],
    [{ sources: 1.5 }, false],
    [{ updated: "yesterday" }, false],
    [{ sha256: "AB" }, false],
    [share({}), true],
    [share({ share: 1.1 }), false],
    [share({ checked: -0.1 }), false],
    [share({ sentences: undefined }), false],
  ])("and Nitka agree on a thread with %j: %s", (more, good) => {
    const text = JSON.stringify(withThread(more));
    expect(accepts(JSON.parse(text))).toBe(good);
    expect(parseLibrary(text, "").ok).toBe(good);
  });
});
