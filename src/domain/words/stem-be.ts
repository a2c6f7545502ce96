const VOWEL = /[аеёіоуыэюя]/u;
const REFLEXIVE = /(?:ся|цца|ца)$/u;
/** Ends of nouns, adjectives, participles and verbs, official and classic spelling. */
const ENDINGS = new Set(
  (
    "а я о ё е э і ы у ю ь й " +
    "ай ой эй яй ый ій ам ям ом ём ем эм ым ім ах ях ох ёх аў яў оў ёў еў эў ыў іў " +
    "ою аю яю ею эю ую юю ая яя ое ее ае яе уе юе ыя ія " +
    "амі ямі ымі імі аму яму ому ага яга ога ых іх " +
    "уць юць аць яць ыць іць эць ець еш аеш яеш ееш уеш юеш ыш іш аем яем уем юем еце аеце яеце уеце ыце іце аце " +
    "ала яла ела ыла іла ула эла ола алі ялі елі ылі ілі улі элі олі ала яло ело ыло іло ло ла лі ць ці " +
    "ваў вала валі ваць вае ваюць ваў аваў авала авалі аваць ывае ываць ываў ывалі ывала явала яваць яваў уючы юючы аючы яючы ачы ячы " +
    "асць асці асцю асцей асцяў асцямі асцях " +
    "анне ання анню аннем анні анняў енне ення енню еннем енні енняў энне эння энню эннем эньне еньне аньне аньня еньня " +
    "ны ная нае ныя ных нага наму ным нымі ную най ані ены еная еныя еных аны аная аныя аных аную аным анай анага анымі"
  ).split(" "),
);
const LONGEST = 6;
const LEAST_STEM = 3;

/**
 * A light stem of a Belarusian word in either orthography: without reflexive particle, endings of case,
 * number, person and tense and the commonest suffixes of verbal nouns and participles. A key, not a word.
 *
 * @param word in lower case. The short ў at its start is taken as у.
 */
export function stemBelarusian(word: string): string {
  const start = word.replace(/^ў/u, "у");
  const bare = shorter(start, start.replace(REFLEXIVE, ""));
  for (let length = Math.min(LONGEST, bare.length); length > 0; length--) {
    const stem = bare.slice(0, -length);
    if (ENDINGS.has(bare.slice(-length)) && isStem(stem)) return stem.replace(/ь$/u, "");
  }
  return bare;
}

const isStem = (stem: string): boolean => stem.length >= LEAST_STEM && VOWEL.test(stem);

const shorter = (word: string, cut: string): string => (isStem(cut) ? cut : word);
