/** Words with their forms, the dictionary's form first. Written for these tests, a word a line. */
export const BELARUSIAN = `
горад горада гораду горадам горадзе гарады гарадоў гарадам гарадамі гарадах
мова мовы мове мову мовай моў мовам мовамі мовах
вуліца вуліцы вуліцу вуліцай вуліц вуліцам вуліцамі вуліцах
слова словы слову словам слове слоў словамі словах
вада вады вадзе ваду вадой воды вод водам водамі водах
газета газеты газеце газету газетай газет газетам газетамі газетах
навука навукі навуцы навуку навукай навук навукамі навуках
народ народа народу народам народзе народы народаў народамі народах
чалавек чалавека чалавеку чалавекам чалавекаў
краіна краіны краіне краіну краінай краін краінам краінамі краінах
улада улады уладзе уладу уладай улад уладам уладамі уладах ўлада ўладамі
рашэнне рашэння рашэнню рашэннем рашэнні рашэнняў рашэннямі рашэннях рашэньне рашэньня
затрыманне затрымання затрыманні затрыманнем затрыманьне затрыманьня
новы новага новаму новым новая новай новую новае новыя новых новымі
беларускі беларускага беларускаму беларускім беларуская беларускай беларускую беларускае беларускія беларускіх беларускімі
палітычны палітычнага палітычнаму палітычным палітычная палітычнай палітычную палітычныя палітычных палітычнымі
свабода свабоды свабодзе свабоду свабодай
магчымасць магчымасці магчымасцю магчымасцей магчымасцяў магчымасцям магчымасьць магчымасьці магчымасьцю
чытаць чытаю чытаеш чытае чытаем чытаеце чытаюць чытаў чытала чытала чыталі чытай чытайце
рабіць раблю робіш робіць робім робіце робяць рабіў рабіла рабілі рабі
пісаць пісаў пісала пісалі пісаўшы
гаварыць гавару гаворыш гаворыць гаворым гаворыце гавораць гаварыў гаварыла гаварылі
працаваць працую працуеш працуе працуем працуеце працуюць працаваў працавала працавалі
вяртацца вяртаюся вяртаешся вяртаецца вяртаемся вяртаюцца вяртаўся вярталася вярталіся
студэнт студэнта студэнту студэнтам студэнце студэнты студэнтаў студэнтамі студэнтах
дзень дня дню днём дні дзён дням днямі днях
зямля зямлі зямлю зямлёй землі зямель землям землямі землях
снег снегу снегам снезе снягі снягоў сьнег сьнегу
кніга кнігі кнізе кнігу кнігай кніг кнігам кнігамі кнігах
завод завода заводу заводам заводзе заводы заводаў заводамі заводах
рабочы рабочага рабочаму рабочым рабочыя рабочых рабочымі
выбары выбараў выбарам выбарамі выбарах
суд суда суду судом судзе суды судоў судам судамі судах
польскі польскага польскаму польскім польская польскай польскую польскія польскіх
украінец украінца украінцу украінцам украінцы украінцаў украінцамі
`;

/** Words whose stems are near, and that must stay apart. */
export const BELARUSIAN_APART = `
мова моладзь
слова сляза
завод завуч
краіна краіна-суседка
рабочы рабіць
народ нара
палітык паліто
свет святло
выбары выбух
вуліца вулей
студэнт студыя
газета газ
навука навучыць
сталіца стол
парк парта
банк бант
новы нос
пісаць піць
вайна вайсковец
праца прадаць
магчымасць магутны
`;

export const ENGLISH = `
stop stops stopped stopping
police policed policing polices
arrest arrests arrested arresting
city cities city's
country countries countries'
protest protests protested protesting
protester protesters protester's
make makes making
use uses used using
write writes writing
run runs running
try tries tried trying
die dies died dying
lie lies lied lying
study studies studied studying
pass passes passed passing
watch watches watched watching
fix fixes fixed fixing
box boxes boxed boxing
agree agrees agreed agreeing
see sees seeing
free frees freed freeing
play plays played playing
call calls called calling
fall falls falling
miss misses missed missing
travel travels travelled travelling traveled traveling
refer refers referred referring
change changes changed changing
judge judges judged judging
announce announces announced announcing
believe believes believed believing
quick quickly
easy easily
happy happily
real really
usual usually
full fully
possible possibly
house houses housed housing
horse horses
bus buses
crisis crisis's
news news's
language languages
prison prisons prison's
election elections election's
leader leaders leader's
army armies army's
hero heroes
potato potatoes
life life's
day days day's
monkey monkeys
bring brings bringing
sing sings singing
need needs needed needing
feed feeds feeding
bed beds
red reds
king kings king's
thing things
morning mornings
evening evenings
nothing nothing's
Wednesday Wednesdays
family families family's
`;

export const ENGLISH_APART = `
sing sin
king kin
thing thin
bed be
red re
need knee
feed fee
new news
bus busy
university universe's
morning mourn
even evening
lie lay
die day
plan plane
hop hope
star stare
fly flee
only on
family fame
reply repent
supply sup
bully bull
belly bell
jelly gel
rally rail
during endure
wing win
ring rind
shed she
his hi
was wa
has ha
bias bi
species specimen
caring carring
planning planing
us use
police policy
`;

/** The words of a table, a list a line, in small letters. */
export const formsOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.toLowerCase().split(" "));

type Stem = (word: string) => string;

/** The share of a table's forms whose stem is that of the first form of their line. */
export function shareMet(table: string, stem: Stem): number {
  const met = formsOf(table).flatMap(([lemma = "", ...forms]) =>
    forms.map((form) => stem(form) === stem(lemma)),
  );
  return met.filter(Boolean).length / met.length;
}

/** The stems that two lines of a table share. */
export function sharedStems(table: string, stem: Stem): readonly string[] {
  const words = formsOf(table).map((forms) => new Set(forms.map(stem)));
  return words.flatMap((a, i) =>
    words.slice(i + 1).flatMap((b) => [...a].filter((each) => b.has(each))),
  );
}
