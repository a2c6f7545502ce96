import { expect, test } from "./support/test.ts";

test("arrow keys go from pair to pair, and both sides light up @narrow", async ({ page }) => {
  await page.goto("/t/how-to-read-a-source");
  const pairs = page.locator("[data-pair]");
  await pairs.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(pairs.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(pairs.last()).toBeFocused();
  const background = (side: string) =>
    pairs
      .last()
      .locator(`[data-side="${side}"]`)
      .evaluate((element) => getComputedStyle(element.closest("li") as Element).backgroundColor);
  const rest = await pairs.first().evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background("original")).not.toBe(rest);
  expect(await background("translation")).toBe(await background("original"));
});

test("pointing at a sentence of a post lights its twin", async ({ page }) => {
  await page.goto("/t/how-to-read-a-source");
  await page.getByLabel("Posts also in").selectOption("be");
  const post = page.locator("[data-post]").first();
  const original = post.locator('.post-text [data-side="original"]').nth(1);
  await original.hover();
  await expect(original).toHaveAttribute("data-lit", "");
  await expect(post.locator('[data-side="translation"][data-lit]')).toHaveCount(1);
});

test("the view is remembered", async ({ page }) => {
  await page.goto("/t/how-to-read-a-source");
  await page.getByRole("radio", { name: "Original" }).first().check();
  await expect(page.locator('.bitext [data-side="translation"]').first()).toBeHidden();
  await page.reload();
  await expect(page.locator('.bitext [data-side="original"]').first()).toBeVisible();
  await expect(page.locator('.bitext [data-side="translation"]').first()).toBeHidden();
});

test("a note on selected words is live in every open tab, and can be taken back", async ({
  page,
  context,
}) => {
  await page.goto("/t/how-to-read-a-source");
  const other = await context.newPage();
  await other.goto("/notes");
  await expect(other.getByText("No notes yet")).toBeVisible();
  await page
    .locator("[data-pair] [data-text]")
    .first()
    .evaluate((element) => {
      const range = document.createRange();
      range.setStart(element.firstChild as Node, 0);
      range.setEnd(element.firstChild as Node, 9);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
  await page.getByRole("button", { name: "Note on the selected words" }).click();
  await page.getByRole("textbox", { name: "Note" }).fill("first words");
  await expect(other.getByText("first words")).toBeVisible();
  await expect(other.locator("blockquote")).toHaveText("Перад вам");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Delete the note" }).click();
  await expect(other.getByText("first words")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(other.getByText("first words")).toBeVisible();
  await other.getByRole("link", { name: /Go to the place/u }).click();
  await expect(other.locator("[data-note]")).toBeInViewport();
});

test("the interface speaks the browser's language at first, then the chosen one", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: "be-BY" });
  const page = await context.newPage();
  await page.goto(baseURL ?? "");
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Вашы трэды");
  await page.locator("header select").selectOption("ru");
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Ваши треды");
  await page.reload();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Ваши треды");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await context.close();
});
