import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { sourceId } from "#domain/ids.ts";
import type { PostLink } from "#domain/thread.ts";
import { threadOfPost } from "../../../tests/support/branches.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";

/** A post that says `text`, with a link over `words`. */
async function read(text: string, words: string, link: Pick<PostLink, "url" | "source">) {
  const start = text.indexOf(words);
  const thread = threadOfPost({ text, links: [{ start, end: start + words.length, ...link }] });
  await renderApp("/t/t-2?src=", fakeServices({ threads: [thread] }));
  const article = await screen.findByRole("article", { name: "Post 1 of 1" });
  expect(article.querySelector(".post-text")?.textContent).toBe(text);
  return within(article);
}

/** What stands before the eye in place of the words; they remain for assistive technology and for copying. */
const shownAs = (link: HTMLElement) =>
  link.querySelector("[data-shown-as]")?.getAttribute("data-shown-as") ?? null;

const LONG = "https://www.example.org/page/";

test("a link on a word keeps the word", async () => {
  const post = await read("Read the ledger.", "the ledger", { url: LONG });
  const link = post.getByRole("link", { name: "the ledger" });
  expect(link).toHaveAttribute("href", LONG);
  expect(link).toHaveAttribute("title", "opens www.example.org in a new tab");
  expect(shownAs(link)).toBeNull();
});

test("a link to a source on a word keeps the word", async () => {
  const source = sourceId("src-1");
  const post = await read("Read what they wrote.", "what they wrote", {
    url: "https://t.me/zavod/7",
    source,
  });
  expect(shownAs(post.getByRole("button", { name: "what they wrote" }))).toBeNull();
});

test("an address is shortened for the eye and stays whole in the text", async () => {
  const post = await read(`See ${LONG} there`, LONG, { url: LONG });
  expect(shownAs(post.getByRole("link", { name: LONG }))).toBe("example.org/page");
});

test("an address without its scheme is an address too", async () => {
  const post = await read("See example.org/page/ there", "example.org/page/", { url: LONG });
  expect(shownAs(post.getByRole("link", { name: "example.org/page/" }))).toBe("example.org/page");
});

test("an address of a source is shown by the source's short name", async () => {
  const written = "https://t.me/zavod/7?single";
  const post = await read(`See ${written}`, written, {
    url: written,
    source: sourceId("src-1"),
  });
  expect(shownAs(post.getByRole("button", { name: written }))).toBe("t.me/zavod/7");
});
