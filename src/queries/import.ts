import { useMutation } from "@tanstack/react-query";
import { ProblemError } from "#domain/problem.ts";
import type { Imported, ImportFile, ImportReport } from "#formats/importer.ts";
import { useServices } from "./services.ts";

export type {
  DroppedPiece,
  Imported,
  ImportFile,
  ImportReport,
  ThreadChoice,
} from "#formats/importer.ts";

/** What is to be read, and how it came about. */
export interface ReadRequest {
  readonly files: readonly ImportFile[];
  /** The thread wanted of several in the input. */
  readonly pick?: string;
  /** Why an input read over the network ends before its end. */
  readonly stopped?: NonNullable<ImportReport["stopped"]>;
}

/** Pasted text, or files as chosen; these are read in the worker, so that a huge one stays out of the page. */
export const filesOf = (input: string | readonly File[]): readonly ImportFile[] =>
  typeof input === "string"
    ? [{ name: "", content: input }]
    : input.map((file) => ({ name: file.name, content: file }));

/** Reads what was given into a thread document, in the worker. Rejects with a ProblemError. */
export function useReadThread() {
  const { background, now } = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async ({ files, pick, stopped }: ReadRequest): Promise<Imported> => {
      const context = { now: now(), ...(pick !== undefined && { pick }) };
      const result = await background.readThread(files, context);
      if (!result.ok) throw new ProblemError(result.problem);
      if (stopped === undefined) return result.value;
      return { ...result.value, report: { ...result.value.report, stopped } };
    },
  });
}
