import { ok } from "#domain/result.ts";
import { json, languageOption, readInputText } from "./command.ts";
import type { Command } from "./command.ts";
import { linesOf, sentencesOf } from "./sentences.ts";

export const segmentCommand: Command = {
  name: "segment",
  files: ["FILE"],
  options: { lang: { type: "string" }, segments: { type: "boolean" } },
  usage: "[--lang LANGUAGE] [--segments]",
  run: async (call) => {
    const language = languageOption(call, "lang");
    const text = await readInputText(call, 0);
    if (!text.ok) return text;
    const spans = call.flag("segments") ? linesOf(text.value) : sentencesOf(text.value, language);
    return ok(json(spans.map(({ start, end, paragraph }) => ({ start, end, paragraph }))));
  },
};
