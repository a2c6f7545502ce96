import type { Page } from "@playwright/test";
import { openOtherHost, type OtherHost } from "./support/other-host.ts";
import { axe, expect, test as base } from "./support/test.ts";
import { byPerson, threadFile } from "./support/thread-file.ts";

const test = base.extend<{ group: OtherHost; closed: OtherHost }>({
  group: async ({ browserName: _browserName }, use) => {
    const group = await openOtherHost();
    await use(group);
    group.close();
  },
  /** Lets no page of another site read what lies there. */
  closed: async ({ browserName: _browserName }, use) => {
    const closed = await openOtherHost({ cors: false });
    await use(closed);
    closed.close();
  },
  hosts: async ({ group, closed }, use) => {
    await use([group.host, closed.host]);
  },
});

const SENTENCES = ["Завод стоит.", "Люди вышли во двор."];
const threadText = (translated: readonly string[], texts = ["The plant stopped:"]) =>
  threadFile([{ language: "ru", sentences: SENTENCES }], { language: "en", texts }, [
    byPerson(0, translated),
  ]).buffer.toString();

const entry = (sha: string, more: object = {}) => ({
  id: "t-toy",
  file: "toy.json",
  title: { en: "The strike", ru: "Стачка" },
  language: "en",
  languages: ["ru"],
  posts: 1,
  sources: 1,
  translated: [{ language: "en", share: 0.5, checked: 0.5, sentences: 2 }],
  updated: "2026-11-22T10:00:00Z",
  sha256: sha.repeat(64),
  ...more,
});

const publish = (group: OtherHost, ...threads: readonly object[]) =>
  group.files.set(
    "threads/library.json",
    JSON.stringify({ format: "nitka-library", version: 1, title: { en: "Minsk group" }, threads }),
  );

const library = (page: Page) => page.locator("[data-library]");
const thread = (page: Page, id = "t-toy") => page.locator(`[data-thread="${id}"]`);

async function add(page: Page, group: OtherHost): Promise<void> {
  await page.goto(`/?library=${encodeURIComponent(`${group.address}threads/library.json`)}`);
  await page.getByRole("button", { name: `Load the list from ${group.host}` }).click();
  await expect(library(page).getByRole("heading", { name: "Minsk group" })).toBeFocused();
}

/** The page is in the hands of its service worker, and has what it needs without a network. */
async function underWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
      });
  });
}

test("a group's library: added by its link, a thread opened, read without a network @narrow", async ({
  page,
  context,
  group,
  requested,
}) => {
  publish(group, entry("1"));
  group.files.set("threads/toy.json", threadText(["The plant stands still."]));
  await page.goto(`/?library=${encodeURIComponent(`${group.address}threads/`)}`);
  await expect(page.getByText(`The list will be loaded from ${group.host}`)).toBeVisible();
  expect(requested).toEqual([]);
  await page.getByRole("button", { name: `Load the list from ${group.host}` }).click();
  await expect(library(page).getByRole("heading", { name: "Minsk group" })).toBeFocused();
  await expect(page).toHaveURL(/\/$/u);
  await expect(thread(page)).toContainText("1 of 2 sentences in English");
  expect(await axe(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);

  await page.getByRole("button", { name: "Load and read “The strike”" }).click();
  await expect(page).toHaveURL(/\/t\/t-toy$/u);
  await expect(page.locator('[data-side="translation"]').first()).toContainText(
    "The plant stands still.",
  );
  expect(group.asked).toEqual(["threads/library.json", "threads/toy.json"]);

  await underWorker(page);
  // Seen once more, so that the worker keeps what both pages are made of.
  await page.goto("/");
  await expect(page.getByRole("link", { name: "One street, three names" })).toBeVisible();
  await page.goto("/t/t-toy");
  await expect(page.locator('[data-side="translation"]').first()).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('[data-side="translation"]').first()).toContainText(
    "The plant stands still.",
  );
  await page.getByRole("link", { name: "Library" }).click();
  await thread(page).getByRole("link", { name: "The strike" }).click();
  await expect(page.locator("[data-post]").first()).toBeVisible();
  // Looking for news without a network is told, and loses nothing.
  await page.getByRole("link", { name: "Library" }).click();
  await page.getByRole("button", { name: "Look for news: Minsk group" }).click();
  await expect(library(page).locator('[data-problem="offline"]')).toBeVisible();
  await expect(thread(page)).toBeVisible();
  expect(group.asked).toHaveLength(2);
});

test("news comes on a press only; a thread that changed is taken in, and nothing of the reader's is lost", async ({
  page,
  group,
}) => {
  publish(group, entry("1"));
  group.files.set("threads/toy.json", threadText(["The plant stands still."]));
  await add(page, group);
  await page.getByRole("button", { name: "Load and read “The strike”" }).click();
  await expect(page.locator("[data-post]")).toHaveCount(1);

  publish(
    group,
    entry("2"),
    entry("3", { id: "t-new", file: "new.json", title: { en: "Day two" } }),
  );
  group.files.set(
    "threads/toy.json",
    threadText(
      ["The works stand idle.", "People came out."],
      ["The plant stopped:", "And one more post."],
    ),
  );
  await page.goto("/");
  await expect(thread(page)).toHaveAttribute("data-standing", "opened");
  await expect(thread(page, "t-new")).toHaveCount(0);
  expect(group.asked).toHaveLength(2);

  await page.getByRole("button", { name: "Look for news: Minsk group" }).click();
  await expect(library(page).getByRole("status")).toHaveText("1 new thread; 1 changed thread");
  await expect(thread(page)).toContainText("Changed since you opened it");
  await expect(thread(page, "t-new")).toContainText("New here");
  await page.reload();
  await expect(thread(page)).toHaveAttribute("data-standing", "changed-since-opened");
  await page.getByRole("button", { name: "See what is new: The strike" }).click();
  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(thread(page)).toHaveAttribute("data-standing", "opened");
  await thread(page).getByRole("link", { name: "The strike" }).click();
  await expect(page.locator("[data-post]")).toHaveCount(2);
  // What a person wrote stays where the library has other words.
  await expect(page.locator('[data-side="translation"]').first()).toContainText(
    "The plant stands still.",
  );
});

test("a host that lets no page read it is told by its name", async ({ page, closed }) => {
  publish(closed, entry("1"));
  await page.goto(`/?library=${encodeURIComponent(`${closed.address}threads/`)}`);
  await page.getByRole("button", { name: `Load the list from ${closed.host}` }).click();
  await expect(page.locator('[data-problem="host-unreachable"]')).toContainText(closed.host);
  await expect(library(page)).toHaveCount(0);
});

test("the bundled library is a library like any other", async ({ page, requested }) => {
  await page.goto("/?library=library/");
  await expect(library(page).getByRole("heading", { name: "Nitka’s library" })).toBeFocused();
  await expect(library(page)).toContainText("all in Belarusian; checked by people");
  await expect(page).toHaveURL(/\/$/u);
  expect(requested).toEqual([]);
});
