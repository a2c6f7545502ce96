import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { namesThread, openPanel, PERSON } from "./glossary.fixtures.tsx";

/** What was handed to the reader: names and contents. */
let saved: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  saved = [];
  let latest = new Blob();
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) latest = blob;
    return "blob:x";
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, blob: latest });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const chooser = () => document.querySelector<HTMLInputElement>("input[type=file]");

async function takeFile(text: string, first = namesThread()) {
  const view = await openPanel(first);
  const input = chooser();
  if (input === null) throw new Error("no place for a file");
  await view.user.upload(input, new File([text], "terms.txt", { type: "text/plain" }));
  return view;
}

describe("files of a glossary", () => {
  test("are saved for OmegaT and as TBX", async () => {
    const { user } = await openPanel(namesThread({ namePolicy: "belarusian" }));
    await user.click(screen.getByRole("button", { name: "Save as a table for OmegaT" }));
    await screen.findByText("Saved as Strike-at-the-plant.ru-en.txt");
    await user.click(screen.getByRole("button", { name: "Save as TBX" }));
    await screen.findByText("Saved as Strike-at-the-plant.ru-en.tbx");
    const [table, tbx] = await Promise.all(saved.map(({ blob }) => blob.text()));
    expect(table).toContain("Тихановская\tTsikhanouskaya\tLeader of the opposition");
    expect(tbx).toContain("<term>Cichanoŭskaja</term>");
  });

  test("are read, told, and taken back", async () => {
    const { user, document: now } = await takeFile(
      "# comment\nТихановская\tTikhanovskaya\tas before\nзавод\tplant\nno tab\n",
    );
    expect(
      await screen.findByText(
        "Terms added: 1. Completed: 1. 1 line without two columns was left out.",
      ),
    ).toBeVisible();
    expect(now().glossary).toHaveLength(2);
    expect(now().glossary?.[0]).toEqual({ ...PERSON, note: `${PERSON.note}\nas before` });
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(now()).toEqual(namesThread());
  });

  test("without a term say so and change nothing", async () => {
    const { document: now } = await takeFile("just words\n");
    await waitFor(() => {
      expect(document.querySelector("[data-problem=no-terms]")).toBeVisible();
    });
    expect(now()).toEqual(namesThread());
  });
});
