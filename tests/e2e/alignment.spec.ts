import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";
import { FREE } from "./support/texts.ts";

async function paste(page: Page): Promise<void> {
  await page.goto("/t/one-street-three-names/p2?src=vulica-kvietkavaja");
  const source = page.locator("[data-source]").first();
  await source.getByRole("button", { name: "Add a translation" }).click();
  await page.getByRole("textbox", { name: "Translation", exact: true }).fill(FREE);
  await page.getByRole("button", { name: "Lay side by side" }).click();
  await expect(page.getByText(/doubtful pairs?: do/)).toBeVisible();
}

test("a pasted translation is paired by what it says, not by how long it is @narrow", async ({
  page,
}) => {
  await paste(page);
  const pairs = page.locator("[data-pair]");
  const pair = (words: string) => pairs.filter({ hasText: words }).first();
  await expect(pair("На рускамоўнай карце")).toContainText("On the Russian-language map");
  await expect(pair("I have never been there")).toContainText("only in the translation");
  await expect(pair("лацінскімі літарамі")).toContainText("How to write it in Latin letters?");
  await expect(pair("Ніводная форма")).toContainText("No form is wrong.");
});

test("doubtful pairs are found, explained and settled by the keyboard alone @narrow", async ({
  page,
}) => {
  await paste(page);
  const doubtful = page.locator("[data-pair]", { has: page.locator("[data-doubt]") });
  const count = await doubtful.count();
  expect(count).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Go to the next one" }).focus();
  await page.keyboard.press("Enter");
  const first = doubtful.first();
  await expect(first).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(".pair-menu")).toContainText("is not sure of it");
  await page.getByRole("button", { name: "Mark as checked" }).focus();
  await page.keyboard.press("Enter");
  await expect(doubtful).toHaveCount(count - 1);
  await page.reload();
  // Of two translations into one language the bundled one is shown first.
  const into = page.getByLabel("Translation into").first();
  await expect(into).toBeVisible();
  await into.selectOption({ index: (await into.locator("option").count()) - 1 });
  await expect(page.locator("[data-doubt]")).toHaveCount(count - 1);
});
