import type { Page } from "@playwright/test";
import { axe, expect, test } from "./support/test.ts";
import { byPerson, openThread, threadFile, unfold } from "./support/thread-file.ts";

const ORIGINAL = [
  "Вчера Тихановскую ждали у завода.",
  "Говорили о Тихановской и пели.",
  "Рабочий сказал: «Мы с Тихановской.",
  "И с ней одной».",
  "Почта Тихановской закрыта.",
];
const WRITTEN = [
  "Yesterday Tikhanovskaya was awaited at the plant.",
  "They talked about Tikhanovskaya’s words, and TIKHANOVSKAYA sang.",
  "A worker said: “We are with Tikhanovskaya.",
  "With Tikhanovskaya alone.”",
  "The mail of Tikhanovskaya is closed, see #Tikhanovskaya and @Tikhanovskaya.",
];
const spelt = (as: string): readonly string[] => [
  `Yesterday ${as} was awaited at the plant.`,
  `They talked about ${as}’s words, and ${as.toUpperCase()} sang.`,
  ...WRITTEN.slice(2, 4),
  `The mail of ${as} is closed, see #Tikhanovskaya and @Tikhanovskaya.`,
];

const panel = (page: Page) => page.getByRole("region", { name: "Names and terms" });
const texts = (page: Page) => page.locator('[data-pair] [data-side="translation"] [data-text]');

async function openNames(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Names and terms" }).click();
  await expect(panel(page)).toBeVisible();
}

async function begin(page: Page): Promise<void> {
  const file = threadFile(
    [{ language: "ru", sentences: ORIGINAL }],
    { language: "en", texts: ["They waited:"] },
    [byPerson(0, WRITTEN)],
  );
  await openThread(page, file);
  await unfold(page, 0);
  await expect(texts(page)).toHaveText([...WRITTEN]);
  await openNames(page);
}

const pick = (page: Page, policy: string) =>
  panel(page).getByRole("radio", { name: policy, exact: true }).press("Space");

test("a name of the sources, its spellings, one for all, and the way back @narrow", async ({
  page,
}) => {
  await begin(page);
  await panel(page).getByRole("button", { name: "Names in the sources" }).click();
  await panel(page).getByRole("button", { name: "Add: Тихановская" }).click();
  await expect(page.getByText("Added: Тихановская.")).toBeVisible();

  // Its Belarusian name is known to a person; the spellings follow.
  await panel(page).getByRole("button", { name: "Edit: Тихановская" }).click();
  const form = panel(page).getByRole("form", { name: "Edit the term" });
  await form.getByLabel("Name or word: Belarusian").fill("Ціханоўская");
  await form.getByRole("button", { name: "Fill in the spellings" }).click();
  await expect(form.getByLabel("As in Russian")).toHaveValue("Tikhanovskaya");
  await expect(form.getByLabel("As in Belarusian")).toHaveValue("Tsikhanouskaya");
  await expect(form.getByLabel("Łacinka")).toHaveValue("Cichanoŭskaja");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();

  // Every place is listed before anything changes.
  await pick(page, "Belarusian");
  await expect(panel(page).getByText("4 places are written otherwise.")).toBeVisible();
  const places = panel(page).locator("[data-proposal]");
  await expect(places).toHaveCount(8);
  await expect(panel(page).locator('[data-proposal="quotation"]')).toHaveCount(2);
  await expect(panel(page).locator('[data-proposal="address"]')).toHaveCount(2);
  await expect(texts(page)).toHaveText([...WRITTEN]);
  expect(await axe(page)).toEqual([]);

  await panel(page).getByRole("button", { name: "Change 4 places" }).click();
  await expect(page.getByText("4 places changed. Agreed on: Belarusian")).toBeVisible();
  await expect(texts(page)).toHaveText([...spelt("Tsikhanouskaya")]);
  await page.reload();
  await expect(texts(page)).toHaveText([...spelt("Tsikhanouskaya")]);

  // Another spelling, taken back at once.
  await openNames(page);
  await expect(panel(page).getByText("Agreed on in this thread: Belarusian")).toBeVisible();
  await pick(page, "łacinka");
  await panel(page).getByRole("button", { name: "Change 4 places" }).click();
  await expect(texts(page)).toHaveText([...spelt("Cichanoŭskaja")]);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(texts(page)).toHaveText([...spelt("Tsikhanouskaya")]);
  await expect(panel(page).getByText("Agreed on in this thread: Belarusian")).toBeVisible();

  // And the first spelling: all is as it was.
  await pick(page, "Russian");
  await panel(page).getByRole("button", { name: "Change 4 places" }).click();
  await page.reload();
  await expect(texts(page)).toHaveText([...WRITTEN]);
});

test("a hostile table of terms, taken in and taken back, and a form both wanted and forbidden @narrow", async ({
  page,
}) => {
  await begin(page);
  const rows = [
    "завод\tplant\tnot: factory",
    ...Array.from({ length: 20_000 }, (_, i) => `цех${i}\tshop\tsame: завод`),
    "\t\t",
    "<img src=x onerror=alert(1)>",
  ];
  const name = panel(page).getByRole("list", { name: "Terms", exact: true }).getByRole("listitem");
  await panel(page)
    .locator('input[type="file"]')
    .setInputFiles({
      name: "terms.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(rows.join("\n")),
    });
  await expect(page.getByText("Terms added: 1. Completed: 0.")).toBeVisible();
  await expect(name).toHaveCount(1);
  await expect(name).toContainText("Not to be written: factory");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(panel(page).getByText("There are no terms yet.")).toBeVisible();

  await panel(page).getByRole("button", { name: "Add a term" }).click();
  const form = panel(page).getByRole("form", { name: "A new term" });
  await form.getByLabel("Name or word: Russian").fill("Жлобин");
  await form.getByLabel("As in Russian").fill("Tikhanovskaya");
  await form.getByLabel("Not to be written").fill("Tikhanovskaya");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("both wanted and not to be written");
  await form.getByLabel("As in Russian").fill("Tsikhanouskaya");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(name).toHaveCount(1);
  await pick(page, "Russian");
  await expect(panel(page).getByText("4 places are written otherwise.")).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test("the terms of a sentence below its editor", async ({ page }) => {
  await begin(page);
  await panel(page).getByRole("button", { name: "Add a term" }).click();
  const form = panel(page).getByRole("form", { name: "A new term" });
  await form.getByLabel("Name or word: Russian").fill("Тихановская");
  await form.getByLabel("As in Russian").fill("Tikhanovskaya");
  await form.getByLabel("As in Belarusian").fill("Tsikhanouskaya");
  await form.getByRole("button", { name: "Save" }).click();
  await pick(page, "Belarusian");
  await panel(page).getByRole("button", { name: "Tick none" }).click();
  await panel(page).getByRole("button", { name: "Agree on this" }).click();
  await panel(page).getByRole("button", { name: "Close" }).click();

  await page.locator("[data-pair]").first().focus();
  await page.keyboard.press("e");
  const hints = page.getByRole("region", { name: "Terms in this sentence" });
  await expect(hints).toContainText("Another form than agreed on: Tikhanovskaya");
  const field = page.locator("[data-pair]").first().getByRole("textbox");
  await field.fill("All waited for ");
  await hints.getByRole("button", { name: "Insert: Tsikhanouskaya" }).click();
  await expect(field).toHaveValue("All waited for Tsikhanouskaya");
  await expect(hints).toContainText("in the translation");
  await expect(hints.locator("[data-term-warning]")).toHaveCount(0);
  expect(await axe(page)).toEqual([]);
});
