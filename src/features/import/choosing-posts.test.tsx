import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { line, status, wordsOf } from "../../../tests/support/mastodon.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";

const json = (name: string, value: unknown) => new File([JSON.stringify(value)], name);

/** Drops files on the import page and waits for the preview. */
async function drop(...files: readonly File[]) {
  const app = await renderApp("/import");
  await screen.findByRole("textbox", { name: "Link or text of the thread" });
  fireEvent.drop(document.body, { dataTransfer: { files, types: ["Files"] } });
  await screen.findByRole("heading", { name: "Preview", level: 1 });
  const press = (name: string) => {
    const [button] = screen.getAllByRole("button", { name });
    if (button === undefined) throw new Error(`no button ${name}`);
    return app.user.click(button);
  };
  return { ...app, press };
}

/** What the posts of the preview say, in order. */
const texts = () =>
  screen
    .getAllByRole("listitem")
    .filter((item) => item.hasAttribute("data-post"))
    .map((item) => item.querySelector("[translate=no]")?.textContent);

const said = (...ids: readonly number[]) => ids.map(wordsOf);

describe("posts that were not written for everybody", () => {
  const followers = { visibility: "private" };
  const statuses = [status(1, null), status(2, 1, followers), status(3, 2)];

  test("are left out until the reader includes them, and said to be", async () => {
    const { press } = await drop(json("statuses.json", statuses));
    expect(texts()).toEqual(said(1, 3));
    expect(screen.getByText(/^1 post was not written for everybody/u)).toBeVisible();
    await press("Include them");
    expect(texts()).toEqual(said(1, 2, 3));
    expect(screen.getByText("for followers only")).toBeVisible();
    expect(screen.queryByText(/not written for everybody/u)).toBeNull();
  });

  test("go again by taking back that they were included", async () => {
    const { press } = await drop(json("statuses.json", statuses));
    await press("Include them");
    await press("Undo");
    expect(texts()).toEqual(said(1, 3));
    expect(screen.getByRole("button", { name: "Include them" })).toBeVisible();
  });

  test("are not saved where they were left out", async () => {
    const { press, threads } = await drop(json("statuses.json", statuses));
    await press("Save and read");
    await screen.findByText("End of the thread");
    expect(threads.puts[0]?.posts.map(({ text }) => text)).toEqual(said(1, 3));
    expect(JSON.stringify(threads.puts)).not.toContain(wordsOf(2));
  });

  test("alone leave nothing to save until they are included", async () => {
    const { press } = await drop(json("statuses.json", [status(1, null, followers)]));
    for (const save of screen.getAllByRole("button", { name: "Save and read" }))
      expect(save).toBeDisabled();
    await press("Include them");
    expect(texts()).toEqual(said(1));
    for (const save of screen.getAllByRole("button", { name: "Save and read" }))
      expect(save).toBeEnabled();
  });
});

describe("a long thread", () => {
  test("loses everything before a post, and everything after one", async () => {
    const { press } = await drop(json("statuses.json", line(13)));
    await press("Leave out everything before post 10");
    expect(texts()).toEqual(said(10, 11, 12, 13));
    await press("Undo");
    expect(texts()).toHaveLength(13);
    await press("Leave out everything after post 2");
    expect(texts()).toEqual(said(1, 2));
  });

  test("has nothing before its first post, and nothing after its last", async () => {
    await drop(json("statuses.json", line(12)));
    const first = screen.getByRole("button", { name: "Leave out everything before post 1" });
    expect(first).toBeDisabled();
    const last = screen.getByRole("button", { name: "Leave out everything after post 12" });
    expect(last).toBeDisabled();
  });

  test("a short one is left out post by post", async () => {
    await drop(json("statuses.json", line(11)));
    expect(screen.queryByRole("button", { name: /^Leave out everything/u })).toBeNull();
  });
});

describe("several files", () => {
  const context = { ancestors: [status(1, null)], descendants: [status(3, 2), status(4, 3)] };
  const files = [json("status.json", status(2, 1)), json("context.json", context)];

  test("are read together", async () => {
    await drop(...files);
    expect(texts()).toEqual(said(1, 2, 3, 4));
    expect(screen.getByText(/^File: status\.json, context\.json, /u)).toBeInTheDocument();
  });

  test("are read together again when asked, until they are removed", async () => {
    const { press } = await drop(...files);
    await press("Back to the text");
    await press("Show the preview");
    await screen.findByRole("heading", { name: "Preview", level: 1 });
    expect(texts()).toHaveLength(4);
    await press("Back to the text");
    await press("Remove");
    await press("Show the preview");
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "empty-input");
  });
});

describe("several threads in one file", () => {
  const statuses = [...line(3), status(11, null), status(12, 11)];

  test("the longest is shown; another is chosen and shown in its place", async () => {
    const { user, press } = await drop(json("statuses.json", statuses));
    expect(texts()).toEqual(said(1, 2, 3));
    await press("Leave out post 1");
    await user.click(screen.getByText("There are 2 threads here: choose another"));
    const [one, other] = [wordsOf(1), wordsOf(11)].map((words) =>
      screen.getByRole("button", { name: new RegExp(`^${words}`, "u") }),
    );
    expect(one).toHaveAttribute("aria-current", "true");
    await user.click(other ?? document.body);
    await expect.poll(texts).toEqual(said(11, 12));
    expect(screen.getByText(/Read as: Mastodon · 2 posts/u)).toBeVisible();
    await user.click(screen.getByText("There are 2 threads here: choose another"));
    expect(
      screen.getByRole("button", { name: new RegExp(`^${wordsOf(11)}`, "u") }),
    ).toHaveAttribute("aria-current", "true");
  });
});
