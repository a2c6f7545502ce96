import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { modelBytes, storedBytes } from "./catalogue.ts";
import type { Digest } from "./digest.ts";
import { downloadFile } from "./download.ts";
import type { Gate } from "./gate.ts";
import type { Mirror } from "./mirrors.ts";
import type { Model } from "./model.ts";
import type { Net } from "./net.ts";
import type { Shelf } from "./shelf.ts";

export interface ModelDownload {
  readonly model: Model;
  readonly mirrors: readonly Mirror[];
  readonly gate: Gate;
  readonly shelf: Shelf;
  readonly digest: Digest;
  /** Bytes the browser still has room for; null where it does not say. */
  readonly room: () => Promise<number | null>;
  /** Bytes of the whole model that are there, and the host that is asked. */
  readonly onProgress: (done: number, host: string) => void;
  /** Hears of each file it stored. */
  readonly onStored: (sha256: string) => void;
}

/**
 * Downloads and stores what is missing of a model, the small files first: a host that has the wrong ones
 * is found out before the large one. Only whole, verified files are stored.
 */
export async function downloadModel(
  net: Net,
  job: ModelDownload,
): Promise<Result<null, EngineProblem>> {
  const { model, gate, shelf, digest } = job;
  const missing = (): number => modelBytes(model) - storedBytes(model, shelf.stored());
  const room = await job.room();
  if (room !== null && room < missing()) return failed({ kind: "storage-full", needed: missing() });
  let { mirrors } = job;
  for (const file of [...model.files].sort((a, b) => a.size - b.size)) {
    if (shelf.stored().get(file.sha256) === file.size) continue;
    const before = storedBytes(model, shelf.stored());
    const onProgress: ModelDownload["onProgress"] = (done, host) => {
      job.onProgress(before + done, host);
    };
    const got = await downloadFile(net, { file, mirrors, gate, digest, onProgress });
    if (!got.ok) return got;
    if (gate.state() === "closed") break;
    const put = await shelf.put(file.sha256, got.value.bytes);
    if (!put.ok)
      return put.problem.kind === "storage-full"
        ? failed({ kind: "storage-full", needed: missing() })
        : put;
    job.onStored(file.sha256);
    // The others are likely there, too; a silent host is not waited for once more.
    const { mirror } = got.value;
    mirrors = [mirror, ...mirrors.filter((other) => other !== mirror)];
  }
  return gate.state() === "closed" ? failed({ kind: "cancelled" }) : ok(null);
}
