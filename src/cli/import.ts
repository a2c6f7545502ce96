import { ok } from "#domain/result.ts";
import { importThread, IMPORTERS } from "#formats/importers.ts";
import { writeThreadDocument } from "#formats/nitka-json.ts";
import { json, readInputs, UsageError } from "./command.ts";
import type { Command } from "./command.ts";
import { reportLine } from "./words.ts";

export const importCommand: Command = {
  name: "import",
  files: ["FILE"],
  more: true,
  options: { from: { type: "string" }, pick: { type: "string" }, list: { type: "boolean" } },
  usage: "[--from auto|FORMAT] [--list] [--pick THREAD]",
  run: async (call) => {
    const from = call.option("from") ?? "auto";
    const known = ["auto", ...IMPORTERS.map(({ id }) => id)];
    if (!known.includes(from)) {
      throw new UsageError(`--from: "${from}" is none of ${known.join(", ")}`);
    }
    const files = await readInputs(call);
    if (!files.ok) return files;
    const pick = call.option("pick");
    const context = { now: call.io.now(), ...(pick !== undefined && { pick }) };
    const imported = await importThread(files.value, context, from);
    if (!imported.ok) return imported;
    const { document, report } = imported.value;
    if (call.flag("list")) return ok(json(report.choices ?? []));
    if (pick !== undefined && report.picked !== pick) {
      throw new UsageError(`--pick: no thread "${pick}"; --list shows those there are`);
    }
    call.io.err(reportLine(report));
    return ok(writeThreadDocument(document));
  },
};
