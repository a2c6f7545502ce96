import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { cleanThread } from "../../../tests/support/thread.ts";
import {
  added,
  ADDRESS,
  block,
  entry,
  fakesWith,
  HOST,
  host,
  index,
  linkTo,
  yes,
} from "./libraries.fixtures.tsx";

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
