import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Gate } from "./gate.ts";
import { ask, type Net } from "./net.ts";

/** A list of models has some kB, Mozilla's registry of all languages under a MB. */
const LONGEST = 8 * 1024 * 1024;

/**
 * A small JSON file, parsed and not yet checked.
 *
 * Problems: as {@link ask}; `model-not-found`, too, for what is no JSON.
 */
export async function askJson(
  net: Net,
  url: URL,
  gate: Gate,
): Promise<Result<unknown, EngineProblem>> {
  const file = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
  const none = { kind: "model-not-found", file, host: url.host } as const;
  for (;;) {
    const signal = await gate.pass();
    if (signal === null) return failed({ kind: "cancelled" });
    const decoder = new TextDecoder();
    let text = "";
    const end = await ask(net, {
      url,
      from: 0,
      file,
      signal,
      onStart: () => undefined,
      onBytes: async (bytes) => {
        text += decoder.decode(bytes, { stream: true });
        return text.length <= LONGEST;
      },
    });
    if (end.kind === "stopped") continue;
    if (end.kind === "failed") return failed(end.problem);
    if (end.kind !== "ended") return failed({ kind: "host-unreachable", host: url.host });
    try {
      return ok(JSON.parse(text + decoder.decode()));
    } catch {
      return failed(none);
    }
  }
}
