import axeCore from "axe-core";
import { expect, type Page, test as base } from "@playwright/test";

interface Fixtures {
  /** Other hosts a test expects requests to; their pages may also be noisy in the console. */
  readonly hosts: readonly string[];
  /** What was requested of those hosts so far, in order. */
  readonly requested: readonly string[];
  readonly quiet: undefined;
}

/**
 * A browser in which three things fail every test, in any of its tabs: a request to a host the test does
 * not expect, an error in the console, an uncaught exception.
 */
export const test = base.extend<Fixtures>({
  hosts: [[], { option: true }],
  requested: async ({ context, hosts }, use) => {
    const requested: string[] = [];
    context.on("request", (request) => {
      if (hosts.includes(hostOf(request.url()))) requested.push(request.url());
    });
    await use(requested);
  },
  quiet: [
    async ({ context, hosts, baseURL }, use) => {
      const noise: string[] = [];
      const own = hostOf(baseURL ?? "");
      context.on("request", (request) => {
        const host = hostOf(request.url());
        if (host !== "" && host !== own && !hosts.includes(host))
          noise.push(`request: ${request.url()}`);
      });
      context.on("console", (message) => {
        // What a page may not read of another host is put down to the page.
        const isTheirs = hosts.some(
          (host) =>
            host === hostOf(message.location().url) || message.text().includes(`//${host}/`),
        );
        if (message.type() === "error" && !isTheirs) noise.push(`console: ${message.text()}`);
      });
      context.on("weberror", (error) => noise.push(`uncaught: ${error.error().message}`));
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

/** Host and port of what goes over the network; "" for everything else. */
function hostOf(address: string): string {
  const { protocol, host } = URL.canParse(address) ? new URL(address) : { protocol: "", host: "" };
  return /^(?:http|ws)s?:$/u.test(protocol) ? host : "";
}

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
