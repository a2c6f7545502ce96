import { type ThreadId, threadId } from "#domain/ids.ts";
import { type MemoryEntry, memoryEntriesInTurn } from "#domain/memory/entries.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import type { Services } from "./services.ts";

/** Everything the worker's memory is filled from. */
type Teachers = Pick<Services, "threads" | "bundled" | "background">;

/** A thread in one of its states. */
interface Lesson {
  readonly id: ThreadId;
  readonly changed: string;
  readonly read: () => Promise<ThreadDocument | null>;
}

/** ms: shorter than what a finger on a key would notice. */
const SLICE = 8;
const BUNDLED = "bundled ";

const turns = new WeakMap<Services["background"], Promise<void>>();
const reading = new WeakSet<Services["background"]>();

/**
 * Brings the worker's memory up to date with the stored threads and the one that is open, which may be newer
 * than what is stored. Only threads whose state the worker does not hold are read, so a worker that was started
 * again learns everything again. Rejects with a ProblemError where the list of threads or the worker fails.
 */
export function learnStored(teachers: Teachers, open: ThreadDocument | null): Promise<void> {
  const before = turns.get(teachers.background) ?? Promise.resolve();
  // One after the other: two at once would both send everything.
  const turn = before.catch(() => undefined).then(() => learnNow(teachers, open));
  turns.set(teachers.background, turn);
  return turn;
}

async function learnNow(teachers: Teachers, open: ThreadDocument | null): Promise<void> {
  const { threads, background } = teachers;
  const lessons: Lesson[] = (await threads.list())
    .filter(({ id }) => id !== open?.thread.id)
    .map(({ id: name, changed }) => {
      const id = threadId(name);
      return { id, changed, read: () => threads.get(id) };
    });
  if (open !== null)
    lessons.push({ id: open.thread.id, changed: stateName(open), read: async () => open });
  const held = new Map(await background.remembered());
  const wanted = new Set(lessons.map(({ id }) => id));
  for (const [id, changed] of held)
    if (!wanted.has(id) && !changed.startsWith(BUNDLED)) await background.forget(id);
  for (const lesson of lessons)
    if (held.get(lesson.id) !== lesson.changed) await learn(teachers, lesson);
}

/**
 * Adds the threads that come with Nitka, except those of which the memory has the reader's own state. They may
 * come over a slow line, so nobody should wait for this.
 *
 * @returns whether the memory knows more than before.
 */
export async function learnBundled(teachers: Teachers): Promise<boolean> {
  const { bundled, background } = teachers;
  if (reading.has(background)) return false;
  reading.add(background);
  let more = false;
  try {
    const held = new Map(await background.remembered());
    for (const { id: name, updated } of await bundled.list()) {
      const id = threadId(name);
      const changed = BUNDLED + updated;
      const known = held.get(id);
      if (known === changed || known?.startsWith(BUNDLED) === false) continue;
      if (await learn(teachers, { id, changed, read: () => bundled.get(id) })) more = true;
    }
  } finally {
    reading.delete(background);
  }
  return more;
}

/** Sends a thread to the worker. One that cannot be read teaches nothing, and is tried again next time. */
async function learn({ background }: Teachers, { id, changed, read }: Lesson): Promise<boolean> {
  const document = await read().catch(() => null);
  if (document === null) return false;
  await background.remember(id, changed, await entriesInSlices(document));
  return true;
}

/** Hashing a long thread's originals takes long enough to be felt. */
async function entriesInSlices(document: ThreadDocument): Promise<readonly MemoryEntry[]> {
  const entries: MemoryEntry[] = [];
  let end = performance.now() + SLICE;
  for (const some of memoryEntriesInTurn(document)) {
    for (const entry of some) entries.push(entry);
    if (performance.now() > end) {
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + SLICE;
    }
  }
  return entries;
}

const names = new WeakMap<ThreadDocument, string>();
let named = 0;

/** A change makes another object. */
function stateName(open: ThreadDocument): string {
  const name = names.get(open) ?? `open ${++named}`;
  names.set(open, name);
  return name;
}
