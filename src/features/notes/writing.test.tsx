import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { noteEntries, strikeNote } from "../../../tests/support/note.ts";
import { strikeThread } from "../../../tests/support/thread.ts";

async function open(path = "/t/strike", notes = noteEntries([])) {
  const fakes = fakeServices({ threads: [strikeThread()] });
  for (const [key, value] of notes) fakes.local.write(key, value);
  const app = await renderApp(path, fakes);
  const press = async (name: string | RegExp) =>
    app.user.click(await screen.findByRole("button", { name }));
  /** The stored note of an id, as another page would read it. */
  const stored = (id: string) => {
    const value = fakes.local.read(`nitka.note.${id}`);
    return value === null ? null : (JSON.parse(value) as ReturnType<typeof strikeNote>);
  };
  return { ...app, press, stored };
}

const editor = () => screen.getByRole("group", { name: "Note" });
const field = () => within(editor()).getByRole("textbox", { name: "Note" });

describe("a note", () => {
  test("on a post names the post and stands under it", async () => {
    const { user, press, stored } = await open();
    await press("Add a note to post 2");
    expect(field()).toHaveFocus();
    await user.keyboard("Why again?");
    expect(stored("n-1")).toMatchObject({
      body: "Why again?",
      target: { thread: "strike", threadTitle: "Strike at the plant", post: "p2" },
    });
    expect(stored("n-1")?.target.source).toBeUndefined();
    await press("Done");
    const post = within(screen.getByRole("article", { name: "Post 2 of 4" }));
    expect(
      within(post.getByRole("group", { name: "Notes here" })).getByText("Why again?"),
    ).toBeVisible();
  });

  test("on a pair keeps its quote and both sides as they stand now", async () => {
    const { user, press, stored } = await open();
    await press("Add a note to pair 2");
    expect(within(editor()).getByText("Люди вышли во двор.")).toHaveAttribute("lang", "ru");
    await user.keyboard("a");
    expect(stored("n-1")).toMatchObject({
      target: {
        post: "p1",
        source: "vk",
        sourceUrl: "https://vk.com/wall-1_2",
        side: "original",
        language: "ru",
        selector: { quote: { exact: "Люди вышли во двор." } },
      },
      pair: {
        original: "Люди вышли во двор.",
        translation: "People went out into the yard.",
        translationLanguage: "en",
        origin: "human",
        by: "Вера",
      },
    });
    await press("Done");
    const pair = screen.getByText("a").closest("[data-pair]");
    expect(pair).toHaveTextContent("Люди вышли во двор.");
  });

  test("on what only the translation has is on the translation", async () => {
    const { user, press, stored } = await open();
    await press("Add a note to pair 6");
    await user.keyboard("a");
    expect(stored("n-1")?.target).toMatchObject({ side: "translation", translation: "tr-en" });
    await press("Done");
    expect(screen.getByText("a").closest("[data-pair]")).toHaveTextContent("(A remark by");
  });

  test("is stored at every input: words, tags and colour", async () => {
    const { user, press, stored, local } = await open();
    await press("Add a note to post 1");
    expect(local.keys("nitka.note.")).toEqual([]);
    const typed = "Так!";
    for (let i = 0; i < typed.length; i++) {
      await user.keyboard(typed.charAt(i));
      expect(stored("n-1")?.body).toBe(typed.slice(0, i + 1));
      expect(editor()).toHaveAttribute("data-save-state", "saved");
    }
    await user.type(
      within(editor()).getByRole("textbox", { name: "Tags" }),
      "#завод, strike strike",
    );
    expect(stored("n-1")?.tags).toEqual(["завод", "strike"]);
    await user.click(within(editor()).getByRole("radio", { name: "blue" }));
    expect(stored("n-1")?.colour).toBe("blue");
    expect(within(editor()).getByText("Saved")).toBeVisible();
  });

  test("without a word is not kept", async () => {
    const { user, press, local } = await open();
    await press("Add a note to post 1");
    await user.keyboard("a{Backspace}");
    expect(local.keys("nitka.note.")).toEqual([]);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("group", { name: "Note" })).toBeNull();
    expect(screen.queryByRole("group", { name: "Notes here" })).toBeNull();
  });

  test.each(["{Escape}", "{Control>}{Enter}{/Control}"])("is done with %s", async (keys) => {
    const { user, press } = await open();
    await press("Add a note to post 1");
    await user.keyboard(`Words${keys}`);
    expect(screen.queryByRole("group", { name: "Note" })).toBeNull();
    expect(screen.getByText("Words")).toBeVisible();
  });
});

describe("a store that is full", () => {
  test("is said at the note, and what was typed stays in the field", async () => {
    const { user, press, stored, local } = await open();
    await press("Add a note to post 1");
    await user.keyboard("Kept");
    local.limit = 0;
    await user.keyboard(" and not");
    expect(editor()).toHaveAttribute("data-save-state", "not-saved");
    expect(within(editor()).getByText("NOT SAVED")).toBeVisible();
    expect(within(editor()).getByRole("alert")).toHaveAttribute("data-problem", "storage-full");
    expect(field()).toHaveValue("Kept and not");
    expect(stored("n-1")?.body).toBe("Kept");
  });

  test("lets nobody close the editor over unsaved words", async () => {
    const { user, press, local } = await open();
    await press("Add a note to post 1");
    local.limit = 0;
    await user.keyboard("Precious");
    await user.keyboard("{Escape}");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(field()).toHaveValue("Precious");
    await press("Done");
    expect(field()).toHaveValue("Precious");
    expect(editor()).toHaveAttribute("data-save-state", "not-saved");
  });

  test("and no other note begins over it", async () => {
    const { user, press, local } = await open();
    await press("Add a note to post 1");
    local.limit = 0;
    await user.keyboard("Precious");
    await press("Add a note to post 2");
    expect(field()).toHaveValue("Precious");
    expect(field()).toHaveFocus();
  });

  test("is tried again with Done, and once there is room the note is stored", async () => {
    const { user, press, stored, local } = await open();
    await press("Add a note to post 1");
    local.limit = 0;
    await user.keyboard("Precious");
    local.limit = Infinity;
    await press("Done");
    expect(stored("n-1")?.body).toBe("Precious");
    expect(screen.queryByRole("group", { name: "Note" })).toBeNull();
    expect(screen.getByText("Precious")).toBeVisible();
  });
});

describe("a written note", () => {
  const written = noteEntries([strikeNote("old", { body: "As it was" })]);

  test("stands at its words and is corrected in its place", async () => {
    const { user, press, stored } = await open("/t/strike", written);
    const card = await screen.findByText("As it was");
    expect(card.closest("[data-pair]")).toHaveTextContent("Завод стоит.");
    await press("Edit the note");
    await user.clear(field());
    await user.keyboard("As it is");
    expect(stored("old")).toMatchObject({ body: "As it is", pair: { original: "Завод стоит." } });
    await press("Done");
    expect(screen.getByText("As it is")).toBeVisible();
  });

  test("emptied is stored as it is shown: empty", async () => {
    const { user, press, stored } = await open("/t/strike", written);
    await press("Edit the note");
    await user.clear(field());
    expect(stored("old")?.body).toBe("");
    await press("Done");
    expect(screen.queryByText("As it was")).toBeNull();
    expect(document.querySelectorAll("[data-note=old]")).toHaveLength(1);
  });

  test("is deleted, and taken back exactly as it was", async () => {
    const { user, press, stored, local } = await open("/t/strike", written);
    const before = local.read("nitka.note.old");
    await press("Delete the note");
    expect(screen.queryByText("As it was")).toBeNull();
    expect(stored("old")).toBeNull();
    const toast = within(
      screen.getByText("The note was deleted").closest("[role=status]") ?? document.body,
    );
    await user.click(toast.getByRole("button", { name: "Undo" }));
    expect(screen.getByText("As it was")).toBeVisible();
    expect(local.read("nitka.note.old")).toBe(before);
  });

  test("that another tab changes shows at once", async () => {
    const { local } = await open("/t/strike", written);
    await screen.findByText("As it was");
    const [entry] = noteEntries([strikeNote("old", { body: "From the other tab" })]);
    local.writeElsewhere(...(entry ?? ["", ""]));
    expect(await screen.findByText("From the other tab")).toBeVisible();
    expect(screen.queryByText("As it was")).toBeNull();
  });
});
