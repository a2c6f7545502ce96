import type { Locator, Page } from "@playwright/test";
import { type FakeTranslatorBehaviour, fakeTranslatorScript } from "../support/fake-translator.ts";
import { expect, test } from "./support/test.ts";
import { openThread, threadFile, unfold } from "./support/thread-file.ts";
import { engine, openWays, translations } from "./support/translating.ts";

const SENTENCES = ["Где мой брат?", "Рабочие объявили забастовку.", "Люди вышли на улицы."];
const CAPITALS = SENTENCES.map((sentence) => sentence.toUpperCase());
const NEVER_MS = 60_000;

async function offered(page: Page, language = "ru"): Promise<{ source: Locator; way: Locator }> {
  await openThread(page, threadFile([{ language, sentences: SENTENCES }]));
  const source = await unfold(page, 0);
  const ways = await openWays(source);
  return { source, way: engine(ways, "browser") };
}

const imitate = (page: Page, behaviour: FakeTranslatorBehaviour): Promise<unknown> =>
  page.addInitScript(fakeTranslatorScript(behaviour));

const LET = "Let the browser download it and translate";

test("a translator that works: says who translated", async ({ page }) => {
  await imitate(page, "working");
  const { source, way } = await offered(page);
  await expect(way).toContainText("The browser does it; Nitka cannot see where.");
  await way.getByRole("button", { name: "Translate", exact: true }).click();
  await expect(translations(source)).toHaveText(CAPITALS);
  await expect(source.locator(".byline").last()).toContainText(
    "translated by the browser’s translator",
  );
});

test("one that downloads first: asked for, then it translates", async ({ page }) => {
  await imitate(page, "downloadable");
  const { source, way } = await offered(page);
  await expect(way).toContainText("It says neither how much nor from where.");
  await way.getByRole("button", { name: LET }).click();
  await expect(translations(source)).toHaveText(CAPITALS);
});

test("one that has not the pair, or no Belarusian: told", async ({ page }) => {
  await imitate(page, "unavailable");
  const { way } = await offered(page);
  await expect(way).toHaveAttribute("data-state", "unsupported");
  await expect(way).toContainText("It does not know this pair of languages.");
  await expect(way.getByRole("button")).toHaveCount(0);
});

test("one that knows no Belarusian says so", async ({ page }) => {
  await imitate(page, "working");
  const { way } = await offered(page, "be");
  await expect(way).toContainText("It has no Belarusian.");
});

test("one that the browser refuses: told, and another way is offered", async ({ page }) => {
  await imitate(page, "refused");
  const { source, way } = await offered(page);
  await way.getByRole("button", { name: "Translate", exact: true }).click();
  const told = source.locator('[data-problem="browser-refused"]');
  await expect(told).toContainText("The browser refused its translator.");
  await told.getByRole("button", { name: "Translate another way" }).click();
  await expect(way).toBeVisible();
});

test("one that never answers: given up after half a minute, and the page goes on", async ({
  page,
}) => {
  await page.clock.install();
  await imitate(page, "never-settling");
  const { source, way } = await offered(page);
  await way.getByRole("button", { name: "Translate", exact: true }).click();
  await expect(source.getByText("Getting The browser’s translator ready…")).toBeAttached();
  await page.clock.fastForward(31_000);
  const told = source.locator('[data-problem="timed-out"]');
  await expect(told).toContainText("did not answer within 30 seconds");
  await told.getByRole("button", { name: "Translate another way" }).click();
  await expect(way).toBeVisible();
});

test("the real one of this browser, which may never answer: told within its time", async ({
  page,
}) => {
  const { source, way } = await offered(page);
  const state = await way.getAttribute("data-state");
  test.skip(state !== "downloadable", `here it is ${state}`);
  await way.getByRole("button", { name: LET }).click();
  const end = source.locator('[data-problem], [data-side="translation"] [data-text]').first();
  await expect(end).toBeVisible({ timeout: NEVER_MS });
  // Whatever came of it, the page goes on.
  await source.getByRole("button", { name: "Add a translation" }).click();
  await expect(source.getByLabel("Translation", { exact: true }).last()).toBeVisible();
});
