/** Files of other tools. The files are our own, in the shapes those tools write. */
import { describe, expect, it } from "vitest";
import { importThread } from "#formats/importers.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { NOW, read, valid } from "./bilingual.fixtures.ts";

/** Originals and translations side by side, by language. */
function pairsOf(document: ThreadDocument): readonly (readonly string[])[] {
  valid(document);
  return document.translations.flatMap(({ of, language, units }) => {
    const post = document.posts.find(({ id }) => id === of.id);
    return units.map((unit) => [
      (post?.segments ?? [])
        .filter(({ id }) => unit.segments.includes(id))
        .map(({ start, end }) => post?.text.slice(start, end))
        .join("|"),
      language,
      unit.text,
    ]);
  });
}

const header = (tool: string, srclang: string) =>
  `<header creationtool="${tool}" creationtoolversion="6" segtype="sentence" o-tmf="x" adminlang="EN-US" srclang="${srclang}" datatype="plaintext"/>`;

const OMEGAT = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  ${header("OmegaT", "RU")}
  <body>
<!-- Default translations -->
    <tu>
      <tuv lang="RU"><seg>Завод стоит.</seg></tuv>
      <tuv lang="EN-US" changeid="vera" changedate="20260822T093000Z"><seg>The plant stands still.</seg></tuv>
    </tu>
    <tu>
      <tuv lang="RU"><seg>Люди &amp; двор.</seg></tuv>
      <tuv lang="EN-US" creationid="ales" creationdate="20260821T093000Z"><seg> People &lt;in&gt; the yard. </seg></tuv>
    </tu>
  </body>
</tmx>`;

const OMEGAT_2 = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  ${header("OmegaT", "ru")}
  <body>
    <tu>
      <note>once</note>
      <prop type="file">a.html</prop>
      <tuv xml:lang="ru"><seg>Наш <bpt i="0" x="0">&lt;b&gt;</bpt>двор<ept i="0">&lt;/b&gt;</ept> полон<ph x="1" type="lb">&lt;br/&gt;</ph>людей.</seg></tuv>
      <tuv xml:lang="be"><seg>Наш <hi>двор</hi> поўны<it pos="begin">&lt;i&gt;</it> людзей.</seg></tuv>
    </tu>
  </body>
</tmx>`;

const TRADOS = `<?xml version="1.0" encoding="utf-16"?>
<tmx version="1.4">
  ${header("SDL Language Platform", "ru-RU")}
  <body>
    <tu creationdate="20260822T093000Z" creationid="MT!">
      <prop type="x-Context">1, 2</prop>
      <tuv xml:lang="ru-RU"><seg>Мы ждём.</seg></tuv>
      <tuv xml:lang="en-GB"><seg>We wait.</seg></tuv>
      <tuv xml:lang="en-GB"><seg>We are waiting.</seg></tuv>
      <tuv xml:lang="pl-PL"><seg>Czekamy.</seg></tuv>
    </tu>
  </body>
</tmx>`;

describe("TMX of other tools", () => {
  it("OmegaT, level 1", () => {
    const { document, report } = read(OMEGAT, "project-level1.tmx");
    expect(document.thread).toMatchObject({ title: "project-level1", language: "ru" });
    expect(document.people).toMatchObject([{ name: "OmegaT" }]);
    expect(report).toMatchObject({ format: "tmx", posts: 1, dropped: [] });
    expect(document.posts[0]?.text).toBe("Завод стоит.\nЛюди & двор.");
    expect(document.translations[0]?.units).toMatchObject([
      { text: "The plant stands still.", by: "vera", at: "2026-08-22T09:30:00Z", state: "edited" },
      { text: "People <in> the yard.", by: "ales", at: "2026-08-21T09:30:00Z", origin: "human" },
    ]);
    expect(pairsOf(document)[0]).toEqual(["Завод стоит.", "en-US", "The plant stands still."]);
  });

  it("OmegaT, level 2: codes are left out, their surroundings stay", () => {
    expect(pairsOf(read(OMEGAT_2).document)).toEqual([
      ["Наш двор полон\nлюдей.", "be", "Наш двор поўны людзей."],
    ]);
  });

  it.each(["little", "big"])("Trados, UTF-16 %s endian with its mark", async (order) => {
    const content = new Uint8Array(Buffer.from(`\ufeff${TRADOS}`, "utf16le"));
    if (order === "big") Buffer.from(content.buffer).swap16();
    const imported = await importThread([{ name: "tm.tmx", content }], { now: NOW }, "auto");
    if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
    const { document } = imported.value;
    expect(pairsOf(document)).toEqual([
      ["Мы ждём.", "en-GB", "We wait."],
      ["Мы ждём.", "pl-PL", "Czekamy."],
    ]);
    expect(document.translations[0]?.units).toMatchObject([
      { origin: "machine", state: "machine", alternatives: [{ text: "We are waiting." }] },
    ]);
  });

  it("takes the first language where the file says *all*", () => {
    const all = TRADOS.replace('srclang="ru-RU"', 'srclang="*all*"');
    expect(pairsOf(read(all).document)[0]?.[0]).toBe("Мы ждём.");
  });

  it("keeps what a translation adds beside the originals around it", () => {
    const added = (words: string) =>
      `<tu><tuv xml:lang="ru"><seg/></tuv><tuv xml:lang="en"><seg>${words}</seg></tuv></tu>`;
    const pair =
      '<tu><tuv xml:lang="ru"><seg>Да.</seg></tuv><tuv xml:lang="en"><seg>Yes.</seg></tuv></tu>';
    const file = `<tmx>${header("x", "ru")}<body>${added("(1)")}${pair}${added("(2)")}</body></tmx>`;
    expect(pairsOf(read(file).document)).toEqual([
      ["", "en", "(1)"],
      ["Да.", "en", "Yes."],
      ["", "en", "(2)"],
    ]);
  });

  it("a large memory becomes several posts", () => {
    const tu = (n: number) =>
      `<tu><tuv xml:lang="ru"><seg>Номер ${n}.</seg></tuv><tuv xml:lang="en"><seg>Number ${n}.</seg></tuv></tu>`;
    const many = Array.from({ length: 250 }, (_, n) => tu(n)).join("");
    const { document } = read(`<tmx>${header("x", "ru")}<body>${many}</body></tmx>`);
    expect(document.posts.map(({ segments }) => segments?.length)).toEqual([100, 100, 50]);
    expect(pairsOf(document)).toHaveLength(250);
  });
});

const SDL = `<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns:sdl="http://sdl.example" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
 <file original="https://vk.com/wall-1_2" datatype="x-sdlfilterframework2" source-language="ru-RU" target-language="en-US">
  <header><tool tool-id="t" tool-name="Some Tool"/></header>
  <body><group id="1"><group id="2">
   <trans-unit id="a">
    <source>Завод стоит. <g id="5">Люди вышли.</g></source>
    <seg-source><mrk mtype="seg" mid="1">Завод стоит.</mrk> <g id="5"><mrk mtype="seg" mid="2">Люди вышли.</mrk></g></seg-source>
    <target><g id="5"><mrk mtype="seg" mid="2">People came out.</mrk></g> <mrk mtype="seg" mid="1">The plant <x id="6"/>is idle.</mrk></target>
    <alt-trans><target>Not this.</target></alt-trans>
   </trans-unit>
   <trans-unit id="b" approved="yes">
    <source>Мы
       ждём.</source><target state="final">We wait.</target>
   </trans-unit>
   <trans-unit id="c"><source>Да.</source><target state-qualifier="mt-suggestion">Yes.</target></trans-unit>
   <trans-unit id="d"><source>Нет.</source></trans-unit>
  </group></group></body>
 </file>
</xliff>`;

const OKAPI = `<?xml version="1.0"?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="be" trgLang="en">
 <x:file id="f1" original="strike.docx"><x:group id="g"><x:unit id="1">
  <x:originalData><x:data id="d1">[C1/]</x:data></x:originalData>
  <x:segment state="reviewed"><x:source>Мы <x:pc id="1" dataRefStart="d1">стаім<x:ph id="2"/></x:pc>.</x:source><x:target>We <x:mrk id="m" type="term">stand</x:mrk>.</x:target></x:segment>
  <x:ignorable><x:source> </x:source></x:ignorable>
  <x:segment><x:source>Дождж<x:cp hex="0001"/>.</x:source><x:target>Rain.</x:target></x:segment>
 </x:unit></x:group></x:file>
</x:xliff>`;

describe("XLIFF of other tools", () => {
  it("1.2 with marked sentences, as SDL and memoQ write it", () => {
    const { document } = read(SDL, "strike.sdlxliff");
    expect(pairsOf(document)).toEqual([
      ["Завод стоит.", "en-US", "The plant is idle."],
      ["Люди вышли.", "en-US", "People came out."],
      ["Мы ждём.", "en-US", "We wait."],
      ["Да.", "en-US", "Yes."],
    ]);
    expect(document.posts).toMatchObject([
      { text: "Завод стоит. Люди вышли.\nМы ждём.\nДа.\nНет.", url: "https://vk.com/wall-1_2" },
    ]);
    expect(document.translations[0]?.units).toMatchObject([
      { state: "edited" },
      { state: "edited" },
      { state: "confirmed", origin: "human" },
      { state: "machine", origin: "machine" },
    ]);
    expect(document.people).toMatchObject([{ name: "Some Tool" }]);
  });

  it("2.0 with a prefix, as Okapi may write it", () => {
    const { document } = read(OKAPI, "strike.xlf");
    expect(document.thread).toMatchObject({ title: "strike", language: "be" });
    expect(pairsOf(document)).toEqual([
      ["Мы стаім.", "en", "We stand."],
      ["Дождж\u0001.", "en", "Rain."],
    ]);
    expect(document.translations[0]?.units).toMatchObject([
      { state: "confirmed" },
      { state: "edited" },
    ]);
  });

  it("the same file twice is the same thread", () => {
    expect(read(SDL, "a.xlf").document).toEqual(read(SDL, "a.xlf").document);
  });
});
