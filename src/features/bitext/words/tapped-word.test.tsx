import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Translation, TranslationUnit } from "#domain/thread.ts";
import type { CachedTranslation } from "#storage/machine-cache.ts";
import { machineKey } from "#queries/machine-key.ts";
import { Toasts } from "#ui/Toasts.tsx";
import { renderPart } from "../../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../../tests/support/services.ts";
import { FIRST, machineTranslation, Rows, workOf } from "./strike.fixtures.tsx";

interface Setup {
  readonly change?: Partial<TranslationUnit>;
  readonly translation?: Translation;
  readonly editing?: number;
  readonly view?: "translation";
}

/** The rows, the focus on the first; the cache knows its links. */
async function rows({ change = {}, translation, ...props }: Setup = {}) {
  const fakes = fakeServices();
  await fakes.machineCache.write(
    new Map<string, CachedTranslation>([
      [machineKey(workOf(0)), FIRST],
      [machineKey(workOf(1)), { text: "The plant stands." }],
    ]),
  );
  const view = await renderPart(
    <Rows translation={translation ?? machineTranslation(change)} {...props} />,
    fakes,
  );
  const press = (keys: string) => view.user.keyboard(keys);
  const show = (shown: Translation) => {
    view.rerender(
      <Toasts dismiss="Dismiss">
        <Rows translation={shown} {...props} />
      </Toasts>,
    );
  };
  await view.user.tab();
  return { ...view, press, show };
}

/** What is said of words; the app says other things elsewhere. */
const said = (): HTMLElement => {
  const own = screen.getAllByRole("status").find((status) => status.matches("p"));
  if (own === undefined) throw new Error("nothing says it");
  return own;
};
const line = () => document.querySelector(".word-line");

describe("stepping through the words of a row", () => {
  test("says each and what stands for it, from end to end", async () => {
    const { press } = await rows();
    expect(said()).toBeEmptyDOMElement();
    await press("{ArrowRight}");
    expect(await screen.findByText("The protests", { selector: "[role=status] *" })).toBeVisible();
    expect(said()).toHaveTextContent("Протесты: The protests");
    expect(line()).toHaveTextContent("Протесты→The protests");
    await press("{ArrowRight}");
    expect(said()).toHaveTextContent("говорят: no word of its own in the translation");
    await press("{ArrowRight}{ArrowRight}");
    expect(said()).toHaveTextContent("прекратились: have … stopped");
    await press("{ArrowRight}");
    expect(said()).toHaveTextContent("прекратились: have … stopped");
    await press("{ArrowLeft}");
    expect(said()).toHaveTextContent("не: not");
    await press("{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}");
    expect(said()).toHaveTextContent("Протесты: The protests");
  });

  test("begins at the nearer end", async () => {
    const { press } = await rows();
    await press("{ArrowLeft}");
    await expect.poll(() => said().textContent).toBe("прекратились: have … stopped");
  });

  test("tells the language of each side, and is told once", async () => {
    const { press } = await rows();
    await press("{ArrowRight}");
    const word = await screen.findByText("Протесты", { selector: "[role=status] *" });
    expect(word).toHaveAttribute("lang", "ru");
    expect(screen.getByText("The protests", { selector: "[role=status] *" })).toHaveAttribute(
      "lang",
      "en",
    );
    expect(line()).toHaveAttribute("aria-hidden", "true");
  });

  test.each(["{Escape}", "{Tab}", "{Shift>}{Tab}{/Shift}"])("ends with %s", async (keys) => {
    const { press } = await rows();
    await press("{ArrowRight}");
    await expect.poll(() => said().textContent).not.toBe("");
    await press(keys);
    expect(said()).toBeEmptyDOMElement();
    expect(line()).toBeNull();
  });

  test("leaves keys with a modifier alone", async () => {
    const { press } = await rows();
    await press("{ArrowRight}");
    await expect.poll(() => said().textContent).toContain("Протесты");
    await press("{Control>}{ArrowRight}{/Control}{Alt>}{ArrowRight}{/Alt}");
    expect(said()).toHaveTextContent("Протесты: The protests");
  });

  test("ends where the row is given another text", async () => {
    const { press, show } = await rows();
    await press("{ArrowRight}");
    await expect.poll(() => said().textContent).not.toBe("");
    show(machineTranslation({ text: "No protests have ended." }));
    expect(said()).toBeEmptyDOMElement();
  });

  test("goes on where the translation is the same in a new document", async () => {
    const { press, show } = await rows();
    await press("{ArrowRight}");
    await expect.poll(() => said().textContent).not.toBe("");
    show(machineTranslation({ state: "confirmed" }));
    expect(said()).toHaveTextContent("Протесты: The protests");
  });
});

describe("nothing is said", () => {
  /** What is said after a key once everything it set going has come to its end. */
  async function saidAfter(setup: Setup, keys = "{ArrowRight}"): Promise<string | null> {
    const { press } = await rows(setup);
    await press(keys);
    for (let turn = 0; turn < 5; turn++) await new Promise((done) => setTimeout(done));
    return said().textContent;
  }

  test("only where there is a reason: else this is enough to hear it", async () => {
    expect(await saidAfter({})).toBe("Протесты: The protests");
  });

  test.each<[string, Setup]>([
    ["of a text that a person changed", { change: { text: "Protests go on." } }],
    ["of a person's words", { change: { origin: "human" } }],
    ["of another engine's", { change: { engine: "LibreTranslate" } }],
    ["of another model's", { change: { modelHash: "cd" } }],
    ["of a machine without a place", { change: { ran: "translate.example" } }],
    ["while the row is edited", { editing: 0 }],
    ["where the original is not shown", { view: "translation" }],
  ])("%s", async (_, setup) => {
    expect(await saidAfter(setup)).toBe("");
  });

  test("where the engine does not say which word is which", async () => {
    expect(await saidAfter({}, "{Tab}{ArrowRight}")).toBe("");
  });

  test("of a row that has several sentences, or none", async () => {
    const { units, ...rest } = machineTranslation();
    const [first, second, ...others] = units;
    if (first === undefined || second === undefined) throw new Error("no units");
    const joined = { ...first, segments: [...first.segments, ...second.segments] };
    expect(await saidAfter({ translation: { ...rest, units: [joined, ...others] } })).toBe("");
  });
});
