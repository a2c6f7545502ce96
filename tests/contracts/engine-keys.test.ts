import { expect, it } from "vitest";
import { noteId, postId, threadId } from "#domain/ids.ts";
import type { Note } from "#domain/note.ts";
import { writeNotes } from "#formats/notes-json.ts";
import { threadFile } from "#queries/export.ts";
import { fakeServices, NOW } from "../support/services.ts";
import { strikeThread } from "../support/thread.ts";

const SECRET = "sk-secret";
const SERVER = { url: "https://translate.example", key: SECRET };

const NOTE: Note = {
  v: 1,
  id: noteId("n-1"),
  created: NOW,
  modified: NOW,
  colour: "amber",
  tags: [],
  body: "Check it.",
  target: {
    thread: threadId("strike"),
    threadTitle: "Strike at the plant",
    post: postId("p1"),
    side: "original",
  },
};

/** Services of a browser where every store has been written after the reader gave keys to servers. */
async function inUse() {
  const fakes = fakeServices({ threads: [strikeThread()], settings: { theme: "dark" } });
  const { services } = fakes;
  services.engineSettings.change({
    engine: "google",
    libretranslate: SERVER,
    google: { key: SECRET },
    openai: { ...SERVER, model: "gemma" },
  });
  services.settings.change({ name: "Вера" });
  services.draft.write("A thread to be saved.");
  services.notes.write(NOTE);
  await services.machineCache.write(new Map([["Мы стоим.|ru|en", { text: "We stand." }]]));
  return fakes;
}

it("a server's key is in one place of the browser", async () => {
  const { local, machineCache } = await inUse();
  const holding = [...local.values].filter(([, value]) => value.includes(SECRET));
  expect(holding.map(([key]) => key)).toEqual(["nitka.engines"]);
  expect([...local.values.keys()]).toContain("nitka.settings");
  expect(JSON.stringify([...machineCache.entries])).not.toContain(SECRET);
});

it("a server's key is in no file a reader saves", async () => {
  const { services } = await inUse();
  const document = await services.threads.get(threadId("strike"));
  if (document === null) throw new Error("The thread is gone.");
  const files = [await threadFile(document), writeNotes(services.notes.snapshot().notes)];
  expect(files.join("\n")).toContain("Check it.");
  for (const file of files) expect(file).not.toContain(SECRET);
});

it("a server's key is nowhere once it was forgotten", async () => {
  const { services, local } = await inUse();
  services.engineSettings.forget();
  expect(JSON.stringify([...local.values])).not.toContain(SECRET);
  expect(JSON.stringify(services.engineSettings.snapshot())).not.toContain(SECRET);
});
