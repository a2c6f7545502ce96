import { existsSync, readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { latinWords } from "./support/foreign-words.ts";
import { ENGLISH, RUSSIAN } from "./support/texts.ts";
import { expect, test } from "./support/test.ts";
import { threadAsFile } from "./support/thread-file.ts";

const SEED = new URL("../../../shared/seed/thread-unrolled.txt", import.meta.url);

async function importSeed(page: Page): Promise<void> {
  await page.goto("/import");
  await page
    .getByRole("textbox", { name: "Link or text of the thread" })
    .fill(readFileSync(SEED, "utf8"));
  await page.getByRole("button", { name: "Show the preview" }).click();
  await expect(page.getByText("32 posts", { exact: false }).first()).toBeVisible();
  await expect(page.locator("[data-post]")).toHaveCount(32);
}

async function read(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

test.describe("the seed thread, as a person reads it", () => {
  test.skip(!existsSync(SEED), "needs ../shared/seed");

  test("import, align, correct, note, reload, Belarusian, export, wipe, import @narrow", async ({
    page,
  }) => {
    await importSeed(page);
    await expect(page.getByLabel("Handle")).toHaveValue("@kazbek");
    await page.getByRole("button", { name: "Save and read" }).first().click();
    await expect(page).toHaveURL(/\/t\/t-/u);

    // Post 25 and its VK source.
    const post = page.locator("[data-post]").nth(24);
    await post.getByRole("link", { name: "Link to post 25" }).click();
    await post.getByRole("button", { name: /Source: VK vk\.com\/wall-191991223_5540/u }).click();
    await expect(page).toHaveURL(/src=/u);
    const source = post.locator("[data-source]");
    await source.getByLabel("Original text").fill(RUSSIAN);
    await expect(source.getByLabel("Language")).toHaveValue("ru");
    await source.getByRole("button", { name: "Save" }).click();
    await expect(source.locator('[data-side="original"]')).toHaveCount(10);
    await source.getByRole("button", { name: "Add a translation" }).click();
    await source.getByLabel("Translation", { exact: true }).last().fill(ENGLISH);
    await source.getByLabel("Who translated it?").fill("Alena");
    await source.getByRole("button", { name: "Lay side by side" }).click();
    const rows = source.locator("[data-pair]");
    await expect(source.getByText("The director came out an hour later.")).toBeVisible();
    expect([9, 10]).toContain(await rows.count());
    const bus = rows.filter({ hasText: "Потом приехал автобус." });
    await expect(bus).toContainText("Then a bus arrived.");
    await expect(bus).toContainText("translated by Alena");

    // Correct one pair.
    await bus.getByRole("button", { name: /Actions for pair/u }).click();
    await bus.getByRole("button", { name: "Correct" }).click();
    await bus.getByRole("textbox").fill("Then a bus came.");
    await bus.getByRole("button", { name: "Save", exact: true }).click();
    await expect(bus).toContainText("Then a bus came.");

    // A note on a sentence of the original.
    const believed = rows.filter({ hasText: "Никто не поверил." });
    await believed.getByRole("button", { name: /Add a note to pair/u }).click();
    const editor = page.locator("[data-save-state]");
    await editor.getByLabel("Note", { exact: true }).fill("Who counted them?");
    await expect(editor).toHaveAttribute("data-save-state", "saved");
    await editor.getByRole("button", { name: "Done" }).click();

    // Everything is there after a reload, at the same place.
    const before = await page.evaluate(() => scrollY);
    await page.reload();
    await expect(bus).toContainText("Then a bus came.");
    await expect(page.getByText("Who counted them?")).toBeVisible();
    await expect
      .poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before))
      .toBeLessThan(120);

    // In Belarusian every visible string is Belarusian; then back.
    await page.locator("header select").selectOption("be");
    await expect(page.getByRole("link", { name: "Бібліятэка" })).toBeVisible();
    expect(await latinWords(page)).toEqual([]);
    await page.locator("header select").selectOption("en");
    expect((await latinWords(page)).length).toBeGreaterThan(20);

    // Export, wipe, import: the same.
    const exported = await threadAsFile(page);
    const first = await read(exported);
    await page.goto("/settings");
    await page.getByRole("button", { name: "Delete everything", exact: true }).click();
    await page.getByRole("button", { name: "Yes, delete everything" }).click();
    await expect(page.getByText("Everything was deleted.")).toBeVisible();
    await page.goto("/");
    await expect(page.getByText("No thread of yours yet")).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

    await page.goto("/import");
    await page.locator('input[type="file"]').setInputFiles({
      name: "thread.nitka.json",
      mimeType: "application/json",
      buffer: Buffer.from(first),
    });
    await page.getByRole("button", { name: "Save and read" }).first().click();
    await expect(page.locator("[data-post]")).toHaveCount(32);
    const again = await threadAsFile(page);
    expect(await read(again)).toBe(first);
  });
});
