import type { Page } from "@playwright/test";

const SERVER = "translate.example";
const MOZILLA = ["storage.googleapis.com", "firefox-settings-attachments.cdn.mozilla.net"];

/** Hosts that are imitated without a server. */
export const MACHINE_HOSTS: readonly string[] = [SERVER, ...MOZILLA];

/** The reader set up a LibreTranslate server and chose it last. */
export const setUpMachine = (page: Page): Promise<unknown> =>
  page.addInitScript((url) => {
    const libretranslate = { url, key: "" };
    localStorage.setItem(
      "nitka.engines",
      JSON.stringify({ engine: "libretranslate", libretranslate }),
    );
  }, `http://${SERVER}`);

const LANGUAGES = ["be", "en", "ru"].map((code) => ({
  code,
  name: code,
  targets: ["be", "en", "ru"],
}));

/** Answers for the server and for Mozilla's hosts: well, with errors and wrong files, or never. */
export async function imitateMachines(
  page: Page,
  behaviour: "good" | "broken" | "silent",
): Promise<void> {
  const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
  await page.route(`http://${SERVER}/**`, async (route) => {
    const request = route.request();
    if (request.method() === "OPTIONS") await route.fulfill({ status: 204, headers });
    else if (request.url().endsWith("/languages"))
      await route.fulfill({ json: LANGUAGES, headers });
    else if (behaviour === "broken")
      await route.fulfill({ status: 500, json: { error: "..." }, headers });
    else if (behaviour === "good") {
      const { q } = request.postDataJSON() as { readonly q: readonly string[] };
      await route.fulfill({
        json: { translatedText: q.map((text) => text.toUpperCase()) },
        headers,
      });
    }
  });
  for (const host of MOZILLA)
    await page.route(`https://${host}/**`, (route) =>
      route.fulfill({ body: "not what was published", headers }),
    );
}
