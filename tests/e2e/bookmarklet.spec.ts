import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

const VK = "https://vk.com/wall-1_2";
const TELEGRAM = "https://t.me/s/chan/12";
const NEWS = "https://news.example/2020/strike.html";

const pageFile = (name: string) =>
  readFileSync(new URL(`support/pages/${name}.html`, import.meta.url), "utf8");

/** No script may run on the page, nothing may be loaded by it, connected to or framed. */
const STRICT = {
  "content-security-policy":
    "default-src 'none'; script-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  "cross-origin-opener-policy": "same-origin",
};

async function serve(context: BrowserContext): Promise<void> {
  const answer = (address: string, name: string, headers = {}) =>
    context.route(address, (route) =>
      route.fulfill({ body: pageFile(name), contentType: "text/html; charset=utf-8", headers }),
    );
  await answer(VK, "vk-wall");
  await answer(TELEGRAM, "telegram-channel");
  await answer(NEWS, "news-article", STRICT);
}

/** The bookmark's address, as the reader drags it from the import page. */
async function bookmark(page: Page): Promise<string> {
  await page.goto("/import");
  const href = await page.locator("[data-bookmarklet]").getAttribute("href");
  expect(href).toMatch(/^javascript:/u);
  return href ?? "";
}

/**
 * Presses the bookmark on the page in front: the browser itself goes to the `javascript:` address, as it
 * does from its bookmarks bar. Resolves with the tab that opens.
 */
async function press(page: Page, code: string): Promise<Page> {
  const browser = await page.context().newCDPSession(page);
  const opened = page.context().waitForEvent("page");
  await browser.send("Page.navigate", { url: code });
  const nitka = await opened;
  await nitka.waitForLoadState();
  return nitka;
}

const received = (page: Page) => page.getByRole("region", { name: "A page for Nitka" });

/** The source is open in the reader, with its text and what is known of it. */
async function readSource(page: Page, host: string, facts: readonly string[]): Promise<void> {
  await expect(page).toHaveURL(/\/t\/.*src=/u);
  const source = page.locator("[data-source][data-open]");
  await expect(source.locator('[data-side="original"]').first()).toBeVisible();
  for (const fact of [...facts, host, "text sent by the bookmarklet"])
    await expect(source).toContainText(fact);
}

test.describe("the bookmarklet", () => {
  test.use({ hosts: ["vk.com", "t.me", "news.example"] });
  test.beforeEach(({ context }) => serve(context));

  test("a post of VK goes into the stored thread that links to it", async ({ page, requested }) => {
    const code = await bookmark(page);
    await page.getByRole("textbox").fill(`what they wrote themselves\n${VK}?from=feed`);
    await page.getByRole("button", { name: "Show the preview" }).click();
    await page.getByLabel("Title").fill("Forty people at a gate");
    await page.getByRole("button", { name: "Save and read" }).first().click();
    await expect(page.locator("[data-source]")).toBeVisible();

    await page.goto(VK);
    const nitka = await press(page, code);
    const shown = received(nitka);
    await expect(shown).toContainText("Рабочий голос · August 16, 2020 · vk.com");
    await expect(shown.getByRole("region", { name: "Original text" })).toHaveText(
      "Вчера рабочие цеха собрались у проходной.\nПришло около сорока человек.\n\nНикто не поверил.",
      { useInnerText: true },
    );
    await shown.getByRole("button", { name: "“Forty people at a gate”" }).click();
    await readSource(nitka, "vk.com", ["Рабочий голос", "August 16, 2020", "Никто не поверил."]);
    for (const other of ["Молодцы", "Другая запись", "Нравится"])
      await expect(nitka.getByText(other)).toHaveCount(0);
    await nitka.reload();
    await readSource(nitka, "vk.com", ["Рабочий голос"]);
    // The page and Nitka have no hold on one another.
    expect(await nitka.evaluate(() => globalThis.opener as unknown)).toBeNull();
    expect(requested).toEqual([VK]);
  });

  test("a post of Telegram becomes a thread of its own", async ({ page, requested }) => {
    const code = await bookmark(page);
    await page.goto(TELEGRAM);
    const nitka = await press(page, code);
    await received(nitka).getByRole("button", { name: "Open it as a thread of its own" }).click();
    await readSource(nitka, "t.me", ["Стачка", "August 17, 2020", "Людзі чакаюць дырэктара"]);
    await expect(nitka.getByText("іншы допіс")).toHaveCount(0);
    expect(requested).toEqual([TELEGRAM]);
  });

  test("an article on a page that lets no script run", async ({ page, requested }) => {
    const code = await bookmark(page);
    await page.goto(NEWS);
    // Its own script did not run: the policy is in force.
    await expect(page).toHaveTitle(/Новости примера/u);
    const nitka = await press(page, code);
    const shown = received(nitka);
    await expect(shown).toContainText("Алена Рэдактар · August 18, 2020 · news.example");
    await expect(shown).not.toContainText("рассылку");
    await shown.getByRole("button", { name: "Open it as a thread of its own" }).click();
    await readSource(nitka, "news.example", [
      "Смена не вышла на работу",
      "Алена Рэдактар",
      "August 18, 2020",
      "Администрация предприятия от комментариев отказалась",
    ]);
    expect(requested).toEqual([NEWS]);
  });

  test("what is selected is sent instead of the main text", async ({ page }) => {
    const code = await bookmark(page);
    await page.goto(NEWS);
    await page.locator("#key").selectText();
    const nitka = await press(page, code);
    const text = received(nitka).getByRole("region", { name: "Original text" });
    await expect(text).toContainText("«Мы ждём ответа до пятницы»");
    await expect(text).not.toContainText("Вечерняя смена");
  });
});
