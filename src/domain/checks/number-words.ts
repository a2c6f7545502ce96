/**
 * Words that stand for numbers in English, Russian, Belarusian and Ukrainian, in all their forms.
 */

/**
 * - `plain`: a number and nothing else, which is told where it is lost;
 * - `scale`: what is multiplied by the number before it;
 * - `hint`: may stand for the number, and is never told: один, second, both, decade.
 */
export type NumberRole = "plain" | "scale" | "hint";

export interface NumberWord {
  readonly values: readonly number[];
  readonly role: NumberRole;
}

const ENGLISH = `
1 one first once single|2 two second twice double doubled both pair couple|3 three third thrice triple tripled
4 four fourth quadruple|5 five fifth|6 six sixth|7 seven seventh|8 eight eighth|9 nine ninth|10 ten tenth tens
11 eleven eleventh|12 twelve twelfth|13 thirteen thirteenth|14 fourteen fourteenth|15 fifteen fifteenth
16 sixteen sixteenth|17 seventeen seventeenth|18 eighteen eighteenth|19 nineteen nineteenth
20 twenty twentieth|30 thirty thirtieth|40 forty fortieth|50 fifty fiftieth|60 sixty sixtieth
70 seventy seventieth|80 eighty eightieth|90 ninety ninetieth|0 zero nil nought`;

const ENGLISH_SCALES = `
100 hundred hundreds hundredth|1000 thousand thousands thousandth|1000000 million millions mln mn millionth
1000000000 billion billions bn bln|1000000000000 trillion trillions tn`;

/** Each value with its forms; a hyphen stands for the endings of adjectives. */
const CYRILLIC = `
3 три трех трем тремя трое троих троим третий третья третье третьи третьего третьей третьему третьим третьем третью третьих тры трох тром трыма трое траіх трэцяя трэцяе трэцяга трэцяй трэцюю трэцяму трэц- трьох трьом трьома троє трет-
4 четыре четырех четырем четырьмя четверо четверых четверт- чатыры чатырох чатыром чатырма чацвёра чацвера чацвярых чацверт- чацвёрт- чотири чотирьох чотирьом чотирма четверо четверт-
5 пять пяти пятью пятеро пятерых пят- пяць пяці пяццю пяцера пяцёра пяцярых п'ять п'яти п'ятьох п'ят-
6 шесть шести шестью шестеро шестерых шест- шэсць шасці шасцю шасцёра шасцера шасцярых шост- шість шести шістьох
7 семь семи семью семеро семерых седьм- сем сямі сямю сямёра сямера сямярых сём- сем- сім семи сьом-
8 восемь восьми восемью восьмеро восьм- восем васьмі васьмю васьмёра восьм- вісім восьми
9 девять девяти девятью девяти девят- дзевяць дзевяці дзевяццю дзявят- дзевят- дев'ять дев'яти дев'ят-
10 десять десяти десятью десят- дзесяць дзесяці дзесяццю дзясят- дзесят- десять
11 одиннадцать одиннадцати одиннадцат- адзінаццаць адзінаццаці адзінаццат- одинадцять одинадцяти
12 двенадцать двенадцати двенадцат- дванаццаць дванаццаці дванаццат- дванадцять дванадцяти
13 тринадцать тринадцати тринадцат- трынаццаць трынаццаці трынаццат- тринадцять
14 четырнадцать четырнадцати четырнадцат- чатырнаццаць чатырнаццаці чатырнаццат- чотирнадцять
15 пятнадцать пятнадцати пятнадцат- пятнаццаць пятнаццаці пятнаццат- п'ятнадцять
16 шестнадцать шестнадцати шестнадцат- шаснаццаць шаснаццаці шаснаццат- шістнадцять
17 семнадцать семнадцати семнадцат- сямнаццаць сямнаццаці сямнаццат- сімнадцять
18 восемнадцать восемнадцати восемнадцат- васямнаццаць васямнаццаці васемнаццаць васямнаццат- вісімнадцять
19 девятнадцать девятнадцати девятнадцат- дзевятнаццаць дзевятнаццаці дзевятнаццат- дев'ятнадцять
20 двадцать двадцати двадцатью двадцат- дваццаць дваццаці дваццаццю дваццат- двадцять двадцяти
30 тридцать тридцати тридцатью тридцат- трыццаць трыццаці трыццаццю трыццат- тридцять тридцяти
40 сорок сорока сороков- сорак сарака саракав-
50 пятьдесят пятидесяти пятидесят- пяцьдзясят пяцьдзесят пяцідзесяці пяцідзясят- пяцідзесят- п'ятдесят
60 шестьдесят шестидесяти шестидесят- шэсцьдзясят шэсцьдзесят шасцідзесяці шасцідзясят- шістдесят
70 семьдесят семидесяти семидесят- семдзесят семдзясят сямідзесяці сямідзясят- сімдесят
80 восемьдесят восьмидесяти восьмидесят- восемдзесят восемдзясят васьмідзесяці васьмідзясят- вісімдесят
90 девяносто девяноста девяност- дзевяноста дзевяност- дев'яносто
100 сто ста сот- сотым
200 двести двухсот двумстам двухсот- дзвесце двухсот двухсот- двісті
300 триста трехсот трехсот- трыста трохсот трохсот-
400 четыреста четырехсот четырехсот- чатырыста чатырохсот чотириста
500 пятьсот пятисот пятисот- пяцьсот пяцісот пяцісот- п'ятсот
600 шестьсот шестисот шэсцьсот шасцісот шістсот|700 семьсот семисот семсот сямісот сімсот
800 восемьсот восьмисот восемсот васьмісот вісімсот|900 девятьсот девятисот дзевяцьсот дзевяцісот дев'ятсот`;

const CYRILLIC_SCALES = `
1000 тыс тысяча тысячи тысяч тысячу тысяче тысячам тысячами тысячах тысячей тысячью тысячн- тысячы тысячаў тысячамі тысяча тисяча тисячі тисяч тисячу
1000000 млн миллион миллиона миллионов миллионам миллиону миллионами миллионах миллионе миллионн- мільён мільёна мільёнаў мільёны мільёнам мільёну мільёнамі мільёне мільйон мільйона мільйонів
1000000000 млрд миллиард миллиарда миллиардов миллиардам миллиарду миллиардами миллиарде миллиардн- мільярд мільярда мільярдаў мільярды мільярдам мільярду мільярдамі мільярдзе мільярдів
1000000000000 трлн триллион триллиона триллионов трыльён трыльёна трыльёнаў`;

/** May stand for a number, each in its own way. */
const HINTS = `
1 один одна одно одни одного одной одному одним одном одну одних одними перв- впервые единственн- адзін адна адно адны аднаго адной аднаму адным адну адных аднымі перш- упершыню адзін- єдин-
2 два две двух двум двумя двое двоих двоим оба обе обоих обеих обоим втор- вдвое дважды двойн- пара пары пару парой вдвоем дзве двума дзвюх дзвюм дзвюма двух двум абодва абедзве абодвух абедзвюх друг- удвая двойчы падвойн- удваіх дві другий
3 трижды втрое тройн- тройчы утрая патройн-
6 полгода паўгода полугод- half-year
12 дюжина дюжины дюжину тузін dozen dozens
10 десяток десятка десятки десятков десяткам десятками десятилетие десятилетия десятилетий десятилетии десятилетию десятка десяткаў дзясятак дзясяткі дзясяткаў дзесяцігоддзе дзесяцігоддзя дзесяцігоддзі дзесяцігоддзяў дзесяткі дзесяткаў decade decades decade-long
100 сотня сотни сотен сотню сотням сотнями сотні сотняў соцень век века веку веке веков столетие столетия столетий стагоддзе стагоддзя стагоддзі стагоддзяў century centuries
50 полвека паўстагоддзя половина половины половину половине половиной палова паловы палову палове half
30 полчаса паўгадзіны получас-
0.5 половина половины половину половине половиной палова паловы палову палове half полстраницы
1.5 полтора полутора полторы паўтара паўтары
25 четверть четверти чвэрць чвэрці quarter quarters
0.25 четверть четверти чвэрць чвэрці quarter quarters
4 четверть четверти чвэрць чвэрці quarter quarters квартал квартала квартале
24 сутки суток сутак суткі круглосуточн- кругласутачн- цілодобов-
7 неделя недели неделю неделе недель тыдзень тыдня тыдні week weeks
14 fortnight|1000 grand|500 полтысячи паўтысячы|500000 полмиллиона паўмільёна
20 двадцатые двадцатых дваццатыя twenties|30 тридцатые тридцатых thirties|40 сороковые сороковых forties
50 пятидесятые пятидесятых fifties|60 шестидесятые шестидесятых sixties|70 семидесятые семидесятых seventies
80 восьмидесятые восьмидесятых eighties|90 девяностые девяностых дзевяностыя дзевяностых nineties
0 ноль нуль нуля ноля нулев- нулю zero none no`;

const ADJECTIVE =
  "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую ых их ыми ими ей " +
  "ы і ае яе ыя ія ага яга аму яму ай яй ую ымі імі эй эе эя эга ым іх ій ії";

/** First parts of compounds: двухлетний, пятиэтажный, трохдзённы. */
const PREFIXES = `
1 одно адна|2 двух дву двох|3 трех трох трьох|4 четырех чатырох|5 пяти пяці|6 шести шасці|7 семи сямі|8 восьми васьмі
9 девяти дзевяці|10 десяти дзесяці|12 двенадцати дванаццаці|15 пятнадцати|20 двадцати дваццаці|30 тридцати трыццаці
40 сорока сарака|50 пятидесяти пяцідзесяці|100 сто|1000 тысяче тысяча`;

const lines = (table: string): readonly (readonly [number, readonly string[]])[] =>
  table
    .trim()
    .split(/[|\n]/u)
    .map((line) => {
      const [value = "", ...forms] = line.trim().split(" ");
      return [Number(value), forms.flatMap(withEndings)];
    });

function withEndings(form: string): readonly string[] {
  if (!form.endsWith("-")) return [form];
  return ADJECTIVE.split(" ").map((ending) => form.slice(0, -1) + ending);
}

/** The least number in words that is told where it is lost: one and two hide in many words. */
const LEAST_TOLD = 3;
/** Forms that are other words as well: семи, пятая, сто; сем- as seven only where plain. */
const OTHER_WORDS = new Set([
  "second",
  "first",
  "once",
  "single",
  "tens",
  "quarter",
  "zero",
  "nil",
]);

function wordTable(): ReadonlyMap<string, NumberWord> {
  const table = new Map<string, NumberWord>();
  const put = (from: string, roleOf: (value: number, form: string) => NumberRole): void => {
    for (const [value, forms] of lines(from)) {
      for (const raw of forms) {
        const form = raw.replaceAll("ё", "е");
        const known = table.get(form);
        if (known?.values.includes(value) === true) continue;
        const values = [...(known?.values ?? []), value];
        table.set(form, { values, role: known?.role ?? roleOf(value, form) });
      }
    }
  };
  const plain = (value: number, form: string): NumberRole =>
    value >= LEAST_TOLD && !OTHER_WORDS.has(form) ? "plain" : "hint";
  put(ENGLISH, plain);
  put(ENGLISH_SCALES, () => "scale");
  put(CYRILLIC, plain);
  put(CYRILLIC_SCALES, () => "scale");
  put(HINTS, () => "hint");
  return table;
}

const WORDS = wordTable();
const STARTS: ReadonlyMap<string, number> = new Map(
  lines(PREFIXES).flatMap(([value, forms]) => forms.map((form) => [form, value] as const)),
);
/** The classic Belarusian spelling: шэсьць, пяцьдзясят. */
const SOFT_BEFORE_CONSONANT = /ь(?=[^аеёіоуыэюя'])/gu;
const LONGEST_START = 12;
const LEAST_REST = 4;

/** What a word, folded, says as a number; a compound such as двухлетний hints at its first part. */
export function numberWord(form: string): NumberWord | null {
  const known = WORDS.get(form) ?? WORDS.get(form.replace(SOFT_BEFORE_CONSONANT, ""));
  if (known !== undefined) return known;
  for (let length = Math.min(LONGEST_START, form.length - LEAST_REST); length >= 3; length--) {
    const value = STARTS.get(form.slice(0, length));
    if (value !== undefined) return { values: [value], role: "hint" };
  }
  return null;
}

/** What may stand right after digits: 5k, 3bn. */
export const GLUED_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["к", 1e3],
  ["m", 1e6],
  ["b", 1e9],
]);
