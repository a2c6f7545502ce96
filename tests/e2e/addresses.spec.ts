import { expect, test as plain } from "@playwright/test";
import { serveInFolder } from "./support/site.ts";
import { expect as expectQuiet, test } from "./support/test.ts";

plain("every route works from a sub-folder of a static host, and on reload", async ({ page }) => {
  const { address, server } = await serveInFolder("/some/folder/");
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== "document")
      missing.push(response.url());
  });
  try {
    for (const route of [
      "",
      "t/how-to-read-a-source",
      "t/how-to-read-a-source/p3",
      "import",
      "notes",
      "settings",
      "about",
    ]) {
      await page.goto(address + route);
      await expect(page.locator("main h1")).toBeVisible();
      await page.reload();
      await expect(page.locator("main h1")).toBeVisible();
    }
    await page.getByRole("link", { name: "Library" }).click();
    await page.getByRole("link", { name: "One street, three names" }).click();
    await expect(page).toHaveURL(`${address}t/one-street-three-names`);
    await expect(page.locator("[data-post]").first()).toBeVisible();
    expect(missing).toEqual([]);
  } finally {
    server.close();
  }
});

test("a deep link opens the source and goes to the sentence", async ({ page }) => {
  await page.goto("/t/how-to-read-a-source");
  const pairs = page.locator("[data-pair]");
  const segment = await pairs.nth(9).getAttribute("data-segments");
  await page.goto(
    `/t/how-to-read-a-source/p1?src=pamiatka-chytachu&seg=${segment?.split(" ")[0] ?? ""}`,
  );
  await expectQuiet(pairs.nth(9)).toBeFocused();
  await expectQuiet(pairs.nth(9)).toBeInViewport();
});

test("`src=` opens nothing, and what is opened is in the address", async ({ page }) => {
  await page.goto("/t/how-to-read-a-source?src=");
  await expectQuiet(page.locator("[data-post]").first()).toBeVisible();
  await expectQuiet(page.locator("[data-pair]")).toHaveCount(0);
  const button = page.locator("[data-source]").first().getByRole("button").first();
  await button.click();
  await expectQuiet(page).toHaveURL(/\/p1\?src=pamiatka-chytachu$/u);
  await button.click();
  await expectQuiet(page).toHaveURL(/\?src=$/u);
  await page.goBack();
  await expectQuiet(page.locator("[data-pair]").first()).toBeVisible();
});

test("another host is asked only after a word", async ({ page }) => {
  await page.goto("/import?from=https://example.org/thread.json");
  await expectQuiet(page.getByRole("button", { name: "Load it from example.org" })).toBeVisible();
  await page.getByRole("button", { name: "Do not load" }).click();
  await expectQuiet(page.getByRole("button", { name: "Load it from example.org" })).toHaveCount(0);
  await page.goto("/import?from=javascript:alert(1)");
  await expectQuiet(page.locator('[data-problem="address-bad"]')).toBeVisible();
});

test("a thread on this very site opens at once", async ({ page }) => {
  await page.goto("/import?from=library/one-street-three-names.json");
  await expectQuiet(page.getByText("Read as: Nitka document")).toBeVisible();
});
