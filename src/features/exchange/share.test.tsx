import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { isWork } from "#domain/merge-translations.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { readCorrectionsFile } from "#formats/corrections/file.ts";
import { readCorrectionsLink } from "#formats/corrections/link.ts";
import { noteEntries, strikeNote } from "../../../tests/support/note.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { cleanThread } from "../../../tests/support/thread.ts";
import { correctedThread } from "./exchange.fixtures.ts";
import { SharePanel } from "./SharePanel.tsx";

const WORDS = { 0: "The plant stands still.", 2: "The director says nothing." };

afterEach(() => {
  vi.restoreAllMocks();
});

/** The files handed to the reader, in order. */
function catchFiles(): { readonly name: string; readonly file: Blob }[] {
  const files: { name: string; file: Blob }[] = [];
  let made = new Blob();
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        made = file;
        return "blob:test";
      },
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, file: made });
  });
  return files;
}

async function share(
  document: ThreadDocument,
  { name = "", notes = 0 }: { readonly name?: string; readonly notes?: number } = {},
) {
  const fakes = fakeServices({ settings: { name } });
  const written = Array.from({ length: notes }, (_, i) => strikeNote(`note-${i}`));
  for (const [key, value] of noteEntries(written)) fakes.local.write(key, value);
  const onClose = vi.fn<() => void>();
  const app = await renderPart(<SharePanel document={document} onClose={onClose} />, fakes);
  const press = (label: string) => app.user.click(screen.getByRole("button", { name: label }));
  return { ...app, onClose, press };
}

const linkField = () => screen.findByRole<HTMLInputElement>("textbox", { name: "Link" });

async function sentByLink() {
  const { value } = await linkField();
  const read = readCorrectionsLink(value);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

describe("corrections as a link", () => {
  test("hold what was put right, under the reader's name, and lead to the thread", async () => {
    await share(correctedThread(WORDS, "Вера"), { name: "Вера" });
    expect((await linkField()).value).toMatch(/^http:\/\/localhost.*\/t\/strike#corrections=1\./u);
    expect(await sentByLink()).toMatchObject({
      by: "Вера",
      thread: { id: "strike" },
      corrections: [{ text: WORDS[0] }, { text: WORDS[2] }],
    });
  });

  test("without the name, name nobody", async () => {
    const { user } = await share(correctedThread(WORDS, "Вера"), { name: "Вера" });
    await user.clear(screen.getByRole("textbox", { name: "Your name" }));
    const set = await sentByLink();
    expect(JSON.stringify(set)).not.toContain("Вера");
    expect(set.corrections).toHaveLength(2);
  });

  test("are copied, and it is said; its length stands below it", async () => {
    const { press } = await share(correctedThread(WORDS));
    const { value } = await linkField();
    expect(screen.getByText(`${value.length} characters`)).toBeVisible();
    await press("Copy the link");
    expect(await screen.findByText("The link is copied.")).toHaveRole("status");
    expect(await navigator.clipboard.readText()).toBe(value);
  });

  test("that cannot be copied can be selected", async () => {
    const { press } = await share(correctedThread(WORDS));
    await linkField();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("NotAllowedError"));
    await press("Copy the link");
    expect(await screen.findByText(/Select the link and copy it yourself/u)).toBeVisible();
  });

  test("are chosen by what they translate", async () => {
    const document = correctedThread(WORDS);
    const { user } = await share(document);
    const which = screen.getByRole("group", { name: "Which corrections" });
    const source = within(which).getByRole("checkbox", {
      name: "Завод стоит · English · 2 corrections",
    });
    expect(source).toBeChecked();
    await user.click(source);
    expect(screen.getByText("Choose at least one group of corrections.")).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "Link" })).toBeNull();
  });

  test("do not hold whole translations by people unless asked", async () => {
    const document = cleanThread();
    const { user } = await share(document);
    const before = (await sentByLink()).corrections.length;
    const more = screen.getByRole("checkbox", { name: /^Also what people translated anew/u });
    expect(more).not.toBeChecked();
    await user.click(more);
    const units = document.translations.flatMap((translation) => translation.units);
    expect((await sentByLink()).corrections).toHaveLength(units.filter(isWork).length);
    expect(before).toBeLessThan(units.filter(isWork).length);
  });

  test("too long for a link are offered as a file", async () => {
    const files = catchFiles();
    // Words no packing makes short.
    const long = Array.from({ length: 6000 }, (_, i) => ((i * 7919) % 46656).toString(36)).join(
      " ",
    );
    const { press } = await share(correctedThread({ 0: long }));
    expect(await screen.findByText(/messengers cut links that long/u)).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "Link" })).toBeNull();
    await press("Save the corrections as a file");
    expect(files[0]?.name).toBe("Strike-at-the-plant.nitka-corrections.json");
    const read = readCorrectionsFile((await files[0]?.file.text()) ?? "");
    expect(read.ok && read.value.corrections[0]?.text).toBe(long);
  });

  test("nobody could open are not handed over, and it is said why", async () => {
    await share(correctedThread({ 0: "<b>The plant</b> stands still." }));
    expect(await screen.findByText(/code of a page .*<b>/u)).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "Link" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Save the corrections as a file" })).toBeNull();
  });

  test("are not there where nobody corrected anything", async () => {
    await share(correctedThread());
    expect(screen.getByText(/^Nobody has corrected or checked a sentence here yet/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Copy the link" })).toBeNull();
  });
});

describe("the whole thread as a file", () => {
  const saved = async (files: ReturnType<typeof catchFiles>) => {
    await expect.poll(() => files.length).toBe(1);
    expect(files[0]?.name).toBe("Strike-at-the-plant.nitka.json");
    return JSON.parse((await files[0]?.file.text()) ?? "") as { readonly notes?: unknown[] };
  };

  test("goes without the reader's notes", async () => {
    const files = catchFiles();
    const { press } = await share(cleanThread(), { notes: 2 });
    expect(screen.getByRole("checkbox", { name: "With my notes on it (2)" })).not.toBeChecked();
    await press("Save the thread");
    expect(await saved(files)).not.toHaveProperty("notes");
  });

  test("takes them along when asked", async () => {
    const files = catchFiles();
    const { press, user } = await share(cleanThread(), { notes: 2 });
    await user.click(screen.getByRole("checkbox", { name: "With my notes on it (2)" }));
    await press("Save the thread");
    expect((await saved(files)).notes).toHaveLength(2);
  });
});

describe("files for other programs", () => {
  test("are described, written and handed over", async () => {
    const files = catchFiles();
    const { press, user } = await share(cleanThread());
    const format = screen.getByRole("combobox", { name: "Format" });
    await user.selectOptions(format, "Text with marks (Markdown)");
    expect(screen.getByText("For notes and sites that take Markdown.")).toBeVisible();
    await press("Save the file");
    await expect.poll(() => files.length).toBe(1);
    expect(files[0]?.name).toBe("Strike-at-the-plant.md");
    expect(await files[0]?.file.text()).toContain("Завод стоит.");
  });

  test("of two languages ask which", async () => {
    const files = catchFiles();
    const { press, user } = await share(cleanThread());
    await user.selectOptions(screen.getByRole("combobox", { name: "Format" }), "xliff");
    const pair = screen.getByRole("combobox", { name: "Languages" });
    await user.selectOptions(pair, "Russian → Belarusian");
    await press("Save the file");
    await expect.poll(() => files.length).toBe(1);
    const text = (await files[0]?.file.text()) ?? "";
    expect(text).toContain('srcLang="ru"');
    expect(text).toContain('trgLang="be"');
  });

  test("that cannot be written say why", async () => {
    const { press, user } = await share({ ...cleanThread(), translations: [] });
    await user.selectOptions(screen.getByRole("combobox", { name: "Format" }), "tmx");
    await press("Save the file");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "nothing-to-export");
  });
});
