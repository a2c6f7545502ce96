/**
 * How English, Russian, Belarusian and Ukrainian deny. `told` words deny wherever they stand, but in the
 * phrases of `idle`; `hidden` are those that may stand for a denial in a translation: без, вряд ли, unknown.
 */
export interface NegationWords {
  readonly told: ReadonlySet<string>;
  /** Phrases with such a word that deny nothing, or that are seldom put into a denial: не только. */
  readonly idle: RegExp;
  /** Other words that deny, folded: whole ones, starts of words, and starts that look like those. */
  readonly hidden: Hidden;
}

interface Hidden {
  readonly whole: ReadonlySet<string>;
  readonly starts: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words, starts of words with a star, and with a minus the starts that are no denial for all that. */
function anyOf(text: string): Hidden {
  const all = text.trim().split(/\s+/u);
  const starts = all.filter((each) => each.endsWith("*")).map((each) => each.slice(0, -1));
  return {
    whole: new Set(all.filter((each) => !each.endsWith("*"))),
    starts: new Set(starts.filter((each) => !each.startsWith("-"))),
    other: new Set(starts.filter((each) => each.startsWith("-")).map((each) => each.slice(1))),
  };
}

/** Endings of English that deny: careless, carelessly. */
const LESS = /[a-z]{3}less(?:ly|ness)?$/u;
const LONGEST_START = 9;
/** A start alone is no word with it: не is one, and без. */
const LEAST_REST = 2;

/** Whether a folded word may stand for a denial. */
export function mayDeny(form: string, { hidden }: NegationWords): boolean {
  if (hidden.whole.has(form) || LESS.test(form)) return true;
  let denies = false;
  for (let length = 2; length <= Math.min(LONGEST_START, form.length); length++) {
    const start = form.slice(0, length);
    if (hidden.other.has(start)) return false;
    if (hidden.starts.has(start) && (length > 4 || form.length >= length + LEAST_REST))
      denies = true;
  }
  return denies;
}

/** A sequence of words at the place of the denying word; what it looks back at ends there. */
const phrases = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`(?:${alternatives.join("|")})`, "iuy");

const ENGLISH: NegationWords = {
  told: words("not cannot never nobody nothing none nowhere neither without no"),
  idle: phrases(
    String.raw`not (?:only|just|merely|simply|solely|least|to mention|long|far|until|unlike|necessarily|so much|all|everyone|every|too|more than|less than)\b`,
    String.raw`no (?:longer|more than|less than|fewer than|later than|sooner|doubt|wonder|matter|better|one else|way|need|stranger|secret|problem|surprise)\b`,
    String.raw`no\.?\s?\d`,
    String.raw`nothing (?:but|more than|less than|else|short)\b`,
    String.raw`(?:never|nothing)[- ]ending`,
    String.raw`never (?:before|mind|again)`,
    String.raw`none other`,
    String.raw`without (?:doubt|fail|question|exception)`,
  ),
  hidden: anyOf(`
    not cannot never nobody nothing none nowhere neither nor without no away still hardly barely scarcely rarely seldom few little less
    least only unless until except instead rather lack* fail* refus* declin* deny denied denies denial reject* prevent*
    avoid* stop* cease* impossib* absen* miss* far free* exempt* forbid* forbad* forbidden ban banned bans banning prohibit* ignor* lose* losing lost
    loss beyond doubt* unabl* unwilling un* -under* -unit* -univer* -uniq* -union* -uncle* -until* -unto*
    inab* inacc* inact* inadeq* inadv* inanim* inappr* inattent* inaud* incalc* incap* incompat* incompet* incompl* incompr* incons* inconv* incorr* incred* incurab* indec* indef* indif* indiff* indir* indisp* inedib* ineff* inelig* inequ* inev* inexc* inexh* inexp* inext* infin* infirm* inflex* infreq* ingrat* inhosp* inhum* innoc* inop* inord* insan* insec* insens* insep* insig* insinc* insol* instab* insubs* insuff* intoler* intrac* inval* invinc* invis* invol* invul*
    immat* immeas* immob* immor* immort* immun* impass* impat* impav* imperf* imperm* impers* implaus* impol* impos* impot* imprac* imprec* improb* improp* imprud* impun* illeg* illit* illog* irr*
    dis* -discov* -discus* -displ* -distr* -distin* -dispute* -disease* -disast* -discip* -dish* -disk* -dispe* -dist* mis* -miss* -mist* -misi* non non* anti* nevertheless nonetheless
    apart scarc* deficien* false* omit* withhold* withheld 
    otherwise minus zero zeros dead regardless whether unlike underest* abstain* resist* object* neglect* overlook*         
    bare* alien* invalid*`),
};

const RUSSIAN: NegationWords = {
  told: words(
    "не нет нельзя никогда никто никого никому никем ничто ничего ничему ничем нигде никуда нету",
  ),
  idle: phrases(
    String.raw`не (?:только|столько|просто|лишь|раз|первый|последний|хвата\p{L}*|хватит|один|одна|одно|одного|одной|менее|более|меньше|больше|позднее|позже|ранее|раньше|зря|случайно|против|прочь|иначе|исключ\p{L}*|исключено|перестает|перестал\p{L}*|прекраща\p{L}*|говоря|считая|глядя|успе\p{L}+|далее|дай|дожида\p{L}*|обязательно|хуже|то|отста\p{L}+|уступа\p{L}+|секрет|терпится|чужд\p{L}*)(?!\p{L})`,
    String.raw`не (?:забыва\p{L}*|забуд\p{L}*|скаж\p{L}*|говор\p{L}*)`,
    String.raw`ничего не скажешь`,
    String.raw`не так (?:давно|далеко|уж|ли|много|просто)(?!\p{L})`,
    String.raw`не(?:льзя| мо[гж]\p{L}*) не(?!\p{L})`,
    String.raw`ничего (?:себе|страшного)`,
  ),
  hidden: anyOf(`
    не ни нет молча нету нельзя без безо никогда никто никого никому никем ниче* нике* нигд* нику* нико* отсутств* отказ* отверг* отвер* отриц* опроверг* кроме лишь только едва вряд навряд сомн* сомнева* вместо
    лиш* запре* воспре* невозмож* переста* прекра* избеж* избег* мало редк* исключ* потер* утра* пропа* игнор* наоборот напротив вопреки иначе помимо разве мимо
    не* -него* -нему* -нее* -ней* -недел* -немец* -неме* -нефт* -нерв* -нейтр* -небо* -небес* -некот* -невест* -неск* -необходим* -несет* -несут* -недав* без* бес* -бесед* анти* диск* дисб* нелег* ложн* пуст* чужд*       
    уклон* кончил* кончен* хватит все-таки предотвра* отмен* ноль     `),
};

const BELARUSIAN: NegationWords = {
  told: words(
    "не ня няма немагчыма нельга ніколі ніхто нікога нікому нікім нішто нічога нічому нічым нідзе нікуды",
  ),
  idle: phrases(
    String.raw`н[ея] (?:толькі|столькі|проста|раз|першы|апошні|хапа\p{L}*|адзін|адна|адно|аднаго|адной|менш|больш|меней|болей|менее|пазней|раней|дарма|выпадкова|супраць|інакш|выключ\p{L}*|перастае|пераста\p{L}*|спыня\p{L}*|кажучы|лічачы|гледзячы|паспе\p{L}+|далей|дай|абавязкова|горш|то|адста\p{L}+|саступа\p{L}+|сакрэт)(?!\p{L})`,
    String.raw`н[ея] (?:забыва\p{L}*|забудз\p{L}*|скаж\p{L}*|кажучы)`,
    String.raw`н[ея] так (?:даўно|далёка|ужо|шмат|проста)(?!\p{L})`,
    String.raw`не(?:льга| м[оа][гж]\p{L}*) н[ея](?!\p{L})`,
    String.raw`нічога (?:сабе|страшнага)`,
  ),
  hidden: anyOf(`
    не ня ні ані моўчкі няма нямашака нельга без бяз безь ніколі ніхто ніч* нік* ніх* ніш* адсутн* адмов* адмаўл* адверг* адпрэч* абверг* адхіл* адрын* апрача апроч акрамя толькі ледзь наўрад сумн* замест заміж
    пазбав* пазбаўл* забар* забаран* немагчым* пераста* спын* пазбег* мала рэдка рэдк* выключ* страц* страч* зніка* ігнар* наадварот насуперак інакш хіба
    не* -него* -неабход* -нешт* -нехт* -недз* -нейш* -недзел* -немец* -нафт* -нерв* -нейтр* -неба* -некат* -нейк* -некаль* ня* -нядзел* -нямец* -няме* -нямеч* без* бес* -бесед* бяз* бяс* анты* недахоп* бракуе брак* ілжыв* пуст* па-за    
    ухіл* скончы* усё-такі прадухіл* адмян* нуль      `),
};

const UKRAINIAN: NegationWords = {
  told: words("не немає нема неможливо ніколи ніхто нікого нікому ніщо нічого ніде"),
  idle: phrases(
    String.raw`не (?:тільки|лише|просто|раз|один|менш|менше|більш|більше|пізніше|раніше)(?!\p{L})`,
  ),
  hidden: anyOf(
    `не ні немає нема без ніч* нік* ніх* ніш* нід* ніяк* не* без* відсутн* відмов* крім окрім лише тільки ледь навряд сумн* проти замість позбав* заборон* припин* поки перш до мало рідк* втра* забу*`,
  ),
};

const BY_LANGUAGE: ReadonlyMap<string, NegationWords> = new Map([
  ["en", ENGLISH],
  ["ru", RUSSIAN],
  ["be", BELARUSIAN],
  ["uk", UKRAINIAN],
]);

/** How a language denies; null for a language that is not known. `language` is a primary tag. */
export const negationWords = (language: string): NegationWords | null =>
  BY_LANGUAGE.get(language) ?? null;
