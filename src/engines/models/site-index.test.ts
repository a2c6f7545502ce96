import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fakeModel, indexOf } from "./library.fixtures.ts";
import { isInnerPath } from "./model-fields.ts";
import { PINNED_MODELS } from "./pinned.ts";
import { readIndex, writeIndex } from "./site-index.ts";

const beEn = fakeModel("be", "en");
const enRu = fakeModel("en", "ru");
const [vocab, lex, weights] = beEn.model.files;

const read = (...entries: readonly object[]) =>
  readIndex({ format: "nitka-models", version: 1, models: entries }, true).map(({ id }) => id);

describe("the models that were pinned", () => {
  it("are Firefox's six, whole and small enough", () => {
    expect(PINNED_MODELS.map(({ id }) => id)).toEqual([
      "ru-en",
      "be-en",
      "en-ru",
      "en-be",
      "uk-en",
      "en-uk",
    ]);
    for (const { files, licence, ownSite } of PINNED_MODELS) {
      expect(files.map(({ role }) => role)).toEqual(["vocab", "lex", "model"]);
      expect({ licence, ownSite }).toEqual({ licence: "MPL-2.0", ownSite: false });
    }
  });
});

describe("the list of a folder of models", () => {
  it("is read, and written so that it can be read again", () => {
    const models = readIndex(JSON.parse(indexOf(beEn, enRu)), true);
    expect(models).toEqual([
      { ...beEn.model, ownSite: true },
      { ...enRu.model, ownSite: true },
    ]);
    expect(readIndex(JSON.parse(writeIndex(models)), true)).toEqual(models);
  });

  it("takes one vocabulary or two, with or without a shortlist", () => {
    const two = [
      { ...vocab, role: "srcvocab" },
      { ...vocab, role: "trgvocab" },
    ];
    const { model } = beEn;
    for (const files of [
      [vocab, weights],
      [vocab, lex, weights],
      [...two, weights],
    ])
      expect(read({ ...model, files })).toEqual(["be-en"]);
    const wrong = [[], [weights], [vocab], [two[0], weights], [...two, vocab, weights]];
    for (const files of [...wrong, [vocab, vocab, weights], [vocab, weights, weights]])
      expect(read({ ...model, files })).toEqual([]);
  });

  it.each([
    { size: 0 },
    { size: -1 },
    { size: 1.5 },
    { size: 1e12 },
    { size: "1" },
    { sha256: "abc" },
    { sha256: "g".repeat(64) },
    { name: "../vocab" },
    { name: "" },
    { role: "quality" },
    { location: "../vocab.spm" },
    { location: "a/../../b" },
    { location: "/vocab.spm" },
    { location: "//evil.example/vocab.spm" },
    { location: "https://evil.example/vocab.spm" },
    { location: String.raw`a\b` },
    { location: "a/%2e%2e/b" },
    { location: "a//b" },
    { location: "a?b" },
    { location: "" },
  ])("leaves out a model with a file of %j, and keeps the others", (wrong) => {
    const files = [{ ...vocab, ...wrong }, lex, weights];
    expect(read({ ...beEn.model, files }, enRu.model)).toEqual(["en-ru"]);
  });

  it.each([{ from: "b e" }, { to: "be" }, { to: "be-tarask" }, { version: "" }, { licence: 1 }])(
    "leaves out a model with %j",
    (wrong) => {
      expect(read({ ...beEn.model, ...wrong }, enRu.model)).toEqual(["en-ru"]);
    },
  );

  it("has the first of a pair only", () => {
    expect(read(beEn.model, { ...beEn.model, version: "9" })).toEqual(["be-en"]);
  });

  it("is empty for whatever else there is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readIndex(value, true)).toEqual([]);
        expect(readIndex({ format: "nitka-models", version: 1, models: value }, true)).toEqual([]);
      }),
    );
    expect(readIndex({ format: "nitka-models", version: 2, models: [beEn.model] }, true)).toEqual(
      [],
    );
  });
});

it("a path that is let through stays in its folder, whatever it is", () => {
  const folder = "https://nitka.example/x/models/";
  const part = fc.oneof(fc.constantFrom("..", ".", "%2e%2e", "", "a", "\\", ":", "@"), fc.string());
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.constantFrom("/", "", "\\"), (parts, by) => {
      const path = parts.join(by);
      fc.pre(isInnerPath(path));
      expect(new URL(path, folder).href).toBe(`${folder}${path}`);
    }),
  );
});
