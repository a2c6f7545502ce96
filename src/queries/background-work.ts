import { alignTexts } from "#domain/align/align-texts.ts";
import type { ThreadId } from "#domain/ids.ts";
import { makeMemory, type Memory } from "#domain/memory/memory.ts";
import { unitsFromText } from "#domain/make-units.ts";
import { importThread } from "#formats/importers.ts";
import { cleanPaste } from "#formats/pages/clean-paste.ts";
import { threadOfPage } from "#formats/page-thread.ts";
import { readSourceTexts } from "#formats/source-texts.ts";
import type { Background } from "./background.ts";

/** The worker's translation memory. */
let memory: Promise<Memory> | null = null;
const remembered = new Map<ThreadId, string>();

async function startMemory(): Promise<Memory> {
  const { stemOf } = await import("#words/stem.ts");
  return makeMemory(stemOf);
}

/** What is too heavy for the main thread: reading files and aligning texts. Runs in the worker. */
export const backgroundWork: Background = {
  readThread: (files, context) => importThread(files, context, "auto"),
  readSources: readSourceTexts,
  threadOfPage: async (page, how, now) => threadOfPage(page, how, now),
  cleanPaste: async (text, now) => cleanPaste(text, now),
  alignTranslation: async (owner, translation, provenance, earlier) => {
    const { wordKnowledge } = await import("#words/knowledge.ts");
    return unitsFromText(owner, translation, provenance, { knowledge: wordKnowledge(), earlier });
  },
  alignSentences: async (source, target, earlier) => {
    const { wordKnowledge } = await import("#words/knowledge.ts");
    return alignTexts(source, target, { knowledge: wordKnowledge(), earlier });
  },
  writeThread: async (id, request) => {
    const { writeExport } = await import("./write-export.ts");
    return writeExport(id, request);
  },
  checkTranslations: async (pairs) => {
    const [{ checkTranslation }, { wordKnowledge }] = await Promise.all([
      import("#domain/checks/check-translation.ts"),
      import("#words/knowledge.ts"),
    ]);
    const knowledge = wordKnowledge();
    return pairs.map(({ source, target }) => checkTranslation(source, target, knowledge));
  },
  remember: async (thread, changed, entries) => {
    const { put } = await (memory ??= startMemory());
    put(thread, entries);
    remembered.set(thread, changed);
  },
  forget: async (thread) => {
    remembered.delete(thread);
    (await memory)?.drop(thread);
  },
  remembered: async () => [...remembered],
  recall: async (queries) => {
    const { find } = await (memory ??= startMemory());
    return queries.map(find);
  },
};
