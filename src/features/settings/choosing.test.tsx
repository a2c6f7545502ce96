import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";

const stored = (fakes: ReturnType<typeof fakeServices>) =>
  JSON.parse(fakes.local.read("nitka.settings") ?? "{}") as Record<string, unknown>;

async function settings(fakes = fakeServices()) {
  const app = await renderApp("/settings", fakes);
  await screen.findAllByRole("radio");
  return { ...app, fakes };
}

afterEach(() => {
  document.documentElement.removeAttribute("lang");
  delete document.documentElement.dataset["theme"];
});

describe("the interface's language", () => {
  test("is switched to Belarusian at once from any page, and remembered", async () => {
    const fakes = fakeServices();
    const { user, unmount } = await renderApp("/", fakes);
    const choice = screen.getByRole("combobox", { name: "Interface language" });
    expect(
      within(choice)
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual(["English", "Русский", "Беларуская"]);
    await user.selectOptions(choice, "Беларуская");
    expect(await screen.findByRole("link", { name: "Нататкі" })).toBeVisible();
    expect(document.documentElement.lang).toBe("be");
    expect(screen.queryByRole("link", { name: "Notes" })).toBeNull();
    unmount();
    await renderApp("/notes", fakeServices({}, fakes.local));
    expect(await screen.findByRole("heading", { level: 1, name: "Нататкі" })).toBeVisible();
    expect(document.documentElement.lang).toBe("be");
  });

  test("is chosen in the settings too, and left to the browser again", async () => {
    const { user, fakes } = await settings();
    const group = within(screen.getByRole("group", { name: "Interface language" }));
    expect(group.getByRole("radio", { name: "As in the browser" })).toBeChecked();
    await user.click(group.getByRole("radio", { name: "Русский" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Настройки" })).toBeVisible();
    expect(document.documentElement.lang).toBe("ru");
    expect(stored(fakes)).toMatchObject({ language: "ru" });
    await user.click(screen.getByRole("radio", { name: "Как в браузере" }));
    // jsdom's browser speaks English.
    expect(await screen.findByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    expect(stored(fakes)).toMatchObject({ language: null });
  });

  test("follows what another tab chooses", async () => {
    const { fakes } = await settings();
    fakes.local.writeElsewhere("nitka.settings", '{"language":"be"}');
    expect(await screen.findByRole("heading", { level: 1, name: "Налады" })).toBeVisible();
  });

  test("that is stored as something else is passed over", async () => {
    const fakes = fakeServices();
    fakes.local.write("nitka.settings", '{"language":"xx","theme":"dark"}');
    await settings(fakeServices({}, fakes.local));
    expect(screen.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    expect(document.documentElement.dataset["theme"]).toBe("dark");
  });
});

describe("the theme", () => {
  test("is set on the page, remembered, and left to the system again", async () => {
    const { user, fakes, unmount } = await settings();
    const group = () => within(screen.getByRole("group", { name: "Theme" }));
    expect(document.documentElement).not.toHaveAttribute("data-theme");
    await user.click(group().getByRole("radio", { name: "Dark" }));
    expect(document.documentElement).toHaveAttribute("data-theme", "dark");
    await user.click(group().getByRole("radio", { name: "Light" }));
    expect(document.documentElement).toHaveAttribute("data-theme", "light");
    unmount();
    delete document.documentElement.dataset["theme"];
    const again = await settings(fakeServices({}, fakes.local));
    expect(document.documentElement).toHaveAttribute("data-theme", "light");
    await again.user.click(group().getByRole("radio", { name: "System" }));
    expect(document.documentElement).not.toHaveAttribute("data-theme");
  });
});

describe("the reader's name", () => {
  test("is kept as it is typed", async () => {
    const { user, fakes } = await settings();
    await user.type(screen.getByRole("textbox", { name: "Your name" }), "Вольга");
    expect(stored(fakes)).toMatchObject({ name: "Вольга" });
  });
});
