import type { Locator, Page } from "@playwright/test";
import { type ModelHost, startModelHost } from "../../support/model-host.ts";
import {
  imitateLibreTranslate,
  imitateOpenAi,
  type ImitatedServer,
  serve,
} from "../../support/translation-servers.ts";
import { storedWords } from "./files.ts";
import { serveInFolder } from "./site.ts";
import { expect, test as base } from "./test.ts";
import { hasToyModel, toySite } from "./toy-model.ts";

/** What the site of a test has under `models/`, besides what was built. */
export type SiteModels =
  /** The toy model for ru → en and be → en. */
  | "toy"
  /** The same for be → en only. */
  | "toy be"
  /** A list of the same models, and a page wherever their files should be. */
  | "list"
  /** The models, each with one byte changed. */
  | "damaged"
  | "none";

interface SiteFixtures {
  readonly siteModels: SiteModels;
  /** Types the host of the site gives files, by extension. */
  readonly types: Readonly<Record<string, string>>;
}

function filesOf(models: SiteModels): ReadonlyMap<string, Uint8Array> {
  if (models === "none" || !hasToyModel) return new Map();
  const all = toySite(models === "toy be" ? [["be", "en"]] : undefined);
  if (models === "toy" || models === "toy be") return all;
  return new Map(
    [...all].map(([path, bytes]) => {
      if (path.endsWith(".json")) return [path, bytes];
      if (models === "list") return [path, new TextEncoder().encode("<p>Not here</p>")];
      const wrong = Uint8Array.from(bytes);
      wrong[7] = (wrong[7] ?? 0) ^ 1;
      return [path, wrong];
    }),
  );
}

const PAGES = { ".bin": "text/html", ".model": "text/html" };

/** The built site on a host of its own, under the strict policy, with models as the test wants them. */
export const test = base.extend<SiteFixtures>({
  siteModels: ["toy", { option: true }],
  types: [{}, { option: true }],
  baseURL: async ({ siteModels, types }, use) => {
    const { address, server } = await serveInFolder("/", {
      files: filesOf(siteModels),
      strict: true,
      routes: true,
      types: siteModels === "list" ? PAGES : types,
    });
    await use(address);
    server.closeAllConnections();
    server.close();
  },
});

interface MirrorFixture {
  readonly mirror: ModelHost;
}

/** The same with another host of models, which behaves as it is told. */
export const mirrorTest = test.extend<MirrorFixture>({
  siteModels: "list",
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  mirror: async ({}, use) => {
    const files = hasToyModel ? toySite() : new Map<string, Uint8Array>();
    const host = await startModelHost({
      files: new Map(
        [...files].map(([path, bytes]) => [path.replace("models/", ""), Uint8Array.from(bytes)]),
      ),
    });
    await use(host);
    await host.close();
  },
  hosts: async ({ mirror }, use) => {
    await use([mirror.host]);
  },
});

interface ServerFixtures {
  readonly libre: ImitatedServer & { readonly url: string; readonly host: string };
  readonly openai: ImitatedServer & { readonly url: string; readonly host: string };
}

/** The same with servers that translate, which behave as they are told. */
export const serverTest = test.extend<ServerFixtures>({
  siteModels: "none",
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  libre: async ({}, use) => {
    const imitated = imitateLibreTranslate();
    const { close, ...address } = await serve(imitated);
    await use({ ...imitated, ...address });
    await close();
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  openai: async ({}, use) => {
    const imitated = imitateOpenAi();
    const { close, ...address } = await serve(imitated);
    await use({ ...imitated, ...address });
    await close();
  },
  hosts: async ({ libre, openai }, use) => {
    await use([libre.host, openai.host]);
  },
});

export const originals = (source: Locator): Locator =>
  source.locator('[data-side="original"] [data-text]');

export const translations = (source: Locator): Locator =>
  source.locator('[data-side="translation"] [data-text]');

/** The ways to translate that are offered, and one of them by its id. */
export const chooser = (scope: Page | Locator): Locator => scope.locator(".engine-chooser");
export const engine = (scope: Page | Locator, id: string): Locator =>
  scope.locator(`[data-engine="${id}"]`);

/** Opens the choice of ways for an open source. */
export async function openWays(source: Locator): Promise<Locator> {
  await source.getByRole("button", { name: "Translate", exact: true }).click();
  const ways = chooser(source);
  await showAll(ways);
  return ways;
}

/** Waits until every way has said whether it can, and shows those that stand back, too. */
export async function showAll(ways: Locator): Promise<void> {
  for (const id of ["bergamot", "browser", "openai"])
    await ways.locator(`[data-engine=${id}][data-state]`).waitFor({ state: "attached" });
  const more = ways.locator("> .translation-more > summary");
  if (await more.isVisible()) await more.click();
}

/** SHA-256 names of the model files stored in the browser. */
export const storedModels = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const cache = await caches.open("nitka-models");
    return (await cache.keys()).map(({ url }) => url.slice(url.lastIndexOf("/") + 1));
  });

/** Names another place for models in the settings. */
export async function nameMirror(page: Page, address: string): Promise<void> {
  await page.goto("/settings");
  const field = page.getByLabel("Another place for models");
  await field.fill(address);
  await field.press("Tab");
}

/** Waits until so many sentences of machines are stored: they are on the screen a moment before. */
export async function storedSentences(page: Page, count: number): Promise<void> {
  const made = '"origin":"machine"';
  await expect
    .poll(async () => (await storedWords(page)).split(made).length - 1)
    .toBeGreaterThanOrEqual(count);
}
