import { latinWords } from "./support/foreign-words.ts";
import { axe, expect, test } from "./support/test.ts";
import { MACHINE_HOSTS } from "./support/imitated-machines.ts";
import { FREE, RUSSIAN, UNROLLED } from "./support/texts.ts";
import { fill, translationVisits, type Visit } from "./support/translation-screens.ts";

const visits: readonly Visit[] = [
  ["library", (page) => page.goto("/")],
  ["a bundled thread", (page) => page.goto("/t/how-to-read-a-source")],
  [
    "a sentence's menu",
    async (page) => {
      await page.goto("/t/how-to-read-a-source");
      await page.locator("[data-pair] [aria-haspopup]").first().click();
      await expect(page.locator(".pair-menu")).toBeVisible();
    },
  ],
  [
    "a correction",
    async (page) => {
      await page.goto("/t/how-to-read-a-source");
      await page.locator("[data-pair] [aria-haspopup]").nth(2).click();
      await page.locator(".pair-menu button").first().click();
      await expect(page.locator(".unit-editor textarea")).toBeFocused();
    },
  ],
  [
    "a split",
    async (page) => {
      await page.goto("/t/how-to-read-a-source");
      await page.locator("[data-pair] [aria-haspopup]").nth(2).click();
      await page.locator(".pair-menu button:has(.lucide-split)").click();
      await expect(page.locator(".split-form")).toBeVisible();
    },
  ],
  [
    "the history of a sentence",
    async (page) => {
      await page.goto("/t/how-to-read-a-source");
      await page.locator("[data-pair]").nth(1).focus();
      await page.keyboard.press("e");
      await expect(page.locator(".unit-editor textarea")).toBeFocused();
      await page.keyboard.type("!");
      await page.keyboard.press("Control+Enter");
      await expect(page.locator("[data-pair]").nth(1).locator("[data-state=edited]")).toBeVisible();
      await page.locator("[data-pair] [aria-haspopup]").nth(1).click();
      await page.locator(".pair-menu button:has(.lucide-history)").click();
      await expect(page.locator(".unit-history")).toBeVisible();
    },
  ],
  [
    "a post worked at",
    async (page) => {
      await page.goto("/t/how-to-read-a-source");
      const posts = page.locator(".thread-menu select");
      if ((await posts.inputValue()) === "") await posts.selectOption({ index: 1 });
      await page.locator(".post-translation-foot button").first().click();
      await expect(page.locator(".post-work .pair").first()).toBeVisible();
    },
  ],
  ...(["book-a", "send", "inbox"] as const).map((icon): Visit => [
    `the panel with the sign ${icon}`,
    async (page) => {
      await page.goto("/t/how-to-read-a-source");
      await page.locator(`.thread-menu button:has(.lucide-${icon})`).click();
      await expect(page.locator(".thread-head section h2").first()).toBeVisible();
    },
  ]),
  [
    "a link that was cut",
    async (page) => {
      await page.goto("/t/how-to-read-a-source#corrections=1.90.AAAAAA.AAAA");
      await expect(page.locator("[data-problem]")).toBeVisible();
    },
  ],
  ["a thread of one's own with a note", fill],
  [
    "a source without text",
    async (page) => {
      await fill(page);
      await page.locator("[data-post]").nth(2).locator(".source-title button").click();
      await expect(page.locator(".source-empty")).toBeVisible();
    },
  ],
  [
    "doubtful pairs",
    async (page) => {
      await page.goto("/t/one-street-three-names/p2?src=vulica-kvietkavaja");
      await page.locator(".source-tools .button:has(.lucide-clipboard-paste)").click();
      await page.locator(".text-form textarea").fill(FREE);
      await page.locator('.text-form button[type="submit"]').click();
      await page.locator(".doubts button").click();
      await page
        .locator("[data-pair]", { has: page.locator("[data-doubt]") })
        .first()
        .locator("[aria-haspopup]")
        .click();
      await expect(page.locator(".doubt-words")).toBeVisible();
    },
  ],
  ...translationVisits,
  ["import", (page) => page.goto("/import")],
  ["import from another host", (page) => page.goto("/import?from=https://example.org/x.json")],
  [
    "a preview",
    async (page) => {
      await page.goto("/import");
      await page.locator("textarea").fill(UNROLLED);
      await page.locator('button[type="submit"]').click();
      await expect(page.locator("[data-post]")).toHaveCount(4);
      await page.locator("[data-post]").first().getByRole("button").nth(1).click();
    },
  ],
  [
    "a refused input",
    async (page) => {
      await page.goto("/import");
      await page.locator("textarea").fill('{"format":"x"}');
      await page.locator('button[type="submit"]').click();
      await expect(page.locator("[data-problem]")).toBeVisible();
    },
  ],
  [
    "the question before reading X",
    async (page) => {
      await page.goto("/import?from=https://x.com/zavod_by/status/1001");
      await expect(page.locator(".import-from input")).toBeVisible();
    },
  ],
  [
    "an address nobody may read",
    async (page) => {
      await page.goto("/import?from=https://vk.com/wall-77_12");
      await expect(page.locator('[data-problem="address-closed"]')).toBeVisible();
    },
  ],
  [
    "a page that was sent",
    async (page) => {
      const sent = {
        url: "https://vk.com/wall-77_12",
        title: "Стачка",
        author: "Рабочы голас",
        published: "2020-08-16",
        language: "ru",
        text: RUSSIAN,
      };
      const message = Buffer.from(JSON.stringify(sent)).toString("base64url");
      await page.goto(`/import#page=${message}`);
      await expect(page.locator(".received-places button:enabled")).toBeVisible();
    },
  ],
  ["notes, none", (page) => page.goto("/notes")],
  [
    "notes",
    async (page) => {
      await fill(page);
      await page.goto("/notes");
      await expect(page.locator("[data-note]")).toHaveCount(1);
    },
  ],
  [
    "settings",
    async (page) => {
      await page.goto("/settings");
      await expect(page.locator("[data-model]").first()).toBeVisible();
    },
  ],
  [
    "the question before wiping",
    async (page) => {
      await page.goto("/settings");
      await page.locator(".settings-data button").click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  ],
  ["about", (page) => page.goto("/about")],
  ["nothing there", (page) => page.goto("/nowhere")],
  [
    "a thread that is not there",
    async (page) => {
      await page.goto("/t/none");
      await expect(page.locator("[data-problem]")).toBeVisible();
    },
  ],
];

test.use({ hosts: MACHINE_HOSTS });

test.describe("in Belarusian and Russian nothing is left in English", () => {
  for (const locale of ["be-BY", "ru-RU"])
    test.describe(locale, () => {
      test.use({ locale });
      for (const [name, visit] of visits)
        test(name, async ({ page }) => {
          await visit(page);
          await expect(page.locator("main :is(h1, h2, [data-problem])").first()).toBeVisible();
          expect(await latinWords(page)).toEqual([]);
        });
    });
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [name, visit] of visits)
      test(`${name} @narrow`, async ({ page }) => {
        await visit(page);
        await expect(page.locator("main :is(h1, h2, [data-problem])").first()).toBeVisible();
        expect(await axe(page)).toEqual([]);
        // Nothing is cut off at the side.
        const [inner, outer] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        expect(inner).toBeLessThanOrEqual(outer ?? 0);
      });
  });
