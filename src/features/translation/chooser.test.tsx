import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Availability, Engine, EngineId } from "#engines/engine.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { showChooser as show } from "./chooser.fixtures.tsx";
import { EngineChooser } from "./EngineChooser.tsx";
import { fakeEngine } from "./translators.fixtures.ts";

describe("an engine that is ready", () => {
  test("says where the text goes, and is chosen with one press and remembered", async () => {
    const { user, offer, taken, kept } = await show({
      engines: [
        fakeEngine("bergamot", { state: "ready" }),
        fakeEngine("libretranslate", { state: "ready" }),
      ],
    });
    expect(offer("bergamot")).toHaveTextContent("The text stays on this device.");
    expect(offer("libretranslate")).toHaveTextContent("The text goes to libretranslate.example.");
    const button = within(offer("libretranslate")).getByRole("button", { name: "Translate" });
    expect(button).toHaveAccessibleDescription(/LibreTranslate.*libretranslate\.example/u);
    await user.click(button);
    expect(taken).toEqual(["libretranslate"]);
    expect(kept().engine).toBe("libretranslate");
  });

  test("is marked when it was the last one, and offered before the others", async () => {
    const engines = [
      fakeEngine("bergamot", { state: "ready" }),
      fakeEngine("browser", { state: "ready" }),
    ];
    const { offer } = await show({ engines, last: "browser" });
    expect(offer("browser")).toHaveTextContent("used last");
    expect(offer("bergamot")).not.toHaveTextContent("used last");
    const look = (id: EngineId) => within(offer(id)).getByRole("button").dataset["look"];
    expect([look("bergamot"), look("browser")]).toEqual(["plain", "primary"]);
  });

  test("of the text at hand comes before the last one of another", async () => {
    const engines = [
      fakeEngine("bergamot", { state: "ready" }),
      fakeEngine("browser", { state: "ready" }),
    ];
    const { offer } = await show({ engines, last: "browser", chosen: "bergamot" });
    expect(offer("bergamot")).toHaveTextContent("used last");
  });
});

describe("an engine that cannot", () => {
  test.each([
    ["bergamot", "pair", ["hu", "en"], /no model for this pair/u],
    ["libretranslate", "pair", ["be", "en"], "It has no Belarusian."],
    ["libretranslate", "pair", ["hu", "be-tarask"], "It has no Belarusian."],
    ["libretranslate", "pair", ["hu", "en"], "It does not know this pair of languages."],
    ["google", "pair", ["be", "en"], "It does not know this pair of languages."],
    ["browser", "browser", ["ru", "en"], /This browser has none\. Chrome and Edge/u],
    ["browser", "insecure", ["ru", "en"], /only on pages opened over https/u],
  ] as const)("%s says why (%s, %j)", async (id, why, pair, words) => {
    const { offer } = await show({
      engines: [
        fakeEngine(id, { state: "unsupported", why }),
        fakeEngine("openai", { state: "ready" }),
      ],
      pair,
    });
    expect(offer(id)).toHaveTextContent(words);
    expect(within(offer(id)).queryByRole("button")).toBeNull();
  });

  test("says its problem, and is asked again", async () => {
    let broken = true;
    const problem = { kind: "storage-blocked" } as const;
    const engine = fakeEngine("bergamot", () =>
      broken ? { state: "broken", problem } : { state: "ready" },
    );
    const { user, offer } = await show({ engines: [engine] });
    const alert = within(offer("bergamot")).getByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "storage-blocked");
    broken = false;
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    const button = await screen.findByRole("button", { name: "Translate" });
    // The pressed button went away: the one in its place has the focus.
    expect(button).toHaveFocus();
  });

  test("say yet keeps nobody from the others", async () => {
    let answer: (availability: Availability) => void = () => undefined;
    const slow = {
      ...fakeEngine("browser", { state: "ready" }),
      availability: () =>
        new Promise<Availability>((resolve) => {
          answer = resolve;
        }),
    };
    const { offer } = await show({ engines: [slow, fakeEngine("bergamot", { state: "ready" })] });
    expect(offer("browser")).toHaveTextContent("Looking for ways to translate…");
    expect(within(offer("bergamot")).getByRole("button", { name: "Translate" })).toBeVisible();
    answer({ state: "unsupported", why: "browser" });
    // It steps back among the ways that are not at hand.
    expect(await screen.findByText(/This browser has none/u)).toBeInTheDocument();
    expect(offer("browser")).toHaveTextContent(/This browser has none/u);
  });

  test("answer at all is a problem of its own row", async () => {
    const crashed = {
      ...fakeEngine("browser", { state: "ready" }),
      availability: () => Promise.reject(new Error("no")),
    };
    const { offer } = await show({
      engines: [crashed, fakeEngine("bergamot", { state: "ready" })],
    });
    expect(await within(offer("browser")).findByRole("alert")).toHaveAttribute(
      "data-problem",
      "crashed",
    );
    expect(within(offer("bergamot")).getByRole("button", { name: "Translate" })).toBeVisible();
  });

  test("do Belarusian is not the one offered first, though it may be tried", async () => {
    const { offer } = await show({
      engines: [
        fakeEngine("libretranslate", { state: "ready" }),
        fakeEngine("google", { state: "ready" }),
      ],
      pair: ["be", "en"],
      last: "libretranslate",
    });
    expect(offer("libretranslate")).toHaveTextContent("It has no Belarusian.");
    const look = (id: EngineId) => {
      const row = within(offer(id));
      return row.getByRole("button", { name: "Translate" }).dataset["look"];
    };
    expect([look("libretranslate"), look("google")]).toEqual(["plain", "primary"]);
  });

  test("and no other can: what can be done is said", async () => {
    const { user, into } = await show({
      engines: [
        fakeEngine("bergamot", { state: "unsupported", why: "pair" }),
        fakeEngine(
          "openai",
          { state: "needs-configuration" },
          { runsAt: { kind: "server", host: "" } },
        ),
      ],
      pair: ["hu", "en"],
    });
    const [notice] = screen.getAllByRole("status");
    if (notice === undefined) throw new Error("nothing is said");
    expect(notice).toHaveTextContent("Nothing translates Hungarian → English here yet.");
    expect(
      within(notice)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      "A translation made by a person can be pasted beside the text.",
      "A server that knows these languages can be set up below.",
      "Another language can be chosen above.",
    ]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Translate into" }), "Russian");
    expect(into).toEqual(["ru"]);
  });
});

test("engines that do not load are a problem with a retry", async () => {
  const fakes = fakeServices({ engines: [fakeEngine("bergamot", { state: "ready" })] });
  const { translators } = fakes.services;
  let gone = true;
  const services = {
    ...fakes.services,
    translators: async () => {
      if (gone) throw new Error("chunk");
      return translators();
    },
  };
  const { user } = await renderPart(
    <EngineChooser from="ru" to="en" chosen={null} onChoose={() => undefined} />,
    { ...fakes, services },
  );
  const alert = await screen.findByRole("alert");
  gone = false;
  await user.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("button", { name: "Translate" })).toBeVisible();
});

test("what the browser downloads is left to the browser, from the reader's press on", async () => {
  const { user, offer, taken } = await show({
    engines: [
      fakeEngine("browser", {
        state: "downloadable",
        bytes: null,
        hosts: [],
        ownSite: false,
        licence: null,
      }),
    ],
  });
  expect(offer("browser")).toHaveTextContent("It says neither how much nor from where.");
  await user.click(
    screen.getByRole("button", { name: "Let the browser download it and translate" }),
  );
  expect(taken).toEqual(["browser"]);
});

test("a server is set up right there, and then it is ready", async () => {
  let url = (): string => "";
  const host = () => (url() === "" ? "" : new URL(url()).host);
  const engine: Engine = {
    ...fakeEngine("libretranslate", () =>
      host() === "" ? { state: "needs-configuration" } : { state: "ready" },
    ),
    get runsAt() {
      return { kind: "server", host: host() } as const;
    },
  };
  const { user, offer, services } = await show({ engines: [engine] });
  url = () => services.engineSettings.snapshot().libretranslate?.url ?? "";
  const row = within(offer("libretranslate"));
  expect(offer("libretranslate")).toHaveTextContent("The text goes to the server you name.");
  const setUp = row.getByRole("button", { name: "Set it up" });
  expect(setUp).toHaveAttribute("aria-expanded", "false");
  await user.click(setUp);
  await user.type(row.getByRole("textbox", { name: "Address" }), "https://lt.example{Enter}");
  expect(services.engineSettings.snapshot().libretranslate).toEqual({
    url: "https://lt.example",
    key: "",
  });
  expect(row.queryByRole("form")).toBeNull();
  expect(await row.findByRole("button", { name: "Translate" })).toBeVisible();
  expect(offer("libretranslate")).toHaveTextContent("The text goes to lt.example.");
  expect(row.getByRole("button", { name: "Change the server" })).toHaveFocus();
});
