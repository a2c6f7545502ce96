import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sourceId, threadId } from "#domain/ids.ts";
import type { Media, Post } from "#domain/thread.ts";
import { threadOfPost } from "../../../tests/support/branches.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";

const GATE: Media = { kind: "image", url: "https://a.example/gate.jpg", alt: "Брама завода" };
const YARD: Media = { kind: "image", url: "https://b.example/yard.jpg", alt: "" };
const MARCH: Media = { kind: "video", url: "https://b.example/march.mp4" };
const SONG: Media = { kind: "audio", url: "https://b.example/song.ogg" };
const LOAF = { shortcode: "loaf", url: "https://a.example/loaf.png" };

async function read(more: Partial<Post>) {
  const first = threadOfPost(more);
  const second = { ...first, thread: { ...first.thread, id: threadId("other"), title: "Another" } };
  const app = await renderApp("/t/t-2", fakeServices({ threads: [first, second] }));
  await screen.findByRole("heading", { level: 1 });
  const article = () => screen.getByRole("article", { name: "Post 1 of 1" });
  /** Addresses the page has asked the browser to load. */
  const loaded = () =>
    [...app.container.querySelectorAll("[src], [srcset], [poster]")].map((element) =>
      element.getAttribute("src"),
    );
  const press = (name: string, nth = 0) => {
    const button = within(article()).getAllByRole("button", { name })[nth];
    if (button === undefined) throw new Error(`no button ${name}`);
    return app.user.click(button);
  };
  return { ...app, article, loaded, press };
}

describe("what lies elsewhere", () => {
  const media = [GATE, YARD, MARCH, SONG];

  test("is not loaded before anybody presses", async () => {
    const { loaded, article } = await read({ media });
    expect(loaded()).toEqual([]);
    const places = within(article()).getAllByRole("figure");
    expect(places.map((place) => within(place).getByText(/^Not loaded/u).textContent)).toEqual([
      "Not loaded: image",
      "Not loaded: image",
      "Not loaded: video",
      "Not loaded: audio",
    ]);
  });

  test("is loaded one by one", async () => {
    const { loaded, press, article } = await read({ media });
    await press("Load it from b.example", 1);
    expect(loaded()).toEqual([MARCH.url]);
    await press("Load it from a.example");
    expect(loaded()).toEqual([GATE.url, MARCH.url]);
    const picture = within(article()).getByRole("img", { name: "Брама завода" });
    expect(picture).toHaveAttribute("referrerpolicy", "no-referrer");
    expect(within(article()).getAllByText(/^Not loaded/u)).toHaveLength(2);
  });

  test("is loaded for the whole thread at once", async () => {
    const { loaded, press, article } = await read({ media });
    await press("Load all of this thread");
    expect(loaded()).toEqual(media.map(({ url }) => url));
    expect(within(article()).queryByRole("button", { name: /^Load/u })).toBeNull();
  });

  test("stays loaded while sources are opened", async () => {
    const { loaded, press, user, address } = await read({
      media: [GATE, MARCH],
      cards: [{ url: "https://t.me/zavod/7", source: sourceId("src-1") }],
    });
    await press("Load it from a.example");
    await user.click(screen.getByRole("button", { name: /^Source:/u }));
    expect(address()).toBe("/t/t-2/p-1?src=src-1");
    expect(loaded()).toEqual([GATE.url]);
  });

  test("is asked about anew in another thread", async () => {
    const { loaded, press, user } = await read({ media });
    await press("Load all of this thread");
    await user.click(screen.getByRole("link", { name: "Library" }));
    await user.click(await screen.findByRole("link", { name: "Another" }));
    await screen.findByRole("heading", { level: 1, name: "Another" });
    expect(loaded()).toEqual([]);
  });

  test("says who does not give it away", async () => {
    const { press, article } = await read({ media: [GATE] });
    await press("Load it from a.example");
    fireEvent.error(within(article()).getByRole("img", { name: "Брама завода" }));
    expect(within(article()).getByText("a.example does not give it away.")).toBeVisible();
  });

  test("that no browser shows by itself is only led to", async () => {
    const url = "https://b.example/march.m3u8";
    const { loaded, press, article } = await read({ media: [{ kind: "video", url }, GATE] });
    await press("Load all of this thread");
    expect(loaded()).toEqual([GATE.url]);
    expect(within(article()).getByRole("link", { name: "Open at b.example" })).toHaveAttribute(
      "href",
      url,
    );
  });

  test("that came without an address says that it is not included", async () => {
    const { article } = await read({ media: [{ kind: "image", name: "ledger.jpg" }] });
    expect(within(article()).getByText("ledger.jpg")).toBeVisible();
    expect(within(article()).getByText("Not included in what was imported.")).toBeVisible();
    expect(within(article()).queryByRole("button", { name: /^Load/u })).toBeNull();
  });

  test("at an address that is no address of the web cannot be loaded", async () => {
    const { article } = await read({ media: [{ kind: "image", url: "javascript:alert(1)" }] });
    expect(within(article()).getByText("Not loaded: image")).toBeVisible();
    expect(within(article()).queryByRole("button", { name: /^Load/u })).toBeNull();
  });
});

describe("a description", () => {
  const { url = "" } = GATE;

  test.each([
    ["that was given is shown", { alt: "Брама завода" }, "Description: Брама завода"],
    ["that was stated to be empty needs no word", { alt: "" }, null],
    ["that was not given is missed", {}, "No description."],
  ])("%s", async (_, alt, words) => {
    const { article } = await read({ media: [{ kind: "image", url, ...alt }] });
    const caption = article().querySelector("figcaption");
    expect(caption?.textContent ?? null).toBe(words);
  });

  test("is missed of a picture only", async () => {
    const { article } = await read({ media: [MARCH] });
    expect(within(article()).queryByText("No description.")).toBeNull();
  });
});

describe("emoji of a platform's own", () => {
  const text = "Bread :loaf: and :coal: for all";
  const emoji = [LOAF];

  test("are their shortcodes until pictures may load", async () => {
    const { loaded, article } = await read({ text, emoji, media: [GATE] });
    expect(within(article()).getByText(text)).toBeVisible();
    expect(loaded()).toEqual([]);
  });

  test("are pictures after that, with the words still in the text", async () => {
    const { loaded, press, article } = await read({ text, emoji, media: [GATE] });
    await press("Load all of this thread");
    expect(loaded()).toEqual([LOAF.url, GATE.url]);
    expect(within(article()).getByTitle(":loaf:")).toHaveAttribute("src", LOAF.url);
    // Notes stand at offsets of the text.
    expect(article().querySelector(".post-text")?.textContent).toBe(text);
  });

  test("stay shortcodes where one picture was let load", async () => {
    const { loaded, press } = await read({ text, emoji, media: [GATE] });
    await press("Load it from a.example");
    expect(loaded()).toEqual([GATE.url]);
  });
});
