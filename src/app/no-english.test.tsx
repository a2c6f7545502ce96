import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { branchesThread } from "../../tests/support/branches.ts";
import { line, status } from "../../tests/support/mastodon.ts";
import { renderApp } from "../../tests/support/render-app.tsx";
import { type Fakes, fakeServices } from "../../tests/support/services.ts";
import { noteEntries, strikeNote } from "../../tests/support/note.ts";
import { strikeThread } from "../../tests/support/thread.ts";
import { foreignWords, wordsOnScreen } from "../../tests/support/words-on-screen.ts";

type App = Awaited<ReturnType<typeof renderApp>>;

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly fakes?: () => Fakes;
  /** Waits until the screen is whole, and opens what is to be seen on it. */
  readonly ready: (app: App) => Promise<void>;
}

const withThread = () => fakeServices({ threads: [strikeThread()], bundled: [] });
const withNotes = () => {
  const fakes = fakeServices();
  const note = strikeNote("one", { body: "Слова", tags: ["завод"] });
  const onPost = strikeNote("two", {
    body: "Яшчэ",
    target: { ...note.target, side: "translation", language: "en" },
  });
  for (const [key, value] of noteEntries([note, onPost])) fakes.local.write(key, value);
  fakes.local.write("nitka.note.bad", "{}");
  return fakes;
};

const heading = async () => void (await screen.findByRole("heading", { level: 1 }));
const drop = (content: BlobPart, name: string) =>
  fireEvent.drop(document.body, {
    dataTransfer: { files: [new File([content], name)], types: ["Files"] },
  });
const refused = (content: BlobPart, name: string) => async () => {
  await heading();
  await screen.findByRole("textbox");
  drop(content, name);
  await screen.findByRole("alert");
};
const source = async (app: App, id: string) => {
  await expect
    .poll(() => app.container.querySelector(`[data-source=${id}][data-open]`), { timeout: 10_000 })
    .not.toBeNull();
};
/** Presses the nth button of an open source that stands in `place`. */
const press = async (app: App, place: string, nth: number) => {
  const button = app.container.querySelectorAll(place)[nth];
  if (button === undefined) throw new Error(`nothing at ${place}`);
  await app.user.click(button);
};

const SCREENS: readonly Screen[] = [
  { name: "the empty library", path: "/", ready: heading },
  {
    name: "the library",
    path: "/",
    fakes: () => fakeServices({ threads: [strikeThread()], bundled: [strikeThread()] }),
    ready: async () => {
      await heading();
      await screen.findByText(/^Захавана|^Сохранен/u);
    },
  },
  { name: "import", path: "/import", ready: heading },
  {
    name: "import from elsewhere",
    path: "/import?from=https://elsewhere.example/t.json",
    ready: heading,
  },
  {
    name: "the preview",
    path: "/import",
    ready: async (app) => {
      await screen.findByRole("textbox");
      drop(
        "Першы. І яшчэ.\n\nДругі https://vk.com/wall-1_2\n\nСохранено на threadreaderapp.com",
        "a.txt",
      );
      await screen.findAllByRole("listitem");
      await expect
        .poll(() => app.container.querySelector(".preview-tools"), { timeout: 10_000 })
        .not.toBeNull();
      await press(app, ".preview-tools button", 1);
      await press(app, ".preview-tools button", 6);
    },
  },
  {
    name: "the preview of one of several threads",
    path: "/import",
    ready: async (app) => {
      await screen.findByRole("textbox");
      const hidden = status(4, 3, { visibility: "private", spoiler_text: "гл. 2" });
      drop(JSON.stringify([...line(3), hidden, status(11, null), status(12, 11)]), "a.json");
      await expect
        .poll(() => app.container.querySelector(".import-choices summary"), { timeout: 10_000 })
        .not.toBeNull();
      await press(app, ".import-choices summary", 0);
      await press(app, ".import-preview .notice button", 0);
    },
  },
  {
    name: "a thread to be read live",
    path: `/import?from=${encodeURIComponent("https://x.com/ales/status/100")}`,
    ready: async () => void (await screen.findByRole("heading", { level: 2, name: /fxtwitter/u })),
  },
  {
    name: "an address nobody may read",
    path: `/import?from=${encodeURIComponent("https://vk.com/wall-1_2")}`,
    ready: async () => void (await screen.findByRole("alert")),
  },
  {
    name: "a page received",
    path: `/import#page=${btoa(JSON.stringify({ url: "https://t.me/zavod/7", text: "" }))}`,
    fakes: withThread,
    ready: async (app) => {
      await expect
        .poll(() => app.container.querySelectorAll(".received-places button").length)
        .toBe(2);
    },
  },
  { name: "no text", path: "/import", ready: refused(" ", "a.txt") },
  {
    name: "a picture",
    path: "/import",
    ready: refused(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "a.json"),
  },
  { name: "cut JSON", path: "/import", ready: refused('{"format":', "a.json") },
  { name: "another document", path: "/import", ready: refused('{"format":1}', "a.json") },
  {
    name: "a document with mistakes",
    path: "/import",
    ready: refused('{"format":"nitka-thread","version":1,"posts":[{}],"thread":7}', "a.json"),
  },
  {
    name: "the thread",
    path: "/t/strike",
    fakes: withThread,
    ready: async (app) => {
      await heading();
      await source(app, "vk");
    },
  },
  {
    name: "a thread with every field",
    path: "/t/t-2",
    fakes: () => fakeServices({ threads: [branchesThread()] }),
    ready: heading,
  },
  {
    name: "a source without text",
    path: "/t/strike/p2?src=tg",
    fakes: withThread,
    ready: async (app) => {
      await source(app, "tg");
      await expect
        .poll(() => app.container.querySelector(".text-form"), { timeout: 10_000 })
        .not.toBeNull();
      await press(app, ".text-form [type=submit]", 0);
    },
  },
  {
    name: "adding a translation",
    path: "/t/strike",
    fakes: withThread,
    ready: async (app) => {
      await source(app, "vk");
      await press(app, ".source-tools .button", 2);
      await expect
        .poll(() => app.container.querySelector(".text-form"), { timeout: 10_000 })
        .not.toBeNull();
      await press(app, ".text-form [type=submit]", 0);
      const [language] = within(app.container.querySelector("form") ?? app.container).getAllByRole(
        "combobox",
      );
      if (language !== undefined) await app.user.selectOptions(language, "other");
      await app.user.type(screen.getAllByRole("textbox")[1] ?? app.container, "!");
    },
  },
  {
    name: "writing a note that cannot be stored",
    path: "/t/strike",
    fakes: withThread,
    ready: async (app) => {
      await source(app, "vk");
      await press(app, ".post-foot > button", 0);
      app.local.limit = 0;
      await app.user.keyboard("а");
      await screen.findByRole("alert");
    },
  },
  {
    name: "a deleted translation",
    path: "/t/strike",
    fakes: withThread,
    ready: async (app) => {
      await source(app, "vk");
      await press(app, ".source-tools .button-icon", 2);
      await waitFor(() => {
        expect(app.container.querySelector(".toasts button")).not.toBeNull();
      });
    },
  },
  {
    name: "a missing thread",
    path: "/t/nowhere",
    ready: async () => void (await screen.findByRole("alert")),
  },
  { name: "the empty hub", path: "/notes", ready: heading },
  { name: "the hub", path: "/notes", fakes: withNotes, ready: heading },
  {
    name: "the hub with nothing found",
    path: "/notes",
    fakes: withNotes,
    ready: async ({ user }) => {
      await user.type(await screen.findByRole("searchbox"), "нічога такога");
    },
  },
  { name: "the settings", path: "/settings", ready: heading },
  { name: "about", path: "/about", ready: heading },
  {
    name: "no page",
    path: "/nowhere/at/all",
    ready: async () => void (await screen.findByRole("heading")),
  },
];

afterEach(() => {
  document.documentElement.removeAttribute("lang");
});

describe.each(["ru", "be"] as const)("in %s", (language) => {
  test.each(SCREENS)("$name has no English left", async ({ path, fakes, ready }) => {
    const made = fakes?.() ?? fakeServices();
    made.services.settings.change({ language });
    const app = await renderApp(path, made);
    await ready(app);
    const words = wordsOnScreen(document);
    expect(words.length).toBeGreaterThan(10);
    expect(foreignWords(words)).toEqual([]);
  });
});

test("the walk sees what it is to see", () => {
  document.body.innerHTML = `
    <main><p title="A tooltip">Словы <b>left over</b></p>
    <p lang="en">Thread content</p><p lang="en"><i lang="">a note</i></p>
    <input placeholder="Type here" aria-label="Пошук" value="mine"><bdi>somebody</bdi>
    <p>JSON з https://example.org/page, VK, Nitka</p></main>`;
  const words = wordsOnScreen(document);
  expect(words).toEqual(
    expect.arrayContaining(["Словы", "left over", "A tooltip", "Type here", "Пошук"]),
  );
  expect(foreignWords(words)).toEqual(["A", "tooltip", "left", "over", "Type", "here"]);
});
