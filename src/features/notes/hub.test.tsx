import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { threadId } from "#domain/ids.ts";
import type { Note } from "#domain/note.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { noteEntries, strikeNote } from "../../../tests/support/note.ts";

const other = strikeNote("x").target;
const NOTES = [
  strikeNote("director", { body: "Ещё раз про директора", tags: ["people", "завод"] }),
  strikeNote("plant", { body: "The plant again", tags: ["завод"] }),
  strikeNote("elsewhere", {
    body: "A plant of another thread",
    target: { ...other, thread: threadId("prices"), threadTitle: "Bread prices" },
  }),
];

async function hub(notes: readonly Note[] = NOTES) {
  const fakes = fakeServices();
  for (const [key, value] of noteEntries(notes)) fakes.local.write(key, value);
  const app = await renderApp("/notes", fakes);
  await screen.findByRole("heading", { level: 1, name: "Notes" });
  return app;
}

/** Ids of the notes in the list, sorted. */
const listed = () =>
  [...document.querySelectorAll<HTMLElement>("[data-note]")]
    .map((card) => card.dataset["note"] ?? "")
    .toSorted((a, b) => a.localeCompare(b));
const count = (text: string) => screen.getByText(text, { selector: "[role=status]" });

describe("the hub", () => {
  test("without notes says how to write one", async () => {
    await hub([]);
    expect(screen.getByRole("heading", { name: "No notes yet" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Export the notes (JSON)" })).toBeDisabled();
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  test("shows every note with its quote, its twin and the way to its place", async () => {
    await hub();
    expect(listed()).toEqual(["director", "elsewhere", "plant"]);
    const card = within(screen.getByText("The plant again").closest("article") ?? document.body);
    expect(card.getByText("Завод стоит.")).toHaveAttribute("lang", "ru");
    expect(card.getByText("The plant stands still.")).toHaveAttribute("lang", "en");
    expect(card.getByRole("link", { name: /Strike at the plant/u })).toHaveAttribute(
      "href",
      "/t/strike/p1?note=plant&src=vk",
    );
  });

  test("finds by the words of a note, ё as е", async () => {
    const { user } = await hub();
    const search = screen.getByRole("searchbox", { name: "Search the notes" });
    await user.type(search, "еще ДИРЕКТОР");
    expect(listed()).toEqual(["director"]);
    expect(count("1 note")).toBeVisible();
    await user.clear(search);
    await user.type(search, "plant");
    expect(count("3 notes")).toBeVisible();
  });

  test("finds forms of a word, and a name in other spellings and in the other script", async () => {
    const { user } = await hub([
      ...NOTES,
      strikeNote("leader", { body: "Гаварылі з Ціханоўскай пра забастоўку" }),
      strikeNote("russian", { body: "Выступление Тихановской" }),
    ]);
    const search = screen.getByRole("searchbox", { name: "Search the notes" });
    for (const [words, ids] of [
      ["Tikhanovskaya", ["leader", "russian"]],
      ["Ціханоўская", ["leader", "russian"]],
      ["забастоўкі", ["leader"]],
      ["выступления", ["russian"]],
      ["plants another", ["elsewhere"]],
    ] as const) {
      await user.clear(search);
      await user.type(search, words);
      expect(listed()).toEqual(ids);
    }
  });

  test("filters by tag and by thread", async () => {
    const { user } = await hub();
    const tag = screen.getByRole("combobox", { name: "Tag" });
    const thread = screen.getByRole("combobox", { name: "Thread" });
    expect(
      within(tag)
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual(["any", "#people", "#завод"]);
    await user.selectOptions(tag, "#завод");
    expect(listed()).toEqual(["director", "plant"]);
    await user.selectOptions(tag, "any");
    await user.selectOptions(thread, "Bread prices");
    expect(listed()).toEqual(["elsewhere"]);
  });

  test("where nothing matches says so, and clears the filter", async () => {
    const { user } = await hub();
    await user.selectOptions(screen.getByRole("combobox", { name: "Tag" }), "#people");
    await user.type(screen.getByRole("searchbox"), "nowhere");
    expect(listed()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Clear the filter" }));
    expect(listed()).toHaveLength(3);
    expect(screen.getByRole("searchbox")).toHaveValue("");
  });

  test("tells of stored values it cannot read, and leaves them alone", async () => {
    const fakes = fakeServices();
    fakes.local.write("nitka.note.future", '{"v":2,"id":"future"}');
    await renderApp("/notes", fakes);
    expect(await screen.findByText(/1 stored note cannot be read/u)).toBeVisible();
    expect(fakes.local.read("nitka.note.future")).toBe('{"v":2,"id":"future"}');
  });
});

describe("a file of notes", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const give = async (user: Awaited<ReturnType<typeof hub>>["user"], text: string) =>
    user.upload(
      screen.getByLabelText("Import notes", { selector: "input" }),
      new File([text], "notes.json"),
    );
  const file = (notes: readonly unknown[]) =>
    JSON.stringify({ format: "nitka-notes", version: 1, notes });
  const counts = async () =>
    within((await screen.findByText("Notes imported")).parentElement ?? document.body)
      .getAllByRole("listitem")
      .map((item) => item.textContent);

  test("holds every note, and brings them into an empty browser as they were", async () => {
    const make = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:test");
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    const { user, unmount, services } = await hub();
    await user.click(screen.getByRole("button", { name: "Export the notes (JSON)" }));
    const [blob] = make.mock.calls[0] ?? [];
    if (!(blob instanceof Blob)) throw new Error("nothing was downloaded");
    const text = await blob.text();
    const before = services.notes.snapshot().notes;
    unmount();
    const empty = await hub([]);
    await give(empty.user, text);
    expect(await counts()).toEqual(["3 new notes"]);
    expect(empty.services.notes.snapshot().notes).toEqual(before);
    await give(empty.user, text);
    expect(await counts()).toEqual(["0 new notes", "3 were already here"]);
  });

  test("has each of its notes counted once, and overwrites nothing newer", async () => {
    const { user, services } = await hub([
      strikeNote("same"),
      strikeNote("mine", { modified: "2026-11-25T00:00:00Z" }),
      strikeNote("theirs", { modified: "2026-11-20T00:00:00Z" }),
    ]);
    await give(
      user,
      file([
        strikeNote("same"),
        strikeNote("mine", { body: "an older text" }),
        strikeNote("theirs", { body: "a newer text" }),
        strikeNote("first"),
        strikeNote("second"),
        { v: 2 },
      ]),
    );
    expect(await counts()).toEqual([
      "2 new notes",
      "1 replaced by a newer version",
      "1 was already here",
      "1 left: the one here is newer",
      "1 could not be read",
    ]);
    const bodies = Object.fromEntries(
      services.notes.snapshot().notes.map(({ id, body }) => [id, body]),
    );
    expect(bodies).toEqual({
      same: "same",
      mine: "mine",
      theirs: "a newer text",
      first: "first",
      second: "second",
    });
  });

  test("that does not fit is counted as not stored", async () => {
    const { user, local } = await hub([]);
    local.limit = 0;
    await give(user, file([strikeNote("a"), strikeNote("b")]));
    expect(await counts()).toEqual(["0 new notes", "2 could not be stored"]);
  });

  test.each([
    ["not-notes", '{"format":"nitka-thread"}'],
    ["not-notes", "some words"],
    ["empty-input", " "],
    ["newer-version", '{"format":"nitka-notes","version":2,"notes":[]}'],
  ])("that is none is refused as %s: %s", async (problem, text) => {
    const { user } = await hub();
    await give(user, text);
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", problem);
    expect(listed()).toHaveLength(3);
  });
});
