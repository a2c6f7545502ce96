import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ProblemError } from "#domain/problem.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { BookmarkletBox } from "./BookmarkletBox.tsx";

const CODE = "javascript:open('https://nitka.example/import')";
const DRAG = "Drag it to the bookmarks bar, then press it on the page you want to send.";

function show(bookmarklet: () => Promise<string>) {
  const fakes = fakeServices();
  return renderPart(<BookmarkletBox />, {
    ...fakes,
    services: { ...fakes.services, bookmarklet },
  });
}

const link = () => screen.findByRole("link", { name: "To Nitka" });

test("the bookmarklet is a link to be dragged", async () => {
  await show(async () => CODE);
  await expect.poll(link).toHaveAttribute("href", CODE);
});

test("pressed here it runs nothing and says what to do with it", async () => {
  const { user } = await show(async () => CODE);
  const followed = vi.fn<(event: Event) => void>();
  document.addEventListener("click", followed, { once: true });
  await user.click(await link());
  expect(followed.mock.calls[0]?.[0].defaultPrevented).toBe(true);
  expect(screen.getByText(DRAG)).toBeVisible();
});

test("it can be copied instead", async () => {
  const { user } = await show(async () => CODE);
  await user.click(await screen.findByRole("button", { name: "Copy it instead" }));
  expect(await screen.findByText(/^Copied\. Make a bookmark/u)).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(CODE);
});

test("where the browser does not let it be copied it can still be dragged", async () => {
  const { user } = await show(async () => CODE);
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("NotAllowedError"));
  await user.click(await screen.findByRole("button", { name: "Copy it instead" }));
  expect(await screen.findByText(DRAG)).toBeVisible();
});

test("a site without it says so, and offers nothing to drag", async () => {
  const problem = { kind: "address-failed", address: "/bookmarklet.js", status: 404 } as const;
  await show(async () => {
    throw new ProblemError(problem);
  });
  expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "address-failed");
  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.queryByRole("button", { name: "Copy it instead" })).toBeNull();
});
