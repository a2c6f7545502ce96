import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { showChooser as show } from "./chooser.fixtures.tsx";
import { fakeBergamot, FakeModels, knownModel, MB } from "./translators.fixtures.ts";

const DOWNLOAD = /^Download 37 MB from storage\.googleapis\.com .*and translate$/u;

async function showDownload(known = knownModel("ru-en")) {
  const models = new FakeModels([known]);
  const app = await show({ engines: [fakeBergamot(models)], models });
  const row = within(app.offer("bergamot"));
  return { ...app, models, row };
}

describe("a model to be downloaded", () => {
  test("names size, hosts and licence before anybody is asked", async () => {
    const { row, offer, models } = await showDownload();
    expect(row.getByRole("button", { name: DOWNLOAD })).toBeVisible();
    expect(offer("bergamot")).toHaveTextContent(
      /Asked in this order: storage\.googleapis\.com \(Mozilla’s models\), firefox-settings-attachments/u,
    );
    expect(offer("bergamot")).toHaveTextContent("Licence: MPL-2.0.");
    expect(models.asked).toEqual([]);
  });

  test("of this site says that nobody else hears of it", async () => {
    const known = knownModel("ru-en");
    const { row, offer } = await showDownload({
      ...known,
      model: { ...known.model, ownSite: true },
    });
    expect(
      row.getByRole("button", { name: "Download 37 MB from this site and translate" }),
    ).toBeVisible();
    expect(offer("bergamot")).toHaveTextContent("No other site hears of it.");
    expect(offer("bergamot")).not.toHaveTextContent("Asked in this order");
  });

  test("shows its bytes, pauses, goes on, and translates when it is there", async () => {
    const { user, row, models, taken } = await showDownload();
    await user.click(row.getByRole("button", { name: DOWNLOAD }));
    expect(models.asked).toEqual(["download ru-en"]);
    const pause = row.getByRole("button", { name: "Pause" });
    expect(pause).toHaveFocus();
    expect(row.getByRole("status")).toHaveTextContent("Downloading: Russian → English");
    const host = "storage.googleapis.com";
    act(() => {
      models.move("ru-en", { download: { state: "running", done: 12.3 * MB, host } });
    });
    const bar = row.getByRole("progressbar", { name: "Downloading: Russian → English" });
    expect(bar).toHaveAttribute("aria-valuetext", `12 of 37 MB, from ${host}`);
    expect(bar).toHaveAttribute("value", String(12.3 * MB));
    expect(row.getByText(`12 of 37 MB, from ${host}`)).toBeVisible();
    await user.click(pause);
    expect(row.getByRole("status")).toHaveTextContent("Paused: Russian → English");
    await user.click(row.getByRole("button", { name: "Resume" }));
    expect(taken).toEqual([]);
    act(() => {
      models.end("ru-en");
    });
    await expect.poll(() => taken).toEqual(["bergamot"]);
    expect(await row.findByRole("button", { name: "Translate" })).toBeVisible();
  });

  test("is cancelled, and nothing is translated", async () => {
    const { user, row, models, taken } = await showDownload();
    await user.click(row.getByRole("button", { name: DOWNLOAD }));
    await user.click(row.getByRole("button", { name: "Cancel the download" }));
    expect(await row.findByRole("button", { name: DOWNLOAD })).toHaveFocus();
    expect(row.queryByRole("alert")).toBeNull();
    expect([taken, models.asked]).toEqual([[], ["download ru-en"]]);
  });

  test("fails with its reason, a retry, and the other ways laid open", async () => {
    const { user, row, models, taken } = await showDownload();
    await user.click(row.getByRole("button", { name: DOWNLOAD }));
    const host = "storage.googleapis.com";
    act(() => {
      models.end("ru-en", { kind: "host-unreachable", host });
    });
    const alert = await row.findByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "host-unreachable");
    expect(row.getByRole("button", { name: "Files from disk…" })).toBeVisible();
    const [link, ...others] = row.getAllByRole("link");
    expect(others).toEqual([]);
    expect(link).toHaveAccessibleName(
      "model.ruen.bin, firefox-settings-attachments.cdn.mozilla.net",
    );
    expect(link).toHaveAttribute("rel", "noreferrer");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(row.queryByRole("alert")).toBeNull();
    act(() => {
      models.end("ru-en");
    });
    await expect.poll(() => taken).toEqual(["bergamot"]);
  });

  test("through English is two models, one after the other, counted together", async () => {
    const models = new FakeModels([knownModel("ru-en"), knownModel("en-be")]);
    const { user, taken } = await show({
      engines: [fakeBergamot(models)],
      models,
      pair: ["ru", "be"],
    });
    await user.click(screen.getByRole("button", { name: /^Download 74 MB/u }));
    act(() => {
      models.end("ru-en");
    });
    await expect.poll(() => models.asked).toEqual(["download ru-en", "download en-be"]);
    expect(screen.getByText(/^37 of 74 MB/u)).toBeVisible();
    expect(taken).toEqual([]);
    act(() => {
      models.end("en-be");
    });
    await expect.poll(() => taken).toEqual(["bergamot"]);
  });

  test("that comes after the screen was left starts no translation", async () => {
    const { user, row, models, taken, unmount } = await showDownload();
    await user.click(row.getByRole("button", { name: DOWNLOAD }));
    unmount();
    await act(async () => {
      models.end("ru-en");
    });
    expect(taken).toEqual([]);
  });

  test("is taken from files on disk instead", async () => {
    const { offer, row, models } = await showDownload();
    models.taken = { taken: ["model.ruen.bin"], unknown: ["cat.jpg"], damaged: ["lex.bin"] };
    const place = offer("bergamot").querySelector(".model-files-place");
    if (place === null) throw new Error("no place to drop files at");
    const files = ["model.ruen.bin", "cat.jpg", "lex.bin"].map((name) => new File(["x"], name));
    fireEvent.drop(place, { dataTransfer: { files, types: ["Files"] } });
    await expect.poll(() => offer("bergamot").querySelectorAll(".notice li").length).toBe(3);
    expect(offer("bergamot")).toHaveTextContent("model.ruen.bin: taken");
    expect(offer("bergamot")).toHaveTextContent("cat.jpg: belongs to no model that Nitka knows");
    expect(offer("bergamot")).toHaveTextContent("lex.bin: damaged, cut short or changed.");
    act(() => {
      models.move("ru-en", { stored: 37 * MB });
    });
    expect(await row.findByRole("button", { name: "Translate" })).toBeVisible();
  });
});
