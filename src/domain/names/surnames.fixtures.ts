/** Each line is one name in the spellings, scripts, forms and cases it is met in. */
export const SURNAMES = `
Тихановская Ціханоўская Tikhanovskaya Tsikhanouskaya Cichanoŭskaja Cichanouskaja Тихановской Ціханоўскай Tichanowskaja Tikhanovskaïa Cichanouska
Лукашенко Лукашэнка Lukashenko Lukashenka Łukašenka Lukaschenko Loukachenko Лукашенком Лукашэнку Łukaszenka Lukasenka
Бабарико Бабарыка Babariko Babaryka Babaryko Бабарыкам Бабарыкі
Колесникова Калеснікава Kolesnikova Kalesnikava Kalesnikawa Колесниковой Калеснікавай Kolesnikowa
Алексиевич Алексіевіч Alexievich Aleksiyevich Alexijewitsch Aleksijevič Алексиевичем Alexievitch Aleksijewicz
Чернышевский Чарнышэўскі Chernyshevsky Chernyshevskiy Tschernyschewski Tchernychevski Czernyszewski Чернышевского
Горбачёв Горбачев Gorbachev Gorbachyov Gorbatschow Gorbatchev Gorbaczow Гарбачоў
Хрущёв Khrushchev Chruschtschow Khrouchtchev Chruszczow Хрушчоў Хрущевым Hruščëv
Щербаков Шчарбакоў Shcherbakov Scherbakow Sherbakov Ščarbakoŭ Шчарбакова
Щербицкий Щербицького Shcherbitsky Scherbizki Szczerbicki Shcherbytskyi
Чайковский Чайкоўскі Tchaikovsky Chaikovskii Tschaikowski Czajkowski Čajkovskij
Достоевский Дастаеўскі Dostoevsky Dostoyevskiy Dostojewski Dostoïevski Достоевского
Толстой Талстой Tolstoy Tolstoj Tolstoi Толстого Tolstoï
Пушкин Пушкін Pushkin Puschkin Pouchkine Puszkin Пушкиным
Солженицын Салжаніцын Solzhenitsyn Solschenizyn Soljenitsyne Sołżenicyn Солженицына
Навальный Навальны Navalny Navalnyy Nawalny Nawalnyj Навального Навальнага Navalnyj
Путин Пуцін Putin Poutine Путина Пуціным Pucin
Зеленский Зеленський Zelensky Zelenskyy Zelenskiy Selenskyj Зяленскі Зеленским
Кличко Клічко Klitschko Klychko Klichko Кличка
Порошенко Парашэнка Poroshenko Poroschenko Порошенком Porošenko
Янукович Янукович Yanukovych Yanukovich Janukowytsch Ianoukovitch Януковіч Януковичем
Тимошенко Цімашэнка Tymoshenko Timoshenko Timoschenko Тимошенком
Шевченко Шаўчэнка Shevchenko Schewtschenko Chevtchenko Шэўчэнка Szewczenko
Шевчук Шаўчук Shevchuk Schewtschuk Szewczuk Шевчуком Shauchuk
Ковальчук Кавальчук Kovalchuk Kavalchuk Kowalczuk Ковальчука Kowaltschuk
Коваленко Каваленка Kovalenko Kavalenka Kowalenko Коваленке
Статкевич Статкевіч Statkevich Statkiewicz Statkevič Статкевича Statkiewitsch
Бялятский Бяляцкі Bialiatski Byalyatski Bialacki Бяляцкага Bjaljazki Białacki
Протасевич Пратасевіч Protasevich Pratasevich Protassewitsch Protasiewicz Пратасевічам
Цепкало Цапкала Tsepkalo Tsapkala Zepkalo Capkala
Латушко Латушка Latushko Latushka Łatuška Latuszka Латушкі
Вечёрко Вячорка Viachorka Vyachorka Viačorka Вячоркам Viacorka
Знак Znak Знака Znaka Знакам
Северинец Севярынец Severinets Seviarynets Sieviaryniec Севярынца Sewerinez
Дашкевич Дашкевіч Dashkevich Daškievič Daschkewitsch Daschkewitsch
Некляев Някляеў Neklyaev Niakliajeu Niaklajeŭ Nekljajew Някляева
Позняк Пазняк Pozniak Pazniak Paźniak Posnjak Пазняка
Шушкевич Шушкевіч Shushkevich Šuškievič Schuschkewitsch Szuszkiewicz Шушкевічу
Быков Быкаў Bykov Bykau Bykaŭ Bykow Быкава Bykaw
Короткевич Караткевіч Korotkevich Karatkevich Karatkievič Karatkiewicz Караткевіча
Богданович Багдановіч Bogdanovich Bahdanovich Bahdanovič Bogdanowitsch Багдановічам
Купала Купалы Kupala Kupała Koupala Купалой Купалу
Колас Kolas Kołas Коласа Коласам
Мележ Melezh Mieliež Melesch Мележа Miełaž
Брыль Bryl Брыля Брылём
Танк Tank Танка Танкам
Гилевич Гілевіч Gilevich Hilevich Hilevič Гілевіча Gilewitsch
Бородулин Барадулін Borodulin Baradulin Borodulin Барадуліна Borodulin
Рязанов Разанаў Ryazanov Razanau Razanaŭ Rjasanow Разанава
Хадеев Хадзееў Khadeev Khadzeeu Chadziejeŭ Хадзеева
Дзержинский Дзяржынскі Dzerzhinsky Dzyarzhynski Dserschinski Dzierżyński Дзержинского Dzierzynski
Костюшко Касцюшка Kosciuszko Kastsiushka Kaściuška Kościuszko Касцюшкі
Калиновский Каліноўскі Kalinovsky Kalinouski Kalinoŭski Kalinowski Каліноўскага
Радзивилл Радзівіл Radziwill Radzivil Radziwiłł Радзівіла
Сапега Сапега Sapieha Sapega Сапегі Сапегой
Скорина Скарына Skorina Skaryna Skoryna Скарыны Скарыну
Машеров Машэраў Masherov Masherau Mascherow Машерова Mašeraŭ
Громыко Грамыка Gromyko Hramyka Gromyko Грамыкам
Жуков Жукаў Zhukov Joukov Schukow Žukov Жуковым Zhukau
Жданов Жданаў Zhdanov Jdanov Schdanow Žданов Жданава
Брежнев Брэжнеў Brezhnev Brejnev Breschnew Brežněv Брежнева Breżniew
Кузнецов Кузняцоў Kuznetsov Kusnezow Kouznetsov Kuzniecow Кузняцова Kuzniatsou
Смирнов Смірноў Smirnov Smirnoff Smirnow Смирнову Smirnou
Соловьёв Салаўёў Solovyov Soloviev Solowjow Salauyou Соловьева Solov'ev
Воробьёв Вераб'ёў Vorobyov Vorobiev Worobjow Воробьева
Григорьев Grigoriev Grigoryev Grigorjew Григорьева
Медведев Мядзведзеў Medvedev Miadzvedzeu Medwedew Медведева Medvedyev
Лебедев Лебедзеў Lebedev Lebedzeu Lebedew Лебедева
Царёв Цароў Tsarev Tsaryov Zarjow Царева
Цветков Цвяткоў Tsvetkov Tsviatkou Zwetkow Цветкова
Цой Tsoi Tsoy Zoi Coj Цоя Цоем
Черненко Чарненка Chernenko Tschernenko Tchernenko Czernienko Charnenka
Чернов Чарноў Chernov Tschernow Charnou Чарнова
Чижик Чыжык Chizhik Chyzhyk Čyžyk Чижика
Шагал Chagall Shagal Schagal Szagal Шагала Šahał
Малевич Малевіч Malevich Malewitsch Malevitch Malewicz Малевича
Сутин Суцін Soutine Sutin Sutsin Суціна
Мазуров Мазураў Mazurov Mazurau Masurow Мазурова Mazuraŭ
Масленников Масленнікаў Maslennikov Maslennikau Maslennikow Масленникова
Новиков Новікаў Novikov Novikau Nowikow Новикова
Морозов Марозаў Morozov Marozau Morosow Морозова
Волков Воўкаў Volkov Volkau Wolkow Волкова
Захаров Захараў Zakharov Zakharau Sacharow Захарова Zacharau
Михайлов Міхайлаў Mikhailov Mikhailau Michajlow Михайлова Mikhaylov
Фёдоров Фёдараў Fyodorov Fedorov Fjodorow Фёдорова Fiodarau
Яковлев Якаўлеў Yakovlev Iakovlev Jakowlew Яковлева Yakauleu
Юшкевич Юшкевіч Yushkevich Juškievič Juschkewitsch Юшкевича
Гончаров Ганчароў Goncharov Hancharou Gontscharow Gontcharov Гончарова Hančaroŭ
Гоголь Гогаль Gogol Гоголя Гогаля Hohal
Чехов Чэхаў Chekhov Tschechow Tchekhov Czechow Чехова
Пастернак Pasternak Пастернака Пастэрнак
Ахматова Ахматава Akhmatova Achmatowa Ахматовой Achmatava
Цветаева Цвятаева Tsvetaeva Tsvetayeva Zwetajewa Цветаевой Tsvetaïeva
Мандельштам Мандэльштам Mandelstam Mandelshtam Mandelschtam Мандельштама
Есенин Ясенін Yesenin Esenin Jessenin Есенина Jasienin
Ельцин Ельцын Yeltsin Eltsine Jelzin Jelcyn Ельцина
Ежов Яжоў Yezhov Jeschow Ezhov Ежова
Шойгу Shoigu Schoigu Shoygu Choïgou
Собянин Сабянін Sobyanin Sobjanin Sobianin Собянина
Кадыров Кадыраў Kadyrov Kadyrow Kadyrau Кадырова
Пригожин Прыгожын Prigozhin Prigoschin Prigojine Пригожина Pryhozhyn
Макей Makei Makey Makiej Макея Макеем
Головченко Галоўчанка Golovchenko Halouchanka Golowtschenko Hałoŭčanka Галоўчанку
Ермошина Ярмошына Yermoshina Ermoshina Jermoschina Yarmoshyna Ермошиной Jarmošyna
Качанова Качанава Kochanova Kachanava Katschanowa Качановой
Тертель Церцель Tertel Tsertsel Тертеля
Карпенков Карпянкоў Karpenkov Karpiankou Karpenkow Карпенкова
Балаба Balaba Балабы Балабой
Азаренок Азаронак Azaryonok Azaronak Asarjonok Азарёнок
Эйсмонт Eismont Eysmont Ejsmont Эйсмонта
Тарайковский Тарайкоўскі Taraikovsky Taraikouski Tarajkoŭski Тарайковского
Бондаренко Бандарэнка Bondarenko Bandarenka Bandarenka Бондаренко
Ашурок Ашурак Ashurok Ashurak Ашурка
Зельцер Зельцэр Zeltser Zelzer Zielcer Зельцера
Чуденцов Чудзянцоў Chudentsov Chudziantsou Tschudenzow
Левченко Леўчанка Levchenko Leuchanka Lewtschenko Леўчанкі
Герасименя Герасіменя Gerasimenya Herasimenia Herasimienia Герасімені
Тимановская Ціманоўская Timanovskaya Tsimanouskaya Timanowskaja Cimanoŭskaja Тимановской
Азаренка Азаранка Azarenka Asarenka Azaranka
Соболенко Сабаленка Sobolenko Sabalenka Soboljenko Сабаленку
Домрачева Домрачава Domracheva Domrachava Domratschewa Домрачевой
Бобрик Бобрык Bobrik
Чалый Чалы Chaly Chalyy Tschaly Čaly Чалого
Карбалевич Карбалевіч Karbalevich Karbalevič Karbalewitsch Карбалевича
Шрайбман Shraibman Schraibman Šrajbman Шрайбмана
Класковский Класкоўскі Klaskovsky Klaskouski Klaskoŭski Класковского
Андреева Андрэева Andreeva Andreyeva Andrejewa Андреевой
Чульцова Чульцова Chultsova Chultsova Tschulzowa Чульцовой
Бахвалова Бахвалава Bakhvalova Bakhvalava Bachwalowa Бахваловой
Шерман Шэрман Sherman Scherman Šerman
Золотова Золатава Zolotova Zolatava Zołatava Золотовой
Борисевич Барысевіч Borisevich Barysevich Borissewitsch Barysievič
Ольшанский Альшанскі Olshansky Alshanski Olschanski Alšanski
Орлов Арлоў Orlov Arlou Orlow Арлова
Осипов Осіпаў Osipov Osipau Ossipow Осипова
Ефремов Яфрэмаў Yefremov Efremov Jefremow Yafremau
Евдокимов Еўдакімаў Evdokimov Yeudakimau Jewdokimow Евдокимова
Терешкова Церашкова Tereshkova Tserashkova Tereschkowa Терешковой
Решетников Рашэтнікаў Reshetnikov Rashetnikau Reschetnikow
Рыбаков Рыбакоў Rybakov Rybakou Rybakow Рыбакова
Дубовец Дубавец Dubovets Dubavets Dubaviec Дубаўца
Акудович Акудовіч Akudovich Akudovič Akudowitsch
Федута Feduta Федуты Fiaduta Фядута
Афнагель Афнагель Afnagel Afnahel Afnahiel
Мацкевич Мацкевіч Matskevich Mackievič Matskewitsch Mackiewicz Мацкевича
Яшин Яшын Yashin Jaschin Jašyn Яшина
Кравцов Краўцоў Kravtsov Krautsou Krawzow Краўцова
Хижняк Хіжняк Khizhnyak Khizhniak Chižniak Хижняка
Гурневич Гурневіч Gurnevich Hurnevich Hurnievič
Снытина Сныціна Snytina Snytsina Snycina
Чеботарь Чабатар Chebotar Chabatar Čabatar
Ярошевич Ярашэвіч Yaroshevich Yarashevich Jaroszewicz Jaraševič
Ющенко Юшчанка Yushchenko Juschtschenko Iouchtchenko Juszczenko
Скоропадский Скоропадський Skoropadsky Skoropadskyi Skoropadskyj
Стравинский Стравінскі Stravinsky Strawinsky Strawiński Stravinskij
Рахманинов Рахманінаў Rachmaninoff Rakhmaninov Rachmaninow Рахманинова
Прокофьев Пракоф'еў Prokofiev Prokofyev Prokofjew
Эйзенштейн Эйзенштэйн Eisenstein Eizenshtein Ejzenštejn Эйзенштейна
Мельниченко Мельнічэнка Melnichenko Mielničenka Melnitschenko Мельниченка
Жилинский Жылінскі Zhilinsky Zhylinski Žylinski Schilinski Жилинского Żyliński
Острошицкий Астрашыцкі Ostroshitsky Astrashytski Astrašycki Острошицкого
Третьяков Траццякоў Tretyakov Tratsiakou Traciakoŭ Tretjakow Третьякова
Дьяконов Дзяканаў Dyakonov Dziakanau Djakonow Дьяконовым
Тютчев Цютчаў Tyutchev Tsiutchau Tjuttschew Тютчева Tiutczew
Вознесенский Вазнясенскі Voznesensky Vaznyasenski Wosnessenski Вознесенским
Чухонцев Чухонцаў Chukhontsev Chukhontsau Tschuchonzew Čuchoncaŭ
Гайдукевич Гайдукевіч Gaidukevich Haidukevich Hajdukievič Gajdukewitsch Гайдукевичем
Канопацкая Канапацкая Kanopatskaya Kanapatskaya Kanapackaja Канопацкой
Дмитриев Дзмітрыеў Dmitriev Dzmitryeu Dmitriyev Dmitrijew Дмитриева
Черечень Чэрачань Cherechen Cherachen Čeračań Черечня
Козулин Казулін Kozulin Kazulin Kosulin Казуліна
Милинкевич Мілінкевіч Milinkevich Milinkiewicz Milinkievič Milinkewitsch
Санников Саннікаў Sannikov Sannikau Sańnikaŭ Sannikow Санникова
Михалевич Міхалевіч Mikhalevich Michalewicz Michalevič Михалевича
Шеремет Шарамет Sheremet Šaramiet Scheremet Шеремета Sharamet
Бебенин Бябенін Bebenin Byabenin Biabienin Бебенина
Завадский Завадскі Zavadsky Zavadski Sawadski Zawadzki Завадского
Гончар Ганчар Gonchar Hanchar Hančar Ганчара
Красовский Красоўскі Krasovsky Krasouski Krasoŭski Krassowski Красовского
Витушко Вітушка Vitushko Vitushka Vituška Wituschko
Лойко Лойка Loiko Loika Łojka Lojko
Шарангович Шаранговіч Sharangovich Sharanhovich Scharangowitsch Šaranhovič
Рыженков Рыжанкоў Ryzhenkov Ryzhankou Ryžankoŭ Ryschenkow
Хренин Хрэнін Khrenin Khrenin Chrenin Chrenin
Кубраков Кубракоў Kubrakov Kubrakou Kubrakow Кубракова
Вольфович Вальфовіч Volfovich Valfovich Wolfowitsch
Тертышная Цяртышная Tertyshnaya Tsiartyshnaya Tertyschnaja
Эпельбаум Эпельбаўм Epelbaum Эпельбаума
Юдашкин Юдашкін Yudashkin Judaschkin Ioudachkine Юдашкина
Зощенко Зошчанка Zoshchenko Soschtschenko Zochtchenko Zoszczenko
Шостакович Шастаковіч Shostakovich Schostakowitsch Chostakovitch Szostakowicz Šostakovič
Распутин Распуцін Rasputin Raspoutine Распутина Raspucin
Вишневский Вішнеўскі Vishnevsky Vishneuski Wischnewski Wiśniewski Višneŭski
Ходорковский Хадаркоўскі Khodorkovsky Chodorkowski Khadarkouski Khodorkovski Ходорковскому
Гиркин Гіркін Girkin Hirkin Guirkine Гиркина
Пеньков Пянькоў Penkov Piankou Piańkoŭ Penkow
Дудь Дудзь Dud Dudz Дудя
Мохов Мохаў Mokhov Mokhau Mochow Мохова
Прокопенко Пракапенка Prokopenko Prakapenka Prokopenka Пракапенку
Зенькович Зяньковіч Zenkovich Ziankovich Zienkovič Senkowitsch Зеньковича
Ковальков Кавалькоў Kovalkov Kavalkou Kavalkoŭ
Лосик Лосік Losik Łosik Лосика
Шаблинский Шаблінскі Shablinsky Shablinski Šablinski Schablinski
Гнаук Гнаўк Hnauk Gnauk Hnaŭk
Тур Тура Tur Турам
Бузинова Бузінава Buzinova Buzinava Бузиновой
Кохно Кахно Kokhno Kakhno
Вечер Вечар Vecher Viečar Viechar
Сивчук Сіўчук Sivchuk Siŭčuk
Хоменко Хаменка Khomenko Khamenka Chomienka Хоменко
Жданович Ждановіч Zhdanovich Ždanovič Schdanowitsch Żdanowicz
Рачковский Рачкоўскі Rachkovsky Rachkouski Račkoŭski Raczkowski Ratschkowski
Подгол Подгол Podgol Podhol
Терех Церах Terekh Tserakh Cierach Тереха
Орда Орды Orda Ордой
Грибоедов Грыбаедаў Griboedov Griboyedov Hrybajedaŭ Gribojedow Gribojedov
Тургенев Тургенеў Turgenev Tourgueniev Turgenjew Turhieniew Тургенева
Лермонтов Лермантаў Lermontov Lermontow Lermantau Лермонтова
Шолохов Шолахаў Sholokhov Cholokhov Scholochow Szołochow
Маяковский Маякоўскі Mayakovsky Maïakovski Majakowski Majakovskij Маяковского
Хармс Kharms Charms Harms Хармса
Щедрин Шчадрын Shchedrin Chtchedrine Schtschedrin Szczedrin
Яценюк Яцанюк Yatsenyuk Iatseniouk Jazenjuk Jaceniuk
Подоляк Podoliak Podolyak Podoljak Падаляк
Залужный Залужний Zaluzhny Zaluzhnyi Saluschnyj Zalužny
Ермак Єрмак Yermak Jermak Ярмак Ермака
Шмыгаль Шмигаль Shmyhal Shmygal Schmyhal Szmyhal
Буданов Budanov Budanow Буданаў Boudanov
Данилов Данілаў Danilov Danilau Danilow Данилова
Гайдай Haidai Gaidai Hajdaj Гайдая
Ляшко Ляшка Lyashko Liashko Ljaschko Lachko
`;
