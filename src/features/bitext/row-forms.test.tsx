import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { strikeThread } from "../../../tests/support/thread.ts";
import type { BitextText } from "./Bitext.tsx";
import { SplitForm } from "./SplitForm.tsx";
import { UnitEditor } from "./UnitEditor.tsx";

describe("the forms of a row", () => {
  async function renderForm(which: "edit" | "split") {
    const { sources, translations } = strikeThread();
    const { text = "", segments = [] } = sources[0] ?? {};
    const unit = translations.find(({ id }) => id === "tr-be")?.units[1] ?? null;
    const source: BitextText = { owner: "source:vk", language: "ru", text, segments };
    const row = { segments: segments.slice(1, 3), unit, key: "k" };
    const done: unknown[] = [];
    const log = (...values: unknown[]) => {
      done.push(values);
    };
    const cancel = () => {
      done.push("cancel");
    };
    const view = await renderPart(
      which === "edit" ? (
        <UnitEditor row={row} text={source} language="be" onSave={log} onCancel={cancel} />
      ) : (
        <SplitForm row={row} text={source} language="be" onSplit={log} onCancel={cancel} />
      ),
    );
    return { ...view, done };
  }

  test("the editor has the words and the focus, and names the original", async () => {
    const { user, done } = await renderForm("edit");
    const area = screen.getByRole("textbox", {
      name: "Translation of: Люди вышли во двор. Директор молчит.",
    });
    expect(area).toHaveFocus();
    expect(area).toHaveValue("Людзі выйшлі на двор. Дырэктар маўчыць.");
    expect(area).toHaveAttribute("lang", "be");
    await user.type(area, " Так.  ");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(done).toEqual([["Людзі выйшлі на двор. Дырэктар маўчыць. Так."]]);
  });

  test.each([
    ["{Control>}{Enter}{/Control}", [["Людзі выйшлі на двор. Дырэктар маўчыць."]]],
    ["{Meta>}{Enter}{/Meta}", [["Людзі выйшлі на двор. Дырэктар маўчыць."]]],
    ["{Escape}", ["cancel"]],
    ["{Enter}", []],
  ])("the editor and %s", async (keys, expected) => {
    const { user, done } = await renderForm("edit");
    await user.keyboard(keys);
    expect(done).toEqual(expected);
  });

  test("splitting asks what stays, and refuses to leave nothing over", async () => {
    const { user, done } = await renderForm("split");
    const boxes = (legend: string) =>
      within(screen.getByRole("group", { name: legend })).getAllByRole("checkbox");
    expect(boxes("Sentences of the original")).toHaveLength(2);
    const [, second] = boxes("Sentences of the translation");
    if (second === undefined) throw new Error("no second sentence");
    await user.click(second);
    const split = screen.getByRole("button", { name: "Split the pair" });
    await user.click(split);
    expect(done).toEqual([[1, 2]]);
    const [, original] = boxes("Sentences of the original");
    if (original === undefined) throw new Error("no second sentence");
    await user.click(original);
    expect(split).toBeDisabled();
  });
});
