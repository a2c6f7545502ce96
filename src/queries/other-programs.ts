import { useMutation } from "@tanstack/react-query";
import type { LanguagePair } from "#domain/language-pairs.ts";
import { ProblemError } from "#domain/problem.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import type { ExportWords } from "#formats/exporter.ts";
import { EXPORTERS } from "#formats/exporters.ts";
import { useServices } from "./services.ts";
import { wordTable } from "./word-table.ts";
import type { WrittenFile } from "./write-export.ts";

/** A way to write a thread for another program. */
export interface ExportForm {
  readonly id: string;
  /** Two languages are all it holds. */
  readonly needsPair: boolean;
}

/** Every way there is, in the order they are offered. */
export const EXPORT_FORMS: readonly ExportForm[] = EXPORTERS.map(({ id, needsPair }) => ({
  id,
  needsPair,
}));

/** What is to be written, and how. */
export interface ThreadOrder {
  readonly form: string;
  readonly document: ThreadDocument;
  readonly words: ExportWords;
  readonly pair?: LanguagePair;
  /** BCP 47 */
  readonly into?: string;
  /** Where the thread is read in Nitka. */
  readonly address?: string;
}

/** Writes a thread for another program, in the worker. Rejects with a ProblemError. */
export function useWriteThread() {
  const { background, now } = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async ({ form, words, ...order }: ThreadOrder): Promise<WrittenFile> => {
      const request = { ...order, now: now(), words };
      const result = await background.writeThread(form, { ...request, words: wordTable(request) });
      if (!result.ok) throw new ProblemError(result.problem);
      return result.value;
    },
  });
}
