import { test as plain, type Page } from "@playwright/test";
import { type GivenFile, jsonFile, storedWords } from "./support/files.ts";
import { serveInFolder } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const SECRET_WORD = "Чаканне";

/** A thread of Nitka's own format. */
const threadFile = (title: string): GivenFile =>
  jsonFile("thread.json", {
    format: "nitka-thread",
    version: 1,
    thread: { id: `t-${title.length}`, title, language: "en", author: "a" },
    people: [{ id: "a", name: "Alena" }],
    posts: [
      { id: "p1", author: "a", text: `${title}: the first` },
      { id: "p2", author: "a", text: "the second" },
    ],
    sources: [],
    translations: [],
  });

interface SharedThings {
  readonly title?: string;
  readonly text?: string;
  readonly url?: string;
  readonly file?: GivenFile;
}

/** The page is in the hands of its service worker, as it is once Nitka is installed. */
async function underWorker(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
      });
  });
}

/** Posts to the import page what the system posts for another app: a form, as the manifest says. */
async function share(page: Page, things: SharedThings): Promise<void> {
  const { file, ...words } = things;
  const given =
    file === undefined
      ? null
      : { name: file.name, type: file.mimeType, text: file.buffer.toString() };
  await page.evaluate(
    ({ words, given }) => {
      const form = document.createElement("form");
      form.method = "post";
      form.enctype = "multipart/form-data";
      form.action = new URL("./import", document.baseURI).href;
      const field = (type: string, name: string) => {
        const input = document.createElement("input");
        input.type = type;
        input.name = name;
        form.append(input);
        return input;
      };
      for (const [name, value] of Object.entries(words)) field("text", name).value = value;
      if (given !== null) {
        const transfer = new DataTransfer();
        transfer.items.add(new File([given.text], given.name, { type: given.type }));
        field("file", "files").files = transfer.files;
      }
      document.body.append(form);
      form.submit();
    },
    { words, given },
  );
  await page.waitForURL(/\/import\?shared/u);
}

test("the manifest is sound, and what it names is there", async ({ page, request }) => {
  await page.goto("/");
  const browser = await page.context().newCDPSession(page);
  const { url, errors, data } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? "") as {
    readonly start_url: string;
    readonly icons: readonly { readonly src: string; readonly sizes: string; type: string }[];
    readonly share_target: { readonly action: string; readonly params: object };
    readonly file_handlers: readonly { readonly action: string; readonly accept: object }[];
  };
  for (const { src, sizes, type } of manifest.icons) {
    const response = await request.get(new URL(src, url).href);
    expect(response.headers()["content-type"]).toBe(type);
    const bytes = await response.body();
    // https://www.w3.org/TR/png-3/#11IHDR
    if (type === "image/png")
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  const { start_url, share_target, file_handlers } = manifest;
  expect(file_handlers.length).toBeGreaterThan(0);
  await page.goto(new URL(start_url, url).href);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const { action } of [share_target, ...file_handlers]) {
    await page.goto(new URL(action, url).href);
    await expect(page.getByRole("heading", { name: "Open a thread", level: 1 })).toBeVisible();
  }
});

test.describe("what another app shares", () => {
  test.beforeEach(async ({ page }) => {
    await underWorker(page, "/import");
  });

  test("words with an address of VK: a page, then a source; the post never leaves", async ({
    page,
  }) => {
    const posted = page.waitForResponse((response) => response.request().method() === "POST");
    const text = `${SECRET_WORD} доўгае. Цех не выйшаў на працу.\nhttps://vk.com/wall-77_12`;
    await share(page, { title: "Стачка", text, url: "" });
    const answer = await posted;
    expect(answer.fromServiceWorker()).toBe(true);
    expect(answer.status()).toBe(303);
    const shown = page.getByRole("region", { name: "A page for Nitka" });
    await expect(shown).toContainText("vk.com");
    await expect(shown.getByRole("region", { name: "Original text" })).toHaveText(
      `${SECRET_WORD} доўгае. Цех не выйшаў на працу.`,
    );
    // It was taken out of the cache: nothing of it is left behind.
    expect(await storedWords(page)).not.toContain(SECRET_WORD);
    await shown.getByRole("button", { name: "Open it as a thread of its own" }).click();
    await expect(page).toHaveURL(/\/t\/.*src=/u);
    const source = page.locator("[data-source][data-open]");
    await expect(source).toContainText("text shared from another app");
    await expect(source).toContainText("Цех не выйшаў на працу.");
  });

  test("a file: its preview", async ({ page }) => {
    await share(page, { file: threadFile("A shared thread") });
    await expect(page.getByRole("heading", { name: "Preview", level: 1 })).toBeVisible();
    await page.getByRole("button", { name: "Save and read" }).first().click();
    await expect(page.locator("[data-post]")).toHaveCount(2);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A shared thread");
  });

  test("comes once: a reload asks for a thread again", async ({ page }) => {
    await share(page, { text: "https://vk.com/wall-77_12" });
    await expect(page.getByRole("heading", { name: "A page for Nitka", level: 1 })).toBeVisible();
    await expect(page.getByText("The page came without its text.", { exact: false })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { name: "Open a thread", level: 1 })).toBeVisible();
  });
});

/** https://wicg.github.io/web-app-launch/#launchqueue-interface: launches wait for the consumer. */
function imitateLaunchQueue(first: { readonly name: string; readonly text: string }): void {
  type Consumer = (params: {
    readonly targetURL: string;
    readonly files: readonly object[];
  }) => void;
  const handle = ({ name, text }: typeof first) => ({
    kind: "file",
    name,
    getFile: () => Promise.resolve(new File([text], name, { type: "application/json" })),
  });
  const waiting: (readonly object[])[] = [[handle(first)]];
  let consumer: Consumer | null = null;
  const hand = () => {
    setTimeout(() => {
      if (consumer === null) return;
      for (const files of waiting.splice(0)) consumer({ targetURL: location.href, files });
    });
  };
  const launchQueue = {
    setConsumer: (next: Consumer) => {
      consumer = next;
      hand();
    },
    /** The system opens one more file in the same window. */
    launch: (next: typeof first) => {
      waiting.push([handle(next)]);
      hand();
    },
  };
  Object.defineProperty(globalThis, "launchQueue", { value: launchQueue });
}

test("a .json opened with Nitka: its preview, and another after it", async ({ page }) => {
  const launched = (title: string) => {
    const { name, buffer } = threadFile(title);
    return { name, text: buffer.toString() };
  };
  await page.addInitScript(imitateLaunchQueue, launched("A launched thread"));
  await page.goto("/import");
  await expect(page.getByLabel("Title")).toHaveValue("A launched thread");
  await page.evaluate((next) => {
    const { launchQueue } = globalThis as unknown as {
      readonly launchQueue: { readonly launch: (next: object) => void };
    };
    launchQueue.launch(next);
  }, launched("One more launched thread"));
  await expect(page.getByLabel("Title")).toHaveValue("One more launched thread");
  await page.getByRole("button", { name: "Save and read" }).first().click();
  await expect(page.locator("[data-post]").first()).toContainText("One more launched thread");
});

plain("sharing works from a sub-folder, and its post reaches no server", async ({ page }) => {
  const { address, server } = await serveInFolder("/some/folder/");
  const methods = new Set<string | undefined>();
  server.on("request", ({ method }) => methods.add(method));
  try {
    await underWorker(page, `${address}import`);
    await share(page, { text: `${SECRET_WORD}. https://vk.com/wall-77_12` });
    await expect(page).toHaveURL(`${address}import?shared`);
    await expect(page.getByRole("region", { name: "Original text" })).toContainText(SECRET_WORD);
    expect([...methods]).toEqual(["GET"]);
  } finally {
    server.close();
  }
});
