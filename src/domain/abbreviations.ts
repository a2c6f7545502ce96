/**
 * Words that carry a dot without ending a sentence, by language.
 *
 * `lead` stands before what it belongs to (`ул. Ленина`, `Mr. Smith`): a sentence never ends there.
 * `tail` stands after it (`20 руб.`, `и т. д.`, `6 p.m.`): a sentence ends there when the next word
 * starts like a sentence. `number` is a lead only before a number, and a word of its own elsewhere.
 */
export type AbbreviationKind = "lead" | "tail" | "number";

const words = (list: string): readonly string[] => list.split(" ");

const LEAD = {
  ru: words(
    "ул просп пр-т пр пер пл бул б-р бульв наб ш пос пгт дер с г обл р-н д кв корп стр оф им проф акад " +
      "доц канд докт д-р г-н г-жа гр тов св ст см ср напр рис табл гл п пп т тт тел факс моб рп ж-д " +
      "м ок англ франц фр лат греч исп итал польск укр рус белор яп араб ред сост пер " +
      "изд изд-во т.е т.к т.н т.о т.наз т.ч п.с p.s p.p.s p.p.p.s ред.-сост нач зам пом ген полк " +
      "подполк кап лейт серж адм уч вкл реж букв к.т.н",
  ),
  be: words(
    "вул праспект пр-т прасп зав пл бульв наб пас в г вобл р-н д кв корп с стар ім праф акад дац " +
      "канд д-р сп спн тав св ст гл параўн напр табл арт п пп тэл факс моб м ул анг ням фр лац " +
      "польск укр рус рэд выд т.зв г.зн т.е г.н р.ш рэж букв пр к.т.н ген палк",
  ),
  uk: words(
    "вул просп пр-т пров пл бул бульв наб сел смт м с обл р-н буд кв корп ім проф акад доц канд д-р " +
      "п пп тов св ст див напр рис табл гл розд тел факс моб англ нім фр лат укр біл ред " +
      "т.зв т.б ген полк о",
  ),
  en: words(
    "mr mrs ms messrs dr prof st mt ft gen col maj capt cpt lt sgt sen rep gov pres rev fr hon hr supt cmdr " +
      "e.g i.e eg ie cf vs viz pp p vol fig figs eq sec ch ed eds trans al approx ca c est dept " +
      "univ tel ext p.s p.p.s a.k.a resp incl cit op ibid repr",
  ),
} as const;

const TAIL = {
  ru: words(
    "гг в вв руб р коп тыс млн млрд трлн чел шт экз долл дол кг км см мм га мин сек ч час мес нед " +
      "янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек пн вт ср чт пт сб вс др пр проч т.д т.п " +
      "у.е н.э куб.м кв.м кв.км куб.см л.с род ум жен муж ед мн проц эт у.м в.д с.ш з.д ю.ш",
  ),
  be: words(
    "гг стст руб р кап тыс млн млрд чал шт экз дол гадз хв хвіл сек кг км см мм га студз лют сак крас " +
      "чэрв ліп жн жніўн вер верас кастр ліст сьнеж снеж інш г.д т.п т.д н.э куб.м кв.м у.а э",
  ),
  uk: words(
    "рр р вв грн коп тис млн млрд чол шт екз дол год хв сек кг км см мм га січ лют бер квіт трав черв " +
      "лип серп вер жовт лист груд ін т.д т.п т.ін н.е до.н.е куб.м кв.м",
  ),
  en: words(
    "inc ltd co corp llc jr sr bros etc a.m p.m b.c a.d u.s u.k u.n e.u u.s.a u.s.s.r d.c ph.d m.d b.a m.a " +
      "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues thu thur thurs fri " +
      "ave blvd rd hwy sq min hrs hr ft lb lbs oz km kg cm mm mph n.y l.a",
  ),
} as const;

const NUMBER = { en: words("no nos art") } as const;

type Table = ReadonlyMap<string, AbbreviationKind>;

function tableOf(...languages: readonly (keyof typeof LEAD)[]): Table {
  const table = new Map<string, AbbreviationKind>();
  // Later languages overrule earlier ones, and a lead overrules a tail: joining costs less than cutting.
  for (const language of languages) {
    for (const word of TAIL[language]) table.set(word, "tail");
    for (const word of LEAD[language]) table.set(word, "lead");
  }
  if (languages.includes("en")) for (const word of NUMBER.en) table.set(word, "number");
  return table;
}

/** Belarusian and Ukrainian pages quote Russian as a matter of course. */
const TABLES: ReadonlyMap<string, Table> = new Map([
  ["ru", tableOf("ru")],
  ["be", tableOf("ru", "be")],
  ["uk", tableOf("ru", "uk")],
  ["en", tableOf("en")],
]);

const EVERY_TABLE = tableOf("en", "uk", "be", "ru");

/**
 * What kind of abbreviation a lower-case word without its last dot is, or null.
 * `language` is a BCP 47 tag; one without a table of its own gets all of them.
 */
export function abbreviationKind(word: string, language: string): AbbreviationKind | null {
  const primary = language.toLowerCase().split("-", 1)[0] ?? "";
  return (TABLES.get(primary) ?? EVERY_TABLE).get(word) ?? null;
}

/**
 * English words that begin sentences and hardly ever follow a dotted name as part of it:
 * "in the U.S. He left", but "the U.S. Army".
 */
export const ENGLISH_STARTERS: ReadonlySet<string> = new Set(
  words(
    "a after all also an and another are as at because both but by despite did do during each even every few for " +
      "from had has have he her here his how however i if in is it its last many meanwhile more most my no nobody " +
      "not now on once one only or our perhaps she since so some such that the their then there these they this " +
      "those though to today two until was we were what when where which while who why will with would yesterday you your",
  ),
);
