import { ok } from "#domain/result.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { importThread } from "#formats/importers.ts";
import { writeThreadDocument } from "#formats/nitka-json.ts";
import { readInputs, UsageError } from "./command.ts";
import type { Command } from "./command.ts";

const WRITERS: Readonly<Record<string, (document: ThreadDocument) => string>> = {
  "nitka-json": writeThreadDocument,
};

export const exportCommand: Command = {
  name: "export",
  files: ["FILE"],
  options: { to: { type: "string" } },
  usage: "--to nitka-json",
  run: async (call) => {
    const to = call.option("to");
    const write = to !== undefined && Object.hasOwn(WRITERS, to) ? WRITERS[to] : undefined;
    if (write === undefined) {
      throw new UsageError(`--to: wanted one of ${Object.keys(WRITERS).join(", ")}`);
    }
    const files = await readInputs(call);
    if (!files.ok) return files;
    const imported = await importThread(files.value, { now: call.io.now() }, "auto");
    return imported.ok ? ok(write(imported.value.document)) : imported;
  },
};
