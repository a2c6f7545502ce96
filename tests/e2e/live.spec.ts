import type { Page } from "@playwright/test";
import {
  blueskyServer,
  FIRST,
  LINKED,
  mastodonServer,
  OWN_TEXTS,
  xServer,
} from "./support/imitated-live.ts";
import { expect, test } from "./support/test.ts";

const APP_VIEW = "public.api.bsky.app";
const MASTODON = "social.example";
const FXTWITTER = "api.fxtwitter.com";

const question = (page: Page) => page.locator(".import-from");
const loadFrom = (page: Page, host: string) =>
  page.getByRole("button", { name: `Load it from ${host}` });

async function give(page: Page, link: string): Promise<void> {
  await page.goto("/import");
  await page.getByRole("textbox", { name: "Link or text of the thread" }).fill(link);
  await page.getByRole("button", { name: "Show the preview" }).click();
}

/** The whole thread is in the preview, and after saving in the library. */
async function readWhole(page: Page, texts: readonly string[]): Promise<void> {
  await expect(page.getByRole("heading", { name: "Preview", level: 1 })).toBeVisible();
  const posts = page.locator(".preview-post [translate=no]");
  await expect(posts).toHaveText([...texts]);
  await page.getByRole("button", { name: "Save and read" }).first().click();
  await expect(page).toHaveURL(/\/t\//u);
  await expect(page.locator("[data-post]")).toHaveCount(texts.length);
  await page.reload();
  await expect(page.locator("[data-post]")).toHaveCount(texts.length);
  const words = page.locator("[data-text]");
  await expect(words.first()).toHaveText(texts[0] ?? "");
  await expect(words.filter({ hasText: texts[39] ?? "" })).toBeVisible();
}

test.describe("Bluesky", () => {
  test.use({ hosts: [APP_VIEW] });

  for (const link of [
    `https://bsky.app/profile/zavod.example/post/${FIRST + 20}`,
    `at://did:plc:zavod/app.bsky.feed.post/${FIRST}`,
  ])
    test(`a thread whole, from ${link.slice(0, 12)}…`, async ({ page, requested }) => {
      await page.route(`https://${APP_VIEW}/**`, blueskyServer({ refused: 2 }));
      await give(page, link);
      await expect(question(page)).toContainText(`That server will see your visit`);
      expect(requested).toEqual([]);
      await loadFrom(page, APP_VIEW).click();
      const status = question(page).getByRole("status");
      await expect(status).toContainText(`${APP_VIEW} asks to wait: 1 s`);
      await expect(status).toContainText(/\d+ posts so far · 2 requests/u);
      await readWhole(page, OWN_TEXTS);
      // No answer holds the whole line; one of them was refused.
      expect(requested.length).toBeGreaterThan(3);
      expect(requested.length).toBeLessThan(10);
      const source = page.locator("[data-post]").nth(6).locator("[data-source]");
      await expect(source).toContainText(LINKED.replace("https://", ""));
    });

  test("a link pasted with the keyboard asks at once; saying no asks nothing", async ({
    page,
    context,
    requested,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/import");
    await page.evaluate(
      (link) => navigator.clipboard.writeText(link),
      `https://bsky.app/profile/zavod.example/post/${FIRST}`,
    );
    await page.getByRole("textbox").focus();
    await page.keyboard.press("Control+V");
    await expect(loadFrom(page, APP_VIEW)).toBeVisible();
    await page.getByRole("button", { name: "Do not load" }).click();
    await expect(question(page)).toHaveCount(0);
    expect(requested).toEqual([]);
  });

  test("a post that is gone is told", async ({ page }) => {
    await page.route(`https://${APP_VIEW}/**`, blueskyServer());
    await give(page, "https://bsky.app/profile/zavod.example/post/9");
    await loadFrom(page, APP_VIEW).click();
    await expect(page.locator('[data-problem="platform-said"]')).toContainText("Post not found");
    // The question stays, to be asked again.
    await expect(loadFrom(page, APP_VIEW)).toBeEnabled();
  });
});

test.describe("Mastodon", () => {
  test.use({ hosts: [MASTODON] });

  test("a thread whole, only from the server named @narrow", async ({ page, requested }) => {
    await page.route(`https://${MASTODON}/**`, mastodonServer({ refused: 3 }));
    await give(page, `https://${MASTODON}/@zavod/${FIRST}`);
    await expect(question(page)).toContainText(`Load this thread from ${MASTODON}?`);
    expect(requested).toEqual([]);
    await loadFrom(page, MASTODON).click();
    await expect(question(page)).toContainText(`${MASTODON} asks to wait: 1 s`);
    await readWhole(page, OWN_TEXTS);
    expect(requested.length).toBeGreaterThan(3);
  });

  test("Stop keeps what is there, and the preview says that the rest is missing", async ({
    page,
  }) => {
    await page.route(`https://${MASTODON}/**`, mastodonServer({ silentFrom: 3 }));
    await give(page, `https://${MASTODON}/@zavod/${FIRST}`);
    await loadFrom(page, MASTODON).click();
    await expect(question(page)).toContainText("2 requests");
    await page.getByRole("button", { name: "Stop and keep what is there" }).click();
    await expect(page.getByText("You stopped the reading.", { exact: false })).toBeVisible();
    const posts = page.locator(".preview-post [translate=no]");
    await expect(posts.first()).toHaveText(OWN_TEXTS[0] ?? "");
    expect(await posts.count()).toBeGreaterThan(10);
    expect(await posts.count()).toBeLessThan(OWN_TEXTS.length);
    await page.getByRole("button", { name: "Save and read" }).first().click();
    await expect(page.locator("[data-post]").first()).toContainText(OWN_TEXTS[0] ?? "");
  });

  test("a post that is gone is told", async ({ page }) => {
    await page.route(`https://${MASTODON}/**`, mastodonServer());
    await give(page, `https://${MASTODON}/@zavod/9`);
    await loadFrom(page, MASTODON).click();
    await expect(page.locator('[data-problem="platform-said"]')).toContainText("Record not found");
  });
});

test.describe("X", () => {
  const OTHER = "x.service.example";
  test.use({ hosts: [FXTWITTER, OTHER] });
  const line = OWN_TEXTS.slice(0, 40);

  test("a thread, through a service that is named as somebody else's", async ({
    page,
    requested,
  }) => {
    await page.route(`https://${FXTWITTER}/**`, xServer());
    await give(page, `https://x.com/zavod_by/status/${FIRST + 39}?s=20`);
    await expect(question(page)).toContainText(`${FXTWITTER} is not X itself`);
    expect(requested).toEqual([]);
    await loadFrom(page, FXTWITTER).click();
    await readWhole(page, line);
    expect(requested).toEqual([`https://${FXTWITTER}/2/thread/${FIRST + 39}`]);
  });

  test("another service can be named where the question is asked", async ({ page, requested }) => {
    await page.route(`https://${OTHER}/**`, xServer());
    await give(page, `https://twitter.com/zavod_by/status/${FIRST}`);
    const field = page.getByLabel("Service for threads of X");
    await field.fill("no address");
    await expect(page.getByText("The address must begin with https://")).toBeVisible();
    await field.fill(`https://${OTHER}`);
    // Whoever presses at once what still names the first service is asked again, for the second.
    await loadFrom(page, FXTWITTER).click();
    await loadFrom(page, OTHER).click();
    await readWhole(page, line);
    expect(requested).toEqual([`https://${OTHER}/2/thread/${FIRST}`]);
  });

  test("a post that is gone is told", async ({ page }) => {
    await page.route(`https://${FXTWITTER}/**`, xServer());
    await give(page, "https://x.com/zavod_by/status/9");
    await loadFrom(page, FXTWITTER).click();
    await expect(page.locator('[data-problem="platform-said"]')).toBeVisible();
  });
});

test("a link to VK asks nothing, as no other site may read it: its text is pasted", async ({
  page,
}) => {
  await give(page, LINKED);
  const told = page.locator('[data-problem="address-closed"]');
  await expect(told).toContainText("VK");
  await expect(question(page)).toHaveCount(0);
  await told.getByRole("button", { name: "Make a thread of this page" }).click();
  const source = page.locator("[data-source][data-open]");
  await source.getByLabel("Original text").fill("Цех не выйшаў на працу. Людзі чакаюць дырэктара.");
  await source.getByRole("button", { name: "Save" }).click();
  await expect(source.locator('[data-side="original"]')).toHaveCount(2);
});
