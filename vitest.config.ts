import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { CHROMIUM_ARGS, findChromium } from "./scripts/lib/chromium.mjs";
import { bergamotGlue } from "./vite.config.ts";

const BROWSER = "**/*.browser.test.*";
/** Properties try hundreds of inputs, some of them huge; a busy machine needs more than the usual 5 s. */
const testTimeout = 60_000;

const executablePath = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [bergamotGlue()],
        test: {
          name: "node",
          // Nothing here keeps state between files, and loading the same modules again took half the time.
          isolate: false,
          testTimeout,
          environment: "node",
          include: [
            "src/{domain,formats,i18n,cli,engines,words}/**/*.test.ts",
            "src/{features,queries}/**/*.test.ts",
            "tests/{architecture,contracts}/**/*.test.ts",
          ],
          exclude: [BROWSER],
        },
      },
      {
        plugins: [react()],
        test: {
          name: "jsdom",
          testTimeout,
          environment: "jsdom",
          include: ["src/{ui,features,app,queries}/**/*.test.tsx"],
          exclude: [BROWSER],
          setupFiles: ["tests/setup-jsdom.ts"],
        },
      },
      {
        plugins: [react(), bergamotGlue()],
        // Data of tests, which is not always there.
        server: { fs: { allow: [".", "../shared/data/mt"] } },
        // Found while the tests run otherwise, which reloads the page under them.
        optimizeDeps: {
          include: [
            "react",
            "react/jsx-dev-runtime",
            "react-dom/client",
            "@tanstack/react-query",
            "react-i18next",
            "i18next",
            "idb",
            "fast-check",
            "comlink",
            "@orama/stemmers/russian",
            "valibot",
            "jsonc-parser",
            "htmlparser2",
            "linkedom/worker",
            "@mozilla/readability",
            "postal-mime",
            "@zip.js/zip.js/lib/zip-core-custom.js",
          ],
        },
        test: {
          name: "browser",
          testTimeout,
          include: ["src/**/*.browser.test.{ts,tsx}", "tests/browser/**/*.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: [...CHROMIUM_ARGS],
                ...(executablePath === undefined ? {} : { executablePath }),
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
