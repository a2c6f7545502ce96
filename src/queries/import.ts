import { useMutation } from "@tanstack/react-query";
import { LIMITS, ProblemError } from "#domain/problem.ts";
import type { Imported, ImportFile } from "#formats/importer.ts";
import { useServices } from "./services.ts";

export type { Imported } from "#formats/importer.ts";

async function toImportFile(input: File | string): Promise<ImportFile> {
  if (typeof input === "string") return { name: "", content: input };
  // Checked before reading, so that a huge file never comes into memory.
  if (input.size > LIMITS.bytes)
    throw new ProblemError({ kind: "too-large", bytes: input.size, limit: LIMITS.bytes });
  try {
    return { name: input.name, content: new Uint8Array(await input.arrayBuffer()) };
  } catch {
    throw new ProblemError({ kind: "file-unreadable", name: input.name });
  }
}

/** Reads pasted text or a file into a thread document, in the worker. Rejects with a ProblemError. */
export function useReadThread() {
  const { background, now } = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async (input: File | string): Promise<Imported> => {
      const result = await background.readThread(await toImportFile(input), now());
      if (!result.ok) throw new ProblemError(result.problem);
      return result.value;
    },
  });
}
