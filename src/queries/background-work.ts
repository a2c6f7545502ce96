import { unitsFromText } from "#domain/make-units.ts";
import { importThread } from "#formats/importers.ts";
import type { Background } from "./background.ts";

/** What is too heavy for the main thread: reading files and aligning texts. Runs in the worker. */
export const backgroundWork: Background = {
  readThread: async (file, now) => importThread(file, { now }, "auto"),
  alignTranslation: async (owner, translation, language, provenance) =>
    unitsFromText(owner, translation, language, provenance),
};
