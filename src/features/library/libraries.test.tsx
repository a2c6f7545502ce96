import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { ThreadDocument } from "#domain/thread.ts";
import { renderApp, renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices, NOW } from "../../../tests/support/services.ts";
import { cleanThread } from "../../../tests/support/thread.ts";
import { LibraryView } from "./LibraryView.tsx";

const HOST = "group.example";
const FOLDER = `https://${HOST}/threads/`;
const ADDRESS = `${FOLDER}library.json`;

const entry = (id: string, more: object = {}) => ({
  id,
  file: `${id}.json`,
  title: { en: `Thread ${id}`, be: `Трэд ${id}` },
  language: "en",
  languages: ["ru"],
  posts: 3,
  sources: 2,
  updated: "2026-11-21T10:00:00Z",
  sha256: "1".repeat(64),
  ...more,
});

const index = (threads: readonly object[], more: object = {}) => ({
  format: "nitka-library",
  version: 1,
  title: { en: "Threads of the group" },
  threads,
  ...more,
});

/** A host by its addresses; what is changed in the map it answers with from then on. */
function host(files: Record<string, unknown>) {
  const answers = new Map(Object.entries(files));
  const asked = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async (url) => {
    const answer = answers.get(url);
    if (answer instanceof Error) throw answer;
    if (answer === undefined) return new Response("", { status: 404 });
    return new Response(typeof answer === "string" ? answer : JSON.stringify(answer));
  });
  const urls = () => asked.mock.calls.map(([url]) => url);
  return { answers, asked, urls };
}

const fakesWith = (
  fetch: ReturnType<typeof host>["asked"],
  threads: readonly ThreadDocument[] = [],
) => {
  const fakes = fakeServices({ threads });
  return { ...fakes, services: { ...fakes.services, fetch } };
};
type Fakes = ReturnType<typeof fakesWith>;

const linkTo = (address: string) => `/?library=${encodeURIComponent(address)}`;
const yes = () => screen.findByRole("button", { name: `Load the list from ${HOST}` });
const block = async () => {
  const heading = await screen.findByRole("heading", { level: 3, name: "Threads of the group" });
  return within(heading.closest("section") as HTMLElement);
};
const standing = (id: string) =>
  document.querySelector(`[data-thread="${id}"]`)?.getAttribute("data-standing");

/** The library is among the reader's, and its list was seen. */
async function added(fakes: Fakes) {
  const app = await renderApp(linkTo(ADDRESS), fakes);
  await app.user.click(await yes());
  return { ...app, list: await block() };
}

describe("adding a library", () => {
  test("of another host asks before the first request, and asks nothing more than the list", async () => {
    const { asked, urls } = host({ [ADDRESS]: index([entry("a")]) });
    const app = await renderApp(linkTo(ADDRESS), fakesWith(asked));
    expect(await screen.findByText(/it learns your internet address/u)).toHaveTextContent(HOST);
    expect(asked).not.toHaveBeenCalled();
    await app.user.click(await yes());
    const list = await block();
    expect(list.getByRole("heading", { level: 4, name: "Thread a" })).toBeVisible();
    expect(list.getByText("3 posts")).toBeVisible();
    expect(list.getByText("Sources in: Russian")).toBeVisible();
    expect(urls()).toEqual([ADDRESS]);
    expect(asked.mock.calls[0]?.[1]).toMatchObject({
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    await waitFor(() => {
      expect(app.address()).toBe("/");
    });
    expect(screen.getByRole("heading", { level: 3, name: "Threads of the group" })).toHaveFocus();
  });

  test("is refused by a press, and nothing is asked", async () => {
    const { asked } = host({});
    const app = await renderApp(linkTo(ADDRESS), fakesWith(asked));
    await app.user.click(await screen.findByRole("button", { name: "Do not load" }));
    expect(screen.queryByRole("button", { name: /^Load the list/u })).toBeNull();
    expect(asked).not.toHaveBeenCalled();
    expect(app.address()).toBe("/");
  });

  test("of this very site is loaded at once", async () => {
    const here = new URL("library/library.json", document.baseURI).href;
    const { asked, urls } = host({ [here]: index([entry("a")]) });
    await renderApp(linkTo("library/"), fakesWith(asked));
    await block();
    expect(urls()).toEqual([here]);
  });

  test("works from the form, with the address of its folder", async () => {
    const { asked, urls } = host({ [ADDRESS]: index([entry("a")]) });
    const app = await renderApp("/", fakesWith(asked));
    const field = await screen.findByRole("textbox", { name: "Address of a library" });
    await app.user.type(field, `${HOST}/threads{Enter}`);
    expect(asked).not.toHaveBeenCalled();
    await app.user.click(await yes());
    await block();
    expect(urls()).toEqual([ADDRESS]);
    expect(field).toHaveValue("");
  });

  test("that is there already leads to it and asks nothing", async () => {
    const { asked } = host({ [ADDRESS]: index([entry("a")]) });
    const fakes = fakesWith(asked);
    const { unmount } = await added(fakes);
    unmount();
    const app = await renderApp(linkTo(ADDRESS), fakes);
    await app.user.click(await screen.findByRole("button", { name: "Go to it" }));
    await waitFor(() => {
      expect(screen.getByRole("heading", { level: 3, name: "Threads of the group" })).toHaveFocus();
    });
    expect(asked).toHaveBeenCalledOnce();
  });

  test.each([
    ["http://group.example/library.json", "address-bad"],
    ["javascript:alert(1)", "address-bad"],
  ])("at %s is refused unasked", async (address, kind) => {
    const { asked } = host({});
    await renderApp(linkTo(address), fakesWith(asked));
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", kind);
    expect(asked).not.toHaveBeenCalled();
  });

  test.each([
    ["not there", undefined, "address-failed", "404"],
    ["unreachable, or without CORS", new TypeError("Failed to fetch"), "host-unreachable", HOST],
    ["a page", "<!doctype html>", "not-a-library", ADDRESS],
    ["another document", cleanThread(), "not-a-library", ADDRESS],
    ["cut", '{"format":"nitka-library",', "json-cut", "1"],
    [
      "wrong in a place",
      index([entry("a", { file: "../a.json" })]),
      "invalid-document",
      "threads[0].file",
    ],
    ["too large", " ".repeat(1024 * 1024 + 1), "too-large", "1 MB"],
  ])("that is %s is told, and is not kept", async (_, answer, kind, said) => {
    const { asked } = host({ [ADDRESS]: answer });
    const app = await renderApp(linkTo(ADDRESS), fakesWith(asked));
    await app.user.click(await yes());
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveAttribute("data-problem", kind);
    expect(alert).toHaveTextContent(said);
    expect(app.services.libraries.snapshot()).toEqual([]);
    expect(within(alert).getByRole("button", { name: "Try again" })).toBeVisible();
  });

  test("where the browser has no room is told", async () => {
    const { asked } = host({ [ADDRESS]: index([entry("a")]) });
    const fakes = fakesWith(asked);
    fakes.local.limit = 0;
    const app = await renderApp(linkTo(ADDRESS), fakes);
    await app.user.click(await yes());
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "storage-full");
  });
});

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

  test("tells that an opened thread changed, and hands it on without storing it", async () => {
    const changed = { ...cleanThread(), thread: { ...cleanThread().thread, title: "Changed" } };
    const { asked } = host({
      [ADDRESS]: index([entry("strike")]),
      [`${FOLDER}strike.json`]: changed,
    });
    const fakes = fakesWith(asked, [cleanThread()]);
    fakes.services.libraries.change(() => [
      {
        address: ADDRESS,
        added: NOW,
        looked: NOW,
        index: JSON.stringify(index([entry("strike")])),
        seen: { strike: "0".repeat(64) },
        opened: { strike: "0".repeat(64) },
      },
    ]);
    const onReview = vi.fn<(document: ThreadDocument) => void>();
    const { user } = await renderPart(<LibraryView specimen={null} onReview={onReview} />, fakes);
    const list = await block();
    expect(await list.findByText("Changed since you opened it")).toBeVisible();
    await user.click(list.getByRole("button", { name: "See what is new: Thread strike" }));
    await waitFor(() => {
      expect(onReview.mock.calls[0]?.[0]).toEqual(changed);
    });
    expect(fakes.threads.puts).toEqual([]);
    expect(await list.findByText("Stored in this browser")).toBeVisible();
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
