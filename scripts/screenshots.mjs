/**
 * Takes a picture of every screen: wide and 390 px, light and dark, in three languages, of the built site
 * (`npm run build` first). `node scripts/screenshots.mjs [FOLDER]`; without a folder it makes the pictures
 * of the README in `docs/`.
 */
import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { CHROMIUM_ARGS, findChromium } from "./lib/chromium.mjs";

const SCREENS = {
  library: "",
  reader: "t/how-to-read-a-source",
  street: "t/one-street-three-names",
  import: "import",
  notes: "notes",
  settings: "settings",
  about: "about",
  missing: "t/none",
};
const LOCALES = { en: "en-GB", ru: "ru-RU", be: "be-BY" };
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const THEMES = /** @type {const} */ (["light", "dark"]);

const [folder] = process.argv.slice(2);
const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const address = server.resolvedUrls?.local[0];
const browser = await chromium.launch({ args: [...CHROMIUM_ARGS], executablePath: findChromium() });

async function shoot(file, path, options) {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${address}${path}`, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pair = page.locator("[data-pair]").nth(2);
  if (folder === undefined && (await pair.count()) > 0) await pair.hover();
  await page.screenshot({ path: file });
  await context.close();
}

if (folder === undefined) {
  await mkdir("docs", { recursive: true });
  const viewport = { width: 1280, height: 800 };
  for (const colorScheme of THEMES)
    await shoot(`docs/reader-${colorScheme}.png`, SCREENS.reader, {
      viewport,
      colorScheme,
      locale: "en-GB",
    });
} else {
  await mkdir(folder, { recursive: true });
  for (const [screen, path] of Object.entries(SCREENS))
    for (const [language, locale] of Object.entries(LOCALES))
      for (const [size, viewport] of Object.entries(SIZES))
        for (const colorScheme of THEMES)
          await shoot(`${folder}/${screen}-${language}-${size}-${colorScheme}.png`, path, {
            viewport,
            colorScheme,
            locale,
          });
}
await browser.close();
await server.close();
