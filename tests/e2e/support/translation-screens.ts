import type { Page } from "@playwright/test";
import { imitateMachines, setUpMachine } from "./imitated-machines.ts";
import { expect } from "./test.ts";
import { ENGLISH, RUSSIAN, UNROLLED } from "./texts.ts";

/** A screen by its name, and the way there, whatever the language of the interface. */
export type Visit = readonly [name: string, visit: (page: Page) => Promise<unknown>];

const machine = (page: Page) => page.locator("[data-post]").nth(1).locator(".source-tools");

/** A thread with a Russian source that nobody has translated. */
async function fillSource(page: Page, text = RUSSIAN): Promise<void> {
  await page.goto("/import");
  await page.locator("textarea").fill(UNROLLED);
  await page.locator('button[type="submit"]').click();
  await page.locator(".import-preview .button[data-look=primary]").first().click();
  const post = page.locator("[data-post]").nth(1);
  await post.locator(".source-title button").click();
  await post.locator("textarea").fill(text);
  await post.locator('.text-form button[type="submit"]').click();
  await expect(post.locator('[data-side="original"]').first()).toBeVisible();
}

const unfoldAll = (page: Page, details: string): Promise<void> =>
  page.evaluate((selector) => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>(selector)) one.open = true;
  }, details);

/** Opens the choice of ways to translate, all of them. */
async function openWays(page: Page): Promise<void> {
  await machine(page).locator(".button:has(.lucide-bot)").click();
  for (const id of ["bergamot", "browser", "openai"])
    await page.locator(`[data-engine=${id}][data-state]`).waitFor({ state: "attached" });
  await unfoldAll(page, ".engine-chooser details");
}

/** Presses the button that translates, then the one that lets the imitated server do it. */
async function translateThere(page: Page): Promise<void> {
  await machine(page).locator(".button:has(.lucide-bot)").click();
  await page.locator("[data-engine=libretranslate] .translation-buttons button").first().click();
}

/** Translates with the imitated server. */
async function translate(page: Page, behaviour: "good" | "broken" | "silent"): Promise<void> {
  await setUpMachine(page);
  await imitateMachines(page, behaviour);
  await fillSource(page);
  await translateThere(page);
}

/** Brings every screen to where it has something to show. */
export async function fill(page: Page): Promise<void> {
  await fillSource(page);
  const post = page.locator("[data-post]").nth(1);
  await post.locator(".source-tools .button:has(.lucide-clipboard-paste)").click();
  await post.locator("textarea").fill(ENGLISH);
  await post.locator('.text-form button[type="submit"]').click();
  await expect(post.locator('[data-side="translation"]').first()).toBeVisible();
  await post.locator("[data-pair] .pair-tools button").first().click();
  await page.locator("[data-save-state] textarea").fill("a note");
  await page.locator(".note-editor-foot button").click();
}

/** The screens of machine translation. */
export const translationVisits: readonly Visit[] = [
  [
    "ways to translate",
    async (page) => {
      await fillSource(page);
      await openWays(page);
    },
  ],
  [
    "ways to translate from Belarusian",
    async (page) => {
      await fillSource(page, "Дзе мой брат? Яны спяваюць песні ля сцен турмы. Добрай раніцы.");
      await openWays(page);
    },
  ],
  [
    "servers being set up",
    async (page) => {
      await fillSource(page);
      await openWays(page);
      for (const id of ["libretranslate", "google", "openai"]) {
        const way = page.locator(`[data-engine=${id}]`);
        await way.locator("> .translation-buttons button").last().click();
        await way.locator('.server-form button[type="submit"]').click();
        await expect(way.locator("[aria-invalid=true]").first()).toBeVisible();
      }
    },
  ],
  [
    "a model that came damaged",
    async (page) => {
      await imitateMachines(page, "broken");
      await fillSource(page);
      await openWays(page);
      await page.locator("[data-engine=bergamot] .model-download button").click();
      await expect(page.locator("[data-engine=bergamot] [data-problem]")).toBeVisible();
    },
  ],
  [
    "a translation under way",
    async (page) => {
      await translate(page, "silent");
      await expect(page.locator(".job-strip")).toBeVisible();
    },
  ],
  [
    "a translation that failed",
    async (page) => {
      await translate(page, "broken");
      await expect(page.locator(".machine-block [data-problem]")).toBeVisible();
    },
  ],
  [
    "a machine's translation",
    async (page) => {
      await translate(page, "good");
      await expect(page.locator('[data-unit-state="machine"]').first()).toBeVisible();
    },
  ],
  [
    "two translations compared",
    async (page) => {
      await setUpMachine(page);
      await imitateMachines(page, "good");
      await fill(page);
      await translateThere(page);
      await expect(page.locator('[data-unit-state="machine"]').first()).toBeVisible();
      await machine(page).locator("select").last().selectOption({ index: 1 });
      await expect(page.locator(".compared").first()).toBeVisible();
    },
  ],
  [
    "translating the whole thread",
    async (page) => {
      await fillSource(page);
      await page.locator(".thread-menu .button:has(.lucide-bot)").click();
      await page.locator(".machine-kinds input").last().check();
      await page.locator(".engine-chooser [data-engine]").first().waitFor();
    },
  ],
  [
    "the report on a whole thread",
    async (page) => {
      await setUpMachine(page);
      await imitateMachines(page, "good");
      await fillSource(page);
      await page.locator(".thread-menu .button:has(.lucide-bot)").click();
      await page.locator(".machine-kinds input").last().check();
      await page
        .locator("[data-engine=libretranslate] .translation-buttons button")
        .first()
        .click();
      await expect(page.locator(".machine-report")).toBeVisible();
    },
  ],
  [
    "settings, all unfolded",
    async (page) => {
      await setUpMachine(page);
      await page.goto("/settings");
      await expect(page.locator("[data-model]").first()).toBeVisible();
      await unfoldAll(page, "main details");
    },
  ],
];
