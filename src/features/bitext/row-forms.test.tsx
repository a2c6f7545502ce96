import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { strikeThread } from "../../../tests/support/thread.ts";
import type { BitextText } from "./Bitext.tsx";
import { SplitForm } from "./SplitForm.tsx";

describe("the forms of a row", () => {
  async function renderForm() {
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
      <SplitForm row={row} text={source} language="be" onSplit={log} onCancel={cancel} />,
    );
    return { ...view, done };
  }

  test("splitting asks what stays, and refuses to leave nothing over", async () => {
    const { user, done } = await renderForm();
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
