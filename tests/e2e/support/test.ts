import axeCore from "axe-core";
import { expect, type Page, test as base } from "@playwright/test";

/**
 * A page on which three things fail every test: a request to another host, an error in the console, an
 * uncaught exception.
 */
export const test = base.extend<{ readonly quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      const own = new URL(baseURL ?? "").origin;
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== own) noise.push(`request: ${request.url()}`);
      });
      page.on("console", (message) => {
        if (message.type() === "error") noise.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => noise.push(`uncaught: ${error.message}`));
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

interface AxeRun {
  readonly run: (options: object) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
    readonly passes: readonly unknown[];
  }>;
}

/** What axe finds on the page, WCAG 2.2 AA and best practices, as lines; also proves that axe looked. */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeCore.source);
  const { violations, passes } = await page.evaluate(() =>
    (globalThis as unknown as { axe: AxeRun }).axe.run({ resultTypes: ["violations"] }),
  );
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}
