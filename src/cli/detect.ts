import { detectLanguage } from "#domain/language-id.ts";
import { ok } from "#domain/result.ts";
import { json, readInputText } from "./command.ts";
import type { Command } from "./command.ts";
import { linesOf, wordsOf } from "./sentences.ts";

export const detectCommand: Command = {
  name: "detect",
  files: ["FILE"],
  options: { segments: { type: "boolean" } },
  usage: "[--segments]",
  run: async (call) => {
    const text = await readInputText(call, 0);
    if (!text.ok) return text;
    const detect = (words: string) => {
      const { language, confidence } = detectLanguage(words);
      return { language, confidence };
    };
    if (!call.flag("segments")) return ok(json(detect(text.value)));
    return ok(json(linesOf(text.value).map((span) => detect(wordsOf(text.value, span)))));
  },
};
