import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { CHROMIUM_ARGS, findChromium } from "./scripts/lib/chromium.mjs";

const executablePath = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: [
            "src/{domain,formats,i18n,cli,engines}/**/*.test.ts",
            "src/features/**/*.test.ts",
            "tests/{architecture,contracts}/**/*.test.ts",
          ],
        },
      },
      {
        plugins: [react()],
        test: {
          name: "jsdom",
          environment: "jsdom",
          include: ["src/{ui,features,app,queries}/**/*.test.tsx"],
          setupFiles: ["tests/setup-jsdom.ts"],
        },
      },
      {
        plugins: [react()],
        // Found while the tests run otherwise, which reloads the page under them.
        optimizeDeps: { include: ["react-dom/client", "idb", "fast-check", "comlink", "valibot"] },
        test: {
          name: "browser",
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
