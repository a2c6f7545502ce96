import { detectLanguage } from "#domain/language-id.ts";

/** What a text looks like, for a field that the reader can correct. */
export interface Recognised {
  /** BCP 47 tag; null where it looks like no language Nitka knows. */
  readonly tag: string | null;
  /** Whether to say so without a question: three texts of four, and no mixture of languages. */
  readonly sure: boolean;
}

const SURE = 0.75;

export function recognise(text: string): Recognised {
  const { language, confidence, variant } = detectLanguage(text);
  const tag = variant === "tarask" ? "be-tarask" : language;
  return { tag, sure: confidence >= SURE };
}

/** "recognised: Belarusian", or the same with a question: the key of the words under the field. */
export const recognisedKey = ({ sure }: Recognised): "source.detected" | "source.detectedUnsure" =>
  sure ? "source.detected" : "source.detectedUnsure";
