import { primaryLanguage } from "../language-tag.ts";
import { wordSet } from "./characters.ts";

/**
 * What a word with a dot does to a sentence.
 *
 * - `never`: belongs to what follows whatever that is (`т. е.`, `напр.`, `Mr.`).
 * - `lead`: stands before a name or a number (`ул. Ленина`), but is at times a word of its own (`им.`):
 *   the sentence ends only before a word that opens sentences and is no name.
 * - `number`: the same, but only before a number (`рис. 5`, `No. 5`); elsewhere a word of its own.
 * - `tail`: stands after what it belongs to (`20 руб.`, `и т. д.`, `6 p.m.`): a sentence ends there when
 *   the next word starts as a sentence does.
 */
export type AbbreviationKind = "never" | "lead" | "number" | "tail";

type Lists = Readonly<Record<AbbreviationKind, string>>;

const RU: Lists = {
  never:
    "т.е т.к т.н т.о т.наз т.ч п.с p.s p.p.s p.p.p.s с.-х напр см ср прим примеч букв вкл д-р г-н г-жа гг-н м-р " +
    "проф акад доц просп пр-т б-р р-н",
  lead:
    "ул пр пер пл бул бульв наб ш пос пгт дер с г обл д кв корп мкр мкрн им канд докт гр тов св свв преп ст м т " +
    "гл п пп ж-д англ франц фр лат греч нем исп итал польск укр рус белор яп араб тур белар ред сост авт изд изд-во " +
    "ред.-сост нач зам пом ген полк подполк кап лейт серж адм уч реж худ комп оп муз сл о оз митр архиеп еп прот " +
    "мл.лейт ст.лейт к.т.н д.т.н к.ф.н д.ф.н к.и.н д.и.н к.э.н д.э.н к.м.н д.м.н к.ю.н д.ю.н и.о врио рп арх инж юр",
  number: "рис табл илл стр тел факс моб доб каб ауд под оф ок вып разд",
  tail:
    "гг в вв руб р коп тыс млн млрд трлн чел шт экз долл дол кг км см мм га мин сек ч час мес нед " +
    "янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек пн вт ср чт пт сб вс др пр проч т.д т.п " +
    "у.е н.э до.н.э куб.м кв.м кв.км куб.см л.с род ум жен муж ед мн проц эт у.м в.д с.ш з.д ю.ш " +
    "ун-т ин-т ф-т б-ка мл ст.ст н.ст яз сб",
};

const BE: Lists = {
  never:
    "т.зв г.зн т.е г.н т.ч напр параўн гл букв праф акад дац д-р сп спн пр-т прасп р-н р.ш " +
    "t.zv h.zn h.n napr praf akad dr sp",
  lead:
    "вул зав пл бульв наб пас хут в г вобл д кв корп с стар ім канд тав св сьв ст п пп арт м ул анг ням фр лац грэц " +
    "польск укр рус рас белар сінт рэд рэж выд перакл уклад аўт маст кампаз муз сл пр к.т.н ген палк кап лейт заг нач інж воз " +
    "vul zav pl v h vobł st im kand śv kv m",
  number: "табл мал рыс тэл факс моб разд вып каб вл",
  tail:
    "гг стст руб р кап тыс млн млрд трлн чал шт экз дол гадз хв хвіл сек кг км см мм га студз студ лют сак крас " +
    "трав чэрв ліп жн жніўн вер верас кастр ліст сьнеж снеж інш г.д т.п т.д н.э да.н.э куб.м кв.м у.а э ун-т ін-т " +
    "hh stst rub kap tys młn młrd čał hadz chv inš h.d t.p n.e stud lut sak kras traŭ červ lip žn vier kastr list śniež",
};

const UK: Lists = {
  never: "т.зв т.б напр див букв проф акад доц д-р просп р-н",
  lead:
    "вул пров пл бул бульв наб сел смт м с обл буд кв корп ім п пп тов св ст гл розд англ нім фр лат " +
    "рос польськ укр біл ред ген полк о оз заст нач",
  number: "рис табл тел факс моб вип стор",
  tail:
    "рр р вв грн коп тис млн млрд трлн чол шт екз дол год хв сек кг км см мм га січ лют бер квіт трав черв " +
    "лип серп вер жовт лист груд ін т.д т.п т.ін н.е до.н.е куб.м кв.м ун-т ін-т",
};

const EN: Lists = {
  never:
    "mr mrs ms messrs mme mlle dr drs prof profs st mt ft gen col maj capt cpt lt lieut sgt cpl pvt sen sens rep reps gov " +
    "pres rev fr hon hr supt cmdr adm insp msgr atty asst assoc e.g i.e eg ie cf vs viz approx p.s p.p.s resp incl op ps",
  lead:
    "pp p vol vols fig figs eq eqs sec sect ch ed eds trans al ca c est dept univ tel ext a.k.a cit ibid repr " +
    "para rm apt ste ver med admin natl intl govt mgmt excl",
  number: "no nos n° art rs b d r",
  tail:
    "inc ltd co corp llc jr sr bros etc a.m p.m b.c a.d u.s u.k u.n e.u u.s.a u.s.s.r d.c ph.d m.d b.a m.a m.sc b.sc " +
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri " +
    "ave blvd rd hwy sq min hrs hr ft lb lbs oz km kg cm mm mph n.y l.a",
};

type Table = ReadonlyMap<string, AbbreviationKind>;

/** Later languages overrule earlier ones, and what joins overrules what cuts: joining costs less. */
function tableOf(...languages: readonly Lists[]): Table {
  const table = new Map<string, AbbreviationKind>();
  for (const lists of languages)
    for (const kind of ["tail", "number", "lead", "never"] as const)
      for (const word of wordSet(lists[kind])) table.set(word, kind);
  return table;
}

/** Belarusian and Ukrainian pages quote Russian as a matter of course. */
const TABLES: ReadonlyMap<string, Table> = new Map([
  ["ru", tableOf(RU)],
  ["be", tableOf(RU, BE)],
  ["uk", tableOf(RU, UK)],
  ["en", tableOf(EN)],
]);

const EVERY_TABLE = tableOf(EN, UK, BE, RU);

/**
 * What kind of abbreviation a lower-case word without its last dot is, or null.
 * `language` is a BCP 47 tag; one without a table of its own gets all of them.
 */
export function abbreviationKind(word: string, language: string): AbbreviationKind | null {
  return (TABLES.get(primaryLanguage(language)) ?? EVERY_TABLE).get(word) ?? null;
}
