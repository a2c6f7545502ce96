import type { Page } from "@playwright/test";
import { type GivenFile, jsonFile, textFile } from "./support/files.ts";
import { expect, test } from "./support/test.ts";
import { BODY, COPIED } from "../support/copied-from-vk.ts";

const ADDRESS = "https://vk.com/wall-77_12";

const post = (id: number, text: string) => `<div id="post-77_${id}" class="_post post">
  <div class="PostHeader">
    <h5 class="PostHeaderTitle__authorName"><a href="/strike">Страйк БелАЗ</a></h5>
    <a class="PostHeaderSubtitle__link" href="/wall-77_${id}"><time>16 авг 2020 в 11:05</time></a>
  </div>
  <div class="wall_text"><div class="wall_post_text">${text}</div></div>
  <div class="PostBottomAction">Нравится 12</div>
</div>`;

const savedPage = (body: string, title = "Страйк БелАЗ") =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

/** A page as Chromium saves it whole. */
function savedWhole(address: string, html: string): string {
  const encoded = Buffer.from(html).toString("base64").replace(/.{76}/gu, "$&\r\n");
  return [
    "From: <Saved by Blink>",
    `Snapshot-Content-Location: ${address}`,
    "Subject: page",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="----Boundary"',
    "",
    "------Boundary",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    `Content-Location: ${address}`,
    "",
    encoded,
    "------Boundary--",
    "",
  ].join("\r\n");
}

const open = (page: Page) => page.locator("[data-source]");
const text = (page: Page) => open(page).getByLabel("Original text");

/** A thread with one source, whose place for a text is open. */
async function openSource(page: Page): Promise<void> {
  await page.goto("/import");
  await page.getByRole("textbox").fill(`what they wrote themselves\n${ADDRESS}`);
  await page.getByRole("button", { name: "Show the preview" }).click();
  await page.getByRole("button", { name: "Save and read" }).first().click();
  await page.getByRole("button", { name: /^Source: VK/u }).click();
  await expect(open(page)).toContainText("No text yet");
}

const choose = (page: Page, file: GivenFile) =>
  open(page).locator('input[type="file"]').setInputFiles(file);

async function saveAndRead(page: Page, how: string, sentence: string): Promise<void> {
  await open(page).getByRole("button", { name: "Save" }).click();
  await expect(open(page).locator('[data-side="original"]').first()).toBeVisible();
  await expect(open(page)).toContainText(sentence);
  await expect(open(page)).toContainText(how);
  await page.reload();
  await expect(open(page)).toContainText(sentence);
}

test.describe("a source without text", () => {
  test.beforeEach(({ page }) => openSource(page));

  test("takes what was copied from a page of VK, without the page @narrow", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const paste = async () => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), COPIED);
      await text(page).focus();
      await page.keyboard.press("Control+V");
    };
    await paste();
    await expect(text(page)).toHaveValue(BODY);
    await expect(open(page).getByLabel("Author")).toHaveValue("Страйк БелАЗ");
    await expect(open(page).getByLabel("Date")).toHaveValue("2020-08-16");
    await expect(open(page).getByLabel("Language")).toHaveValue("ru");
    await open(page).getByRole("button", { name: "Keep exactly what was pasted" }).click();
    await expect(text(page)).toHaveValue(COPIED);
    await text(page).fill("");
    await paste();
    await expect(text(page)).toHaveValue(BODY);
    await saveAndRead(page, "text pasted", "Мы требуем освободить задержанных.");
    await expect(open(page)).not.toContainText("Поделиться");
  });

  test("takes the text of a saved page", async ({ page }) => {
    const html = savedPage(post(12, "Рабочие цеха не вышли на смену.<br>Ждём директора."));
    await choose(page, textFile("wall.html", html, "text/html"));
    await expect(text(page)).toHaveValue("Рабочие цеха не вышли на смену.\nЖдём директора.");
    await expect(open(page).getByLabel("Author")).toHaveValue("Страйк БелАЗ");
    await expect(open(page).getByLabel("Date")).toHaveValue("2020-08-16");
    await saveAndRead(page, "text from a file", "Ждём директора.");
  });

  test("takes the text of a page saved whole, of several posts its own", async ({ page }) => {
    const html = savedPage(post(11, "Другая запись.") + post(12, "Рабочие вышли к проходной."));
    await choose(page, textFile("wall.mht", savedWhole(ADDRESS, html), "multipart/related"));
    await expect(text(page)).toHaveValue("Рабочие вышли к проходной.");
    await saveAndRead(page, "text from a file", "Рабочие вышли к проходной.");
  });

  const wall = (ids: readonly number[]) =>
    jsonFile("wall.json", {
      response: {
        count: ids.length,
        items: ids.map((id) => ({
          id,
          owner_id: -77,
          from_id: -77,
          date: 1_597_564_800 + id,
          post_type: "post",
          text: `Запись ${id} рабочих цеха о собрании.`,
        })),
        groups: [{ id: 77, name: "Страйк БелАЗ", screen_name: "strike", type: "page" }],
        profiles: [],
      },
    });

  test("takes its own post out of VK's JSON", async ({ page }) => {
    await choose(page, wall([11, 12, 13]));
    await expect(text(page)).toHaveValue("Запись 12 рабочих цеха о собрании.");
    await expect(open(page).getByLabel("Author")).toHaveValue("Страйк БелАЗ");
    await saveAndRead(page, "text from a file", "Запись 12 рабочих цеха о собрании.");
  });

  test("asks where none of several is its own", async ({ page }) => {
    await choose(page, wall([21, 22]));
    await open(page).getByRole("button", { name: "Запись 22" }).click();
    await expect(text(page)).toHaveValue("Запись 22 рабочих цеха о собрании.");
  });

  test("is told that a saved page only asked to log in", async ({ page }) => {
    const login =
      '<div class="login">Чтобы просматривать эту страницу, нужно зайти на сайт. <form><input type="password"></form></div>';
    await choose(page, textFile("wall.html", savedPage(login, "Вход | ВКонтакте"), "text/html"));
    await expect(open(page).locator('[data-problem="page-without-text"]')).toContainText(
      "Вход | ВКонтакте",
    );
    await expect(text(page)).toHaveValue("");
  });
});

test.describe("pictures and films of posts", () => {
  const MEDIA = "media.example";
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
  const address = (name: string) => `https://${MEDIA}/${name}`;
  test.use({ hosts: [MEDIA] });

  test("are requested one by one, only when asked for, or all of the thread", async ({
    page,
    requested,
  }) => {
    await page.route(`https://${MEDIA}/**`, (route) =>
      route.request().url().endsWith("gone.svg")
        ? route.fulfill({ status: 404 })
        : route.fulfill({ body: SVG, contentType: "image/svg+xml" }),
    );
    const picture = (name: string) => ({ kind: "image", url: address(name), alt: `Alt ${name}` });
    const posts = [["a.svg", "b.svg"], ["c.svg"], ["gone.svg"]].map((names, index) => ({
      id: `p${index}`,
      author: "a",
      text: `Post ${index}`,
      media: names.map(picture),
    }));
    const document = {
      format: "nitka-thread",
      version: 1,
      thread: { id: "pictures", title: "Pictures", language: "en", author: "a" },
      people: [{ id: "a", name: "Alena" }],
      posts,
      sources: [],
      translations: [],
    };
    await page.goto("/import");
    await page.locator('input[type="file"]').setInputFiles(jsonFile("thread.json", document));
    await page.getByRole("button", { name: "Save and read" }).first().click();
    const places = page.locator('[data-media="place"]');
    await expect(places).toHaveCount(4);
    await expect(page.getByText("Alt b.svg")).toBeVisible();
    expect(requested).toEqual([]);

    await places
      .nth(1)
      .getByRole("button", { name: `Load it from ${MEDIA}` })
      .click();
    await expect(page.getByRole("img", { name: "Alt b.svg" })).toBeVisible();
    await expect(places).toHaveCount(3);
    expect(requested).toEqual([address("b.svg")]);

    await places.first().getByRole("button", { name: "Load all of this thread" }).click();
    await expect(page.getByRole("img", { name: "Alt a.svg" })).toBeVisible();
    await expect(page.getByText(`${MEDIA} does not give it away.`)).toBeVisible();
    expect([...requested].sort()).toEqual(["a.svg", "b.svg", "c.svg", "gone.svg"].map(address));

    // Whoever opens the thread next is asked again.
    await page.reload();
    await expect(places).toHaveCount(4);
    expect(requested).toHaveLength(4);
  });
});
