import { useMutation } from "@tanstack/react-query";
import { ProblemError } from "#domain/problem.ts";
import type { SourceText } from "#formats/source-text.ts";
import { filesOf } from "./import.ts";
import { useServices } from "./services.ts";

export type { SourceText } from "#formats/source-text.ts";

/** Reads the texts of sources out of files, in the worker. Rejects with a ProblemError. */
export function useReadSources() {
  const { background, now } = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async (files: readonly File[]): Promise<readonly SourceText[]> => {
      const result = await background.readSources(filesOf(files), now());
      if (!result.ok) throw new ProblemError(result.problem);
      return result.value;
    },
  });
}

/** Takes the furniture of a page off a text copied from it, in the worker. */
export function useCleanPaste() {
  const { background, now } = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: (text: string): Promise<SourceText> => background.cleanPaste(text, now()),
  });
}
