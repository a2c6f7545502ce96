import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";

const PASTED = [
  "The plant stopped on Monday. Nobody wrote about it.",
  "The workers wrote https://vk.com/wall-1_2 themselves.",
  "The council says nothing.",
].join("\n\n");

/** What the posts of the preview say, in order. */
const texts = () =>
  screen
    .getAllByRole("listitem")
    .filter((item) => item.hasAttribute("data-post"))
    .map((item) => item.querySelector("p")?.textContent);

const [ONE, TWO, THREE] = [
  "The plant stopped on Monday. Nobody wrote about it.",
  "The workers wrote https://vk.com/wall-1_2 themselves.",
  "The council says nothing.",
];

async function preview(fakes = fakeServices()) {
  const app = await renderApp("/import", fakes);
  await app.user.click(await screen.findByRole("textbox", { name: "Link or text of the thread" }));
  await app.user.paste(PASTED);
  await screen.findByRole("heading", { name: "Preview", level: 1 });
  const press = (name: string) => app.user.click(screen.getByRole("button", { name }));
  const [undo] = screen.getAllByRole("button", { name: "Undo" });
  if (undo === undefined) throw new Error("no way back");
  return { ...app, press, undo };
}

/** The first of two equal buttons: the same stand above and below the posts. */
const first = (name: string) => {
  const [button] = screen.getAllByRole("button", { name });
  if (button === undefined) throw new Error(`no button ${name}`);
  return button;
};

describe("pasted text", () => {
  test("is shown as posts at once, with what was recognised and the sources", async () => {
    await preview();
    expect(texts()).toEqual([ONE, TWO, THREE]);
    expect(screen.getByText("Read as: unrolled text · 3 posts · 1 source")).toBeVisible();
    const [, second] = screen.getAllByRole("listitem").filter((li) => li.matches("[data-post]"));
    expect(within(second ?? document.body).getByText("https://vk.com/wall-1_2")).toBeVisible();
  });

  test("is still in the field after going back", async () => {
    const { user } = await preview();
    await user.click(first("Back to the text"));
    expect(screen.getByRole("textbox", { name: "Link or text of the thread" })).toHaveValue(PASTED);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Open a thread");
  });

  test("is kept as a draft over a reload until it is saved", async () => {
    const { user, local } = await preview();
    expect(local.read("nitka.draft")).toBe(PASTED);
    await user.click(first("Save and read"));
    await screen.findByText("End of the thread");
    expect(local.read("nitka.draft")).toBeNull();
  });

  test("too long for the field is held beside it and read all the same", async () => {
    const { user } = await renderApp("/import");
    const area = await screen.findByRole("textbox", { name: "Link or text of the thread" });
    await user.click(area);
    await user.paste(`${PASTED}\n\n${`${"And more of it. ".repeat(5000)}\n\n`.repeat(4)}`);
    await screen.findByRole("heading", { name: "Preview", level: 1 });
    expect(area).toHaveValue("");
    expect(screen.getByText(/^Pasted text, /u)).toBeInTheDocument();
  });
});

describe("putting posts right", () => {
  test("join", async () => {
    const { press } = await preview();
    await press("Join post 1 with the next");
    expect(texts()).toEqual([`${ONE}\n${TWO}`, THREE]);
    expect(screen.getByText(/2 posts · 1 source/u)).toBeVisible();
  });

  test("split where a sentence begins", async () => {
    const { press } = await preview();
    await press("Split post 1");
    await press("New post from here: “Nobody wrote about it.”");
    expect(texts()).toEqual(["The plant stopped on Monday.", "Nobody wrote about it.", TWO, THREE]);
    expect(screen.queryByRole("group", { name: "Where does the new post begin?" })).toBeNull();
  });

  test("a post of one sentence says that it cannot be split", async () => {
    const { press } = await preview();
    await press("Split post 3");
    expect(screen.getByText("This post has only one sentence.")).toBeVisible();
  });

  test("move, with no way past the ends", async () => {
    const { press } = await preview();
    await press("Move post 1 down");
    expect(texts()).toEqual([TWO, ONE, THREE]);
    await press("Move post 3 up");
    expect(texts()).toEqual([TWO, THREE, ONE]);
    expect(screen.getByRole("button", { name: "Move post 1 up" })).toBeDisabled();
    expect(screen.getByRole("button", { name: "Move post 3 down" })).toBeDisabled();
    expect(screen.getByRole("button", { name: "Join post 3 with the next" })).toBeDisabled();
  });

  test("leave out, with its source, but never the last post", async () => {
    const { press } = await preview();
    await press("Leave out post 2");
    expect(texts()).toEqual([ONE, THREE]);
    expect(screen.getByText(/2 posts · 0 sources/u)).toBeVisible();
    await press("Leave out post 1");
    expect(screen.getByRole("button", { name: "Leave out post 1" })).toBeDisabled();
  });

  test("every step can be taken back, in turn", async () => {
    const { press, user, undo } = await preview();
    expect(undo).toBeDisabled();
    await press("Move post 1 down");
    await press("Leave out post 3");
    expect(texts()).toEqual([TWO, ONE]);
    await user.click(undo);
    expect(texts()).toEqual([TWO, ONE, THREE]);
    await user.click(undo);
    expect(texts()).toEqual([ONE, TWO, THREE]);
    expect(undo).toBeDisabled();
  });
});

describe("saving", () => {
  const retype = async (
    user: Awaited<ReturnType<typeof preview>>["user"],
    name: string,
    to: string,
  ) => {
    const field = screen.getByRole("textbox", { name });
    await user.clear(field);
    await user.type(field, to);
  };

  test("stores what is shown under the title, author and language given, then opens it", async () => {
    const { user, threads, press, address } = await preview();
    await retype(user, "Title", "What happened at the plant");
    await retype(user, "Author", "Vera");
    await retype(user, "Handle", "vera_k");
    await user.selectOptions(screen.getByRole("combobox", { name: "Language of the posts" }), "be");
    await press("Leave out post 3");
    await user.click(first("Save and read"));
    expect(
      await screen.findByRole("heading", { level: 1, name: "What happened at the plant" }),
    ).toBeVisible();
    const [saved, ...others] = threads.puts;
    expect(others).toEqual([]);
    expect(saved?.thread).toMatchObject({ title: "What happened at the plant", language: "be" });
    expect(saved?.people).toMatchObject([{ name: "Vera", handle: "@vera_k" }]);
    expect(saved?.posts.map(({ text }) => text)).toEqual([ONE, TWO]);
    expect(saved?.sources.map(({ canonical }) => canonical)).toEqual(["https://vk.com/wall-1_2"]);
    expect(address()).toBe(`/t/${saved?.thread.id ?? ""}`);
  });

  test("undo does not take back what was typed at the head", async () => {
    const { user, press, undo } = await preview();
    await retype(user, "Title", "Mine");
    await press("Leave out post 3");
    await user.click(undo);
    expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("Mine");
  });

  test("a full store is said, and nothing that was arranged is lost", async () => {
    const { user, threads, press } = await preview();
    threads.full = true;
    await press("Leave out post 3");
    await user.click(first("Save and read"));
    const notice = await screen.findByRole("alert");
    expect(notice).toHaveAttribute("data-problem", "storage-full");
    expect(texts()).toEqual([ONE, TWO]);
    threads.full = false;
    await user.click(first("Save and read"));
    await screen.findByText("End of the thread");
    expect(threads.puts).toHaveLength(1);
  });

  test("a thread that is there already is said to be, and keeps what the reader added", async () => {
    const app = await preview();
    await app.user.click(first("Save and read"));
    await screen.findByText("End of the thread");
    const [saved] = app.threads.puts;
    if (saved === undefined) throw new Error("nothing saved");
    const sources = saved.sources.map((source) => ({
      ...source,
      text: "Завод стоит.",
      language: "ru",
    }));
    app.unmount();
    const again = await preview(fakeServices({ threads: [{ ...saved, sources }] }));
    expect(await screen.findByText(/already in your library/u)).toBeVisible();
    await again.user.click(first("Save and read"));
    await screen.findByText("End of the thread");
    expect(again.threads.puts[0]?.sources).toMatchObject([{ text: "Завод стоит." }]);
    expect(again.threads.documents.size).toBe(1);
  });
});
