import { wordSet } from "./characters.ts";

/**
 * English words that begin sentences and hardly ever follow a dotted name as part of it:
 * "in the U.S. He left", but "the U.S. Army".
 */
const ENGLISH = wordSet(
  "a after all also an and another are as at because both but by despite did do during each even every everybody " +
    "everyone few for from had has have he her here his how however i if in is it its last many meanwhile more most my " +
    "no nobody not now on once one only or our perhaps she since so some such that the their then there these they this " +
    "those though to today two until was we were what when where which while who why will with would yesterday you your",
);

/** The same for Russian, Belarusian and Ukrainian: particles, pronouns, conjunctions, prepositions. */
const CYRILLIC = wordSet(
  "а в во и к ко на не ни но о об от по под при про с со у я без вот все всё вы где да для до его ее её если есть еще " +
    "ещё за здесь из или их как какая какие какой когда кто куда между мне мой моя мы над нас наш нет ну он она они оно " +
    "однако очень перед после потом почему просто пусть сейчас сегодня сразу так также такая такие такой там теперь то " +
    "тогда только тут ты уже хотя чем через что чтобы эта эти это этот " +
    "і ў з ад аднак але або альбо амаль бо быў была было былі вось вы гэта гэтая гэты гэтыя дзе ды ён ёсць ёсьць " +
    "зараз кожны калі каля каб мне мой мая нам няма пасля пасьля потым пра праз сёння такі такія таксама толькі хто " +
    "хоць ці цяпер чаму што якая якія які якое яго яе яна яны яшчэ ўсе ўсё " +
    "й та що це ці цей ця як який яка які він вона вони коли де хто чому але або бо щоб є ще вже від із зі під після " +
    "його її їх ми ви ти мені нам нема тут там тоді також тільки сьогодні зараз тепер",
);

/** Whether a lower-case word opens sentences and is no part of a name. */
export const opensSentences = (word: string): boolean =>
  ENGLISH.has(word.replace(/['’].*$/su, "")) || CYRILLIC.has(word);

export const opensEnglishSentences = (word: string): boolean =>
  ENGLISH.has(word.replace(/['’].*$/su, ""));

export const opensCyrillicSentences = (word: string): boolean => CYRILLIC.has(word);
