import { ok } from "#domain/result.ts";
import { parseThreadDocument } from "#formats/nitka-json.ts";
import { json, readInputText } from "./command.ts";
import type { Command } from "./command.ts";

export const validateCommand: Command = {
  name: "validate",
  files: ["FILE"],
  options: {},
  usage: "",
  run: async (call) => {
    const text = await readInputText(call, 0);
    if (!text.ok) return text;
    const document = parseThreadDocument(text.value);
    if (!document.ok) return document;
    const { posts, sources, translations } = document.value;
    return ok(
      json({
        ok: true,
        posts: posts.length,
        sources: sources.length,
        translations: translations.length,
      }),
    );
  },
};
