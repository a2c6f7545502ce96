import { detectLanguage, detectSegments } from "#domain/language-id.ts";
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
    if (!call.flag("segments")) return ok(json(detectLanguage(text.value)));
    const segments = linesOf(text.value).map((span) => wordsOf(text.value, span));
    return ok(json(detectSegments(segments)));
  },
};
