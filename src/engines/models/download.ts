import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Digest } from "./digest.ts";
import { isFile } from "./digest.ts";
import type { Gate } from "./gate.ts";
import type { Mirror } from "./mirrors.ts";
import type { ModelFile } from "./model.ts";
import { ask, type Net } from "./net.ts";
import { makeSink } from "./unpack.ts";

export interface Download {
  readonly file: ModelFile;
  readonly mirrors: readonly Mirror[];
  readonly gate: Gate;
  readonly digest: Digest;
  /** Bytes of the file that are there, unpacked, and the host that is asked. */
  readonly onProgress: (done: number, host: string) => void;
}

/** What a download that failed everywhere is told by, the most telling first. */
const TELLING: readonly EngineProblem["kind"][] = [
  "offline",
  "model-damaged",
  "timed-out",
  "too-many-requests",
  "not-authorised",
  "server-said",
  "host-unreachable",
  "model-not-found",
];

/**
 * One file from the first mirror that has it right: its size and SHA-256 are those expected. Holding the
 * gate keeps the bytes that came; the next request asks for the rest.
 *
 * Problems: `cancelled`, or what went wrong at the mirrors (see {@link TELLING}; among equals the last).
 */
export async function downloadFile(
  net: Net,
  job: Download,
): Promise<Result<{ readonly bytes: ArrayBuffer; readonly mirror: Mirror }, EngineProblem>> {
  let worst: EngineProblem = { kind: "model-not-found", file: job.file.name, host: "" };
  for (const mirror of job.mirrors) {
    job.onProgress(0, mirror.host);
    const places = await mirror.find(job.file, job.gate);
    for (const url of places.ok ? places.value : []) {
      const got = await downloadFrom(net, url, job);
      if (got.ok) return ok({ bytes: got.value, mirror });
      if (got.problem.kind === "cancelled") return got;
      worst = moreTelling(worst, got.problem);
    }
    if (places.ok && places.value.length > 0) continue;
    const none = { kind: "model-not-found", file: job.file.name, host: mirror.host } as const;
    const problem = places.ok ? none : places.problem;
    if (problem.kind === "cancelled") return failed(problem);
    worst = moreTelling(worst, problem);
  }
  return failed(worst);
}

const moreTelling = (before: EngineProblem, now: EngineProblem): EngineProblem =>
  TELLING.indexOf(now.kind) <= TELLING.indexOf(before.kind) ? now : before;

async function downloadFrom(
  net: Net,
  url: URL,
  { file, gate, digest, onProgress }: Download,
): Promise<Result<ArrayBuffer, EngineProblem>> {
  const damaged = { kind: "model-damaged", file: file.name, host: url.host } as const;
  let sink = makeSink(file.size);
  let again = true;
  for (;;) {
    const signal = await gate.pass();
    if (signal === null) return failed({ kind: "cancelled" });
    const from = sink.received();
    const end = await ask(net, {
      url,
      from,
      file: file.name,
      signal,
      onStart: (response) => {
        if (from > 0 && !goesOn(response, from)) sink = makeSink(file.size);
      },
      onBytes: async (bytes) => {
        const fits = await sink.push(bytes);
        onProgress(sink.filled(), url.host);
        return fits;
      },
    });
    if (end.kind === "stopped") continue;
    if (end.kind === "failed") return failed(end.problem);
    const bytes = end.kind === "ended" ? await sink.finish() : null;
    if (bytes !== null) return (await isFile(digest, file, bytes)) ? ok(bytes) : failed(damaged);
    if (!again) return failed(damaged);
    // It was cut: the rest is asked for once, of the same host.
    again = false;
    if (end.kind === "nothing-there" || !sink.resumable()) sink = makeSink(file.size);
  }
}

/** Whether an answer is the rest that was asked for. Other hosts may hide where it begins. */
function goesOn(response: Response, from: number): boolean {
  const range = response.headers.get("content-range");
  return response.status === 206 && (range === null || range.startsWith(`bytes ${from}-`));
}
