import type { Locator, Page } from "@playwright/test";
import { hashText } from "#domain/hash.ts";
import { jsonFile } from "./support/files.ts";
import { axe, expect, test } from "./support/test.ts";
import { openThread, unfold } from "./support/thread-file.ts";

/** Twenty sentences of a wall in Russian, and what a machine made of them. */
const SENTENCES = Array.from({ length: 20 }, (_, i) => ({
  original: `Предложение номер ${i + 1} рассказывает о дворе.`,
  machine: `Sentence of number ${i + 1} tells about courtyard.`,
  right: `Sentence ${i + 1} tells of the courtyard.`,
}));
const URL = "https://vk.com/wall-77_1";

function machineThread() {
  let at = 0;
  const segments = SENTENCES.map(({ original }, i) => {
    const start = at;
    at += original.length + 1;
    return { id: `s${i}`, start, end: start + original.length, paragraph: 0 };
  });
  return jsonFile("thread.json", {
    format: "nitka-thread",
    version: 1,
    thread: { id: "t-work", title: "Twenty sentences", language: "en", author: "a" },
    people: [{ id: "a", name: "Alena" }],
    posts: [
      {
        id: "p0",
        author: "a",
        text: `Look: ${URL}`,
        links: [{ start: 6, end: 6 + URL.length, url: URL, source: "src0" }],
      },
    ],
    sources: [
      {
        id: "src0",
        url: URL,
        canonical: URL,
        platform: "vk",
        language: "ru",
        text: SENTENCES.map(({ original }) => original).join(" "),
        segments,
      },
    ],
    translations: [
      {
        id: "tr0",
        of: { kind: "source", id: "src0" },
        language: "en",
        units: SENTENCES.map(({ machine }, i) => ({
          id: `u${i}`,
          segments: [`s${i}`],
          text: machine,
          origin: "machine",
          engine: "Firefox",
          state: "machine",
          sourceHash: hashText(SENTENCES[i]?.original ?? ""),
          at: "2026-11-22T10:00:00.000Z",
        })),
      },
    ],
  });
}

/** Goes on with Tab until the focus is on what is wanted, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${String(wanted)}`);
}

const rows = (page: Page) => page.locator("[data-pair]");
const words = (page: Page, i: number) =>
  rows(page).nth(i).locator('[data-side="translation"] [data-text]');
const state = (page: Page, i: number) => rows(page).nth(i).locator('[data-side="translation"]');

/** Writes over the field that is open, and saves it. */
async function write(page: Page, i: number, text: string): Promise<void> {
  const field = rows(page).nth(i).getByRole("textbox");
  await expect(field).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
  await page.keyboard.press("ControlOrMeta+Enter");
}

/** Opens the thread; its sentences are all of a machine and unchecked. */
async function begin(page: Page): Promise<void> {
  await openThread(page, machineThread());
  await unfold(page, 0);
  await expect(page.getByRole("button", { name: "All: 20" })).toBeVisible();
}

test("twenty sentences by the keyboard, handed on by a link, taken in by two readers @narrow", async ({
  page,
  browser,
  baseURL,
}) => {
  await begin(page);
  await tabTo(page, rows(page).first());
  await page.keyboard.press("e");
  for (const [i, { right }] of SENTENCES.entries()) await write(page, i, right);
  await expect(page.getByText("Nothing here is left to check.")).toBeVisible();
  await expect(page.getByText("20 of 20 checked")).toBeVisible();
  await page.reload();
  await expect(words(page, 19)).toHaveText("Sentence 20 tells of the courtyard.");
  await expect(state(page, 19)).toHaveAttribute("data-unit-state", "edited");

  // The link.
  const share = page.getByRole("button", { name: "Hand on" });
  await share.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: "Hand on" });
  const name = panel.getByLabel("Your name");
  await tabTo(page, name);
  await page.keyboard.type("Вера");
  const link = panel.getByLabel("Link", { exact: true });
  await expect(link).toHaveValue(/#corrections=1\./u);
  const address = await link.inputValue();
  expect(address.length).toBeLessThanOrEqual(2000);

  // A fresh profile with the same thread.
  const fresh = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await begin(fresh);
  await fresh.goto(address);
  const review = fresh.getByRole("region", { name: "Take in corrections" });
  await expect(review).toContainText("From: Вера");
  await expect(review).toContainText("20 corrections");
  await review.getByRole("button", { name: "Accept all new (20)" }).press("Enter");
  await expect(review).toContainText("20 taken");
  await expect(words(fresh, 0)).toHaveText("Sentence 1 tells of the courtyard.");
  await fresh.reload();
  await expect(words(fresh, 19)).toHaveText("Sentence 20 tells of the courtyard.");
  await expect(rows(fresh).nth(19)).toContainText("translated by Вера");
  // The same link once more changes nothing.
  await fresh.goto(address);
  await expect(review).toContainText("All 20 are here already.");
  await fresh.context().close();

  // A reader who has changed three of those sentences otherwise.
  const other = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await begin(other);
  await tabTo(other, rows(other).first());
  await other.keyboard.press("Enter");
  for (let i = 0; i < 3; i++) await write(other, i, `My own sentence ${i + 1}.`);
  await other.keyboard.press("Escape");
  await expect(other.getByText("3 of 20 checked")).toBeVisible();
  await other.goto(address);
  const conflicts = other.getByRole("region", { name: "Take in corrections" });
  await expect(conflicts.locator('[data-review="conflict"]')).toHaveCount(3);
  await expect(conflicts.locator('[data-review="new"]')).toHaveCount(17);
  await conflicts.getByRole("button", { name: "Accept all new (17)" }).press("Enter");
  await expect(conflicts).toContainText("17 taken");
  await conflicts.getByRole("button", { name: "Apply" }).press("Enter");
  await expect(conflicts).toContainText("3 kept beside yours");
  for (let round = 0; round < 2; round++) {
    await expect(words(other, 0)).toHaveText("My own sentence 1.");
    await expect(words(other, 3)).toHaveText("Sentence 4 tells of the courtyard.");
    await expect(other.locator("[data-reading]")).toHaveCount(3);
    await expect(other.locator("[data-reading]").first()).toContainText("tells of the courtyard");
    await other.reload();
  }
  await rows(other).first().getByRole("button", { name: "Take this one" }).press("Enter");
  await expect(words(other, 0)).toHaveText("Sentence 1 tells of the courtyard.");
  await expect(other.locator("[data-reading]")).toHaveCount(2);
  await other.context().close();
});

test("history, the machine's words, beads by hand and undo", async ({ page }) => {
  await begin(page);
  await rows(page).nth(1).focus();
  await page.keyboard.press("e");
  await write(page, 1, "A better sentence.");
  await page.keyboard.press("Escape");
  const actions = async (i: number, name: string) => {
    await rows(page)
      .nth(i)
      .getByRole("button", { name: /^Actions for pair/u })
      .click();
    await page.getByRole("button", { name, exact: true }).click();
  };
  await actions(1, "History");
  const history = page.getByRole("region", { name: "How this sentence came to be" });
  await expect(history.getByRole("listitem")).toHaveCount(2);
  await history.getByRole("button", { name: "Close the history" }).click();
  await actions(1, "Back to the machine’s words");
  await expect(words(page, 1)).toHaveText("Sentence of number 2 tells about courtyard.");
  await actions(1, "History");
  await history.getByRole("button", { name: "Go back to this" }).first().click();
  await expect(words(page, 1)).toHaveText("A better sentence.");

  await actions(4, "Join with the next pair");
  await expect(rows(page)).toHaveCount(19);
  await actions(6, "Mark: no counterpart");
  await expect(rows(page)).toHaveCount(20);
  await expect(rows(page).nth(6)).toContainText("no counterpart");
  await expect(rows(page).nth(7)).toContainText("only in the translation");
  await actions(4, "Lay side by side anew from here");
  await expect(rows(page)).not.toHaveCount(20);
  await expect(words(page, 3)).toHaveText("Sentence of number 4 tells about courtyard.");
  for (let i = 0; i < 3; i++) await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(rows(page)).toHaveCount(20);
  await expect(words(page, 6)).toHaveText("Sentence of number 7 tells about courtyard.");
  await expect(words(page, 1)).toHaveText("A better sentence.");
});

test("a filter, a draft that outlives a reload, and what was translated before @narrow", async ({
  page,
}) => {
  await begin(page);
  await page.getByRole("button", { name: "Machine, unchecked: 20" }).press("Enter");
  await rows(page).nth(2).focus();
  await page.keyboard.press("e");
  await expect(rows(page).nth(2).getByRole("textbox")).toBeFocused();
  await page.keyboard.type(" Unfinished");
  await page.keyboard.press("Escape");
  await expect(rows(page).nth(2)).toContainText("draft, not saved");
  await page.reload();
  await rows(page).nth(2).focus();
  await page.keyboard.press("e");
  await expect(rows(page).nth(2).getByRole("textbox")).toHaveValue(/Unfinished$/u);
  const memory = rows(page).nth(2).getByRole("region", { name: "Translated before" });
  await expect(memory).toContainText("Differs in 1 word");
  expect(await axe(page)).toEqual([]);
});
