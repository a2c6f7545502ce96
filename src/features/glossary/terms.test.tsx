import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { segmentText, withIds } from "#domain/segment.ts";
import type { Source } from "#domain/thread.ts";
import { namesThread, openPanel, PERSON } from "./glossary.fixtures.tsx";

const list = () => screen.getByRole("list", { name: "Terms" });
const field = (name: string) => screen.getByRole("textbox", { name });

describe("the list of terms", () => {
  test("shows the forms of a name, by tradition", async () => {
    await openPanel();
    const row = within(list()).getByRole("listitem");
    expect(row).toHaveTextContent("Тихановская");
    expect(within(row).getByText("As in Belarusian").nextSibling).toHaveTextContent(
      "Tsikhanouskaya",
    );
    expect(row).toHaveTextContent("Not to be written: Tichanowskaja");
    expect(row).toHaveTextContent("Leader of the opposition");
  });

  test("deletes a term and puts it back in its place", async () => {
    const city = { id: "term-2", forms: [{ language: "ru", text: "Минск" }] };
    const before = namesThread({ glossary: [PERSON, city] });
    const { user, document: now } = await openPanel(before);
    await user.click(screen.getByRole("button", { name: "Delete: Тихановская" }));
    expect(now().glossary).toEqual([city]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(now()).toEqual(before);
  });

  test("adds a name with spellings made by rule, all by keyboard", async () => {
    const { glossary: _glossary, ...bare } = namesThread();
    const { user, document: now } = await openPanel(bare);
    screen.getByRole("button", { name: "Add a term" }).focus();
    await user.keyboard("{Enter}");
    expect(field("Name or word: Russian")).toHaveFocus();
    await user.keyboard("Лукашенко{Tab}Лукашэнка");
    await user.click(screen.getByRole("button", { name: "Fill in the spellings" }));
    expect(field("As in Russian")).toHaveValue("Lukashenko");
    expect(field("As in Belarusian")).toHaveValue("Lukashenka");
    await user.type(field("Not to be written"), "Lukaschenko\nLukašenko");
    await user.type(field("As in Russian"), "{Control>}{Enter}{/Control}");
    const [term] = now().glossary ?? [];
    expect(term?.forms).toContainEqual({ language: "be", text: "Лукашэнка" });
    expect(term?.forms).toContainEqual({
      language: "en",
      tradition: "belarusian",
      text: "Lukashenka",
    });
    expect(term?.forbidden).toEqual(["Lukaschenko", "Lukašenko"]);
    expect(term).not.toHaveProperty("note");
    expect(screen.getByRole("button", { name: "Add a term" })).toHaveFocus();
    expect(screen.getByText("Saved: Лукашенко")).toBeVisible();
  });

  test("corrects a form, keeps what it does not show, and says what is wrong", async () => {
    const german = { language: "de", tradition: "duden", text: "Tichanowskaja" };
    const before = namesThread({
      glossary: [{ ...PERSON, forbidden: [], forms: [...PERSON.forms, german] }],
    });
    const { user, document: now } = await openPanel(before);
    await user.click(screen.getByRole("button", { name: "Edit: Тихановская" }));
    await user.type(field("Not to be written"), "Tikhanovskaya");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByRole("alert")).toHaveTextContent(
      "This form is both wanted and not to be written: Tikhanovskaya",
    );
    expect(now()).toBe(before);
    await user.clear(field("Not to be written"));
    await user.type(field("Established"), "Tikhanovskaya");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(now().glossary?.[0]?.forms).toEqual([
      ...PERSON.forms,
      german,
      { language: "en", tradition: "established", text: "Tikhanovskaya" },
    ]);
  });

  test("leaves the form by Escape, changing nothing", async () => {
    const { user, document: now } = await openPanel();
    const before = now();
    await user.click(screen.getByRole("button", { name: "Edit: Тихановская" }));
    await user.keyboard("xyz{Escape}");
    expect(screen.queryByRole("form")).toBeNull();
    expect(now()).toBe(before);
  });
});

describe("names in the sources", () => {
  test("become terms by one press", async () => {
    const text =
      "Вчера к людям вышел Лукашенко. Потом снова говорил Лукашенко. Все слушали, что скажет Лукашенко.";
    const [source] = namesThread().sources;
    if (source === undefined) throw new Error("a source");
    const talk: Source = { ...source, text, segments: withIds(text, segmentText(text, "ru")) };
    const { user, document: now } = await openPanel(namesThread({ sources: [talk] }));
    await user.click(screen.getByRole("button", { name: "Names in the sources" }));
    await user.click(await screen.findByRole("button", { name: "Add: Лукашенко" }));
    const added = now().glossary?.at(-1);
    expect(added?.forms).toContainEqual({ language: "ru", text: "Лукашенко" });
    expect(added?.forms).toContainEqual({
      language: "en",
      tradition: "russian",
      text: "Lukashenko",
    });
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(now().glossary).toEqual([PERSON]);
  });
});
