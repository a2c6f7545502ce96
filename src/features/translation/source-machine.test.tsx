import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import { FakeEngine } from "../../../tests/support/fake-engine.ts";
import { fakeServices, NOW } from "../../../tests/support/services.ts";
import { strikeThread } from "../../../tests/support/thread.ts";
import { ENGLISH, SENTENCES } from "../../../tests/support/strike-sentences.ts";
import { openSource, row, shown, storedUnits, tools, untranslated } from "./machine.fixtures.ts";

beforeAll(() => {
  // jsdom knows no popovers: the menu of a pair stays where it is.
  HTMLElement.prototype.showPopover = () => undefined;
});

const translateButton = () => tools().getByRole("button", { name: "Translate" });
const strip = () => screen.findByRole("group", { name: "Translation under way" });
/** The row of an engine in the chooser. */
const offered = (engine: string) =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-engine=${engine}]`);
    if (found === null) throw new Error("not offered yet");
    return found;
  });
const press = (name: string) => screen.findByRole("button", { name });
/** The engine answers; React shows it. */
const answers = (does: () => void) =>
  act(async () => {
    does();
    await Promise.resolve();
  });

/** A source whose translation is under way, answered by hand. */
async function underWay() {
  const engine = new FakeEngine();
  engine.byHand = true;
  const app = await openSource({ engines: [engine], last: "bergamot" });
  await app.user.click(translateButton());
  await waitFor(() => {
    expect(engine.held).toHaveLength(1);
  });
  return { ...app, engine };
}

describe("an open source", () => {
  test("is translated with the way the reader takes in the chooser, and the next press remembers it", async () => {
    const [engine, other] = [new FakeEngine(), new FakeEngine({ id: "libretranslate" })];
    const app = await openSource({ engines: [engine, other] });
    await app.user.click(translateButton());
    const panel = await screen.findByRole("region", { name: "Translate this source" });
    expect(engine.prepared).toEqual([]);
    const offer = await offered("libretranslate");
    expect(panel).toContainElement(offer);
    expect(offer).toHaveTextContent("libretranslate.example");
    await app.user.click(within(offer).getByRole("button", { name: "Translate" }));
    await waitFor(() => {
      expect(shown()).toEqual(ENGLISH);
    });
    expect(engine.prepared).toEqual([]);
    expect(app.services.engineSettings.snapshot().engine).toBe("libretranslate");
  });

  test("with a way chosen before takes one press; every unit says who made it, and where", async () => {
    const identity = { model: "ru-en", version: "2.1", modelHash: "cd".repeat(32) };
    const engine = new FakeEngine({ identity });
    const app = await openSource({ engines: [engine], last: "bergamot" });
    await app.user.click(translateButton());
    await waitFor(() => {
      expect(shown()).toEqual(ENGLISH);
    });
    await waitFor(() => {
      expect(storedUnits(app, "Fake bergamot")).toHaveLength(6);
    });
    for (const unit of storedUnits(app, "Fake bergamot")) {
      expect(unit).toMatchObject({
        ...identity,
        ran: "device",
        at: NOW,
        origin: "machine",
        state: "machine",
      });
      expect(unit.sourceHash).toMatch(/^[0-9a-f]{20}$/u);
    }
    expect(await screen.findByText("6 sentences translated.")).toHaveAttribute("role", "status");
  });

  test("says how far it is, in words, and keeps a place for what is to come", async () => {
    const { engine } = await underWay();
    expect(await strip()).toHaveTextContent("0 of 6 sentences");
    expect(await strip()).toHaveTextContent("Bergamot on this device");
    expect(shown()).toEqual(["…", "…", "…", "…", "…", "…"]);
    await answers(() => engine.held[0]?.say(1));
    expect(await strip()).toHaveTextContent("1 of 6 sentences");
    expect(shown()).toEqual([ENGLISH[0], "…", "…", "…", "…", "…"]);
    expect(within(await strip()).getByRole("progressbar")).toHaveAttribute(
      "aria-valuetext",
      "1 of 6 sentences",
    );
    expect(document.body.textContent).not.toMatch(/\d\s?%/u);
  });

  test("says that the engine gets ready, and shows the browser's share of its own download", async () => {
    const engine = new FakeEngine();
    engine.prepareByHand = true;
    const { user } = await openSource({ engines: [engine], last: "bergamot" });
    await user.click(translateButton());
    expect(await strip()).toHaveTextContent("Getting Bergamot ready…");
    await answers(() => engine.preparing[0]?.onProgress({ done: 0.5, total: 1 }));
    expect(within(await strip()).getByRole("progressbar")).toHaveValue(0.5);
  });

  test("stops, keeps what is done, and goes on from there", async () => {
    const { engine, user } = await underWay();
    await answers(() => engine.held[0]?.say(1));
    await user.click(await press("Stop"));
    expect(await screen.findByText("Stopped at 1 of 6 sentences.")).toBeVisible();
    expect(shown()).toEqual([ENGLISH[0], ...SENTENCES.slice(1).map(() => "(none)")]);
    engine.byHand = false;
    await user.click(await press("Go on translating"));
    await waitFor(() => {
      expect(shown()).toEqual(ENGLISH);
    });
    // Its first sentence was not translated again.
    expect(engine.sentences.filter((text) => text === SENTENCES[0])).toHaveLength(1);
  });

  test("is there again after a reload, and is not translated again", async () => {
    const engine = new FakeEngine();
    const first = await openSource({ engines: [engine], last: "bergamot" });
    await first.user.click(translateButton());
    await waitFor(() => {
      expect(storedUnits(first, "Fake bergamot")).toHaveLength(6);
    });
    cleanup();
    await openSource({ engines: [engine], fakes: first });
    expect(shown()).toEqual(ENGLISH);
    expect(engine.given.flat()).toHaveLength(6);
  });

  test("whose translation was deleted comes from the cache, without the engine", async () => {
    const engine = new FakeEngine();
    const { user } = await openSource({ engines: [engine], last: "bergamot" });
    await user.click(translateButton());
    await waitFor(() => {
      expect(shown()).toEqual(ENGLISH);
    });
    await user.click(tools().getByRole("button", { name: /Delete this translation/u }));
    await waitFor(() => {
      expect(shown()).toEqual([]);
    });
    engine.given.length = 0;
    await user.click(translateButton());
    await waitFor(() => {
      expect(shown()).toEqual(ENGLISH);
    });
    expect(engine.given).toEqual([]);
  });
});

describe("what goes wrong", () => {
  test("with one sentence is told beside it, and it is tried again alone", async () => {
    const engine = new FakeEngine({ capabilities: { batch: 1 } });
    engine.fail(SENTENCES[2], { kind: "segment-too-long", length: 1200, limit: 1000 });
    const { user } = await openSource({ engines: [engine], last: "bergamot" });
    await user.click(translateButton());
    await screen.findByText("1 sentence could not be translated.");
    expect(shown()).toEqual(ENGLISH.with(2, "(failed)"));
    expect(row(2)).toHaveTextContent(/Not translated:.*1,?200.*1,?000/u);
    engine.answers.clear();
    engine.given.length = 0;
    await user.click(within(row(2)).getByRole("button", { name: "Try this sentence again" }));
    await waitFor(() => {
      expect(shown()).toEqual(ENGLISH);
    });
    expect(engine.given).toEqual([[SENTENCES[2]]]);
  });

  test("with all is told once, with a way to try again and another way, and no engine takes over", async () => {
    const [google, bergamot] = [new FakeEngine({ id: "google" }), new FakeEngine()];
    google.failsAll = { kind: "host-unreachable", host: "translation.googleapis.com" };
    const { user, container } = await openSource({ engines: [google, bergamot], last: "google" });
    await user.click(translateButton());
    // A server is named before a text goes there, also when it was chosen before.
    expect(google.prepared).toEqual([]);
    await user.click(within(await offered("google")).getByRole("button", { name: "Translate" }));
    await screen.findByText(/Stopped at 0 of 6 sentences\..*translation\.googleapis\.com/u);
    expect(container.querySelectorAll(".pair-failed")).toHaveLength(0);
    expect(bergamot.prepared).toEqual([]);
    // The same again, at the reader's word.
    await user.click(await press("Try again"));
    await screen.findByText(/Stopped at 0 of 6/u);
    expect(bergamot.prepared).toEqual([]);
    await user.click(await press("Translate another way"));
    await user.click(within(await offered("bergamot")).getByRole("button", { name: "Translate" }));
    await waitFor(() => {
      expect(shown()).toEqual(ENGLISH);
    });
    expect(screen.queryByText(/Stopped at/u)).toBeNull();
  });

  test("with loading what translates is told where the choice opens", async () => {
    const fakes = fakeServices({ threads: [untranslated()] });
    const translators = async () => {
      throw new TypeError("Failed to fetch dynamically imported module");
    };
    const app = await openSource({
      last: "bergamot",
      fakes: { ...fakes, services: { ...fakes.services, translators } },
    });
    await app.user.click(translateButton());
    const panel = await screen.findByRole("region", { name: "Translate this source" });
    expect(await within(panel).findByRole("button", { name: "Try again" })).toBeVisible();
  });
});

describe("what people did", () => {
  test("stays as it is: the machine's lies beside it", async () => {
    const engine = new FakeEngine();
    const thread = strikeThread();
    const app = await openSource({ thread, engines: [engine], last: "bergamot" });
    await app.user.click(translateButton());
    await waitFor(() => {
      expect(shown()).toEqual(ENGLISH);
    });
    await waitFor(() => {
      expect(storedUnits(app, "Fake bergamot")).toHaveLength(6);
    });
    const stored = app.threads.documents.get("strike")?.translations ?? [];
    expect(stored.slice(0, thread.translations.length)).toEqual(thread.translations);
    expect(stored).toHaveLength(thread.translations.length + 1);
  });

  test("to a sentence the machine has just made is kept, stored yet or not, and stays out of the cache", async () => {
    const { engine, user, machineCache, ...app } = await underWay();
    await answers(() => engine.held[0]?.say(1));
    // Nothing is stored yet: the machine is in the middle of its first sentences.
    expect(app.threads.documents.get("strike")?.translations).toEqual([]);
    await user.click(within(row(0)).getByRole("button", { name: "Actions for pair 1" }));
    // Without popovers it counts as hidden.
    await user.click(await screen.findByRole("button", { name: "Correct", hidden: true }));
    const field = await screen.findByRole("textbox", { name: /Завод стоит/u });
    await user.clear(field);
    await user.type(field, "The works stand still.");
    await user.click(within(row(0)).getByRole("button", { name: "Save" }));
    await waitFor(() => {
      expect(shown()[0]).toBe("The works stand still.");
    });
    engine.byHand = false;
    await answers(() => engine.held[0]?.finish());
    await waitFor(() => {
      expect(shown()).toEqual(["The works stand still.", ...ENGLISH.slice(1)]);
    });
    await waitFor(() => {
      expect(storedUnits(app, "Fake bergamot")).toHaveLength(6);
    });
    const [first] = storedUnits(app, "Fake bergamot");
    expect(first).toMatchObject({
      text: "The works stand still.",
      origin: "human",
      state: "edited",
    });
    expect(first?.versions?.map(({ text, engine: made }) => [text, made])).toEqual([
      [ENGLISH[0], "Fake bergamot"],
    ]);
    const cached = [...machineCache.entries.values()].map(({ text }) => text);
    expect(cached).toEqual(ENGLISH);
  });
});

describe("leaving", () => {
  test("stops the work, and what was done is stored", async () => {
    const { engine, user, ...app } = await underWay();
    await answers(() => engine.held[0]?.say(1));
    await user.click(screen.getByRole("link", { name: "Library" }));
    await waitFor(() => {
      expect(engine.held[0]?.signal.aborted).toBe(true);
    });
    expect(storedUnits(app, "Fake bergamot").map(({ text }) => text)).toEqual([ENGLISH[0]]);
    expect(engine.given).toHaveLength(1);
  });

  test("before what translates has come keeps it from beginning", async () => {
    const engine = new FakeEngine();
    const fakes = fakeServices({ threads: [untranslated()], engines: [engine] });
    const come: (() => void)[] = [];
    const translators = async () => {
      await new Promise<void>((resolve) => {
        come.push(resolve);
      });
      return fakes.services.translators();
    };
    const app = await openSource({
      last: "bergamot",
      fakes: { ...fakes, services: { ...fakes.services, translators } },
    });
    await app.user.click(translateButton());
    // Whether it is ready is answered; the desk's own question is not, until the reader is gone.
    await answers(() => come[0]?.());
    await waitFor(() => {
      expect(come).toHaveLength(2);
    });
    await app.user.click(screen.getByRole("link", { name: "Library" }));
    await screen.findByRole("heading", { name: "Your threads" });
    await answers(() => come[1]?.());
    await act(
      () =>
        new Promise((resolve) => {
          setTimeout(resolve);
        }),
    );
    expect(engine.prepared).toEqual([]);
  });

  test("with the whole window stops it as well", async () => {
    const { engine } = await underWay();
    act(() => {
      dispatchEvent(new Event("pagehide"));
    });
    expect(engine.held[0]?.signal.aborted).toBe(true);
    expect(await screen.findByText("Stopped at 0 of 6 sentences.")).toBeVisible();
  });
});
