import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { storedWords } from "./support/files.ts";
import { expect } from "./support/test.ts";
import { openThread, threadFile, unfold, threadAsFile } from "./support/thread-file.ts";
import { engine, openWays, serverTest as test, translations } from "./support/translating.ts";

const SENTENCES = [
  "Где мой брат?",
  "Рабочие объявили забастовку.",
  "Люди вышли на улицы.",
  "Доброе утро.",
];
/** What the imitated machines make of them. */
const CAPITALS = SENTENCES.map((sentence) => sentence.toUpperCase());
const KEY = "secret-key-2020";

async function russian(page: Page): Promise<Locator> {
  await openThread(page, threadFile([{ language: "ru", sentences: SENTENCES }]));
  return unfold(page, 0);
}

interface SetUp {
  readonly url: string;
  readonly model?: string;
  readonly key?: string;
}

/** Sets a server up where the ways to translate are offered. */
async function setUp(way: Locator, { url, model, key }: SetUp): Promise<void> {
  await way.getByRole("button", { name: "Set it up" }).click();
  await way.getByLabel("Address").fill(url);
  if (model !== undefined) await way.getByLabel("Model", { exact: true }).fill(model);
  if (key !== undefined) await way.getByLabel("Key, if the server wants one").fill(key);
  await way.getByRole("button", { name: "Save" }).click();
}

/** Sentences are on the screen before they are in the thread: where they ran stands in no other store. */
async function stored(page: Page, host: string, sentences: number): Promise<void> {
  const ran = `"ran":${JSON.stringify(host)}`;
  await expect.poll(async () => (await storedWords(page)).split(ran).length - 1).toBe(sentences);
}

const translate = (way: Locator): Promise<void> =>
  way.getByRole("button", { name: "Translate", exact: true }).click();

test("LibreTranslate: set up, asked only when it is chosen, said where the text goes @narrow", async ({
  page,
  libre,
}) => {
  const source = await russian(page);
  const ways = await openWays(source);
  const way = engine(ways, "libretranslate");
  await expect(way).toContainText("The text goes to the server you name.");
  await setUp(way, libre);
  await expect(way).toContainText(`The text goes to ${libre.host}.`);
  expect(libre.requests).toEqual([]);
  await translate(way);
  await expect(translations(source)).toHaveText(CAPITALS);
  await expect(source.locator(".byline").last()).toContainText(
    `translated by LibreTranslate at ${libre.host}`,
  );
  for (const { headers } of libre.requests) expect(headers.get("cookie")).toBeNull();
  await stored(page, libre.host, SENTENCES.length);
  await page.reload();
  await expect(translations(source)).toHaveText(CAPITALS);
});

test("LibreTranslate has no Belarusian: said before anything is sent", async ({ page, libre }) => {
  await openThread(page, threadFile([{ language: "be", sentences: ["Дзе мой брат?"] }]));
  const ways = await openWays(await unfold(page, 0));
  await expect(engine(ways, "libretranslate")).toContainText("It has no Belarusian.");
  expect(libre.requests).toEqual([]);
});

test("a server as Ollama is: set up with the name of its model", async ({ page, openai }) => {
  const source = await russian(page);
  const way = engine(await openWays(source), "openai");
  await way.getByRole("button", { name: "Set it up" }).click();
  await expect(way).toContainText(`OLLAMA_ORIGINS=${new URL(page.url()).origin} ollama serve`);
  await way.getByLabel("Address").fill(openai.url);
  await way.getByRole("button", { name: "Save" }).click();
  await expect(way).toContainText("This is needed.");
  await way.getByLabel("Model", { exact: true }).fill("toy");
  await way.getByRole("button", { name: "Save" }).click();
  await expect(way).toContainText(`The text goes to ${openai.host}.`);
  expect(openai.requests).toEqual([]);
  await translate(way);
  await expect(translations(source)).toHaveText(CAPITALS);
  await expect(source.locator(".byline").last()).toContainText(`toy`);
  await expect(source.locator(".byline").last()).toContainText(`at ${openai.host}`);
});

const FAULTS = [
  ["forbidden", "not-authorised", "does not accept the key, or wants one"],
  ["too-many", "too-many-requests", "asks to wait 7 seconds"],
  ["broken", "server-said", "answered with an error (500: the model fell over)"],
  ["page", "server-said", "answered with an error (404"],
  ["no-cors", "host-unreachable", "did not answer, or does not let this page ask it"],
] as const;

for (const id of ["libretranslate", "openai"] as const)
  for (const [behaviour, kind, words] of [
    ...FAULTS,
    ["wrong-count", "bad-answer", "sent back is no translation of this"],
  ] as const)
    test(`${id} answers ${behaviour}: told once, then again`, async ({ page, libre, openai }) => {
      const server = id === "openai" ? openai : libre;
      const source = await russian(page);
      const way = engine(await openWays(source), id);
      await setUp(way, { url: server.url, ...(id === "openai" && { model: "toy" }) });
      server.behave(behaviour);
      await translate(way);
      const told = source.locator(`.machine-block [data-problem="${kind}"]`);
      await expect(told).toContainText(words);
      await expect(told).toContainText(server.host);
      await expect(source.locator("[data-problem]")).toHaveCount(1);
      await expect(translations(source)).toHaveCount(0);
      server.behave("good");
      await told.getByRole("button", { name: "Try again" }).click();
      await expect(translations(source)).toHaveText(CAPITALS);
      await expect(source.locator("[data-problem]")).toHaveCount(0);
    });

test("stopped, told how far it came, and gone on with", async ({ page, libre }) => {
  const source = await russian(page);
  const way = engine(await openWays(source), "libretranslate");
  await setUp(way, libre);
  libre.behave("stalled");
  await translate(way);
  const strip = source.getByRole("group", { name: "Translation under way" });
  await expect(strip).toContainText(`LibreTranslate at ${libre.host}`);
  await strip.getByRole("button", { name: "Stop" }).click();
  await expect(source.getByText("Stopped at 0 of 4 sentences.")).toBeVisible();
  libre.behave("good");
  await source.getByRole("button", { name: "Go on translating" }).click();
  await expect(translations(source)).toHaveText(CAPITALS);
});

test("a key stays on the device, out of the exported thread, and is forgotten at once", async ({
  page,
  libre,
}) => {
  const source = await russian(page);
  const way = engine(await openWays(source), "libretranslate");
  await setUp(way, { ...libre, key: KEY });
  await translate(way);
  await expect(translations(source)).toHaveText(CAPITALS);
  expect(libre.requests.map(({ body }) => JSON.stringify(body)).join()).toContain(KEY);
  const exported = await threadAsFile(page);
  const file = readFileSync(await exported.path(), "utf8");
  expect(file).toContain(CAPITALS[0]);
  expect(file).not.toContain(KEY);
  expect(await storedWords(page)).toContain(KEY);
  expect(page.url()).not.toContain(KEY);
  await page.goto("/settings");
  const form = page.getByRole("form", { name: "A LibreTranslate server" });
  await form.getByRole("button", { name: "Forget this server" }).click();
  expect(await storedWords(page)).not.toContain(KEY);
  await expect(page.getByRole("button", { name: "Forget all servers and keys" })).toBeDisabled();
});

test("another way of one's own choosing: a server that fails is followed by none unasked", async ({
  page,
  libre,
  openai,
}) => {
  const source = await russian(page);
  const ways = await openWays(source);
  await setUp(engine(ways, "openai"), { url: openai.url, model: "toy" });
  await setUp(engine(ways, "libretranslate"), libre);
  libre.behave("broken");
  await translate(engine(ways, "libretranslate"));
  const told = source.locator('.machine-block [data-problem="server-said"]');
  await expect(told).toBeVisible();
  expect(openai.requests).toEqual([]);
  await told.getByRole("button", { name: "Translate another way" }).click();
  await translate(engine(source, "openai"));
  await expect(translations(source)).toHaveText(CAPITALS);
  await expect(source.locator(".byline").last()).toContainText(openai.host);
});
