import { unitsFromText } from "#domain/make-units.ts";
import { importThread } from "#formats/importers.ts";
import { cleanPaste } from "#formats/pages/clean-paste.ts";
import { threadOfPage } from "#formats/page-thread.ts";
import { readSourceTexts } from "#formats/source-texts.ts";
import type { Background } from "./background.ts";

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
  checkTranslations: async (pairs) => {
    const [{ checkTranslation }, { wordKnowledge }] = await Promise.all([
      import("#domain/checks/check-translation.ts"),
      import("#words/knowledge.ts"),
    ]);
    const knowledge = wordKnowledge();
    return pairs.map(({ source, target }) => checkTranslation(source, target, knowledge));
  },
};
