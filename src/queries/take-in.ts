import { useMutation } from "@tanstack/react-query";
import type { Correction, CorrectionSet } from "#domain/corrections/correction.ts";
import { correctionsBetween } from "#domain/corrections/corrections-between.ts";
import { belongsTo } from "#domain/corrections/review-corrections.ts";
import type { ThreadId } from "#domain/ids.ts";
import type { Note } from "#domain/note.ts";
import { LIMITS, type Problem, ProblemError } from "#domain/problem.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { isCorrectionsFile, readCorrectionsFile } from "#formats/corrections/file.ts";
import { readNote } from "#storage/note-schema.ts";
import type { NoteStore } from "#storage/notes.ts";
import type { Arrival } from "./exchange.ts";
import { problemOf } from "./problem.ts";
import { type Services, useServices } from "./services.ts";

/** Files say what they are at their beginning. Bytes. */
const HEAD = 8000;

/** What a chosen file has for a thread: a file of corrections, another copy of the thread, a bilingual file. */
async function setInFile(
  { background, now }: Services,
  mine: ThreadDocument,
  file: File,
): Promise<CorrectionSet> {
  if (isCorrectionsFile(await file.slice(0, HEAD).text())) {
    if (file.size > LIMITS.bytes)
      throw new ProblemError({ kind: "too-large", bytes: file.size, limit: LIMITS.bytes });
    const read = readCorrectionsFile(await file.text());
    if (!read.ok) throw new ProblemError(read.problem);
    return forThread(mine, read.value);
  }
  const read = await background.readThread([{ name: file.name, content: file }], { now: now() });
  if (!read.ok) throw new ProblemError(read.problem);
  const { document: theirs, report } = read.value;
  if (theirs.translations.length === 0)
    throw new ProblemError({ kind: "not-corrections", found: report.format });
  return newsIn(mine, theirs, now());
}

/**
 * What people said in another copy of a thread and this one lacks. Throws `corrections-elsewhere`.
 *
 * @param now RFC 3339: when they are taken to say so where they do not tell.
 */
export function newsIn(mine: ThreadDocument, theirs: ThreadDocument, now: string): CorrectionSet {
  const found = correctionsBetween(mine, theirs, { at: now });
  const here = readingsIn(mine);
  const corrections = found.corrections.filter((one) => !here.has(readingOf(one)));
  const set = { ...found, corrections };
  const same = theirs.thread.id === mine.thread.id || corrections.length === 0;
  return same ? set : forThread(mine, set);
}

const readingOf = ({ language, source, text }: Correction): string =>
  JSON.stringify([language, source, text]);

/** What stands here, of an original that has changed since too: that is no news where it stands there as well. */
const readingsIn = ({ translations }: ThreadDocument): ReadonlySet<string> =>
  new Set(
    translations.flatMap(({ language, units }) =>
      units.map(({ sourceHash: source, text }) => JSON.stringify([language, source, text])),
    ),
  );

function forThread(mine: ThreadDocument, set: CorrectionSet): CorrectionSet {
  if (belongsTo(mine, set)) return set;
  throw new ProblemError({ kind: "corrections-elsewhere", title: set.thread.title });
}

/** What came with the address of a thread; why not, where it is for another one. */
export function arrivalFor(mine: ThreadDocument, arrival: Arrival): Arrival {
  if (arrival.kind === "problem" || arrival.set.corrections.length === 0) return arrival;
  if (belongsTo(mine, arrival.set)) return arrival;
  const { title } = arrival.set.thread;
  return { kind: "problem", problem: { kind: "corrections-elsewhere", title } };
}

/** Reads a file handed on for an open thread. What cannot be read is an arrival, too. */
export function useReadHanded(document: ThreadDocument) {
  const services = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async (file: File): Promise<Arrival> => {
      try {
        return { kind: "set", set: await setInFile(services, document, file) };
      } catch (error) {
        const unreadable = error instanceof DOMException;
        const problem: Problem = unreadable
          ? { kind: "file-unreadable", name: file.name }
          : problemOf(error);
        return { kind: "problem", problem };
      }
    },
  });
}

/** The sender's notes that came with a thread: those that are notes, and of this thread. */
export const sendersNotes = (entries: readonly unknown[], thread: ThreadId): readonly Note[] =>
  entries.flatMap((entry) => {
    const note = readNote(entry);
    return note === null || note.target.thread !== thread ? [] : [note];
  });

/**
 * Stores notes of somebody else beside the reader's own. A note whose name is taken is left out: what is here
 * may be the reader's, and is never overwritten. Gives back why not all could be stored, or null.
 */
export function keepSendersNotes(store: NoteStore, notes: readonly Note[]): Problem | null {
  const here = new Set(store.snapshot().notes.map(({ id }) => id));
  for (const note of notes) {
    if (here.has(note.id)) continue;
    const written = store.write(note);
    if (!written.ok && written.problem.kind !== "storage-newer") return written.problem;
  }
  return null;
}
