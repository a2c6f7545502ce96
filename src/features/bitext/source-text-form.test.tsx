import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Source, ThreadDocument } from "#domain/thread.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { BODY, COPIED } from "../../../tests/support/copied-from-vk.ts";
import { NOW } from "../../../tests/support/services.ts";
import { strikeThread } from "../../../tests/support/thread.ts";
import { SourceTextForm } from "./SourceTextForm.tsx";

const CLEANED = "Buttons, counters and the like were taken off the pasted text.";
const KEEP = "Keep exactly what was pasted";

function empty(): Source {
  const source = strikeThread().sources.find(({ id }) => id === "tg");
  if (source === undefined) throw new Error("the thread has no such source");
  return source;
}

const area = () => screen.getByRole("textbox", { name: "Original text" });
const field = (name: string) => screen.getByLabelText(name);

async function show() {
  const onSave = vi.fn<(change: (document: ThreadDocument) => ThreadDocument) => void>();
  const app = await renderPart(<SourceTextForm source={empty()} now={() => NOW} onSave={onSave} />);
  const paste = async (text: string) => {
    await app.user.click(area());
    await app.user.paste(text);
  };
  /** The source as it is once what was entered is saved. */
  const save = async () => {
    await app.user.click(screen.getByRole("button", { name: "Save" }));
    const [change] = onSave.mock.calls.at(-1) ?? [];
    return change?.(strikeThread()).sources.find(({ id }) => id === "tg");
  };
  return { ...app, onSave, paste, save };
}

describe("a text copied from a page", () => {
  test("loses the furniture of the page, which gives author and date", async () => {
    const { paste, save } = await show();
    await paste(COPIED);
    await expect.poll(area).toHaveValue(BODY);
    expect(field("Author")).toHaveValue("Страйк БелАЗ");
    expect(field("Date")).toHaveValue("2020-08-16");
    expect(screen.getByText(CLEANED)).toBeVisible();
    expect(await save()).toMatchObject({
      text: BODY,
      author: "Страйк БелАЗ",
      published: "2020-08-16",
      language: "ru",
      captured: { at: NOW, how: "pasted" },
    });
  });

  test("is had back exactly as it was pasted", async () => {
    const { user, paste, save } = await show();
    await paste(COPIED);
    await user.click(await screen.findByRole("button", { name: KEEP }));
    expect(area()).toHaveValue(COPIED);
    expect(screen.queryByText(CLEANED)).toBeNull();
    expect((await save())?.text).toBe(COPIED);
  });

  test("without anything to take off is left alone, and nothing is said", async () => {
    const { paste } = await show();
    // White space at the end goes, which shows that it was looked through.
    await paste(`${BODY}\n\n`);
    await expect.poll(area).toHaveValue(BODY);
    expect(screen.queryByText(CLEANED)).toBeNull();
  });

  test("keeps what the reader had typed of it", async () => {
    const { user, paste } = await show();
    await user.type(field("Author"), "Вольга");
    await paste(COPIED);
    await expect.poll(area).toHaveValue(BODY);
    expect(field("Author")).toHaveValue("Вольга");
    expect(field("Date")).toHaveValue("2020-08-16");
  });

  test("pasted into a text is part of that text", async () => {
    const { user, paste } = await show();
    await user.type(area(), "Начало.\n");
    await paste("Нравится\n12");
    expect(area()).toHaveValue("Начало.\nНравится\n12");
    expect(screen.queryByText(CLEANED)).toBeNull();
  });
});
