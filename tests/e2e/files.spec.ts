import type { Page } from "@playwright/test";
import { drop, jsonFile, storedWords, textFile, zipFile } from "./support/files.ts";
import { expect, test } from "./support/test.ts";

const EMAIL = "ales.private@example.org";
const SHORT = "tco.example/abc";

const script = (name: string, list: readonly unknown[]) =>
  `window.YTD.${name}.part0 = ${JSON.stringify(list, null, 2)}`;

const ACCOUNT = script("account", [
  {
    account: {
      email: EMAIL,
      phoneNumber: "+375291234567",
      username: "ales_zavod",
      accountId: "42",
      createdAt: "2011-01-01T00:00:00.000Z",
      accountDisplayName: "Алесь",
    },
  },
]);

function tweet(id: number, text: string, to?: number) {
  const at = text.indexOf(SHORT);
  const url = {
    url: SHORT,
    expanded_url: "https://vk.com/wall-77_12",
    display_url: "vk.com/wall-77_12",
    indices: [`${at}`, `${at + SHORT.length}`],
  };
  return {
    tweet: {
      id_str: `${id}`,
      full_text: text,
      display_text_range: ["0", `${text.length}`],
      created_at: `Sun Aug 16 10:${id % 100} +0000 2020`.replace(/:(\d\d) /u, ":$1:00 "),
      lang: "en",
      entities: { urls: at < 0 ? [] : [url], user_mentions: [] },
      ...(to !== undefined && {
        in_reply_to_status_id_str: `${to}`,
        in_reply_to_user_id_str: "42",
        in_reply_to_screen_name: "ales_zavod",
      }),
    },
  };
}

/** Two threads, of fourteen posts and of three, and a post alone. */
const TWEETS = script("tweets", [
  ...Array.from({ length: 14 }, (_, index) =>
    tweet(1010 + index, `March, ${index + 1}`, index === 0 ? undefined : 1009 + index),
  ),
  tweet(2010, "The gate of the works, a thread"),
  tweet(2011, `They wrote it themselves: ${SHORT}`, 2010),
  tweet(2012, "That is all for tonight", 2011),
  tweet(3010, "Good morning"),
]);

const archive = () =>
  zipFile("twitter-2026-11-01.zip", {
    "data/account.js": ACCOUNT,
    "data/tweets.js": TWEETS,
    "data/direct-messages.js": script("direct_messages", [{ text: `write to ${EMAIL}` }]),
    "data/tweets_media/1010-picture.jpg": "not a picture",
    "Your archive.html": "<!doctype html><title>Archive</title>",
  });

const words = (page: Page) => page.locator(".preview-post [translate=no]");
const save = (page: Page) => page.getByRole("button", { name: "Save and read" }).first().click();
const tell = (page: Page, kind: string) => page.locator(`[data-problem="${kind}"]`);

test.beforeEach(async ({ page }) => {
  await page.goto("/import");
  await expect(page.getByRole("textbox")).toBeVisible();
});

test("an archive of X dropped as its ZIP: one of its threads, nothing private @narrow", async ({
  page,
}) => {
  await drop(page, [await archive()]);
  await expect(words(page)).toHaveCount(14);
  await expect(page.getByText("Read as: archive of X", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Handle")).toHaveValue("@ales_zavod");
  await page.getByText("There are 3 threads here: choose another").click();
  const choices = page.locator(".import-choices button");
  await expect(choices.first()).toHaveAttribute("aria-current", "true");
  await choices.filter({ hasText: "The gate of the works" }).click();
  await expect(words(page)).toHaveText([
    "The gate of the works, a thread",
    "They wrote it themselves: https://vk.com/wall-77_12",
    "That is all for tonight",
  ]);
  expect(await page.content()).not.toContain(EMAIL);
  await save(page);
  await expect(page.locator("[data-post]")).toHaveCount(3);
  await expect(page.locator("[data-source]")).toContainText("vk.com/wall-77_12");
  const kept = await storedWords(page);
  expect(kept).toContain("That is all for tonight");
  for (const secret of [EMAIL, "+375291234567"]) {
    expect(kept).not.toContain(secret);
    expect(await page.content()).not.toContain(secret);
  }
});

test("of a long thread a part is kept, and taken back", async ({ page }) => {
  await drop(page, [textFile("tweets.js", TWEETS, "text/javascript")]);
  await expect(words(page)).toHaveCount(14);
  await page.getByRole("button", { name: "Leave out everything before post 3" }).click();
  await expect(words(page)).toHaveCount(12);
  const last = page.getByRole("button", { name: "Leave out everything after post 12" });
  await expect(last).toBeDisabled();
  await page.getByRole("button", { name: "Leave out everything after post 4" }).click();
  const part = ["March, 3", "March, 4", "March, 5", "March, 6"];
  await expect(words(page)).toHaveText(part);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(words(page)).toHaveCount(12);
  await page.getByRole("button", { name: "Leave out everything after post 4" }).click();
  await save(page);
  await expect(page.locator("[data-post] [data-text]")).toHaveText(part);
});

const ALES = { id: "1", acct: "ales", display_name: "Алесь", url: "https://social.example/@ales" };
const status = (id: number, to: number | null, more: object = {}) => ({
  id: `${id}`,
  uri: `https://social.example/users/ales/statuses/${id}`,
  url: `https://social.example/@ales/${id}`,
  created_at: `2020-08-1${id}T10:00:00.000Z`,
  in_reply_to_id: to === null ? null : `${to}`,
  in_reply_to_account_id: to === null ? null : "1",
  visibility: "public",
  spoiler_text: "",
  language: "en",
  content: `<p>Post ${id} about the strike</p>`,
  account: ALES,
  media_attachments: [],
  ...more,
});

test("two files of Mastodon belong together", async ({ page }) => {
  const context = { ancestors: [status(1, null)], descendants: [status(3, 2), status(4, 3)] };
  await drop(page, [jsonFile("status.json", status(2, 1)), jsonFile("context.json", context)]);
  await expect(words(page)).toHaveText([1, 2, 3, 4].map((id) => `Post ${id} about the strike`));
  await expect(page.getByText("File: status.json, context.json", { exact: false })).toBeHidden();
  await save(page);
  await expect(page.locator("[data-post]")).toHaveCount(4);
});

test("posts for followers only stay out until the reader includes them", async ({ page }) => {
  const followers = { visibility: "private" };
  await drop(page, [
    jsonFile("statuses.json", [status(1, null), status(2, 1, followers), status(3, 2)]),
  ]);
  await expect(words(page)).toHaveCount(2);
  await expect(page.getByText("1 post was not written for everybody")).toBeVisible();
  await page.getByRole("button", { name: "Include them" }).click();
  await expect(words(page)).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Include them" })).toHaveCount(0);
  await save(page);
  await expect(page.locator("[data-post]").nth(1)).toContainText("for followers only");
});

test("a Telegram export with an escape that is not JSON is put right, and that is told", async ({
  page,
}) => {
  const message = (id: number, text: string) => ({
    id,
    type: "message",
    date: "2020-08-17T09:00:00",
    date_unixtime: String(1_597_644_000 + id * 60),
    from: "Стачка МТЗ",
    from_id: "channel77",
    text,
    text_entities: [{ type: "plain", text }],
  });
  const chat = {
    name: "Стачка МТЗ",
    type: "public_channel",
    id: 77,
    messages: [message(1, "Цех не выйшаў.@@Ніхто."), message(2, "Чакаем дырэктара.")],
  };
  const text = JSON.stringify(chat, null, 1).replaceAll("@@", String.raw`\x0B`);
  await page
    .locator('input[type="file"]')
    .setInputFiles(textFile("result.json", text, "application/json"));
  await expect(page.getByText("The file was not valid JSON: 2 control characters")).toBeVisible();
  await expect(words(page).first()).toContainText("Цех не выйшаў.\nНіхто.");
  await save(page);
  await expect(page.locator("[data-post]").last()).toContainText("Чакаем дырэктара.");
});

test("a ZIP that is cut, locked or holds no thread is told", async ({ page }) => {
  const { buffer, ...whole } = await archive();
  await drop(page, [{ ...whole, buffer: buffer.subarray(0, buffer.length - 60) }]);
  await expect(tell(page, "zip-broken")).toContainText(whole.name);
  await drop(page, [await zipFile("locked.zip", { "data/tweets.js": TWEETS }, "Жыве")]);
  await expect(tell(page, "zip-locked")).toContainText("locked.zip");
  await expect(tell(page, "zip-broken")).toHaveCount(0);
  await drop(page, [await zipFile("pictures.zip", { "a.jpg": "x", "b.png": "y" })]);
  await expect(tell(page, "zip-without-thread")).toContainText("pictures.zip");
  // What was dropped before did no harm: a good file is read.
  await drop(page, [await archive()]);
  await expect(words(page)).toHaveCount(14);
});

test("a file that cannot be read, dropped over a preview, is told and spoils nothing", async ({
  page,
}) => {
  await drop(page, [textFile("tweets.js", TWEETS, "text/javascript")]);
  await expect(words(page)).toHaveCount(14);
  await drop(page, [textFile("cut.json", '{"format": "nitka-thr', "application/json")]);
  await expect(tell(page, "json-cut")).toBeVisible();
  await expect(words(page)).toHaveCount(14);
  // Another thread is still chosen of the file that is shown.
  await page.getByText("There are 3 threads here: choose another").click();
  await page.locator(".import-choices button").filter({ hasText: "The gate" }).click();
  await expect(words(page)).toHaveCount(3);
  await expect(tell(page, "json-cut")).toHaveCount(0);
});
