import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "./scripts/lib/chromium.mjs";

const port = Number(process.env["NITKA_E2E_PORT"] ?? 4173);
const address = `http://127.0.0.1:${port}`;
const executablePath = findChromium();

/** Tests on a phone: those tagged `@narrow` (on the wide screen too) and files named `*.narrow.spec.ts`. */
const NARROW = /@narrow|\.narrow\.spec\.ts/;
const NARROW_ONLY = /\.narrow\.spec\.ts$/;

/**
 * Both only end what hangs: a journey of thirty presses takes 7 s on a quiet machine and 30 s on a busy one,
 * and how long things take is what the benchmarks measure.
 */
const JOURNEY_MS = 180_000;
const EXPECTATION_MS = 30_000;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: JOURNEY_MS,
  expect: { timeout: EXPECTATION_MS },
  reporter: "list",
  use: {
    baseURL: address,
    locale: "en-GB",
    timezoneId: "Europe/Minsk",
    trace: "retain-on-failure",
    launchOptions: {
      args: [...CHROMIUM_ARGS],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [
    {
      name: "wide",
      testIgnore: NARROW_ONLY,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: "narrow",
      grep: NARROW,
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
  webServer: {
    // What was built, as a static host would serve it; `npm run build` comes first.
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: process.env["CI"] === undefined,
  },
});
