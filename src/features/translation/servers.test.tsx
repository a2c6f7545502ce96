import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { EngineProblem } from "#domain/problem.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { ServerForms } from "./ServerForms.tsx";
import { fakeEngine } from "./translators.fixtures.ts";

const LIBRETRANSLATE = "A LibreTranslate server";
const GOOGLE = "Google Cloud Translation with your key";
const OPENAI = "A language model of your choice";

async function show({
  problem,
  fakes,
}: { problem?: EngineProblem; fakes?: ReturnType<typeof fakeServices> } = {}) {
  const part = problem === undefined ? {} : { problem };
  const engines = (["libretranslate", "google", "openai"] as const).map((id) =>
    fakeEngine(id, { state: "ready" }, part),
  );
  const app = await renderPart(<ServerForms />, fakes ?? fakeServices({ engines }));
  const form = (name: string) => within(screen.getByRole("form", { name }));
  const save = (name: string) => app.user.click(form(name).getByRole("button", { name: "Save" }));
  return { ...app, form, save, kept: app.services.engineSettings.snapshot };
}

describe("a server", () => {
  test("of LibreTranslate needs an address, and no key", async () => {
    const { user, form, save, kept } = await show();
    const address = form(LIBRETRANSLATE).getByRole("textbox", { name: "Address" });
    await save(LIBRETRANSLATE);
    expect(address).toBeInvalid();
    expect(form(LIBRETRANSLATE).getByRole("alert")).toHaveTextContent("This is needed.");
    expect(kept().libretranslate).toBeNull();
    await user.type(address, "https://lt.example/");
    await save(LIBRETRANSLATE);
    expect(kept().libretranslate).toEqual({ url: "https://lt.example/", key: "" });
    expect(form(LIBRETRANSLATE).getByRole("status")).toHaveTextContent("Saved on this device.");
    expect(screen.getByText("The text goes to lt.example.")).toBeVisible();
    expect(form(LIBRETRANSLATE).getByText("It has no Belarusian.")).toBeVisible();
  });

  test("of Google needs a key, which is not shown", async () => {
    const { user, form, save, kept } = await show();
    const key = form(GOOGLE).getByLabelText("Key");
    expect(key).toHaveAttribute("type", "password");
    expect(key).toHaveAttribute("autocomplete", "off");
    await save(GOOGLE);
    expect(key).toBeInvalid();
    await user.type(key, "secret");
    await save(GOOGLE);
    expect(kept().google).toEqual({ key: "secret" });
    expect(screen.getByText("The text goes to translation.googleapis.com.")).toBeVisible();
  });

  test("with a language model needs an address and a name, and says what Ollama wants", async () => {
    const { user, form, save, kept } = await show();
    await user.click(screen.getByRole("heading", { name: OPENAI }));
    const place = form(OPENAI);
    expect(place.getByText(`OLLAMA_ORIGINS=${location.origin} ollama serve`)).toBeVisible();
    await save(OPENAI);
    expect(place.getAllByRole("alert")).toHaveLength(2);
    await user.type(place.getByRole("textbox", { name: "Address" }), "http://localhost:11434");
    await user.type(place.getByRole("textbox", { name: "Model" }), "gemma");
    await user.type(place.getByLabelText("Key, if the server wants one"), "k");
    await save(OPENAI);
    expect(kept().openai).toEqual({ url: "http://localhost:11434", model: "gemma", key: "k" });
  });

  test.each([
    ["libretranslate.example", /beginning with http/u],
    ["https://me:secret@lt.example", /No name and password in the address/u],
  ])("at %s is refused with the reason", async (typed, words) => {
    const { user, form, save, kept } = await show();
    await user.type(form(LIBRETRANSLATE).getByRole("textbox", { name: "Address" }), typed);
    await save(LIBRETRANSLATE);
    expect(form(LIBRETRANSLATE).getByRole("alert")).toHaveTextContent(words);
    expect(kept().libretranslate).toBeNull();
  });

  test("that the browser does not store says so", async () => {
    const { user, form, save, local } = await show();
    local.limit = 0;
    await user.type(form(GOOGLE).getByLabelText("Key"), "secret");
    await save(GOOGLE);
    expect(form(GOOGLE).getByRole("status")).toHaveTextContent(/did not store it/u);
  });
});

describe("whether a server answers", () => {
  const setUp = async (problem?: EngineProblem) => {
    const shown = await show(problem === undefined ? {} : { problem });
    const { user, form, save } = shown;
    // Nobody is asked before the reader set it up.
    expect(screen.queryByRole("button", { name: "Ask whether it answers" })).toBeNull();
    await user.type(form(GOOGLE).getByLabelText("Key"), "secret");
    await save(GOOGLE);
    await user.click(screen.getByRole("button", { name: "Ask whether it answers" }));
    return shown;
  };

  test("is said", async () => {
    await setUp();
    expect(await screen.findByText("It answers: translation.googleapis.com")).toBeVisible();
  });

  test("is said with the reason where it does not", async () => {
    const { user, form } = await setUp({
      kind: "not-authorised",
      host: "translation.googleapis.com",
    });
    expect(await form(GOOGLE).findByRole("alert")).toHaveAttribute(
      "data-problem",
      "not-authorised",
    );
    // What is being typed was not asked about.
    await user.type(form(GOOGLE).getByLabelText("Key"), "2");
    expect(form(GOOGLE).queryByRole("alert")).toBeNull();
  });
});

describe("what was set up", () => {
  const withServers = () => {
    const fakes = fakeServices();
    fakes.services.engineSettings.change({
      engine: "google",
      libretranslate: { url: "https://lt.example", key: "one" },
      google: { key: "two" },
    });
    return fakes;
  };

  test("is shown again, and one of it is forgotten", async () => {
    const { user, form, kept } = await show({ fakes: withServers() });
    expect(form(LIBRETRANSLATE).getByRole("textbox", { name: "Address" })).toHaveValue(
      "https://lt.example",
    );
    await user.click(form(LIBRETRANSLATE).getByRole("button", { name: "Forget this server" }));
    expect(kept().libretranslate).toBeNull();
    expect(kept().google).toEqual({ key: "two" });
    expect(form(LIBRETRANSLATE).getByRole("textbox", { name: "Address" })).toHaveValue("");
  });

  test("is forgotten at once, every address and key of it", async () => {
    const { user, form, kept, local } = await show({ fakes: withServers() });
    await user.click(screen.getByRole("button", { name: "Forget all servers and keys" }));
    expect(kept()).toMatchObject({ libretranslate: null, google: null, openai: null });
    expect([...local.values.values()].join("")).not.toMatch(/one|two|lt\.example/u);
    expect(form(GOOGLE).getByLabelText("Key")).toHaveValue("");
    expect(screen.getByText("All servers and keys are forgotten.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Forget all servers and keys" })).toBeDisabled();
  });

  test("elsewhere shows here", async () => {
    const fakes = withServers();
    const { form } = await show({ fakes });
    fakes.local.writeElsewhere("nitka.engines", "{}");
    await expect.poll(() => form(GOOGLE).getByLabelText<HTMLInputElement>("Key").value).toBe("");
  });
});
