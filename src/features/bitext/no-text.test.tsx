import { screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderApp, renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { strikeThread } from "../../../tests/support/thread.ts";
import { NoText } from "./NoText.tsx";

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, "scrollIntoView");
});

test("a source without text says why, and the three ways to bring one", async () => {
  await renderPart(<NoText />);
  expect(screen.getByText("No text yet")).toBeVisible();
  expect(screen.getByText(/^No web app may fetch this page/u)).toBeVisible();
  const ways = within(screen.getByRole("list")).getAllByRole("listitem");
  expect(ways.map((way) => way.textContent)).toEqual([
    expect.stringContaining("paste it below"),
    expect.stringContaining("choose the file below"),
    "Or send the page here with one press: Nitka’s bookmarklet",
  ]);
});

test("it leads to the bookmarklet", async () => {
  // jsdom does not scroll.
  const scrolled = vi.fn<(this: Element) => void>();
  Element.prototype.scrollIntoView = scrolled;
  const fakes = fakeServices({ threads: [strikeThread()] });
  const { user, address } = await renderApp("/t/strike/p2?src=tg", fakes);
  await user.click(await screen.findByRole("link", { name: "Nitka’s bookmarklet" }));
  const box = await screen.findByRole("region", { name: "Send a page here with one press" });
  expect(address()).toBe("/import");
  await expect.poll(() => scrolled.mock.contexts).toContain(box);
});
