import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { makeI18n } from "#i18n/i18n.ts";
import { machineKey } from "#queries/machine-key.ts";
import { type Services, ServicesContext } from "#queries/services.ts";
import type { CachedTranslation } from "#storage/machine-cache.ts";
import { FIRST, machineTranslation, Rows, workOf } from "./strike.fixtures.tsx";

const CACHE: ReadonlyMap<string, CachedTranslation> = new Map([[machineKey(workOf(0)), FIRST]]);
const services = {
  machineCache: {
    read: async (keys: readonly string[]) => keys.map((key) => CACHE.get(key) ?? null),
  },
} as unknown as Services;

let root: Root;
beforeEach(async () => {
  const i18n = await makeI18n("en");
  root = createRoot(document.body.appendChild(document.createElement("div")));
  flushSync(() => {
    root.render(
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={new QueryClient()}>
          <ServicesContext value={services}>
            <Rows translation={machineTranslation()} />
          </ServicesContext>
        </QueryClientProvider>
      </I18nextProvider>,
    );
  });
});
afterEach(() => {
  getSelection()?.removeAllRanges();
  root.unmount();
  document.body.replaceChildren();
});

/** What is lit, in the order it stands on the page. */
const lit = () =>
  [...(CSS.highlights.get("nitka-word") ?? [])].map((range) => (range as Range).toString());

const original = (row: number): HTMLElement => {
  const found = document.querySelectorAll<HTMLElement>("[data-side=original]")[row];
  if (found === undefined) throw new Error(`no row ${row}`);
  return found;
};

/** The middle of a word on the screen, in its paragraph. */
function placeOf(row: number, word: string) {
  const paragraph = original(row);
  const text = paragraph.querySelector("[data-text]")?.firstChild;
  const start = text?.textContent?.indexOf(word) ?? -1;
  if (!(text instanceof Text) || start === -1) throw new Error(`no ${word}`);
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + word.length);
  const box = range.getBoundingClientRect();
  const { left, top } = paragraph.getBoundingClientRect();
  return {
    paragraph,
    position: { x: box.left + box.width / 2 - left, y: box.top + box.height / 2 - top },
  };
}

async function press(word: string, row = 0): Promise<void> {
  const { paragraph, position } = placeOf(row, word);
  await userEvent.click(paragraph, { position });
}

describe("pressing a word", () => {
  it("lights it up with what stands for it, and says it", async () => {
    await press("Протесты");
    await expect.poll(lit).toEqual(["Протесты", "The protests"]);
    expect(document.querySelector("[role=status]")?.textContent).toBe("Протесты: The protests");
    await press("прекратились");
    await expect.poll(lit).toEqual(["прекратились", "have", "stopped"]);
  });

  it("lights it up alone where nothing stands for it", async () => {
    await press("говорят");
    await expect.poll(lit).toEqual(["говорят"]);
  });

  it("again puts it out", async () => {
    await press("не ");
    await expect.poll(lit).toEqual(["не", "not"]);
    await press("не ");
    expect(lit()).toEqual([]);
    expect(CSS.highlights.has("nitka-word")).toBe(false);
  });

  it("moves nothing: the line stands over what follows", async () => {
    const before = original(1).getBoundingClientRect().top;
    await press("Протесты");
    await expect.poll(lit).not.toEqual([]);
    expect(document.querySelector(".word-line")).not.toBeNull();
    expect(original(1).getBoundingClientRect().top).toBe(before);
  });

  it("is let go with Escape, and where the rows are gone", async () => {
    await press("Протесты");
    await expect.poll(lit).not.toEqual([]);
    await userEvent.keyboard("{Escape}");
    expect(lit()).toEqual([]);
    await userEvent.keyboard("{ArrowRight}");
    await expect.poll(lit).toEqual(["Протесты", "The protests"]);
    root.unmount();
    expect(lit()).toEqual([]);
  });

  it("is let go with a press beside every word", async () => {
    await press("Протесты");
    await expect.poll(lit).not.toEqual([]);
    const { width, height } = original(0).getBoundingClientRect();
    await userEvent.click(original(0), { position: { x: width - 2, y: height / 2 } });
    expect(lit()).toEqual([]);
  });
});

describe("selecting", () => {
  it("by a double press lights nothing, and the word is selected", async () => {
    const { paragraph, position } = placeOf(0, "Протесты");
    await userEvent.dblClick(paragraph, { position });
    expect(getSelection()?.toString().trim()).toBe("Протесты");
    await userEvent.keyboard("{Shift}");
    expect(lit()).toEqual([]);
  });

  it("by a drag within a sentence lights nothing, and the words stay selected", async () => {
    const { paragraph, position } = placeOf(0, "Протесты");
    await userEvent.dragAndDrop(paragraph, paragraph, {
      sourcePosition: position,
      targetPosition: placeOf(0, "прекратились").position,
    });
    expect(getSelection()?.toString()).toContain("говорят");
    expect(lit()).toEqual([]);
  });
});
