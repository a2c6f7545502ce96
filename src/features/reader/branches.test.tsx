import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { ThreadDocument } from "#domain/thread.ts";
import { branchesThread } from "../../../tests/support/branches.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";

async function read(thread: ThreadDocument = branchesThread()) {
  const app = await renderApp(`/t/${thread.thread.id}`, fakeServices({ threads: [thread] }));
  await screen.findByRole("heading", { level: 1 });
  return app;
}

const names = (list: HTMLElement) =>
  within(list)
    .getAllByRole("article")
    .map((article) => article.getAttribute("aria-label"));

describe("branches", () => {
  test("hang under the post of the line they belong to, numbered after it", async () => {
    await read();
    expect(names(screen.getByRole("list", { name: "Posts under post 1" }))).toEqual([
      "Post 1.1 of 3",
      "Post 1.2 of 3",
    ]);
    expect(names(screen.getByRole("list", { name: "Posts under post 3" }))).toEqual([
      "Post 3.1 of 3",
    ]);
    expect(screen.queryByRole("list", { name: "Posts under post 2" })).toBeNull();
  });

  test("stand before the next post of the line, in the order they are read", async () => {
    await read();
    const numbers = screen.getAllByRole("link", { name: /^Link to post/u });
    expect(numbers.map((number) => number.textContent)).toEqual([
      "1",
      "1.1",
      "1.2",
      "2",
      "3",
      "3.1",
    ]);
  });

  test("are linked to under their own name", async () => {
    await read();
    expect(screen.getByRole("link", { name: "Link to post 1.2" })).toHaveAttribute(
      "href",
      "/t/t-2/p-5",
    );
  });
});

describe("the head", () => {
  test("says how many posts are missing", async () => {
    await read();
    expect(screen.getByText("3 posts missing")).toBeVisible();
  });

  test("says nothing of it where none is", async () => {
    const { missing: _missing, ...thread } = branchesThread().thread;
    await read({ ...branchesThread(), thread });
    expect(screen.getByText("6 posts")).toBeVisible();
    expect(screen.queryByText(/missing/u)).toBeNull();
  });
});
