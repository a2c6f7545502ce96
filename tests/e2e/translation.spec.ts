import type { Locator, Page } from "@playwright/test";
import {
  chooser,
  engine,
  openWays,
  originals,
  storedModels,
  test,
  translations,
  storedSentences,
} from "./support/translating.ts";
import { unfold } from "./support/thread-file.ts";
import { UNROLLED } from "./support/texts.ts";
import { expect } from "./support/test.ts";
import { hasToyModel, toyPairs } from "./support/toy-model.ts";

test.skip(!hasToyModel, "needs ../shared/data/mt");

const pairsOf = (language: "be" | "ru") =>
  hasToyModel ? toyPairs().filter((pair) => pair.language === language) : [];
const textOf = (language: "be" | "ru") => pairsOf(language).map(({ source }) => source);
const englishOf = (language: "be" | "ru") => pairsOf(language).map(({ english }) => english);

/** Pastes the thread and saves it. */
async function importThread(page: Page): Promise<void> {
  await page.goto("/import");
  await page.getByRole("textbox", { name: "Link or text of the thread" }).fill(UNROLLED);
  await page.getByRole("button", { name: "Show the preview" }).click();
  await page.getByRole("button", { name: "Save and read" }).first().click();
  await expect(page.locator("[data-post]")).toHaveCount(4);
}

/** Opens a source of the thread and pastes its text. */
async function paste(page: Page, index: number, sentences: readonly string[]): Promise<Locator> {
  const source = await unfold(page, index);
  await source.getByLabel("Original text").fill(sentences.join(" "));
  await source.getByRole("button", { name: "Save", exact: true }).click();
  await expect(originals(source)).toHaveText(sentences);
  return source;
}

const FROM_HERE = /^Download .+ from this site and translate$/u;

async function translateFromHere(source: Locator): Promise<void> {
  await openWays(source);
  const bergamot = engine(source, "bergamot");
  await expect(bergamot).toContainText("The text stays on this device.");
  await expect(bergamot).toContainText("No other site hears of it.");
  await bergamot.getByRole("button", { name: FROM_HERE }).click();
}

for (const [kind, types] of [
  ["as such", {}],
  ["as bytes of no type", { ".wasm": "application/octet-stream" }],
] as const)
  test.describe(`with the program served ${kind}`, () => {
    test.use({ types });

    test("48 of 48 sentences, exactly, and after a reload", async ({ page }) => {
      await importThread(page);
      const first = await paste(page, 0, textOf("be"));
      await translateFromHere(first);
      await expect(translations(first)).toHaveText(englishOf("be"));
      await expect(chooser(page)).toHaveCount(0);
      const byline = first.locator(".byline").last();
      await expect(byline).toHaveText(
        /^translated by Bergamot be-en 0\.1 on a reader’s device, nobody has checked it, /u,
      );
      // The second model has the files of the first: there is nothing to download.
      const second = await paste(page, 1, textOf("ru"));
      await second.getByRole("button", { name: "Translate", exact: true }).click();
      await expect(translations(second)).toHaveText(englishOf("ru"));
      await expect(second.locator(".byline").last()).toContainText("Bergamot ru-en 0.1");
      expect(await storedModels(page)).toHaveLength(2);

      await storedSentences(page, 48);
      await page.reload();
      await expect(translations(second)).toHaveText(englishOf("ru"));
      await expect(translations(first)).toHaveText(englishOf("be"));
      await expect(byline).toContainText("Bergamot be-en 0.1 on a reader’s device");
    });
  });

test("without a network, once it was used: another text of the open thread", async ({
  page,
  context,
}) => {
  await importThread(page);
  const first = await paste(page, 0, textOf("be").slice(0, 3));
  await translateFromHere(first);
  await expect(translations(first)).toHaveText(englishOf("be").slice(0, 3));
  await context.setOffline(true);
  const second = await paste(page, 1, textOf("be"));
  await second.getByRole("button", { name: "Translate", exact: true }).click();
  await expect(translations(second)).toHaveText(englishOf("be"));
});

test("without a network, opened anew: the thread, its translation, and another one", async ({
  page,
  context,
}) => {
  await importThread(page);
  const first = await paste(page, 0, textOf("be").slice(0, 3));
  await translateFromHere(first);
  await expect(translations(first)).toHaveText(englishOf("be").slice(0, 3));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await storedSentences(page, 3);
  await context.setOffline(true);
  await page.reload();
  await expect(translations(first)).toHaveText(englishOf("be").slice(0, 3));
  const second = await paste(page, 1, textOf("be"));
  await second.getByRole("button", { name: "Translate", exact: true }).click();
  await expect(translations(second)).toHaveText(englishOf("be"));
});

test("a sentence is corrected: it says so, after a reload, too; the rest is the machine's", async ({
  page,
}) => {
  await importThread(page);
  const source = await paste(page, 0, textOf("be"));
  await translateFromHere(source);
  await expect(translations(source)).toHaveText(englishOf("be"));
  const brother = source.locator("[data-pair]", { hasText: "Дзе мой брат?" });
  await brother.getByRole("button", { name: /Actions for pair/u }).click();
  await brother.getByRole("button", { name: "Correct" }).click();
  await brother.getByRole("textbox").fill("Where has my brother gone?");
  await brother.getByRole("button", { name: "Save", exact: true }).click();
  const corrected = englishOf("be").map((sentence) =>
    sentence === "Where is my brother?" ? "Where has my brother gone?" : sentence,
  );
  await expect(translations(source)).toHaveText(corrected);
  await storedSentences(page, corrected.length);
  await page.reload();
  await expect(translations(source)).toHaveText(corrected);
  await expect(brother.locator("[data-unit-state]")).toHaveAttribute("data-unit-state", "edited");
  await expect(brother).toContainText("not checked by a second person");
  await expect(source.locator('[data-unit-state="machine"]')).toHaveCount(23);
  await expect(source.locator(".byline").last()).toHaveText(
    "Several translators: see each sentence",
  );
  // Everything is translated: another way is all that is left to offer, and it waits for the reader.
  await expect(source.getByRole("button", { name: "Translate another way" })).toBeVisible();
});

test("a language that nothing supports: told, with what can be done @narrow", async ({ page }) => {
  await importThread(page);
  const source = await unfold(page, 0);
  await source.getByLabel("Original text").fill("სად არის ჩემი ძმა? ისინი მღერიან.");
  await source.getByLabel("Language", { exact: true }).selectOption({ label: "another…" });
  await source.getByLabel("Language code (BCP 47)").fill("ka");
  await source.getByRole("button", { name: "Save", exact: true }).click();
  await expect(originals(source)).toHaveCount(2);
  const ways = await openWays(source);
  await expect(ways).toContainText("Nothing translates Georgian → English here yet.");
  await expect(ways).toContainText("A translation made by a person can be pasted beside the text.");
  await expect(ways).toContainText("A server that knows these languages can be set up below.");
  await expect(engine(ways, "bergamot")).toContainText("There is no model for this pair.");
  await expect(ways.getByRole("button", { name: "Translate", exact: true })).toHaveCount(0);
  await engine(ways, "openai").getByRole("button", { name: "Set it up" }).click();
  await expect(ways.getByLabel("Address")).toBeVisible();
  await expect(source.getByRole("button", { name: "Add a translation" })).toBeEnabled();
});

/** Presses Tab until the focus is on a button with this name; the key is the reader's only way. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen = new Set<string>();
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const words = await page.evaluate(() => {
      const on = document.activeElement;
      return on?.getAttribute("aria-label") ?? on?.textContent ?? "";
    });
    if (name.test(words.trim())) return;
    seen.add(words);
  }
  throw new Error(`Tab never came to ${name}: ${[...seen].join(" | ")}`);
}

test("by the keyboard alone", async ({ page }) => {
  await importThread(page);
  await tabTo(page, /^Source: VK/u);
  await page.keyboard.press("Enter");
  const source = page.locator("[data-source]").first();
  await expect(source.getByLabel("Original text")).toBeVisible();
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press("Tab");
    if (await source.getByLabel("Original text").evaluate((area) => area.matches(":focus"))) break;
  }
  await page.keyboard.insertText(textOf("be").slice(0, 4).join(" "));
  await tabTo(page, /^Save$/u);
  await page.keyboard.press("Enter");
  await expect(originals(source)).toHaveText(textOf("be").slice(0, 4));
  await tabTo(page, /^Translate$/u);
  await page.keyboard.press("Enter");
  await expect(engine(source, "openai")).toHaveAttribute("data-state", "needs-configuration");
  await tabTo(page, FROM_HERE);
  await page.keyboard.press("Enter");
  await expect(translations(source)).toHaveText(englishOf("be").slice(0, 4));
  // The focus is not lost with the panel: the next press of Tab goes on from somewhere in the source.
  await page.keyboard.press("Tab");
  expect(await source.evaluate((element) => element.matches(":focus-within"))).toBe(true);
});
