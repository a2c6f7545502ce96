import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { UiLanguage } from "#i18n/languages.ts";
import { renderApp } from "../../tests/support/render-app.tsx";
import { fakeServices } from "../../tests/support/services.ts";
import { strikeThread } from "../../tests/support/thread.ts";

async function read(path = "/t/strike", language: UiLanguage = "en") {
  const fakes = fakeServices({ threads: [strikeThread()], settings: { language } });
  const app = await renderApp(path, fakes);
  await screen.findByRole("heading", { level: 1, name: "Strike at the plant" });
  return app;
}

const article = (number: number) => screen.getByRole("article", { name: `Post ${number} of 4` });
const sourcesOf = (number: number) =>
  within(screen.getByRole("group", { name: `Sources of post ${number}` }));
/** The head of a source, which opens and closes it. */
const head = (number: number, name: RegExp) => sourcesOf(number).getByRole("button", { name });
const VK = /^Source:.*VK.*Завод стоит/u;
const TELEGRAM = /^Source:.*Telegram.*t\.me\/zavod\/7/u;
/** Ids of the sources that stand open, in the order of the page. */
const openSources = () =>
  [...document.querySelectorAll<HTMLElement>("[data-source][data-open]")].map((element) => [
    element.dataset["source"],
    element.closest<HTMLElement>("[data-post]")?.dataset["post"],
  ]);

describe("posts", () => {
  test("stand in the thread's order, exactly as they were written", async () => {
    await read();
    const posts = [...document.querySelectorAll<HTMLElement>("[data-post]")];
    expect(posts.map((post) => post.dataset["post"])).toEqual(["p1", "p2", "p3", "p4"]);
    const texts = posts.map((post) => post.querySelector(".post-text")?.textContent);
    // A post without words has no empty place for them.
    expect(texts).toEqual(strikeThread().posts.map(({ text }) => (text === "" ? undefined : text)));
  });

  test("carry their language, and whoever wrote them where it is somebody else", async () => {
    await read();
    expect(document.querySelector(".post-text")).toHaveAttribute("lang", "en");
    expect(within(article(3)).getAllByText("@ales").length).toBeGreaterThan(0);
    expect(within(article(1)).queryByText("Вера")).toBeNull();
  });

  test("link to themselves", async () => {
    await read();
    const link = within(article(2)).getByRole("link", { name: "Link to post 2" });
    expect(link).toHaveAttribute("href", "/t/strike/p2");
  });

  test("that the address names are marked", async () => {
    await read("/t/strike/p4?src=");
    expect(document.querySelector("[data-current]")).toHaveAttribute("data-post", "p4");
  });

  test("show quote and poll, and say what media there is without loading any of it", async () => {
    const { container } = await read();
    const post = within(article(3));
    expect(post.getByRole("blockquote", { name: "Quoted post" })).toHaveTextContent("Мы стоім.");
    const poll = within(post.getByRole("region", { name: "Poll" }));
    const options = within(poll.getByRole("list")).getAllByRole("listitem");
    expect(options.map((option) => option.textContent)).toEqual(["так12", "не"]);
    const [image, video, ...others] = post.getAllByRole("figure");
    expect(image).toHaveTextContent("Not loaded: image");
    expect(image).toHaveTextContent("Description: Брама завода");
    expect(video).toHaveTextContent("Not loaded: video");
    expect(others).toEqual([]);
    expect(post.getAllByRole("button", { name: "Load it from example.org" })).toHaveLength(2);
    expect(
      container.querySelectorAll("img, video, audio, iframe, object, embed, picture"),
    ).toHaveLength(0);
    expect(container.querySelectorAll("[src], [srcset], [poster]")).toHaveLength(0);
  });
});

describe("links", () => {
  test("lead to http and https only, and say nothing of where the reader came from", async () => {
    const { container } = await read();
    const links = [...container.querySelectorAll<HTMLAnchorElement>("a[href]")];
    const outside = links.filter((link) => !link.getAttribute("href")?.startsWith("/"));
    expect(outside.map((link) => link.href)).toEqual(
      expect.arrayContaining(["https://vk.com/wall-1_2", "https://example.org/page?from=thread"]),
    );
    for (const link of outside) {
      expect(["http:", "https:"]).toContain(link.protocol);
      expect(link.rel.split(" ")).toEqual(expect.arrayContaining(["noreferrer", "noopener"]));
      expect(link.target).toBe("_blank");
    }
  });

  test("of another kind are only words", async () => {
    const { container } = await read();
    expect(article(4)).toHaveTextContent("This is no link: javascript:alert(1)");
    expect(within(article(4)).queryByRole("link", { name: /javascript/u })).toBeNull();
    expect(container.innerHTML).not.toContain('"javascript:');
  });

  test("to a source open it beside the post instead of leaving", async () => {
    const { user, address } = await read("/t/strike?src=");
    await user.click(
      within(article(2)).getByRole("button", { name: /^https:\/\/t\.me\/zavod\/7$/u }),
    );
    expect(address()).toBe("/t/strike/p2?src=tg");
    expect(openSources()).toEqual([["tg", "p2"]]);
  });
});

describe("sources", () => {
  test("stand beside the post that links to them, in the order of its links", async () => {
    await read();
    const names = (number: number) =>
      sourcesOf(number)
        .getAllByRole("heading")
        .map((heading) => heading.querySelector(".source-name")?.textContent);
    expect(names(1)).toEqual(["Завод стоит"]);
    expect(names(2)).toEqual(["Завод стоит", "t.me/zavod/7"]);
    expect(screen.queryByRole("group", { name: "Sources of post 4" })).toBeNull();
  });

  test("the first one that has a text is open from the start", async () => {
    const { address } = await read();
    expect(openSources()).toEqual([["vk", "p1"]]);
    expect(address()).toBe("/t/strike");
    expect(sourcesOf(1).getByText("Завод стоит.")).toBeVisible();
  });

  test("open and close by their name, and the address says which are open", async () => {
    const { user, address } = await read();
    expect(head(2, TELEGRAM)).toHaveAttribute("aria-expanded", "false");
    await user.click(head(2, TELEGRAM));
    expect(head(2, TELEGRAM)).toHaveAttribute("aria-expanded", "true");
    expect(address()).toBe("/t/strike/p2?src=vk&src=tg");
    // What was open stays where it was, though the second post links to it too.
    expect(openSources()).toEqual([
      ["vk", "p1"],
      ["tg", "p2"],
    ]);
    await user.click(head(1, VK));
    expect(address()).toBe("/t/strike/p1?src=tg");
    expect(openSources()).toEqual([["tg", "p2"]]);
    await user.click(head(2, TELEGRAM));
    expect(address()).toBe("/t/strike/p2?src=");
    expect(openSources()).toEqual([]);
    expect(screen.queryByText("Завод стоит.")).toBeNull();
  });

  test("are opened with the rest of the page left as it is", async () => {
    const { user, address } = await read();
    const before = article(1);
    await user.click(head(2, TELEGRAM));
    expect(address()).toBe("/t/strike/p2?src=vk&src=tg");
    expect(article(1)).toBe(before);
    expect(head(2, TELEGRAM)).toHaveFocus();
  });

  test("that several posts link to are open once, under the post they were opened in", async () => {
    const { user, address } = await read("/t/strike?src=");
    await user.click(head(2, VK));
    expect(address()).toBe("/t/strike/p2?src=vk");
    expect(openSources()).toEqual([["vk", "p2"]]);
    expect(head(1, VK)).toHaveAttribute("aria-expanded", "false");
    await user.click(head(1, VK));
    expect(address()).toBe("/t/strike/p1?src=vk");
    expect(openSources()).toEqual([["vk", "p1"]]);
    expect(screen.getAllByText("Завод стоит.")).toHaveLength(1);
  });

  test("are opened by an address", async () => {
    await read("/t/strike/p2?src=tg&src=nowhere");
    expect(openSources()).toEqual([["tg", "p2"]]);
  });

  test("without a text say so, lead to the page, and show no text of theirs", async () => {
    await read("/t/strike/p2?src=tg");
    const source = within(
      sourcesOf(2).getByText("No text yet").closest("section") ?? document.body,
    );
    expect(source.getByText(/copy the text, and paste it below/u)).toBeVisible();
    expect(source.getByRole("link", { name: "Original page" })).toHaveAttribute(
      "href",
      "https://t.me/zavod/7",
    );
    expect(source.queryByText(/text pasted/u)).toBeNull();
    expect(source.queryByRole("list", { name: /Original and translation/u })).toBeNull();
    expect(document.querySelectorAll("[data-source=tg] [data-text]")).toHaveLength(0);
  });

  test("with a text say how it was had", async () => {
    await read();
    expect(sourcesOf(1).getByText(/^text pasted .*2026/u)).toBeVisible();
  });
});

describe("translations of the posts", () => {
  const words = (number: number) =>
    [...article(number).querySelectorAll("[data-side=translation]")]
      .filter((element) => element.closest("[data-source]") === null)
      .map((element) => element.textContent);

  test("follow the interface's language", async () => {
    const { container } = await read("/t/strike?src=", "be");
    const [translated] = container.querySelectorAll(".post-translation-text");
    expect(translated).toHaveAttribute("lang", "be");
    expect(translated).toHaveTextContent("Завод спыніўся ў панядзелак.");
    expect(container.querySelectorAll(".post-translation-text")).toHaveLength(1);
  });

  test("are not there where the interface speaks the thread's language", async () => {
    await read("/t/strike?src=");
    expect(words(1)).toEqual([]);
  });

  test("are chosen by the reader, and the choice is remembered for the thread", async () => {
    const { user, local, unmount } = await read("/t/strike?src=");
    await user.selectOptions(screen.getByRole("combobox", { name: "Posts also in" }), "ru");
    expect(words(1)).toEqual(["Завод остановился в понедельник."]);
    unmount();
    await renderApp("/t/strike?src=", fakeServices({ threads: [strikeThread()] }, local));
    await screen.findByText("Завод остановился в понедельник.");
    await user.selectOptions(screen.getByRole("combobox", { name: "Posts also in" }), "");
    expect(words(1)).toEqual([]);
  });

  test("carry the name of their twin, which lights up with them", async () => {
    const { user } = await read("/t/strike?src=", "ru");
    const twin = screen.getByText("Завод остановился в понедельник.");
    const unit = twin.getAttribute("data-unit") ?? "";
    const original = document.querySelector(`[data-side=original][data-unit="${unit}"]`);
    expect(original).toHaveTextContent("The plant stopped on Monday.");
    expect(original).not.toHaveAttribute("data-lit");
    await user.hover(twin);
    expect(original).toHaveAttribute("data-lit");
  });
});

describe("the thread as a whole", () => {
  test("one that is not there is told as missing", async () => {
    await renderApp("/t/nowhere");
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "thread-missing");
  });

  test("a bundled one is stored with its first change and not before", async () => {
    const fakes = fakeServices({ bundled: [strikeThread()] });
    const { user, threads } = await renderApp("/t/strike", fakes);
    await user.click(await screen.findByRole("button", { name: "Delete this translation" }));
    await screen.findByText("The translation was deleted");
    expect(threads.puts.map(({ translations }) => translations.length)).toEqual([3]);
  });

  test("is deleted with a way back", async () => {
    const { user, threads, address } = await read();
    await user.click(screen.getByRole("button", { name: "Delete the thread" }));
    expect(await screen.findByText("“Strike at the plant” was deleted")).toBeVisible();
    await expect.poll(address).toBe("/");
    expect(threads.documents.size).toBe(0);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("link", { name: "Strike at the plant" })).toBeVisible();
    expect(threads.documents.get("strike")).toEqual(strikeThread());
  });
});
