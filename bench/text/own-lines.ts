/** Lines of one kind and the language they are in; `none` is none of those that Nitka knows. */
interface OwnLines {
  readonly name: string;
  readonly lang: string;
  readonly lines: readonly string[];
}

/** Written for this bench, as people post. */
export const LINES: readonly OwnLines[] = [
  {
    name: "Belarusian posts, short",
    lang: "be",
    lines: [
      "Хто яшчэ не спіць?",
      "ну што, пайшлі на плошчу",
      "Дзякуй усім, хто прыйшоў! ❤️",
      "а ў нас зноў адключылі сувязь(((",
      "Мы тут. Мы нікуды не сыдзем.",
      "Дзе можна купіць квіткі? падкажыце калі ласка",
      "Сёння раніцай затрымалі майго суседа",
      "гэта проста нейкі жах",
      "Жыве Беларусь! ✊",
      "Памятаеце, як усё пачыналася?",
      "Трымайцеся там, сябры 🙏",
      "хлопцы з завода не выйшлі на змену",
      "Суд перанеслі на панядзелак #палітвязні",
      "Перадачу не прынялі, ліста няма ўжо месяц.",
      "Вось і восень. Лісце ляціць, а людзі стаяць",
      "Я не веру ніводнаму іх слову",
    ],
  },
  {
    name: "Belarusian, taraškievica",
    lang: "be",
    lines: [
      "Сьвятло згасла а дзявятай вечара",
      "Ня бойцеся, мы разам!",
      "у Горадні зноў затрыманьні",
      "Чакаем вестак зь Вільні",
      "Плянэта людзей",
      "Ёсьць пытаньне да спадара міністра",
      "Зьміцер выйшаў на волю! 🎉",
      "Пісьменьнік распавёў пра свой новы раман",
      "Сьнег ляжыць ужо тры дні, цішыня.",
      "Гэта ня наша вайна",
      "Пачытайце клясыку, сябры",
      "Дзьве кабеты стаяць ля сьцяны і маўчаць",
      "Рэжысэр адмовіўся ад прэміі",
      "Лісты зь вязьніцы прыходзяць раз на месяц",
      "Хвіля маўчаньня па забітых",
      "Зь верасьня школа будзе зачыненая",
    ],
  },
  {
    name: "Belarusian, łacinka",
    lang: "be",
    lines: [
      "Dobry dzień, siabry!",
      "Žyvie Biełaruś",
      "Ničoha nie bačyŭ, ničoha nie čuŭ",
      "Sonca ŭstaje nad horadam",
      "chto jašče pamiataje hetuju pieśniu?",
      "Maja babula pisała listy łacinkaj",
      "U Harodni siońnia vielmi cicha",
      "Ludzi vyjšli na płošču z kvietkami",
      "Nie spyniajciesia, kali łaska",
      "Heta našaja ziamla",
      "Try miesiacy biez advakata i biez listoŭ",
      "Kniha vyjšła ŭ Vilni ŭ 1908 hodzie",
      "dzie možna kupić hetuju knihu?",
      "Sud adkłali na panidziełak",
      "Dziaŭčynu zatrymali prosta na vulicy",
      "My čakajem ciabie doma",
    ],
  },
  {
    name: "Russian posts, short",
    lang: "ru",
    lines: [
      "Кто ещё не спит?",
      "ну что, пошли на площадь",
      "Спасибо всем, кто пришёл! ❤️",
      "опять отключили связь(((",
      "Мы здесь. Мы никуда не уйдём.",
      "подскажите где можно купить билеты",
      "это просто какой-то ужас",
      "Помните, как всё начиналось?",
      "Держитесь там, друзья 🙏",
      "Передачу не приняли, писем нет уже месяц.",
      "ребята с завода не вышли на смену",
      "Суд перенесли на понедельник #политзаключённые",
    ],
  },
  {
    name: "none of the languages known",
    lang: "none",
    lines: [
      "Guten Morgen, wie geht es dir heute?",
      "Wir haben gestern lange auf den Zug gewartet.",
      "Je ne sais pas ce qu'il faut faire maintenant.",
      "Les gens sont descendus dans la rue ce soir.",
      "No sabemos cuándo van a volver a casa.",
      "Non ho mai visto niente di simile in vita mia.",
      "Dnes večer jsme čekali na náměstí.",
      "Vakar vakare žmonės susirinko aikštėje.",
      "Jutros smo čekali autobus više od sata.",
      "Данас је био веома хладан дан у граду.",
      "Бүгін қалада күн өте суық болды.",
      "今日はとても寒い一日でした。",
    ],
  },
];

/** Between Russian and Belarusian: the detector should not be sure. */
export const MIXED: readonly string[] = [
  "ну шо ты стаіш, пашлі ужэ дамоў",
  "я яму гаварыла, а ён ні слухаіць",
  "када ўжэ эта ўсё кончыцца, скажыце",
  "учора у магазіне відзела тваю жэну",
  "дзед работаў на заводзе трыццаць лет",
  "нада ехаць, а то апаздаем на аўтобус",
  "ай, не нада мне твае дзеньгі",
  "хто там прышоў, пасматры ў акно",
];
