import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { ok } from "#domain/result.ts";
import type { Source, ThreadDocument } from "#domain/thread.ts";
import type { SourceText } from "#queries/source-texts.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices, NOW } from "../../../tests/support/services.ts";
import { strikeThread } from "../../../tests/support/thread.ts";
import { SourceTextForm } from "./SourceTextForm.tsx";

const TEXT = "Рабочие не вышли на смену.\nЖдём директора.";
const OTHER: SourceText = { url: "https://t.me/zavod/8", text: "Другая запись." };
const OWN: SourceText = { url: "https://t.me/s/zavod/7", author: "Завод", text: TEXT };

const area = () => screen.getByRole("textbox", { name: "Original text" });

/** The form of a source without text; `texts` is what its files hold, else they are really read. */
async function show(texts?: readonly SourceText[], more: Partial<Source> = {}) {
  const source = strikeThread().sources.find(({ id }) => id === "tg");
  if (source === undefined) throw new Error("the thread has no such source");
  const fakes = fakeServices();
  const { background } = fakes.services;
  const readSources = vi.fn<typeof background.readSources>(
    texts === undefined ? background.readSources : async () => ok(texts),
  );
  const services = { ...fakes.services, background: { ...background, readSources } };
  const onSave = vi.fn<(change: (document: ThreadDocument) => ThreadDocument) => void>();
  const app = await renderPart(
    <SourceTextForm source={{ ...source, ...more }} now={() => NOW} onSave={onSave} />,
    { ...fakes, services },
  );
  const choose = (...files: readonly File[]) =>
    app.user.upload(screen.getByLabelText("From a file…", { selector: "input" }), [...files]);
  return { ...app, choose, readSources, onSave };
}

const file = (content: string, name = "text.txt") => new File([content], name);
const choices = () => screen.findByRole("group", { name: "Which text of the file?" });

describe("a file with one text", () => {
  test("fills the field, and says later where the text is from", async () => {
    const { choose, onSave, user } = await show();
    const page = `<!doctype html><html lang="ru"><body><p>${TEXT.replace("\n", "<br>")}</p></body></html>`;
    await choose(file(page, "page.html"));
    await expect.poll(area).toHaveValue(TEXT);
    await user.click(screen.getByRole("button", { name: "Save" }));
    const [change] = onSave.mock.calls[0] ?? [];
    const saved = change?.(strikeThread()).sources.find(({ id }) => id === "tg");
    expect(saved).toMatchObject({ text: TEXT, captured: { how: "file" } });
  });

  test("is taken whatever address it gives", async () => {
    const { choose } = await show([OTHER]);
    await choose(file("…"));
    await expect.poll(area).toHaveValue(OTHER.text);
  });
});

describe("a file with several texts", () => {
  test("gives the one that is of this source, by its address", async () => {
    const { choose } = await show([OTHER, OWN]);
    await choose(file("…"));
    await expect.poll(area).toHaveValue(TEXT);
    expect(screen.getByLabelText("Author")).toHaveValue("Завод");
    expect(screen.queryByRole("group", { name: "Which text of the file?" })).toBeNull();
  });

  test("none of which is of this source lets the reader choose", async () => {
    const titled: SourceText = {
      title: "Завод",
      author: "@stachka",
      published: "2020-08-16",
      language: "ru",
      text: TEXT,
    };
    const { choose, user } = await show([OTHER, titled]);
    await choose(file("…"));
    const buttons = within(await choices()).getAllByRole("button");
    expect(buttons.map((button) => button.textContent)).toEqual([
      "Другая запись.",
      "Завод@stachka · Aug 16, 2020",
    ]);
    expect(area()).toHaveValue("");
    await user.click(buttons[1] ?? document.body);
    expect(area()).toHaveValue(TEXT);
    expect(screen.queryByRole("group", { name: "Which text of the file?" })).toBeNull();
  });

  test("several of which are of this source lets the reader choose among those", async () => {
    const { choose } = await show([OTHER, OWN, { ...OWN, text: "И ещё раз." }]);
    await choose(file("…"));
    const buttons = within(await choices()).getAllByRole("button");
    expect(buttons.map((button) => button.querySelector("bdi")?.textContent)).toEqual([
      TEXT,
      "И ещё раз.",
    ]);
  });
});

test("several files are read together", async () => {
  const { choose, readSources } = await show([OTHER, OWN]);
  await choose(file("1", "one.txt"), file("2", "two.txt"));
  await expect.poll(area).toHaveValue(TEXT);
  expect(readSources.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([
    ["one.txt", "two.txt"],
  ]);
});

test("a file without a text is told; the next one is read afresh", async () => {
  const { choose } = await show();
  await choose(file(" \n"));
  expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "empty-input");
  expect(area()).toHaveValue("");
  await choose(file(TEXT));
  await expect.poll(area).toHaveValue(TEXT);
  expect(screen.queryByRole("alert")).toBeNull();
});
