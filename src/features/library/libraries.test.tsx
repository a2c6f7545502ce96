import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { cleanThread } from "../../../tests/support/thread.ts";
import {
  added,
  ADDRESS,
  block,
  entry,
  fakesWith,
  FOLDER,
  HOST,
  host,
  index,
  linkTo,
  standing,
} from "./libraries.fixtures.tsx";
import { foreignWords, wordsOnScreen } from "../../../tests/support/words-on-screen.ts";

/** Its own name, in the names of buttons. */
const GROUP = new Set(["Threads", "of", "the", "group", "Thread", "strike", "c", "a"]);

describe("what a library says of its threads", () => {
  test("is in sentences, and no percentage", async () => {
    const translated = [
      { language: "en", share: 0.3, checked: 0, sentences: 40 },
      { language: "be", share: 1, checked: 1, sentences: 40 },
      { language: "ru", share: 0.999999, checked: 0.5, sentences: 40 },
    ];
    const { asked } = host({ [ADDRESS]: index([entry("a", { translated })]) });
    const { list } = await added(fakesWith(asked));
    expect(
      list.getByText("12 of 40 sentences in English; not checked by people yet"),
    ).toBeVisible();
    expect(list.getByText("all in Belarusian; checked by people")).toBeVisible();
    expect(list.getByText("39 of 40 sentences in Russian; checked by people: 20")).toBeVisible();
    expect(document.body.textContent).not.toContain("%");
  });

  test("is in the reader's language where it is there", async () => {
    const { asked } = host({ [ADDRESS]: index([entry("a")]) });
    const fakes = fakesWith(asked);
    fakes.services.settings.change({ language: "be" });
    const app = await renderApp(linkTo(ADDRESS), fakes);
    await app.user.click(await screen.findByRole("button", { name: `Загрузіць спіс з ${HOST}` }));
    expect(await screen.findByText("Трэд a")).toHaveAttribute("lang", "be");
    expect(screen.getByText("Threads of the group")).toHaveAttribute("lang", "en");
  });
});

describe("opening a thread", () => {
  const files = { [ADDRESS]: index([entry("strike")]), [`${FOLDER}strike.json`]: cleanThread() };

  test("loads it from the same host, checks it, stores it and shows it", async () => {
    const { asked, urls } = host(files);
    const app = await added(fakesWith(asked));
    await app.user.click(app.list.getByRole("button", { name: "Load and read “Thread strike”" }));
    await waitFor(() => {
      expect(app.address()).toBe("/t/strike");
    });
    expect(urls()).toEqual([ADDRESS, `${FOLDER}strike.json`]);
    expect(app.threads.puts).toEqual([cleanThread()]);
    app.unmount();
    await renderApp("/", app);
    const list = await block();
    expect(await list.findByRole("link", { name: "Thread strike" })).toHaveAttribute(
      "href",
      "/t/strike",
    );
    expect(list.getByText("Stored in this browser")).toBeVisible();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test.each([
    [
      "of another id",
      { ...cleanThread(), thread: { ...cleanThread().thread, id: "x" } },
      "thread.id",
    ],
    ["with a fault", { ...cleanThread(), posts: [{ id: "p", text: "x" }] }, "posts[0].author"],
  ])("%s stores nothing and tells the place", async (_, answer, place) => {
    const { asked } = host({ ...files, [`${FOLDER}strike.json`]: answer });
    const app = await added(fakesWith(asked));
    await app.user.click(app.list.getByRole("button", { name: /^Load and read/u }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "invalid-document");
    expect(alert).toHaveTextContent(place);
    expect(app.threads.puts).toEqual([]);
  });

  test("that the reader has from elsewhere is theirs: a link, and nothing is written over it", async () => {
    const { asked } = host(files);
    const mine = { ...cleanThread(), translations: [] };
    const app = await added(fakesWith(asked, [mine]));
    expect(await app.list.findByRole("link", { name: "Thread strike" })).toBeVisible();
    expect(app.list.getByText("You have this thread already, from elsewhere")).toBeVisible();
    expect(app.list.queryByRole("button", { name: /^Load and read/u })).toBeNull();
    expect(app.threads.puts).toEqual([]);
  });
});

describe("looking for news", () => {
  test("happens on a press only, and marks what is new and what changed", async () => {
    const { asked, answers, urls } = host({ [ADDRESS]: index([entry("a"), entry("b")]) });
    const app = await added(fakesWith(asked));
    expect([standing("a"), standing("b")]).toEqual(["seen", "seen"]);
    answers.set(ADDRESS, index([entry("a"), entry("b", { sha256: "2".repeat(64) }), entry("c")]));
    app.unmount();
    const again = await renderApp("/", app);
    const list = await block();
    expect(urls()).toHaveLength(1);
    await again.user.click(
      list.getByRole("button", { name: "Look for news: Threads of the group" }),
    );
    expect(await list.findByText("1 new thread; 1 changed thread")).toBeVisible();
    expect([standing("a"), standing("b"), standing("c")]).toEqual(["seen", "changed", "new"]);
    expect(list.getByText("New here")).toBeVisible();
    await again.user.click(
      list.getByRole("button", { name: "Look for news: Threads of the group" }),
    );
    expect(await list.findByText("Nothing new.")).toBeVisible();
    expect([standing("b"), standing("c")]).toEqual(["changed", "new"]);
  });

  test("that fails leaves the list as it was", async () => {
    const { asked, answers } = host({ [ADDRESS]: index([entry("a")]) });
    const app = await added(fakesWith(asked));
    answers.set(ADDRESS, "<p>gone</p>");
    await app.user.click(app.list.getByRole("button", { name: /^Look for news/u }));
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "not-a-library");
    expect(app.list.getByRole("heading", { level: 4, name: "Thread a" })).toBeVisible();
  });
});

test("a library is removed, its opened threads stay, and undo brings it back", async () => {
  const { asked } = host({ [ADDRESS]: index([entry("strike")]) });
  const app = await added(fakesWith(asked, [cleanThread()]));
  await app.user.click(
    app.list.getByRole("button", { name: "Remove “Threads of the group” from your libraries" }),
  );
  expect(screen.queryByRole("heading", { level: 3, name: "Threads of the group" })).toBeNull();
  expect(app.services.libraries.snapshot()).toEqual([]);
  expect(app.threads.documents.has("strike")).toBe(true);
  await app.user.click(screen.getByRole("button", { name: "Undo" }));
  await block();
});

test("a link to a library can be copied", async () => {
  const { asked } = host({ [ADDRESS]: index([entry("a")]) });
  const app = await added(fakesWith(asked));
  await app.user.click(
    app.list.getByRole("button", { name: "Copy a link to “Threads of the group”" }),
  );
  const link = new URL(await navigator.clipboard.readText());
  expect(link.searchParams.get("library")).toBe(ADDRESS);
});

test.each(["ru", "be"] as const)("nothing of it is left in English in %s", async (language) => {
  const translated = [{ language: "en", share: 0.3, checked: 0.1, sentences: 40 }];
  const { asked, answers } = host({ [ADDRESS]: index([entry("a", { translated })]) });
  const fakes = fakesWith(asked, [cleanThread()]);
  fakes.services.settings.change({ language });
  const app = await renderApp(linkTo(ADDRESS), fakes);
  await screen.findByRole("heading", { level: 3 });
  expect(foreignWords(wordsOnScreen(document))).toEqual([]);
  const [yes] = document.querySelectorAll<HTMLElement>(".library-ask button");
  if (yes === undefined) throw new Error("no question");
  await app.user.click(yes);
  await screen.findByRole("heading", { level: 4 });
  answers.set(ADDRESS, index([entry("a", { sha256: undefined }), entry("strike"), entry("c")]));
  await app.user.click(screen.getByRole("button", { name: /Threads of the group$/u }));
  await waitFor(() => {
    expect([standing("a"), standing("strike"), standing("c")]).toEqual([
      "changed",
      "elsewhere",
      "new",
    ]);
  });
  expect(foreignWords(wordsOnScreen(document)).filter((word) => !GROUP.has(word))).toEqual([]);
});
