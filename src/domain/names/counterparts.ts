import { sameForm } from "./compare.ts";
import { type NameForm, nameForm } from "./name-form.ts";
import { soundKeys } from "./sound-keys.ts";

/**
 * Names that are different words in Russian, Belarusian and Ukrainian, so that no rule of spelling leads
 * from one to the other. Those that a rule does (Дмитрий, Дзмітрый) need not stand here.
 */
const COUNTERPARTS = [
  "Александр Олександр",
  "Алексей Олексій",
  "Анатолий Анатоль",
  "Андрей Андрій",
  "Анна Ганна",
  "Аркадий Аркадзь",
  "Василий Васіль",
  "Викентий Вінцэнт Вінцэсь Vincent",
  "Виталий Віталь",
  "Владимир Уладзімір Уладзімер Володимир",
  "Владислав Уладзіслаў",
  "Всеволод Усевалад",
  "Геннадий Генадзь",
  "Георгий Георгій Heorhi George",
  "Григорий Рыгор",
  "Даниил Данила Данііл Daniel",
  "Дмитрий Зміцер Змітро Дмитро",
  "Евгений Яўген Євген Eugene",
  "Екатерина Кацярына Катерина Catherine",
  "Елена Алена Олена Helena",
  "Ефим Яўхім",
  "Иероним Еранім",
  "Иосиф Язэп Юзаф Йосип Joseph",
  "Илья Ілля Elijah",
  "Константин Кастусь Канстанцін Костянтин",
  "Матвей Матвій",
  "Михаил Міхась Михайло Michael",
  "Никита Мікіта",
  "Николай Мікалай Мікола Nicholas",
  "Ольга Вольга",
  "Павел Павал Павло Paul",
  "Пётр Пятро Петро Peter",
  "Сергей Сергій Sergius",
  "Тимофей Тимофій Timothy",
  "Фёдор Хведар Федір Theodore",
  "Филипп Піліп Philip",
  "Франциск Францішак Францыск Francis",
  "Юлия Юлія Julia",
  "Вильнюс Вільня Вильно Vilnius",
  "Киев Київ",
  "Львов Львів",
  "Харьков Харків",
  "Чернигов Чернігів",
];

interface Entry {
  readonly form: NameForm;
  readonly set: number;
}

interface Index {
  readonly sets: readonly (readonly NameForm[])[];
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
}

let index: Index | undefined;

/** Made when first asked for: most pages never ask. */
function indexed(): Index {
  if (index !== undefined) return index;
  const sets = COUNTERPARTS.map((words) => words.split(" ").map(nameForm));
  const byKey = new Map<string, Entry[]>();
  for (const [set, forms] of sets.entries())
    for (const form of forms)
      for (const key of soundKeys(form)) byKey.set(key, [...(byKey.get(key) ?? []), { form, set }]);
  index = { sets, byKey };
  return index;
}

/** The numbers of the sets of counterparts that the name, in whatever case and spelling, belongs to. */
export function counterpartsOf(form: NameForm, keys = soundKeys(form)): readonly number[] {
  const found = new Set<number>();
  for (const key of keys)
    for (const { form: other, set } of indexed().byKey.get(key) ?? [])
      if (!found.has(set) && sameForm(form, other)) found.add(set);
  return [...found];
}

/** The forms of all counterparts of the name. */
export const counterpartForms = (form: NameForm): readonly NameForm[] =>
  counterpartsOf(form).flatMap((set) => indexed().sets[set] ?? []);
