/**
 * Measures the page while a source translates: `npm run bench:page`, after `npm run build`. A model of the
 * released shape with random weights lies in the site's own folder; the text is 38 Russian sentences, or a
 * multiple. Prints the longest tasks on the main thread and how long Stop takes to be answered.
 */
import { createHash } from "node:crypto";
import { chromium, type Page } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "../scripts/lib/chromium.mjs";
import { jsonFile } from "../tests/e2e/support/files.ts";
import { serveInFolder } from "../tests/e2e/support/site.ts";
import { russianSentences } from "./mt/bundled-texts.ts";
import { ALWAYS, haveParts, partFiles } from "./mt/model-files.ts";
import { randomModel } from "./mt/random-model.ts";

const MOST_MS = 120_000;

/** The site's `models/` folder with the one model. */
function siteFiles(): ReadonlyMap<string, Uint8Array> {
  const parts = [
    {
      role: "model",
      name: "model.ruen.intgemm.alphas.bin",
      bytes: randomModel(ALWAYS.piece).bytes,
    },
    ...partFiles(),
  ];
  const files = parts.map(({ role, name, bytes }) => ({
    role,
    name,
    size: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    location: name,
  }));
  const models = [{ from: "ru", to: "en", version: "random", licence: "CC0-1.0", files }];
  const index = JSON.stringify({ format: "nitka-models", version: 1, models });
  return new Map([
    ["models/index.json", new TextEncoder().encode(index)],
    ...parts.map(({ name, bytes }) => [`models/${name}`, bytes] as const),
  ]);
}

/** How many times the bundled sentences are given: `npm run bench:page -- 4`. */
const TIMES = Number(process.argv[2] ?? 1);

/** Each with a number of its own, so that none comes from the cache. */
const sentences = (): readonly string[] =>
  Array.from({ length: TIMES }, (_, time) =>
    russianSentences().map((sentence) => (time === 0 ? sentence : `${time}) ${sentence}`)),
  ).flat();

const url = "https://vk.com/wall-1_2";

const thread = () =>
  jsonFile("thread.json", {
    format: "nitka-thread",
    version: 1,
    thread: { id: "t-bench", title: "Measured", language: "en", author: "a" },
    people: [{ id: "a", name: "Alena" }],
    posts: [
      {
        id: "p1",
        author: "a",
        text: `See ${url}`,
        links: [{ start: 4, end: 4 + url.length, url, source: "s1" }],
      },
    ],
    sources: [
      {
        id: "s1",
        url,
        canonical: url,
        platform: "vk",
        language: "ru",
        text: sentences().join("\n"),
      },
    ],
    translations: [],
  });

async function openSource(page: Page, address: string): Promise<void> {
  await page.goto(new URL("import", address).href);
  await page.locator("input[type=file]").first().setInputFiles(thread());
  await page.getByRole("button", { name: "Save and read" }).first().click();
  const title = page.locator(".source-title button").first();
  if ((await title.getAttribute("aria-expanded")) === "false") await title.click();
  await page.getByRole("button", { name: "Translate", exact: true }).click();
  await page.locator("[data-engine=bergamot] button").first().click();
}

/** Long tasks from now on, in ms. */
const watchTasks = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: "longtask" });
  });

const tasks = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { tasks: readonly number[] }).tasks);

/** Waits in the page itself: the tools of a test would be long tasks of their own. ms. */
const whenTranslated = (page: Page, count: number): Promise<number> =>
  page.evaluate(async (wanted) => {
    const begun = performance.now();
    while (document.getElementsByClassName("pair-pending").length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    while (document.querySelectorAll("[data-unit-state=machine]").length < wanted)
      await new Promise((resolve) => setTimeout(resolve, 100));
    return performance.now() - begun;
  }, count);

/** Presses Stop, then the button that goes on. How long the first took to be answered, ms. */
const stopAndGoOn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const begun = performance.now();
    document.querySelector<HTMLElement>(".job-strip .job-buttons button:last-child")?.click();
    while (document.querySelector(".job-strip") !== null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const answered = performance.now() - begun;
    document.querySelector<HTMLElement>(".notice .job-buttons button")?.click();
    return Math.round(answered);
  });

async function main(): Promise<void> {
  if (!haveParts()) {
    console.log("The vocabulary and the shortlist are not here (../shared/data/mt).");
    return;
  }
  const { address, server } = await serveInFolder("/", { files: siteFiles(), strict: true });
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...CHROMIUM_ARGS],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await openSource(page, address);
    // From the first sentence on: what came before was the download and the way there.
    await page.locator("[data-unit-state=machine]").first().waitFor({ timeout: MOST_MS });
    await watchTasks(page);
    const total = sentences().length;
    const half = await whenTranslated(page, total / 2);
    const answered = await stopAndGoOn(page);
    await whenTranslated(page, total);
    const found = await tasks(page);
    console.log(
      `${total} sentences; the first half in ${(half / 1000).toFixed(1)} s (random weights run to twice their length)`,
    );
    console.log(
      `Stop answered on the screen after ${answered} ms, the press and the look included`,
    );
    console.log(
      `tasks over 50 ms on the main thread: ${found.length}${found.length === 0 ? "" : `, ${found.join(", ")} ms`}`,
    );
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
