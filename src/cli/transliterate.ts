import { lacinkaToCyrillic } from "#domain/transliterate/lacinka-to-cyrillic.ts";
import { ok } from "#domain/result.ts";
import { isSchemeId, schemes, transliterate } from "#domain/transliterate/transliterate.ts";
import { json, readInputText, UsageError } from "./command.ts";
import type { Call, Command } from "./command.ts";

/** The one way back; what it gives is Cyrillic. */
const BACK = {
  id: "lacinka-to-cyrillic",
  language: "be",
  name: "Belarusian Latin alphabet (łacinka) to Cyrillic",
} as const;
const LISTED = [...schemes, BACK];

export const transliterateCommand: Command = {
  name: "transliterate",
  // Not ["FILE"]: --list needs none.
  files: [],
  more: true,
  options: { scheme: { type: "string" }, list: { type: "boolean" } },
  usage: "--scheme SCHEME | --list",
  run: async (call) => {
    if (call.flag("list")) return ok(json(LISTED));
    if (call.files.length !== 1) throw new UsageError("transliterate: wanted one FILE");
    const scheme = schemeOption(call);
    const text = await readInputText(call, 0);
    return text.ok ? ok(json({ scheme, text: written(text.value, scheme) })) : text;
  },
};

type Wanted = (typeof LISTED)[number]["id"];

const written = (text: string, scheme: Wanted): string =>
  scheme === BACK.id ? lacinkaToCyrillic(text) : transliterate(text, scheme);

function schemeOption(call: Call): Wanted {
  const wanted = call.option("scheme");
  if (wanted === undefined) throw new UsageError("transliterate: wanted --scheme, see --list");
  if (wanted === BACK.id || isSchemeId(wanted)) return wanted;
  const known = suggestions(wanted).join(", ");
  throw new UsageError(`transliterate: no such scheme: ${wanted}; there are ${known}`);
}

/** The ids with the most parts of the wanted one: all of them where none has any. */
function suggestions(wanted: string): readonly string[] {
  const parts = new Set(wanted.toLowerCase().split(/[^a-z0-9]+/u));
  const scored = LISTED.map(({ id }) => ({
    id,
    shared: id.split("-").filter((part) => parts.has(part)).length,
  }));
  const most = Math.max(...scored.map(({ shared }) => shared));
  return scored.filter(({ shared }) => shared === most).map(({ id }) => id);
}
