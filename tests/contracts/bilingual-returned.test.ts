/** Files of Nitka's that another tool has worked at. */
import { describe, expect, it } from "vitest";
import { sourceHashOf } from "#domain/unit-text.ts";
import type { ThreadDocument, TranslationUnit } from "#domain/thread.ts";
import {
  type Bilingual,
  NOW,
  read,
  readDocument,
  withEachUnit,
  written,
} from "./bilingual.fixtures.ts";
import { cleanThread } from "../support/thread.ts";

const RU_EN = { from: "ru", to: "en" };
const EN_BE = { from: "en", to: "be" };

const unitsOf = (document: ThreadDocument, id: string): readonly TranslationUnit[] =>
  document.translations.find((translation) => translation.id === id)?.units ?? [];

/** The text with the one place of `from` replaced. */
function edited(file: string, from: string, to: string): string {
  expect(file.split(from)).toHaveLength(2);
  return file.replace(from, () => to);
}

const TARGETS: Readonly<Record<Bilingual, (text: string) => string>> = {
  tmx: (text) => `<seg>${text}</seg>`,
  xliff: (text) => `<target>${text}</target>`,
};

describe.each(["tmx", "xliff"] as const)("%s", (format) => {
  const target = TARGETS[format];

  it("takes other words as a person's, and keeps the former ones", async () => {
    const file = await written(format, cleanThread(), RU_EN);
    const returned = edited(file, target("The plant stands still."), target("The plant is idle."));
    const [unit, ...others] = unitsOf(readDocument(returned), "tr-en");
    const [before, ...same] = unitsOf(cleanThread(), "tr-en");
    const { engine: _engine, by: _by, ...kept } = before ?? {};
    expect(unit).toEqual({
      ...kept,
      text: "The plant is idle.",
      origin: "human",
      state: "edited",
      at: NOW,
      versions: [
        {
          text: "The plant stands still.",
          origin: "machine",
          state: "machine",
          at: before?.at,
          by: "Вера",
          engine: "bergamot",
        },
      ],
    });
    expect(others).toEqual(same);
  });

  it("takes words for a stale unit as made from the original of now, and forgets the alignment", async () => {
    const thread = cleanThread();
    const alignment = { confidence: 0.2, grounds: {} };
    const aligned = withEachUnit(thread, (unit) => ({ ...unit, alignment }));
    const file = await written(format, aligned, RU_EN);
    const returned = edited(file, target("Everybody will come."), target("All will come."));
    const unit = unitsOf(readDocument(returned), "tr-en")[3];
    const source = thread.sources[0];
    const segments = source?.segments?.filter(({ id }) => unit?.segments.includes(id)) ?? [];
    expect(unit?.sourceHash).toBe(sourceHashOf(source?.text ?? "", segments));
    expect(unit).not.toHaveProperty("alignment");
  });

  it("takes no words for a change that are only wrapped or composed otherwise", async () => {
    const composed = withEachUnit(cleanThread(), (unit) => ({
      ...unit,
      text: unit.text.replace("still", "café"),
    }));
    const file = await written(format, composed, RU_EN);
    const returned = edited(
      file,
      target("The plant stands café."),
      target("The plant\n stands cafe\u0301."),
    );
    expect(unitsOf(readDocument(returned), "tr-en")).toEqual(unitsOf(composed, "tr-en"));
  });

  it("takes words that were deleted for none", async () => {
    const file = await written(format, cleanThread(), RU_EN);
    const returned = edited(file, target("The director is silent."), target(""));
    expect(unitsOf(readDocument(returned), "tr-en")[2]).toMatchObject({
      text: "",
      state: "edited",
      versions: [{ text: "The director is silent.", state: "confirmed" }],
    });
  });

  it("takes each unit once, and says what it left out", async () => {
    const file = await written(format, cleanThread(), RU_EN);
    const tag = format === "tmx" ? "tu" : "unit";
    const [first = ""] = new RegExp(`<${tag} [\\s\\S]*?</${tag}>`, "u").exec(file) ?? [];
    const { document, report } = read(file.replace(first, () => `${first}${first}`));
    expect(unitsOf(document, "tr-en")).toEqual(unitsOf(cleanThread(), "tr-en"));
    expect(report.dropped).toEqual([{ kind: "unreadable", text: "The plant stands still." }]);
  });

  it("reads the pairs with their makers where a tool has cut what the file carries", async () => {
    const file = await written(format, cleanThread(), RU_EN);
    const cut = file.replace(/"people":.*(?=<\/(?:prop|mda:meta)>)/u, "");
    const { document } = read(cut, "strike.xlf");
    expect(document.thread.title).toBe("strike");
    expect(document.posts.map(({ language, text }) => [language, text])).toEqual([
      ["ru", expect.stringContaining("Завод стоит.") as string],
    ]);
    expect(document.translations[0]?.units[0]).toMatchObject({
      text: "The plant stands still.",
      origin: "machine",
      state: "machine",
      engine: "bergamot",
    });
    // Sentences are named after their words, so that they are the same as in the thread.
    const ids = cleanThread().sources[0]?.segments?.map(({ id }) => id) ?? [];
    expect(ids).toEqual(
      expect.arrayContaining((document.posts[0]?.segments ?? []).map(({ id }) => id)),
    );
  });
});

describe("TMX", () => {
  it("names whoever changed the words, and when", async () => {
    const file = await written("tmx", cleanThread(), RU_EN);
    const returned = edited(
      file,
      'changeid="Вера"><seg>The plant stands still.',
      'changeid="Алесь"><seg>The plant is idle.',
    ).replace(
      /changedate="\w+" changeid="Алесь"/u,
      'changedate="20261123T080910Z" changeid="Алесь"',
    );
    expect(unitsOf(readDocument(returned), "tr-en")[0]).toMatchObject({
      by: "Алесь",
      at: "2026-11-23T08:09:10Z",
    });
  });

  it("does not take who wrote the former words for who changed them", async () => {
    const file = await written("tmx", cleanThread(), RU_EN);
    const returned = edited(file, "<seg>The plant stands still.", "<seg>The plant is idle.");
    const [unit] = unitsOf(readDocument(returned), "tr-en");
    expect(unit).not.toHaveProperty("by");
    expect(unit?.at).toBe(NOW);
  });

  it("finds the words wherever a tool has put them, and whatever it calls the language", async () => {
    const file = await written("tmx", cleanThread(), RU_EN);
    const exchanged = file.replaceAll(
      /( {6}<tuv xml:lang="ru">.*\n)( {6}<tuv xml:lang="en".*\n)/gu,
      "$2$1",
    );
    const renamed = file.replaceAll('<tuv xml:lang="en"', '<tuv xml:lang="EN-US"');
    expect(exchanged).not.toBe(file);
    for (const other of [exchanged, renamed]) {
      const changed = edited(other, "<seg>The plant stands still.", "<seg>The plant is idle.");
      expect(unitsOf(readDocument(changed), "tr-en")[0]?.text).toBe("The plant is idle.");
    }
  });

  it("says which units of other tools it left out", async () => {
    const file = await written("tmx", cleanThread(), RU_EN);
    const tu =
      '<tu><tuv xml:lang="ru"><seg>Да.</seg></tuv><tuv xml:lang="en"><seg>Yes.</seg></tuv></tu>';
    const { document, report } = read(file.replace("</body>", `${tu}</body>`));
    expect(document).toEqual(readDocument(file));
    expect(report.dropped).toHaveLength(1);
  });
});

describe("XLIFF", () => {
  const OPEN = "      </segment>";

  it("makes units of what was translated meanwhile, in its place", async () => {
    const file = await written("xliff", cleanThread(), EN_BE);
    const returned = file.replaceAll(
      /(<source>(.*)<\/source>\n)( {6}<\/segment>)/gu,
      (_all, source: string, words: string) =>
        `${source}        <target>* ${words.slice(0, 4)}</target>\n${OPEN}`,
    );
    const document = readDocument(returned);
    const [first, second] = unitsOf(document, "p1-be");
    expect(first).toEqual(unitsOf(cleanThread(), "p1-be")[0]);
    expect(second).toMatchObject({ text: "* Read", origin: "human", state: "edited", at: NOW });
    expect(second?.segments).toEqual([document.posts[0]?.segments?.[1]?.id]);
    const begun = document.translations.filter(({ of }) => of.id === "p2");
    expect(begun).toMatchObject([{ language: "be", units: [{ text: "* The " }] }]);
  });

  it("cuts posts that nobody has cut, so that they can be translated", async () => {
    const posts = cleanThread().posts.map((post) => {
      const { segments: _segments, ...rest } = post;
      return post.id === "p2" ? rest : post;
    });
    const file = await written("xliff", { ...cleanThread(), posts }, EN_BE);
    expect(file).toContain("<source>The same post again:");
    expect(readDocument(file).posts[1]?.segments).toEqual(cleanThread().posts[1]?.segments);
  });

  it("takes a segment that was reviewed as confirmed", async () => {
    const file = await written("xliff", cleanThread(), RU_EN);
    const returned = edited(
      file,
      'state="initial" subState="nitka:machine"',
      'state="final" subState="nitka:machine"',
    );
    expect(unitsOf(readDocument(returned), "tr-en")[0]).toMatchObject({
      text: "The plant stands still.",
      origin: "machine",
      state: "confirmed",
      at: NOW,
      versions: [{ state: "machine" }],
    });
  });

  it("puts a unit together that a tool has cut", async () => {
    const file = await written("xliff", cleanThread(), EN_BE);
    const returned = edited(
      file,
      "<target>Завод спыніўся ў панядзелак.</target>\n      </segment>",
      `<target>Завод спыніўся</target></segment><ignorable><source> </source></ignorable>
       <segment state="translated"><source>on</source><target>у аўторак.</target></segment>`,
    );
    expect(unitsOf(readDocument(returned), "p1-be")[0]?.text).toBe("Завод спыніўся у аўторак.");
  });

  it("leaves a unit as it was where a tool has taken its target away", async () => {
    const file = await written("xliff", cleanThread(), RU_EN);
    const returned = edited(file, "<target>The plant stands still.</target>", "");
    expect(readDocument(returned)).toEqual(readDocument(file));
  });
});
