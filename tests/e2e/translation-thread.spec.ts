import type { Page } from "@playwright/test";
import { expect } from "./support/test.ts";
import { byPerson, openThread, threadFile, unfold } from "./support/thread-file.ts";
import { hasToyModel, toyPairs } from "./support/toy-model.ts";
import {
  chooser,
  engine,
  openWays,
  serverTest,
  showAll,
  test,
  translations,
  storedSentences,
} from "./support/translating.ts";

const pairsOf = (language: "be" | "ru", count: number) =>
  hasToyModel
    ? toyPairs()
        .filter((pair) => pair.language === language)
        .slice(0, count)
    : [];
const BE = pairsOf("be", 5);
const RU = pairsOf("ru", 4);
const sourceOf = ({ source }: { readonly source: string }) => source;
const englishOf = ({ english }: { readonly english: string }) => english;
const PERSONS = ["Where has my brother gone?", "They sing."];

/** Sources in two languages, one in English, one without text, one that a person translated. */
const mixed = () =>
  threadFile(
    [
      { language: "be", sentences: BE.map(sourceOf) },
      { language: "ru", sentences: RU.map(sourceOf) },
      { language: "en", sentences: ["This one is in English already."] },
      {},
      { language: "be", sentences: ["Дзе мой брат?", "Яны спяваюць песні ля сцен турмы."] },
    ],
    { language: "en" },
    [byPerson(4, PERSONS)],
  );

const panel = (page: Page) => page.getByRole("region", { name: "Translate the whole thread" });
const report = (page: Page, what: string) => page.locator(`[data-report="${what}"]`);
const group = (page: Page, languages: string) =>
  panel(page).locator("section", { has: page.getByRole("heading", { name: languages }) });

test.describe("the whole thread", () => {
  test.skip(!hasToyModel, "needs ../shared/data/mt");

  test("language by language, with a report; what a person translated stays @narrow", async ({
    page,
  }) => {
    await openThread(page, mixed());
    const person = await unfold(page, 4);
    await expect(translations(person)).toHaveText(PERSONS);
    await page.getByRole("button", { name: "Translate the thread" }).click();
    await expect(panel(page)).toContainText("There are texts in several languages here.");
    await expect(panel(page).getByLabel("4 sources with a text")).toBeChecked();
    await engine(group(page, "Belarusian → English"), "bergamot")
      .getByRole("button", { name: /^Download .+ from this site and translate$/u })
      .click();
    const first = await unfold(page, 0);
    await expect(translations(first)).toHaveText(BE.map(englishOf));
    await expect(report(page, "translated")).toContainText("1 text translated");
    await engine(group(page, "Russian → English"), "bergamot")
      .getByRole("button", { name: "Translate", exact: true })
      .click();
    const second = await unfold(page, 1);
    await expect(translations(second)).toHaveText(RU.map(englishOf));
    await expect(report(page, "translated")).toContainText("2 texts translated");
    await expect(report(page, "already")).toContainText("1 text already in this language");
    await expect(report(page, "left")).toContainText(
      "1 text left as it is: there is a translation",
    );
    await expect(report(page, "without")).toContainText("1 source has no text yet");
    await expect(report(page, "failed")).toHaveCount(0);
    await expect(panel(page)).toContainText("Nothing here needs a translation into this language.");
    await storedSentences(page, BE.length + RU.length);
    await page.reload();
    await expect(translations(first)).toHaveText(BE.map(englishOf));
    await expect(translations(second)).toHaveText(RU.map(englishOf));
    await expect(translations(person)).toHaveText(PERSONS);
  });

  test("posts, too", async ({ page }) => {
    const file = threadFile([], { language: "be", texts: BE.map(sourceOf) });
    await openThread(page, file);
    await page.getByRole("button", { name: "Translate the thread" }).click();
    await panel(page).getByLabel("0 sources with a text").uncheck();
    await expect(panel(page)).toContainText("Choose what to translate.");
    await panel(page).getByLabel("5 posts").check();
    await engine(group(page, "Belarusian → English"), "bergamot")
      .getByRole("button", { name: /^Download/u })
      .click();
    await expect(page.locator(".post-translation-text")).toHaveText(BE.map(englishOf));
    await expect(report(page, "translated")).toContainText("5 texts translated");
    await storedSentences(page, BE.length);
    await page.reload();
    await expect(page.locator(".post-translation-text")).toHaveText(BE.map(englishOf));
  });

  test("leaving the thread stops the work, and a minute later its worker is gone", async ({
    page,
  }) => {
    await page.clock.install();
    const long = Array.from({ length: 60 }, () => pairsOf("be", 24).map(sourceOf)).flat();
    await openThread(page, threadFile([{ language: "be", sentences: long }]));
    const source = await unfold(page, 0);
    const ways = await openWays(source);
    await engine(ways, "bergamot")
      .getByRole("button", { name: /^Download/u })
      .click();
    const workers = () => page.workers().filter((worker) => worker.url().includes("bergamot"));
    await expect.poll(() => workers().length).toBe(1);
    await expect(translations(source).first()).toBeVisible();
    await expect(source.getByRole("group", { name: "Translation under way" })).toBeVisible();
    await page.getByRole("link", { name: "Library" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(async () => {
      await page.clock.fastForward(60_000);
      expect(workers()).toEqual([]);
    }).toPass();
    // What was done by then was kept, and nothing goes on by itself.
    await page.goBack();
    await expect(translations(source).first()).toBeVisible();
    await expect(source.getByRole("button", { name: "Translate the rest" })).toBeVisible();
    expect(await translations(source).count()).toBeLessThan(long.length);
    expect(workers()).toEqual([]);
  });

  test("two translations of one language are compared, word by word", async ({ page }) => {
    await openThread(
      page,
      threadFile(
        [{ language: "be", sentences: ["Дзе мой брат?", "Яны спяваюць песні ля сцен турмы."] }],
        { language: "en" },
        [byPerson(0, PERSONS)],
      ),
    );
    const source = await unfold(page, 0);
    await expect(translations(source)).toHaveText(PERSONS);
    const ways = await openWays(source);
    await engine(ways, "bergamot")
      .getByRole("button", { name: /^Download/u })
      .click();
    const machines = ["Where is my brother?", "They are singing songs by the prison walls."];
    await expect(translations(source)).toHaveText(machines);
    await source.getByLabel("Compare with").selectOption({ label: "English (Alena)" });
    const compared = source.locator(".compared");
    await expect(compared).toHaveCount(2);
    await expect(compared.first().locator("ins").first()).toContainText("has");
    await expect(compared.first().locator("del").first()).toContainText("is");
    await expect(compared.first()).toContainText("translated by Alena");
    // A person's translation is where it was.
    await source.getByLabel("Translation into").selectOption({ index: 0 });
    const shown = await translations(source).allTextContents();
    await source.getByLabel("Translation into").selectOption({ index: 1 });
    await expect(translations(source)).not.toHaveText(shown);
    const other = await translations(source).allTextContents();
    expect([shown, other]).toEqual(expect.arrayContaining([PERSONS, machines]));
  });

  test("a word pressed lights its counterpart and shows it; by the keyboard, too @narrow", async ({
    page,
  }) => {
    await openThread(page, threadFile([{ language: "be", sentences: BE.map(sourceOf) }]));
    const source = await unfold(page, 0);
    const ways = await openWays(source);
    await engine(ways, "bergamot")
      .getByRole("button", { name: /^Download/u })
      .click();
    await expect(translations(source)).toHaveText(BE.map(englishOf));
    const lit = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get("nitka-word") ?? [])].map((range) => (range as Range).toString()),
      );
    const row = source.locator("[data-pair]").nth(1);
    // Near the beginning of the line: the first word, «Людзі».
    await row.locator('[data-side="original"] [data-text]').click({ position: { x: 12, y: 10 } });
    await expect.poll(lit).not.toEqual([]);
    expect((await lit())[0]).toBe("Людзі");
    await expect(row.locator(".word-line")).toContainText("Людзі");
    await page.keyboard.press("Escape");
    const next = source.locator("[data-pair]").nth(2);
    await next.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await lit())[0]).toBe("Нас");
    await expect(next.locator(".word-line")).toContainText("Нас");
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await lit())[0]).toBe("не");
    await page.keyboard.press("Escape");
    await expect.poll(lit).toEqual([]);
  });
});

serverTest("the whole thread is stopped, told, and tried again", async ({ page, libre }) => {
  const sentences = ["Где мой брат?", "Доброе утро."];
  await openThread(
    page,
    threadFile([
      { language: "ru", sentences },
      { language: "ru", sentences: ["Люди вышли на улицы."] },
    ]),
  );
  await page.getByRole("button", { name: "Translate the thread" }).click();
  await showAll(chooser(group(page, "Russian → English")));
  const way = engine(group(page, "Russian → English"), "libretranslate");
  await way.getByRole("button", { name: "Set it up" }).click();
  await way.getByLabel("Address").fill(libre.url);
  await way.getByRole("button", { name: "Save" }).click();
  libre.behave("stalled");
  await way.getByRole("button", { name: "Translate", exact: true }).click();
  await expect(panel(page)).toContainText("0 of 2 texts");
  await panel(page).getByRole("button", { name: "Stop" }).click();
  await expect(report(page, "failed")).toContainText("2 texts not translated, or only in part");
  libre.behave("broken");
  await way.getByRole("button", { name: "Translate", exact: true }).click();
  const told = panel(page).locator('[data-problem="server-said"]');
  await expect(told).toHaveCount(1);
  libre.behave("good");
  await told.getByRole("button", { name: "Try again" }).click();
  await expect(report(page, "translated")).toContainText("2 texts translated");
});
