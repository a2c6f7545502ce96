import { readFileSync } from "node:fs";
import { textFile } from "./support/files.ts";
import { expect, test } from "./support/test.ts";

const THREAD = "/t/how-to-read-a-source";
/** The first sentence of the first source, and its translation. */
const FIRST = "Here is a post in a language you do not know.";

test("XLIFF goes out, is corrected in another program, and comes back for review @narrow", async ({
  page,
}) => {
  await page.goto(THREAD);
  await page.getByRole("button", { name: "Hand on" }).click();
  const panel = page.getByRole("region", { name: "Hand on" });
  await panel.getByLabel("Format").selectOption("xliff");
  await panel.getByLabel("Languages").selectOption({ label: "Belarusian → English" });
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "Save the file" }).click(),
  ]);
  const text = readFileSync(await saved.path(), "utf8");
  expect(text).toContain(FIRST);
  const corrected = text.replace(`>${FIRST}<`, ">You see a post in a language you do not know.<");
  expect(corrected).not.toBe(text);

  await page.getByRole("button", { name: "Take in" }).click();
  const review = page.getByRole("region", { name: "Take in corrections" });
  await review
    .locator('input[type="file"]')
    .setInputFiles(textFile("back.xlf", corrected, "application/xliff+xml"));
  await expect(review).toContainText("1 correction");
  await expect(review.locator("ins")).toContainText("You see");
  await review
    .getByRole("radio", { name: "Accept" })
    .or(review.getByRole("radio", { name: "Take theirs" }))
    .check();
  await review.getByRole("button", { name: "Apply" }).click();
  await expect(review).toContainText("1 taken");
  const words = page.locator('[data-pair] [data-side="translation"] [data-text]').first();
  await expect(words).toHaveText("You see a post in a language you do not know.");
  await page.reload();
  await expect(words).toHaveText("You see a post in a language you do not know.");
});

test.describe("hostile links change nothing and say why", () => {
  for (const [name, fragment, problem] of [
    ["cut", "corrections=1.90.AAAAAA.AAAA", "link-cut"],
    ["changed", "corrections=1.4.AAAAAA.AAAA", "link-damaged"],
    ["of a version to come", "corrections=9.4.AAAAAA.AAAA", "newer-version"],
    ["far too long", `corrections=1.99999.AAAAAA.${"A".repeat(99_999)}`, "too-large"],
  ] as const)
    test(name, async ({ page }) => {
      await page.goto(`${THREAD}#${fragment}`);
      const review = page.getByRole("region", { name: "Take in corrections" });
      await expect(review.locator("[data-problem]")).toHaveAttribute("data-problem", problem);
      await expect(page.getByText(FIRST)).toBeVisible();
      expect(new URL(page.url()).hash).toBe("");
      await page.goto("/");
      await expect(page.getByText("No thread of yours yet")).toBeVisible();
    });
});

test("hostile files: of 5 MB, with markup, with a lying count, for another thread", async ({
  page,
}) => {
  const correction = {
    of: { kind: "source", id: "s" },
    language: "en",
    source: "aaaaaaaaaaaaaaaaaaaa",
    segments: 1,
    at: 0,
    base: "aaaaaaaaaaaaaaaaaaaa",
    text: "Words.",
    state: "edited",
    origin: "human",
  };
  const file = (over: object, corrections: readonly object[]) =>
    JSON.stringify({
      format: "nitka-corrections",
      version: 1,
      thread: { id: "how-to-read-a-source", title: "How to read" },
      at: "2026-11-22T10:00:00Z",
      count: corrections.length,
      corrections,
      ...over,
    });
  await page.goto(THREAD);
  await page.getByRole("button", { name: "Take in" }).click();
  const review = page.getByRole("region", { name: "Take in corrections" });
  const give = async (text: string, problem: string) => {
    await review
      .locator('input[type="file"]')
      .setInputFiles(textFile("x.nitka-corrections.json", text, "application/json"));
    await expect(review.locator(`[data-problem="${problem}"]`)).toBeVisible();
  };
  await give(
    file({}, [{ ...correction, text: "<img src=x onerror=alert(1)>" }]),
    "corrections-markup",
  );
  await give(file({ count: 7 }, [correction]), "corrections-count");
  await give(
    file({ thread: { id: "t-other", title: "Another" } }, [correction]),
    "corrections-elsewhere",
  );
  await give(file({}, [{ ...correction, text: "x".repeat(5_000_000) }]), "invalid-document");
  await page.goto("/");
  await expect(page.getByText("No thread of yours yet")).toBeVisible();
});
