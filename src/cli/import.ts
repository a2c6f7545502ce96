import { ok } from "#domain/result.ts";
import { importThread, IMPORTERS } from "#formats/importers.ts";
import { writeThreadDocument } from "#formats/nitka-json.ts";
import { readInput, UsageError } from "./command.ts";
import type { Command } from "./command.ts";
import { reportLine } from "./words.ts";

export const importCommand: Command = {
  name: "import",
  files: ["FILE"],
  options: { from: { type: "string" } },
  usage: "[--from auto|FORMAT]",
  run: async (call) => {
    const from = call.option("from") ?? "auto";
    const known = ["auto", ...IMPORTERS.map(({ id }) => id)];
    if (!known.includes(from)) {
      throw new UsageError(`--from: "${from}" is none of ${known.join(", ")}`);
    }
    const file = await readInput(call, 0);
    if (!file.ok) return file;
    const imported = importThread(file.value, { now: call.io.now() }, from);
    if (!imported.ok) return imported;
    call.io.err(reportLine(imported.value.report));
    return ok(writeThreadDocument(imported.value.document));
  },
};
