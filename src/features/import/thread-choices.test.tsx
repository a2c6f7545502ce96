import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { ThreadChoice } from "#queries/import.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { ThreadChoices } from "./ThreadChoices.tsx";

/** So many threads of two authors, longest first. */
const threads = (count: number): readonly ThreadChoice[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `t${i + 1}`,
    title: `Day ${i + 1} of the strike`,
    author: i % 2 === 0 ? "@ales" : "@vera",
    posts: count - i,
    created: `2020-08-${String((i % 28) + 1).padStart(2, "0")}T09:00:00Z`,
  }));

async function show(
  choices: readonly ThreadChoice[],
  more: { picked?: string; busy?: boolean } = {},
) {
  const onPick = vi.fn<(id: string) => void>();
  const { picked, busy = false } = more;
  const app = await renderPart(
    <ThreadChoices choices={choices} picked={picked} busy={busy} onPick={onPick} />,
  );
  await app.user.click(screen.getByText(/^There (?:is|are) /u));
  const titles = () =>
    within(screen.getByRole("list"))
      .queryAllByRole("button")
      .map((button) => button.querySelector("bdi")?.textContent);
  return { ...app, onPick, titles };
}

test("several threads are counted and listed, each with its length, author and day", async () => {
  const { titles } = await show(threads(3));
  expect(screen.getByText("There are 3 threads here: choose another")).toBeVisible();
  expect(titles()).toEqual(["Day 1 of the strike", "Day 2 of the strike", "Day 3 of the strike"]);
  const [first, second] = screen.getAllByRole("button");
  expect(first).toHaveTextContent(/3 posts · @ales · .*2020/u);
  expect(second).toHaveTextContent(/2 posts · @vera · .*2020/u);
});

test("nobody's thread of no known day has only its length", async () => {
  await show([{ id: "a", title: "Words", author: "", posts: 1 }]);
  expect(screen.getByRole("button")).toHaveTextContent(/^Words1 post$/u);
});

test("the one that is shown is marked", async () => {
  await show(threads(3), { picked: "t2" });
  const marked = screen.getAllByRole("button").map((button) => button.getAttribute("aria-current"));
  expect(marked).toEqual(["false", "true", "false"]);
});

test("one is picked by pressing it", async () => {
  const { user, onPick } = await show(threads(3));
  await user.click(screen.getByRole("button", { name: /^Day 3 /u }));
  expect(onPick.mock.calls).toEqual([["t3"]]);
});

test("none can be picked while one is being read", async () => {
  await show(threads(3), { busy: true });
  for (const button of screen.getAllByRole("button")) expect(button).toBeDisabled();
});

describe("many threads", () => {
  const find = () => screen.getByRole("searchbox", { name: "Find a thread" });

  test("stand open until one is chosen", async () => {
    const list = (picked: string) =>
      renderPart(
        <ThreadChoices choices={threads(11)} picked={picked} busy={false} onPick={vi.fn()} />,
      );
    const longest = await list("t1");
    expect(screen.getByRole("group")).toHaveAttribute("open");
    longest.unmount();
    await list("t2");
    expect(screen.getByRole("group")).not.toHaveAttribute("open");
  });

  test("are found by their words, author or day", async () => {
    const { user, titles } = await show(threads(12));
    await user.type(find(), "  DAY 12");
    expect(titles()).toEqual(["Day 12 of the strike"]);
    await user.clear(find());
    await user.type(find(), "@vera");
    expect(titles()).toHaveLength(6);
    await user.clear(find());
    await user.type(find(), "2020-08-03");
    expect(titles()).toEqual(["Day 3 of the strike"]);
  });

  test("are found by a form of a word, and by a name in the other script", async () => {
    const { user, titles } = await show([
      ...threads(12),
      { id: "be", title: "Выбары ў Мінску", author: "Святлана Ціханоўская", posts: 3 },
    ]);
    for (const words of ["выбараў", "Tikhanovskaya", "svetlana minsk"]) {
      await user.clear(find());
      await user.type(find(), words);
      expect(titles()).toEqual(["Выбары ў Мінску"]);
    }
  });

  test("none of which has the words, say so", async () => {
    const { user, titles } = await show(threads(12));
    await user.type(find(), "harvest");
    expect(titles()).toEqual([]);
    expect(screen.getByText("No thread has these words.")).toBeVisible();
  });

  test("are shown in part, and the rest is counted", async () => {
    const { user, titles } = await show(threads(60));
    expect(titles()).toHaveLength(50);
    expect(screen.getByText("and 10 more: type some words of it above")).toBeVisible();
    await user.type(find(), "Day 60");
    expect(titles()).toEqual(["Day 60 of the strike"]);
    expect(screen.queryByText(/type some words/u)).toBeNull();
  });

  test("need no search where they are few", async () => {
    await show(threads(10));
    expect(screen.queryByRole("searchbox")).toBeNull();
  });
});
