import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

const DOCUMENT = {
  format: "nitka-thread",
  version: 1,
  thread: { id: "t", title: "T", language: "en", author: "a" },
  people: [{ id: "a", name: "A" }],
  posts: [
    { id: "p1", author: "a", text: "one" },
    { id: "p2", author: "a", text: "two" },
  ],
  sources: [],
  translations: [],
};

const field = (page: Page) => page.locator("textarea");

async function paste(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.locator('button[type="submit"]').click();
}

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "application/json", buffer });
}

const languages = [
  { locale: "en-GB", words: /[a-z]{3}/iu },
  { locale: "ru-RU", words: /[ыэъё]|[а-я]{4}/iu },
  { locale: "be-BY", words: /[ўі]|гэта|JSON-/iu },
] as const;

for (const { locale, words } of languages)
  test.describe(`bad input is told in ${locale}`, () => {
    test.use({ locale });
    test.beforeEach(async ({ page }) => {
      await page.goto("/import");
    });

    const told = async (page: Page, kind: string) => {
      const notice = page.locator(`[data-problem="${kind}"]`);
      await expect(notice).toBeVisible();
      expect(await notice.innerText()).toMatch(words);
      return notice;
    };

    test("an empty paste", async ({ page }) => {
      await paste(page, "   \n ");
      await told(page, "empty-input");
    });

    test("a file of 0 bytes", async ({ page }) => {
      await give(page, "empty.txt", Buffer.alloc(0));
      await told(page, "empty-input");
    });

    test("a PNG named .json", async ({ page }) => {
      await give(page, "picture.json", PNG);
      await expect(await told(page, "not-text")).toContainText("PNG");
    });

    test("JSON cut in the middle keeps what was pasted", async ({ page }) => {
      const cut = JSON.stringify(DOCUMENT, null, 2).slice(0, 200);
      await paste(page, cut);
      await told(page, "json-cut");
      await expect(field(page)).toHaveValue(cut);
    });

    test("a document of version 2", async ({ page }) => {
      const text = JSON.stringify({ ...DOCUMENT, version: 2 });
      await paste(page, text);
      await told(page, "newer-version");
      await expect(field(page)).toHaveValue(text);
    });

    test("a post without text", async ({ page }) => {
      const posts = [DOCUMENT.posts[0], { id: "p2", author: "a", text: "" }];
      await paste(page, JSON.stringify({ ...DOCUMENT, posts }));
      await expect(await told(page, "invalid-document")).toContainText("posts[1]");
    });

    test("20 MB of a", async ({ page }, info) => {
      const chooser = page.locator('input[type="file"]');
      // From the disk: through the browser's wire they would take longer than everything else.
      const file = async (name: string, bytes: number): Promise<string> => {
        await writeFile(info.outputPath(name), Buffer.alloc(bytes, "a"));
        return info.outputPath(name);
      };
      await chooser.setInputFiles(await file("long.txt", 20_000_000));
      await told(page, "text-too-long");
      await chooser.setInputFiles(await file("large.txt", 21_000_000));
      await told(page, "too-large");
    });
  });

test("20 MB of a, pasted, stays there and is told", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/import");
  await page.evaluate(() => navigator.clipboard.writeText("a".repeat(20_000_000)));
  await field(page).focus();
  await page.keyboard.press("Control+V");
  await expect(page.locator('[data-problem="text-too-long"]')).toBeVisible();
  await expect(page.getByText(/Pasted text, /u)).toBeVisible();
});
