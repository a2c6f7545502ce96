import { describe, expect, it } from "vitest";
import type { Note } from "#domain/note.ts";
import { strikeNote } from "../../tests/support/note.ts";
import { cleanThread } from "../../tests/support/thread.ts";
import { importThread } from "./importers.ts";
import { parseThreadDocument, writeThreadDocument } from "./nitka-json.ts";

const THREAD = cleanThread();
const NOTES: readonly Note[] = [
  strikeNote("later", { created: "2026-02-01T00:00:00Z" }),
  strikeNote("first", { created: "2026-01-01T00:00:00Z" }),
];

const read = (text: string) =>
  importThread([{ name: "strike.json", content: text }], { now: "2026-11-22T10:00:00Z" }, "auto");

describe("notes in the file of a thread", () => {
  it("are not there unless asked for", () => {
    expect(writeThreadDocument(THREAD)).not.toContain('"notes"');
  });

  it("stand beside the thread, oldest first, and come back beside it", async () => {
    const text = writeThreadDocument(THREAD, NOTES);
    expect(text).toBe(writeThreadDocument(THREAD, NOTES.toReversed()));
    const found = await read(text);
    expect(found).toMatchObject({ ok: true, value: { notes: [{ id: "first" }, { id: "later" }] } });
  });

  it("never are a part of the document", async () => {
    const text = writeThreadDocument(THREAD, NOTES);
    const document = parseThreadDocument(text);
    const imported = await read(text);
    expect(document.ok && "notes" in document.value).toBe(false);
    expect(imported.ok && "notes" in imported.value.document).toBe(false);
  });

  it("that got into a document all the same are not handed on", () => {
    const smuggled = { ...THREAD, notes: NOTES, "x-tool": 1 };
    expect(writeThreadDocument(smuggled)).not.toContain('"notes"');
    expect(writeThreadDocument(smuggled)).toContain('"x-tool"');
  });

  it.each([undefined, "", 0, {}, []])("are none where there is %j", async (notes) => {
    const found = await read(JSON.stringify({ ...THREAD, notes }));
    expect(found.ok && found.value.notes).toBeUndefined();
  });
});
