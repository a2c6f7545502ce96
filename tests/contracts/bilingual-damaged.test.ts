/** Damaged files of translation tools; see `damaged.test.ts`. They have neither errors nor placeholders. */
import { type DamagedFiles, testDamaged } from "../support/damaged.ts";

type Files = DamagedFiles<"bilingual">;

const tu = (ru: string, en: string) =>
  `<tu><tuv xml:lang="ru"><seg>${ru}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;
const tmx = (...units: readonly string[]) =>
  `<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="ru"/><body>\n${units.join("\n")}\n</body></tmx>`;

const TMX: Files["tmx"] = [
  [
    "cut short",
    "tm.tmx",
    tmx(tu("Мы стоим.", "We stand.")).slice(0, -20),
    ["line 3, column 94: this is not well-formed XML"],
  ],
  [
    "not XML",
    "tm.tmx",
    tmx(tu("Мы & вы", "We & you")),
    ["line 3, column 34: this is not well-formed XML"],
  ],
  ["empty", "tm.tmx", tmx(), ["no pair of texts in this TMX file"]],
  [
    "a unit of one language alone",
    "tm.tmx",
    tmx('<tu><tuv xml:lang="ru"><seg>Да.</seg></tuv></tu>'),
    ["no pair of texts in this TMX file"],
  ],
  [
    "a unit without words among sound ones",
    "tm.tmx",
    tmx(tu("Мы стоим.", "We stand."), "<tu/>", "<tu><tuv/></tu>"),
    ["read as tmx", "Мы стоим."],
  ],
];

const xliff = (...units: readonly string[]) =>
  `<xliff version="2.1" srcLang="ru" trgLang="en"><file id="f">\n${units.join("\n")}\n</file></xliff>`;
const unit = (words: string) => `<unit id="u"><segment>${words}</segment></unit>`;

const XLIFF: Files["xliff"] = [
  [
    "cut short",
    "a.xlf",
    xliff(unit("<source>Да.</source><target>Yes.</target>")).slice(0, -9),
    ["line 3, column 7: this is not well-formed XML"],
  ],
  [
    "not XML",
    "a.xlf",
    xliff(unit("<source>1 < 2</source>")),
    ["line 2, column 33: this is not well-formed XML"],
  ],
  ["empty", "a.xlf", xliff(), ["no pair of texts in this XLIFF file"]],
  [
    "nothing translated",
    "a.xlf",
    xliff(unit("<source>Да.</source>"), unit("<source>Нет.</source><target/>")),
    ["no pair of texts in this XLIFF file"],
  ],
  [
    "a unit without words among sound ones",
    "a.xlf",
    xliff(unit(""), unit("<source>Да.</source><target>Yes.</target>")),
    ["read as xliff", "Да."],
  ],
];

testDamaged({ tmx: TMX, xliff: XLIFF } satisfies Files);
