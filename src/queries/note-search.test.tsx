import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { strikeNote } from "../../tests/support/note.ts";
import { readNotesAhead, searchNotes } from "./note-search.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Notes that count how often their words are asked for. */
function counted(count: number) {
  const reads = vi.fn<() => void>();
  const notes = Array.from({ length: count }, (_, i) => {
    const note = strikeNote(`n${i}`);
    return Object.defineProperty({ ...note }, "body", {
      get: () => {
        reads();
        return `Забастовка ${i}`;
      },
    });
  });
  return { notes, reads };
}

test("notes are read ahead once, and not again by the search", () => {
  const { notes, reads } = counted(5);
  readNotesAhead(notes);
  expect(reads).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(reads).toHaveBeenCalledTimes(5);
  expect(searchNotes(notes, { text: "забастовки 3" })).toEqual([notes[3]]);
  expect(reads.mock.calls.length).toBe(5);
});

test("reading ahead is done in slices, and ends when it is told to", () => {
  const { notes, reads } = counted(5);
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 5));
  const stop = readNotesAhead(notes);
  vi.advanceTimersToNextTimer();
  expect(reads).toHaveBeenCalledTimes(2);
  vi.advanceTimersToNextTimer();
  expect(reads).toHaveBeenCalledTimes(4);
  stop();
  vi.runAllTimers();
  expect(reads).toHaveBeenCalledTimes(4);
});
