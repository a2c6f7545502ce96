/** As in `surnames.fixtures.ts`: each line is one name in its spellings. */
export const PLACES = `
Минск Мінск Minsk Минска Мінску Mińsk
Брест Брэст Brest Breść Бреста Брэсце
Витебск Віцебск Vitebsk Viciebsk Vitsebsk Witebsk Витебска Віцебску
Гродно Гродна Grodno Hrodna Гродне Hrodno
Гомель Gomel Homel Homiel Гомеля Гомелі Homel'
Могилёв Магілёў Mogilev Mahiliou Mahilioŭ Mahilyow Могилева Mogiljow Магілёва
Бобруйск Бабруйск Bobruisk Babruysk Babrujsk Bobrujsk Бабруйску
Барановичи Баранавічы Baranovichi Baranavichy Baranavičy Baranowitschi Барановичах Baranowicze
Борисов Барысаў Borisov Barysau Barysaŭ Borissow Барысава
Пинск Пінск Pinsk Пинска Pińsk
Орша Orsha Orša Orscha Оршы Оршей
Полоцк Полацк Polotsk Polatsk Połack Polozk Полоцка
Новополоцк Наваполацк Novopolotsk Navapolatsk Navapołack Novapolatsk
Солигорск Салігорск Soligorsk Salihorsk Saligorsk Солигорска
Молодечно Маладзечна Molodechno Maladzyechna Maladziečna Maladzechna Molodetschno
Мозырь Мазыр Mozyr Mazyr Mosyr Мозыря
Жлобин Жлобін Zhlobin Žłobin Schlobin Жлобина
Жодино Жодзіна Zhodino Zhodzina Žodzina Schodino
Речица Рэчыца Rechitsa Rechytsa Rečyca Retschiza Рэчыцы
Слуцк Slutsk Słuck Sluzk Слуцка Sluck
Лида Ліда Lida Лиды Лідзе
Несвиж Нясвіж Nesvizh Niasvizh Niasviž Nieśwież Njaswisch
Куропаты Курапаты Kuropaty Kurapaty Курапатах
Чернобыль Чарнобыль Chernobyl Tschernobyl Tchernobyl Czarnobyl Чернобыля Charnobyl
Беларусь Belarus Biełaruś Беларуси Беларусью Bielaruś
Москва Масква Moskva Moskwa Maskva Москвы Москвой
Смоленск Смаленск Smolensk Smalensk Smolensk Смоленска
Киев Кіеў Kiev Kyiv Kiew Киева Київ
Харьков Харків Kharkov Kharkiv Charkow Харькове
Нижний Ніжні Nizhny Nischni Nijni Нижнего
Челябинск Чалябінск Chelyabinsk Tscheljabinsk Tcheliabinsk Челябинска
Щучин Шчучын Shchuchin Shchuchyn Ščučyn Szczuczyn
Ивацевичи Івацэвічы Ivatsevichi Ivatsevichy Ivacevičy
Осиповичи Асіповічы Osipovichi Asipovichy Asipovičy Osipowitschi
Кричев Крычаў Krichev Krychau Kryčaŭ Kritschew
Червень Чэрвень Cherven Chervien Červień
Столбцы Стоўбцы Stolbtsy Stoubtsy Stoŭbcy
Хатынь Khatyn Chatyń Хатыни Chatyn
Беловежская Белавежская Belovezhskaya Belavezhskaya Беловежской
Береза Бяроза Bereza Biaroza Byaroza Березы Bjarosa
Кобрин Кобрын Kobrin Kobryn Кобрина
Лунинец Лунінец Luninets Luniniec Лунинца
Дзержинск Дзяржынск Dzerzhinsk Dzyarzhynsk Dziaržynsk Dserschinsk
Логойск Лагойск Logoisk Lahoysk Łahojsk Логойске
Волковыск Ваўкавыск Volkovysk Vaukavysk Vaŭkavysk Wolkowysk
Докшицы Докшыцы Dokshitsy Dokshytsy Dokšycy
Мядель Мядзел Myadel Miadzieł Miadzel Мяделя
Смолевичи Смалявічы Smolevichi Smalyavichy Smalavičy Смолевичах
Сморгонь Смаргонь Smorgon Smarhon Smarhoń Сморгони
Ошмяны Ашмяны Oshmyany Ashmyany Ašmiany Ошмянах
Поставы Паставы Postavy Pastavy Поставах
Дрогичин Драгічын Drogichin Drahichyn Drahičyn Дрогичина
Ганцевичи Ганцавічы Gantsevichi Hantsavichy Hancavičy Ганцевичей
Каменец Камянец Kamenets Kamianets Kamianiec Каменца
Мстиславль Мсціслаўль Mstislavl Mstsislaul
Быхов Быхаў Bykhov Bykhau Bychaŭ Быхова
Рогачёв Рагачоў Rogachev Rahachou Rahačoŭ Рогачева
Калинковичи Калінкавічы Kalinkovichi Kalinkavichy Kalinkavičy
`;

export const GIVEN_NAMES = `
Светлана Святлана Svetlana Sviatlana Swetlana Świetłana Светланой
Александр Аляксандр Alexander Aliaksandr Alaksandr Aleksandr Александром
Сергей Сяргей Sergei Siarhei Siarhiej Sergey Sergej Сергеем Сергій
Николай Мікалай Nikolai Mikalai Mikałaj Николая Mikola
Дмитрий Дзмітрый Dmitry Dzmitry Dmitriy Dmitrij Дмитрием
Евгений Яўген Yevgeny Yauhen Evgeny Jauhien Евгения
Елена Алена Elena Alena Yelena Jelena Елены
Мария Марыя Maria Maryia Maryja Mariya Марией
Вероника Вераніка Veronika Veranika Weronika Вероникой
Виктор Віктар Viktor Viktar Victor Wiktor Виктора
Максим Максім Maxim Maksim Maksym Максимом
Михаил Міхаіл Mikhail Michaił Michail Михаила
Татьяна Таццяна Tatiana Tatsiana Tacciana Tatyana Татьяны
Екатерина Кацярына Ekaterina Katsiaryna Kaciaryna Yekaterina Катерина
Ирина Ірына Irina Iryna Ирины
Юрий Юры Yuri Yury Juryj Jurij Iouri Юрием
Андрей Андрэй Andrei Andrey Andrej Андреем
Алексей Аляксей Alexei Aliaksei Aleksey Alaksiej Алексеем
Игорь Ігар Igor Ihar Игоря Ігарам
Наталья Наталля Natalia Natallia Natalya Natalla Натальи
`;

/** Pairs that only a careless ear would take for one name. */
export const DIFFERENT = `
Тихановский Тихановская
Tikhanovsky Tikhanovskaya
Ivanov Ivanova
Петров Петренко
Петров Петрович
Быков Боков
Быков Буков
Марченко Морщенко
Лукашенко Лукашевич
Бабарико Бабенко
Яна Анна
Марина Мария
Минск Минский
Минск Пинск
Минск Мінская
Козлов Косов
Козлов Козловский
Громов Храмов
Гаврилов Кириллов
Шубин Чубин
Жаров Шаров
Царёв Сарёв
Титов Дидов
Белов Биленко
Сидоренко Сидорчук
Андреев Андрей
Сергеев Сергей
Иванов Иван
Васильев Васильевич
Павлов Павлюк
Ковалёв Коваленко
Kavaliou Kavalenka
Макаров Захаров
Соловьёв Соболев
Михайлов Михалков
Романов Рахманов
Кравцов Кравченко
Чернов Черненко
Зайцев Захаров
Гусев Гусак
Лебедев Лебедь
Королёв Коренев
Борисов Борисенко
Гродно Городня
Брест Бресткий
Витебск Витязь
Полоцк Плоцк
Слоним Слуцк
Лида Лиза
`;
