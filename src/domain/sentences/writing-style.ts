import { isLower } from "./characters.ts";

/** How a text is written: its language, and whether its sentences start in lower case. */
export interface WritingStyle {
  /** BCP 47 tag. */
  readonly language: string;
  readonly lowerCase: boolean;
}

const FIRST_LETTERS = /(?:^|[\n.!?…]["»”)]*\s)["«“„('‘—–-]*(\p{L})/gu;

/** Whether most lines and most words after an ender start in lower case, as some people write. */
export function isLowerCaseWriting(text: string): boolean {
  let lower = 0;
  let upper = 0;
  for (const { 1: letter = "" } of text.matchAll(FIRST_LETTERS)) {
    if (isLower(letter)) lower++;
    else upper++;
  }
  return lower > upper * 2;
}

export const isEnglish = ({ language }: WritingStyle): boolean => /^en\b/iu.test(language);
