import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Absence, Post } from "#domain/thread.ts";
import { branchesThread, threadOfPost } from "../../../tests/support/branches.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";

async function read(thread = branchesThread()) {
  const app = await renderApp("/t/t-2", fakeServices({ threads: [thread] }));
  await screen.findByRole("heading", { level: 1 });
  const post = (number: string) =>
    within(screen.getByRole("article", { name: new RegExp(`^Post ${number} of `, "u") }));
  return { ...app, post };
}

const readOne = async (more: Partial<Post>) => (await read(threadOfPost(more))).post("1");

describe("a post that is not there", () => {
  test("says why, and what the platform said", async () => {
    const { post } = await read();
    expect(post("2").getByText("This post was deleted.")).toBeVisible();
    const said = post("2").getByText("This post was deleted by its author");
    // Whose language it is nobody knows.
    expect(said).toHaveAttribute("lang", "");
  });

  test.each([
    ["deleted", /was deleted/u],
    ["blocked", /has blocked the other/u],
    ["private", /by some people only/u],
    ["unavailable", /does not show/u],
    ["not-loaded", /not in what was read/u],
    ["unreadable", /could not be read/u],
  ] satisfies readonly (readonly [Absence["why"], RegExp])[])("%s", async (why, words) => {
    const post = await readOne({ absent: { why } });
    expect(post.getByText(words)).toBeVisible();
  });
});

describe("a content warning", () => {
  test("hides the words, and what hangs on them, until it is opened", async () => {
    const { post, user } = await read();
    const first = post("1");
    expect(first.getByText("money")).toBeVisible();
    expect(first.getByText(/The fund paid for bread :loaf: and/u)).not.toBeVisible();
    expect(first.getByText("Завод")).not.toBeVisible();
    await user.click(first.getByText("Warning:"));
    expect(first.getByText(/The fund paid for bread :loaf: and/u)).toBeVisible();
    expect(first.getByText("Завод")).toBeVisible();
  });

  test("is opened for its own post alone", async () => {
    const { post, user } = await read();
    await user.click(post("1").getByText("Warning:"));
    expect(post("1\\.1").getByText(/Here is the ledger/u)).not.toBeVisible();
  });
});

describe("an answer to somebody", () => {
  test("shows what it answers, who wrote it, and the way there", async () => {
    const { post } = await read();
    const answered = post("1").getByRole("blockquote", { name: "In answer to" });
    expect(answered).toBeVisible();
    expect(answered).toHaveTextContent("Where did the money go?");
    expect(answered).toHaveTextContent("@ales");
    const link = within(answered).getByRole("link", { name: "Open at example.org" });
    expect(link).toHaveAttribute("href", "https://example.org/p/0");
    expect(link).toHaveAttribute("rel", "noreferrer noopener");
  });

  test("says why that is not there", async () => {
    const { post } = await read();
    expect(post("1\\.1").getByRole("blockquote", { name: "In answer to" })).toHaveTextContent(
      "This post is not in what was read.",
    );
  });
});

describe("a quoted post that is not there", () => {
  test("says why", async () => {
    const { post } = await read();
    expect(post("3").getByRole("blockquote", { name: "Quoted post" })).toHaveTextContent(
      /has blocked the other/u,
    );
  });

  test("says what the platform said", async () => {
    const absent = { why: "unavailable", said: "Гэты допіс схаваны" } as const;
    const post = await readOne({ text: "Look.", quote: { absent } });
    expect(post.getByText("Гэты допіс схаваны")).toHaveAttribute("lang", "");
  });
});

describe("the head of a post", () => {
  test("says when it was edited; what it said before opens on asking, oldest first", async () => {
    const { post, user } = await read();
    const first = post("1");
    expect(first.getByText(/^edited .*2020/u)).toBeVisible();
    await user.click(first.getByText("Warning:"));
    expect(first.getByText("The fund paid for bread")).not.toBeVisible();
    await user.click(first.getByText("What it said before"));
    expect(first.getByText("The fund paid for bread")).toBeVisible();
    const versions = first.getByText("What it said before").closest("details");
    const items = within(versions ?? document.body).getAllByRole("listitem");
    expect(items.map((item) => item.querySelector("p")?.textContent)).toEqual([
      "The fund paid for bread",
      "The fund paid for bread :loaf:",
    ]);
  });

  test.each([
    ["1", "for followers only"],
    ["1\\.1", "a private message"],
    ["1\\.2", "for a chosen circle only"],
  ])("of post %s says who may read it", async (number, words) => {
    const { post } = await read();
    expect(post(number).getByText(words)).toBeVisible();
  });

  test("says nothing of what everybody may read and nobody edited", async () => {
    const { post } = await read();
    expect(post("3").queryByText(/^edited|only$|private message/u)).toBeNull();
  });
});

test("a post that was cut says that it goes on elsewhere", async () => {
  const words = "This post goes on where it was published; what was imported ends here.";
  const post = await readOne({ text: "The beginning of it", cut: true });
  expect(post.getByText(words)).toBeVisible();
});

test("a post that was not cut does not", async () => {
  const { post } = await read();
  expect(post("3").queryByText(/goes on where it was published/u)).toBeNull();
});
