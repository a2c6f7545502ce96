import { act, screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { ModelManager } from "./ModelManager.tsx";
import { FakeModels, knownModel, MB } from "./translators.fixtures.ts";

// jsdom has the element, but none of its ways to open.
beforeAll(() => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
});

async function show(...known: readonly Parameters<typeof knownModel>[]) {
  const models = new FakeModels(known.map((one) => knownModel(...one)));
  const app = await renderPart(<ModelManager />, fakeServices({ models }));
  await screen.findByText(/^Room used/u);
  const row = (id: string) => {
    const found = app.container.querySelector<HTMLElement>(`[data-model=${id}]`);
    if (found === null) throw new Error(`no row of ${id}`);
    return found;
  };
  return { ...app, models, row };
}

const facts = (row: HTMLElement) =>
  [...row.querySelectorAll(".model-facts li")].map((fact) => fact.textContent);

describe("the models", () => {
  test("are named by their languages, with all that is to be known of them", async () => {
    const own = knownModel("be-en").model;
    const { row } = await show(
      ["ru-en", { stored: 37 * MB }],
      ["be-en", { model: { ...own, ownSite: true } }],
      ["en-ru", { stored: 5 * MB }],
    );
    expect(within(row("ru-en")).getByRole("heading", { name: "Russian → English" })).toBeVisible();
    expect(facts(row("ru-en"))).toEqual(["on this device", "37 MB", "version 2.1", "MPL-2.0"]);
    expect(facts(row("be-en"))).toEqual([
      "not downloaded",
      "37 MB",
      "version 2.1",
      "MPL-2.0",
      "from this site",
    ]);
    expect(facts(row("en-ru"))[0]).toBe("5 of 37 MB on this device");
    expect(facts(row("en-ru")).at(-1)).toBe(
      "from storage.googleapis.com (Mozilla’s models), firefox-settings-attachments.cdn.mozilla.net",
    );
    expect(screen.getByText("Room used: 42 MB")).toBeVisible();
  });

  test("are downloaded one by one, each on its own", async () => {
    const { user, row, models } = await show(["ru-en"], ["be-en"]);
    await user.click(screen.getByRole("button", { name: "Download: Belarusian → English" }));
    expect(models.asked).toEqual(["download be-en"]);
    expect(within(row("be-en")).getByRole("progressbar")).toHaveAttribute(
      "aria-valuetext",
      "0 of 37 MB, from storage.googleapis.com",
    );
    expect(within(row("ru-en")).queryByRole("progressbar")).toBeNull();
    act(() => {
      models.end("be-en");
    });
    expect(await screen.findByText("Room used: 37 MB")).toBeVisible();
    expect(within(row("be-en")).queryByRole("progressbar")).toBeNull();
    // The button that had the focus went away.
    expect(
      await within(row("be-en")).findByRole("button", { name: "Remove: Belarusian → English" }),
    ).toHaveFocus();
  });

  test("that fail say why, and are tried again", async () => {
    const problem = { kind: "storage-full", needed: 37 * MB } as const;
    const { user, row, models } = await show(["ru-en", { download: { state: "failed", problem } }]);
    const alert = within(row("ru-en")).getByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "storage-full");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(models.asked).toEqual(["download ru-en"]);
    expect(within(row("ru-en")).queryByRole("alert")).toBeNull();
  });

  test("are removed once the reader is sure, and not before", async () => {
    const { user, row, models } = await show(["ru-en", { stored: 37 * MB }]);
    const remove = within(row("ru-en")).getByRole("button", { name: "Remove: Russian → English" });
    await user.click(remove);
    const dialog = screen.getByRole("dialog", { name: "Remove the model Russian → English?" });
    expect(dialog).toHaveTextContent("It gives back 37 MB.");
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    expect(models.asked).toEqual([]);
    await user.click(remove);
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Remove" }));
    expect(models.asked).toEqual(["remove ru-en"]);
    expect(await screen.findByText("Model removed: Russian → English")).toBeVisible();
    expect(screen.getByText("Room used: 0 bytes")).toBeVisible();
  });

  test("can be downloaded by hand: safe links only, which tell no site where they stand", async () => {
    const { user, row } = await show(["ru-en"]);
    await user.click(within(row("ru-en")).getByText("Download by hand"));
    const links = within(row("ru-en")).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "https://firefox-settings-attachments.cdn.mozilla.net/ru-en/model.bin",
    ]);
    expect(links[0]).toHaveAttribute("rel", "noreferrer");
    expect(links[0]).toHaveAttribute("target", "_blank");
  });
});

describe("files from disk", () => {
  test("are told one by one", async () => {
    const { user, models, container } = await show(["ru-en"]);
    models.taken = { taken: ["a.bin"], unknown: ["cat.jpg"], damaged: ["b.bin"] };
    const chooser = container.querySelector<HTMLInputElement>("input[type=file]");
    if (chooser === null) throw new Error("no way to choose files");
    const files = ["a.bin", "cat.jpg", "b.bin"].map((name) => new File(["x"], name));
    await user.upload(chooser, files);
    expect(models.asked).toEqual(["take a.bin cat.jpg b.bin"]);
    expect(await screen.findByText("What came of the files")).toBeVisible();
    expect([...container.querySelectorAll(".notice li")].map((line) => line.textContent)).toEqual([
      "a.bin: taken",
      "b.bin: damaged, cut short or changed. Download it again.",
      "cat.jpg: belongs to no model that Nitka knows",
    ]);
  });

  test("that find no room are a problem in words", async () => {
    const { user, models, container } = await show(["ru-en"]);
    models.taken = {
      taken: [],
      unknown: [],
      damaged: [],
      problem: { kind: "storage-full", needed: 1 },
    };
    const chooser = container.querySelector<HTMLInputElement>("input[type=file]");
    if (chooser === null) throw new Error("no way to choose files");
    await user.upload(chooser, new File(["x"], "a.bin"));
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "storage-full");
  });
});

describe("another place for models", () => {
  const field = () => screen.getByRole("textbox", { name: "Another place for models" });

  test("is kept once it is whole and left, and let go again", async () => {
    const { user, services } = await show(["ru-en"]);
    await user.type(field(), " https://nitka.example/models/ ");
    expect(services.engineSettings.snapshot().mirror).toBeNull();
    await user.tab();
    expect(services.engineSettings.snapshot().mirror).toBe("https://nitka.example/models/");
    await user.clear(field());
    await user.tab();
    expect(services.engineSettings.snapshot().mirror).toBeNull();
  });

  test("that is none is refused when it is left", async () => {
    const { user, services } = await show(["ru-en"]);
    await user.type(field(), "nitka.example");
    expect(field()).toBeValid();
    await user.tab();
    expect(field()).toBeInvalid();
    expect(screen.getByRole("alert")).toHaveTextContent(/beginning with http/u);
    expect(services.engineSettings.snapshot().mirror).toBeNull();
  });
});

test("models that cannot be looked up are a problem with a retry", async () => {
  const models = new FakeModels([knownModel("ru-en")]);
  const fakes = fakeServices({ models });
  let gone = true;
  const services = {
    ...fakes.services,
    translators: async () => {
      if (gone) throw new Error("chunk");
      return fakes.services.translators();
    },
  };
  const { user } = await renderPart(<ModelManager />, { ...fakes, services });
  const alert = await screen.findByRole("alert");
  gone = false;
  await user.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("heading", { name: "Russian → English" })).toBeVisible();
});
