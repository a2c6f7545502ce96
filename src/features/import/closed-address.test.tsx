import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderApp } from "../../../tests/support/render-app.tsx";

const asked = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal("fetch", asked);
});

afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockReset();
});

// `services.fetch` of these tests fails a test that uses it.
async function give(link: string) {
  const app = await renderApp("/import");
  await app.user.click(await screen.findByRole("textbox", { name: "Link or text of the thread" }));
  await app.user.paste(link);
  const notice = await screen.findByRole("alert");
  return { ...app, notice };
}

test.each([
  ["https://vk.com/wall-1_2", /^VK: no other site may read it/u],
  ["https://www.facebook.com/zavod/posts/1", /^Facebook: no other site may read it/u],
  ["t.me/zavod/7", /^Telegram: no other site may read it/u],
])("%s is not asked for, and what to do instead is said", async (link, words) => {
  const { notice } = await give(link);
  expect(notice).toHaveAttribute("data-problem", "address-closed");
  expect(notice).toHaveTextContent(words);
  expect(screen.queryByRole("button", { name: /^Load it/u })).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});

test("a thread is made around it, with the place for its text open", async () => {
  const { user, notice, threads, address } = await give("https://vk.com/wall-1_2");
  await user.click(
    within(notice).getByRole("button", {
      name: "Make a thread of this page and paste its text there",
    }),
  );
  expect(await screen.findByRole("textbox", { name: "Original text" })).toHaveValue("");
  const [made] = threads.puts;
  expect(made?.sources).toMatchObject([{ canonical: "https://vk.com/wall-1_2" }]);
  expect(made?.sources[0]?.text).toBeUndefined();
  const [source] = made?.sources ?? [];
  expect(address()).toBe(
    `/t/${made?.thread.id ?? ""}/${made?.posts[0]?.id ?? ""}?src=${source?.id ?? ""}`,
  );
  expect(asked).not.toHaveBeenCalled();
});

test("a link given after it takes its place", async () => {
  const { user } = await give("https://vk.com/wall-1_2");
  const area = screen.getByRole("textbox", { name: "Link or text of the thread" });
  await user.clear(area);
  await user.type(area, "https://social.example/@ales/1");
  await user.click(screen.getByRole("button", { name: "Show the preview" }));
  expect(await screen.findByRole("button", { name: "Load it from social.example" })).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});
