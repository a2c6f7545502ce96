import type { Word } from "./words.ts";

/**
 * What taraškievica writes and the official spelling never does: softness marked inside groups of
 * consonants (сьнег, зьява, цьвёрды), negation and prepositions changed as they are said (ня, бяз, зь), soft л
 * and the old е in loans (плян, клюб, Эўропа, газэта).
 */
const SOFTNESS =
  /[сз]ь[лнв]|цьв|дзьв|ньн|асьц|^зь[ея]|льл|цьц|зьдз|^[сз]ь[мц]|сьц(?:[ёюяь]|е[^с])/u;
const SMALL_WORDS = /^(?:ня|бяз|безь|празь|зь|церазь)$/u;
const LOANS =
  /^эўр|(?:^|за|не)плян|кляс|клюб|блёг|лёгі|парлям|сыст[эа]м|сытуа|[уў]нівэрс|прэзыд|амэрык|канфэр|энэрг|газэт|музэ|кілямэт|мэды[цк]|фэст|апэрац|пэрс|тэмпэр/u;
/** In a long text one such word in so many. */
const ONE_IN = 40;

/** Whether Belarusian words are spelt in the way that was official before 1933 and is still in use. */
export function isTaraskievica(words: readonly Word[]): boolean {
  const marked = words.filter(
    ({ text }) => SOFTNESS.test(text) || SMALL_WORDS.test(text) || LOANS.test(text),
  ).length;
  return marked > 0 && marked * ONE_IN >= words.length;
}
