/*
 * Machines that "translate" into capitals, so that what came out can be held against what went in. They know
 * nothing of how Nitka finds links and emoji.
 */

/** Leaves whatever is not plainly a word, as a good machine does. */
export const inCapitals = (text: string): string =>
  text
    .split(" ")
    .map((word) => (/^[\p{L}\p{M}.,!?:]+$/u.test(word) ? word.toUpperCase() : word))
    .join(" ");

/** Spoils what a bad machine spoils: addresses, mentions and hashtags; emoji are gone. */
export const spoilt = (text: string): string =>
  text
    .replace(/\p{Extended_Pictographic}\uFE0F?|\p{Regional_Indicator}/gu, "")
    .replace(/([@#])/gu, "$1 ")
    .toUpperCase();
