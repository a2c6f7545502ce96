import { dropPosts } from "#domain/rearrange.ts";
import { failed, ok } from "#domain/result.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { importThread, IMPORTERS } from "#formats/importers.ts";
import { writeThreadDocument } from "#formats/nitka-json.ts";
import { json, readInputs, UsageError } from "./command.ts";
import type { Command } from "./command.ts";
import { privateLine, reportLine } from "./words.ts";

/**
 * An outbox is everything somebody ever sent: what was for their followers or for one person stays out
 * until it is asked for. Of other formats somebody with access made a file of just these posts.
 */
function forEverybody(document: ThreadDocument, format: string): ThreadDocument {
  if (format !== "activitypub") return document;
  return dropPosts(document, ({ audience }) => audience !== undefined);
}

export const importCommand: Command = {
  name: "import",
  files: ["FILE"],
  more: true,
  options: {
    from: { type: "string" },
    pick: { type: "string" },
    list: { type: "boolean" },
    private: { type: "boolean" },
  },
  usage: "[--from auto|FORMAT] [--list] [--pick THREAD] [--private]",
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
    call.io.err(reportLine(report));
    const shown = call.flag("private") ? document : forEverybody(document, report.format);
    const hidden = document.posts.length - shown.posts.length;
    if (hidden > 0) call.io.err(privateLine(hidden));
    if (shown.posts.length === 0) return failed({ kind: "no-posts" });
    return ok(writeThreadDocument(shown));
  },
};
