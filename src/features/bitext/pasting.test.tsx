import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { type Fakes, fakeServices } from "../../../tests/support/services.ts";
import { strikeThread } from "../../../tests/support/thread.ts";

const RUSSIAN = "Мы вышли утром. Директор к нам не пришёл.\nЗавтра выйдем снова.";
const BELARUSIAN = "Мы выйшлі раніцай. Дырэктар да нас не прыйшоў. Заўтра выйдзем зноў.";
const ENGLISH =
  "The plant stands still. The people went out into the yard. The director says nothing.\n" +
  "Tomorrow everybody will come. The foreman has left. We are waiting.";

const saved = (fakes: Fakes) => fakes.threads.documents.get("strike") ?? strikeThread();
const sourceOf = (fakes: Fakes, id: string) =>
  saved(fakes).sources.find((source) => source.id === id);

const language = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "Language" });
const chosen = () => language().selectedOptions[0]?.textContent;

async function open(path: string) {
  const fakes = fakeServices({ threads: [strikeThread()] });
  return { ...(await renderApp(path, fakes)), fakes };
}

describe("the text of a source", () => {
  async function paste(text: string) {
    const app = await open("/t/strike/p2?src=tg");
    await app.user.click(await screen.findByRole("textbox", { name: "Original text" }));
    await app.user.paste(text);
    const save = () => app.user.click(screen.getByRole("button", { name: "Save" }));
    return { ...app, save };
  }

  test.each([
    ["Russian", RUSSIAN, "ru"],
    ["Belarusian", BELARUSIAN, "be"],
  ])("in %s is recognised, saved and shown as sentences", async (name, text, tag) => {
    const { save, fakes } = await paste(text);
    expect(chosen()).toBe(name);
    expect(screen.getByText(`recognised: ${name}`)).toBeVisible();
    await save();
    expect(await screen.findAllByRole("button", { name: /^Add a note to pair/u })).toHaveLength(3);
    expect(sourceOf(fakes, "tg")).toMatchObject({
      text,
      language: tag,
      captured: { how: "pasted" },
    });
    expect(screen.getByText(/^text pasted /u)).toBeVisible();
  });

  test("has its language corrected, which then no longer follows the text", async () => {
    const { user, save, fakes } = await paste(RUSSIAN);
    await user.selectOptions(language(), "uk");
    await user.type(screen.getByRole("textbox", { name: "Original text" }), " Это по-русски.");
    expect(chosen()).toBe("Ukrainian");
    expect(screen.queryByText(/^recognised/u)).toBeNull();
    await save();
    await screen.findAllByRole("button", { name: /^Add a note to pair/u });
    expect(sourceOf(fakes, "tg")?.language).toBe("uk");
  });

  test("takes any language by its code, at the first choice of “another…”", async () => {
    const { user, save, fakes } = await paste(RUSSIAN);
    await user.selectOptions(language(), "other");
    const code = screen.getByRole("textbox", { name: "Language code (BCP 47)" });
    await user.type(code, "no such code");
    expect(code).toHaveAccessibleDescription(/is no language code/u);
    await user.clear(code);
    await user.type(code, "ru-petr1708");
    expect(code).toHaveValue("ru-petr1708");
    await save();
    await screen.findAllByRole("button", { name: /^Add a note to pair/u });
    expect(sourceOf(fakes, "tg")?.language).toBe("ru-petr1708");
  });

  test("keeps the focus on the language while it is being chosen", async () => {
    const { user } = await paste(RUSSIAN);
    const field = language();
    await user.click(field);
    await user.selectOptions(field, "uk");
    expect(field).toBeInTheDocument();
    expect(field).toHaveFocus();
  });

  test("is asked for when it is empty, and the language when it is not recognised", async () => {
    const { user, save, fakes } = await paste("   ");
    await save();
    const area = screen.getByRole("textbox", { name: "Original text" });
    expect(area).toBeInvalid();
    expect(area).toHaveAccessibleDescription("Paste the text first.");
    await user.clear(area);
    await user.type(area, "12345 67890");
    await save();
    expect(language()).toHaveAccessibleDescription("Not recognised: choose the language");
    expect(sourceOf(fakes, "tg")?.text).toBeUndefined();
    expect(area).toHaveValue("12345 67890");
  });

  test("comes with its title, author and date", async () => {
    const { user, save, fakes } = await paste(RUSSIAN);
    await user.type(screen.getByRole("textbox", { name: "Title" }), "Утро");
    await user.type(screen.getByRole("textbox", { name: "Author" }), "Стачком");
    await user.type(screen.getByLabelText("Date"), "2020-08-18");
    await save();
    await screen.findAllByRole("button", { name: /^Add a note to pair/u });
    expect(sourceOf(fakes, "tg")).toMatchObject({
      title: "Утро",
      author: "Стачком",
      published: "2020-08-18",
      canonical: "https://t.me/zavod/7",
    });
    expect(screen.getByRole("button", { name: /Утро/u })).toBeVisible();
  });

  test("can be corrected later: what was translated shows as made from other words", async () => {
    const { user } = await open("/t/strike");
    await user.click(
      await screen.findByRole("button", { name: "Correct the text or its details" }),
    );
    const area = await screen.findByRole("textbox", { name: "Original text" });
    const text = (area as HTMLTextAreaElement).value;
    await user.clear(area);
    await user.click(area);
    await user.paste(text.replace("Люди вышли", "Все вышли"));
    await user.click(screen.getByRole("button", { name: "Save" }));
    const row = (await screen.findByText("Все вышли во двор.")).closest("li");
    expect(row).not.toBeNull();
    expect(row?.querySelector("[data-side=translation]")).toHaveAttribute(
      "data-unit-state",
      "stale",
    );
  });
});

describe("a translation", () => {
  async function paste(text: string) {
    const app = await open("/t/strike");
    await app.user.click(await screen.findByRole("button", { name: "Add a translation" }));
    await app.user.click(await screen.findByRole("textbox", { name: "Translation" }));
    await app.user.paste(text);
    const lay = () => app.user.click(screen.getByRole("button", { name: "Lay side by side" }));
    return { ...app, lay };
  }

  const pairs = () =>
    [...document.querySelectorAll("[data-source=vk] [data-pair]")].map((pair) =>
      [...pair.querySelectorAll("[data-text]")].map((text) => text.textContent),
    );

  test("pasted whole is laid beside the original, sentence by sentence, under its translator's name", async () => {
    const { user, lay, fakes } = await paste(ENGLISH);
    expect(chosen()).toBe("English");
    await user.type(screen.getByRole("textbox", { name: "Who translated it?" }), "Вольга");
    await lay();
    await screen.findByText("We are waiting.");
    expect(pairs()).toEqual([
      ["Завод стоит.", "The plant stands still."],
      ["Люди вышли во двор.", "The people went out into the yard."],
      ["Директор молчит.", "The director says nothing."],
      ["Завтра придут все.", "Tomorrow everybody will come."],
      ["Мастер ушёл.", "The foreman has left."],
      ["Мы ждём.", "We are waiting."],
    ]);
    const added = saved(fakes).translations.findLast(({ of }) => of.kind === "source");
    expect(added).toMatchObject({ language: "en", of: { kind: "source", id: "vk" } });
    expect(
      new Set(added?.units.map(({ by, origin, state }) => `${by} ${origin} ${state}`)),
    ).toEqual(new Set(["Вольга human edited"]));
    expect(screen.queryByRole("textbox", { name: "Translation" })).toBeNull();
  });

  test("has its language corrected, by a code too", async () => {
    const { user, lay, fakes } = await paste(ENGLISH);
    await user.selectOptions(language(), "other");
    await user.type(screen.getByRole("textbox", { name: "Language code (BCP 47)" }), "sco");
    await lay();
    await screen.findByText("We are waiting.");
    expect(saved(fakes).translations.at(-1)?.language).toBe("sco");
  });

  test("is asked for when it is empty", async () => {
    const { lay, fakes } = await paste(" ");
    await lay();
    expect(screen.getByRole("textbox", { name: "Translation" })).toHaveAccessibleDescription(
      "Paste the translation first.",
    );
    expect(saved(fakes)).toEqual(strikeThread());
  });

  test("is chosen among several, by its language", async () => {
    const { user } = await open("/t/strike");
    await user.selectOptions(
      await screen.findByRole("combobox", { name: "Translation into" }),
      "tr-be",
    );
    expect(pairs()[0]).toEqual(["Завод стоит.", "Завод стаіць."]);
  });

  test("is deleted with a way back", async () => {
    const { user, fakes } = await open("/t/strike");
    await user.click(await screen.findByRole("button", { name: "Delete this translation" }));
    const undo = await screen.findByRole("button", { name: "Undo" });
    expect(saved(fakes).translations.map(({ id }) => id)).not.toContain("tr-en");
    await user.click(undo);
    await screen.findByText("The plant stands still.");
    expect(saved(fakes).translations).toHaveLength(strikeThread().translations.length);
  });

  test("that cannot be stored is not shown as if it were", async () => {
    const { user, fakes } = await open("/t/strike");
    fakes.threads.full = true;
    await user.click(await screen.findByRole("button", { name: "Delete this translation" }));
    expect(await screen.findByText(/storage is full/u)).toBeVisible();
    expect(await screen.findByText("The plant stands still.")).toBeVisible();
  });
});

describe("the view", () => {
  test("is switched and remembered", async () => {
    const { user, fakes, unmount } = await open("/t/strike");
    const list = () => screen.findByRole("list", { name: /^Original and translation/u });
    expect(await list()).toHaveAttribute("data-view", "both");
    const group = within(screen.getByRole("group", { name: "Show" }));
    expect(group.getByRole("radio", { name: "Both" })).toBeChecked();
    await user.click(group.getByRole("radio", { name: "Translation" }));
    expect(await list()).toHaveAttribute("data-view", "translation");
    unmount();
    await renderApp("/t/strike", fakeServices({ threads: [strikeThread()] }, fakes.local));
    expect(await list()).toHaveAttribute("data-view", "translation");
    expect(screen.getByRole("radio", { name: "Translation" })).toBeChecked();
  });
});
