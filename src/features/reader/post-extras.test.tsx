import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Post } from "#domain/thread.ts";
import { branchesThread, threadOfPost } from "../../../tests/support/branches.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";

async function read(thread = branchesThread()) {
  const app = await renderApp("/t/t-2", fakeServices({ threads: [thread] }));
  await screen.findByRole("heading", { level: 1 });
  return app;
}

async function readOne(more: Partial<Post>) {
  await read(threadOfPost(more));
  return within(screen.getByRole("article", { name: "Post 1 of 1" }));
}

describe("cards", () => {
  test("show their title and words, and lead to the page without saying where from", async () => {
    const post = await readOne({
      text: "See:",
      cards: [
        { url: "https://t.me/zavod/7", title: "Завод", description: "Стачком пишет" },
        { url: "https://example.org/ledger" },
      ],
    });
    expect(post.getByText("Завод")).toBeVisible();
    expect(post.getByText("Стачком пишет")).toBeVisible();
    const links = ["https://t.me/zavod/7", "https://example.org/ledger"].map((name) =>
      post.getByRole("link", { name }),
    );
    for (const link of links) {
      expect(link).toHaveAttribute("href", link.textContent);
      expect(link).toHaveAttribute("rel", "noreferrer noopener");
    }
  });

  test("of a post without words stand as its source beside it", async () => {
    const { user } = await read();
    const sources = within(screen.getByRole("group", { name: "Sources of post 3.1" }));
    await user.click(sources.getByRole("button", { name: /^Source:.*t\.me\/zavod\/8/u }));
    expect(await sources.findByText("No text yet")).toBeVisible();
  });

  test("of an address that leads nowhere safe are only words", async () => {
    const post = await readOne({
      text: "See:",
      cards: [{ url: "javascript:alert(1)", title: "A page" }],
    });
    expect(post.getByText("A page")).toBeVisible();
    expect(post.queryByRole("link", { name: /javascript/u })).toBeNull();
  });
});

describe("a poll", () => {
  test("has its question, its choices in order, and the votes where they are known", async () => {
    await read();
    const poll = within(
      within(screen.getByRole("article", { name: "Post 1.2 of 3" })).getByRole("region", {
        name: "Poll",
      }),
    );
    expect(poll.getByText("What should it pay for?")).toBeVisible();
    expect(poll.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "coal3",
      "bread",
    ]);
    expect(poll.getByText("3")).toHaveAttribute("value", "3");
  });

  test("with equal choices keeps both", async () => {
    const post = await readOne({
      poll: {
        options: [
          { text: "yes", votes: 0 },
          { text: "yes", votes: 1 },
        ],
      },
    });
    expect(post.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["yes0", "yes1"]);
  });
});
