import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { writeThreadDocument } from "#formats/nitka-json.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { strikeNote } from "../../../tests/support/note.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { cleanThread } from "../../../tests/support/thread.ts";

const MINE = cleanThread();

/** The same thread with one sentence that a person put otherwise. */
function theirs(): ThreadDocument {
  const [first, ...rest] = MINE.translations;
  if (first === undefined) throw new Error("no translation");
  const units = first.units.map((unit, i) =>
    i === 1 ? Object.assign({}, unit, { text: "They left for the yard.", by: "Алесь" }) : unit,
  );
  return { ...MINE, translations: [{ ...first, units }, ...rest] };
}

async function preview(text: string, fakes = fakeServices({ threads: [MINE] })) {
  const app = await renderApp("/import", fakes);
  await screen.findByRole("textbox", { name: "Link or text of the thread" });
  await app.user.upload(
    screen.getByLabelText("Choose files", { selector: "input" }),
    new File([text], "strike.json"),
  );
  await screen.findByRole("heading", { name: "Preview", level: 1 });
  const save = async () => {
    const [button] = screen.getAllByRole("button", { name: "Save and read" });
    if (button === undefined) throw new Error("no button");
    await app.user.click(button);
    await screen.findByText("End of the thread");
  };
  return { ...app, save };
}

describe("a thread that is here already", () => {
  test("leads to what is new in it, and nothing is stored on the way", async () => {
    const { user, address, threads } = await preview(writeThreadDocument(theirs()));
    await user.click(await screen.findByRole("button", { name: "See what is new in it" }));
    const panel = await screen.findByRole("region", { name: "Take in corrections" });
    expect(within(panel).getByText("1 correction")).toBeVisible();
    expect(within(panel).getByText("Люди вышли во двор.")).toBeVisible();
    expect(address()).toBe("/t/strike");
    expect(threads.puts).toEqual([]);
  });

  test("says where nothing is", async () => {
    const { user } = await preview(writeThreadDocument(MINE));
    await user.click(await screen.findByRole("button", { name: "See what is new in it" }));
    expect(screen.getByText("There is nothing in it that you do not have.")).toBeVisible();
  });
});

describe("the sender's notes in a file", () => {
  const notes = [strikeNote("one"), strikeNote("two")];
  const text = writeThreadDocument(MINE, notes);
  const name = "There are 2 notes by the sender in it: take them along";

  test("are left out unless asked for", async () => {
    const { save, services, threads } = await preview(text);
    expect(screen.getByRole("checkbox", { name })).not.toBeChecked();
    await save();
    expect(services.notes.snapshot().notes).toEqual([]);
    expect(threads.documents.get("strike")).not.toHaveProperty("notes");
  });

  test("are stored as notes, never in the thread, and never over the reader's own", async () => {
    const fakes = fakeServices({ threads: [MINE] });
    const own = strikeNote("one", { body: "my own words" });
    fakes.services.notes.write(own);
    const { user, save, services, threads } = await preview(text, fakes);
    await user.click(screen.getByRole("checkbox", { name }));
    await save();
    const kept = services.notes.snapshot().notes.map(({ id, body }) => `${id}: ${body}`);
    expect(new Set(kept)).toEqual(new Set(["one: my own words", "two: two"]));
    expect(threads.documents.get("strike")).not.toHaveProperty("notes");
  });

  test("of another thread are none of this one's", async () => {
    const other = strikeNote("other");
    const target = { ...other.target, thread: "elsewhere" as typeof other.target.thread };
    await preview(writeThreadDocument(MINE, [{ ...other, target }]));
    expect(screen.queryByRole("checkbox", { name: /by the sender/u })).toBeNull();
  });
});
