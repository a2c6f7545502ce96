import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { useRef, useState } from "react";
import { describe, expect, test } from "vitest";
import { unitId } from "#domain/ids.ts";
import type { ThreadDocument, TranslationUnit } from "#domain/thread.ts";
import { sourceHashOf } from "#domain/unit-text.ts";
import { renderPart } from "../../../../tests/support/render-app.tsx";
import { NOW } from "../../../../tests/support/services.ts";
import { strikeThread } from "../../../../tests/support/thread.ts";
import type { BitextText } from "../Bitext.tsx";
import { WorkedBitext } from "./WorkedBitext.tsx";

const nothing = () => null;
const now = () => NOW;
const NO_NOTES = { tool: nothing, below: nothing, rest: nothing };

/** Six sentences of machine translation that nobody has looked at. */
function machineThread(): ThreadDocument {
  const document = strikeThread();
  const translation = document.translations.find(({ id }) => id === "tr-en");
  if (translation === undefined) throw new Error("no translation");
  const [source] = document.sources;
  const units = (source?.segments ?? []).map((segment, i): TranslationUnit => ({
    id: unitId(`u${i}`),
    segments: [segment.id],
    text: `Machine ${i}.`,
    origin: "machine",
    state: "machine",
    engine: "bergamot",
    at: "2026-11-01T10:00:00Z",
    sourceHash: sourceHashOf(source?.text ?? "", [segment]),
  }));
  return { ...document, translations: [{ ...translation, units }] };
}

function Open({
  given,
  onDocument,
}: {
  given: ThreadDocument;
  onDocument: (d: ThreadDocument) => void;
}) {
  const [document, setDocument] = useState(given);
  const latest = useRef(given);
  // As the open thread does it: what is changed is there at once.
  const [change] = useState(() => (apply: (document: ThreadDocument) => ThreadDocument) => {
    latest.current = apply(latest.current);
    setDocument(latest.current);
  });
  const [source] = document.sources;
  const [text] = useState((): BitextText => ({
    owner: "source:vk",
    language: "ru",
    text: source?.text ?? "",
    segments: source?.segments ?? [],
  }));
  onDocument(document);
  return (
    <WorkedBitext
      document={document}
      title="Завод"
      text={text}
      translation={document.translations[0] ?? null}
      view="both"
      job={null}
      compared={null}
      change={change}
      now={now}
      notes={NO_NOTES}
    />
  );
}

async function renderWork(given = machineThread()) {
  let last = given;
  const onDocument = (document: ThreadDocument) => {
    last = document;
  };
  const view = await renderPart(<Open given={given} onDocument={onDocument} />);
  return { ...view, units: () => last.translations[0]?.units ?? [] };
}

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-pair]")];
const focusRow = (index: number) => {
  rows()[index]?.focus();
};
const field = () => screen.findByRole("textbox", { name: /^Translation of/u });
const inField = async (original: string) => {
  expect(await screen.findByRole("textbox", { name: `Translation of: ${original}` })).toHaveFocus();
};
const states = () =>
  [...document.querySelectorAll<HTMLElement>("[data-side=translation]")].map(
    ({ dataset }) => dataset["unitState"],
  );

describe("the keys of a translator", () => {
  test.each([
    { key: "e", code: "KeyE" },
    { key: "Enter", code: "Enter" },
    // The same key on ЙЦУКЕН.
    { key: "у", code: "KeyE" },
  ])("$key on a row opens its field with the words there are", async (key) => {
    await renderWork();
    focusRow(1);
    fireEvent.keyDown(rows()[1] ?? document.body, key);
    expect(await field()).toHaveValue("Machine 1.");
    await inField("Люди вышли во двор.");
    expect(screen.getByText("Люди вышли во двор.")).toBeVisible();
  });

  test("Ctrl+Enter saves other words as an edit, the same ones as checked, and goes on", async () => {
    const { user, units, services } = await renderWork();
    focusRow(0);
    await user.keyboard("e");
    await field();
    await user.keyboard("{Control>}a{/Control}The plant stands still.{Control>}{Enter}{/Control}");
    await inField("Люди вышли во двор.");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await inField("Директор молчит.");
    await waitFor(() => {
      expect(units().slice(0, 3)).toMatchObject([
        { text: "The plant stands still.", origin: "human", state: "edited" },
        { text: "Machine 1.", origin: "machine", state: "confirmed" },
        { text: "Machine 2.", state: "machine" },
      ]);
    });
    expect(units()[0]?.versions).toMatchObject([{ text: "Machine 0.", origin: "machine" }]);
    // Kept until it is stored, and no draft to the reader.
    expect(
      services.unitDrafts.read(["strike", "tr-en", rows()[0]?.dataset["pair"] ?? ""])?.text,
    ).toBe("The plant stands still.");
    expect(screen.queryByText("draft, not saved")).toBeNull();
  });

  test("keys that choose among letters are left to the keyboard", async () => {
    const { user } = await renderWork();
    focusRow(0);
    await user.keyboard("e");
    fireEvent.keyDown(await field(), { key: "Escape", isComposing: true });
    expect(await field()).toHaveFocus();
  });

  test("after the last one the focus is back at the row, and it is said that nothing is left", async () => {
    const { user } = await renderWork();
    focusRow(0);
    await user.keyboard("e");
    for (const row of rows()) {
      await waitFor(() => {
        expect(row.querySelector("textarea")).toHaveFocus();
      });
      await user.keyboard("{Meta>}{Enter}{/Meta}");
    }
    expect(await screen.findByText("Nothing here is left to check.")).toBeVisible();
    await waitFor(() => {
      expect(states()).toEqual(Array(6).fill("confirmed"));
    });
    expect(rows().at(-1)).toHaveFocus();
    expect(screen.getByText("6 of 6 checked")).toBeVisible();
  });

  test("Alt with the arrows goes to other sentences, Escape leaves; what was typed stays as a draft", async () => {
    const { user, units, services } = await renderWork();
    focusRow(1);
    await user.keyboard("e");
    await user.type(await field(), " More");
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await inField("Директор молчит.");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await inField("Люди вышли во двор.");
    expect(await field()).toHaveValue("Machine 1. More");
    await user.keyboard("{Escape}");
    expect(rows()[1]).toHaveFocus();
    expect(within(rows()[1] ?? document.body).getByText("draft, not saved")).toBeVisible();
    expect(units()[1]?.text).toBe("Machine 1.");
    expect(services.unitDrafts.read(["strike", "tr-en", rows()[1]?.dataset["pair"] ?? ""])).toEqual(
      {
        text: "Machine 1. More",
        base: "Machine 1.",
      },
    );
    await user.keyboard("e");
    await user.click(await screen.findByRole("button", { name: "Discard the draft" }));
    expect(await field()).toHaveValue("Machine 1.");
    await user.keyboard("{Escape}");
    expect(screen.queryByText("draft, not saved")).toBeNull();
  });

  test("a draft over words that changed since says what stands there now", async () => {
    const { user } = await renderWork();
    focusRow(1);
    const key = rows()[1]?.dataset["pair"] ?? "";
    localStorage.clear();
    const { services } = await renderWork();
    services.unitDrafts.write(["strike", "tr-en", key], { text: "Mine", base: "Older" });
    rows().at(-5)?.focus();
    await user.keyboard("e");
    expect(await field()).toHaveValue("Mine");
    expect(screen.getByText(/It says now: Machine 1\./u)).toBeVisible();
  });

  test("what was done is taken back, the last thing first", async () => {
    const { user, units } = await renderWork();
    const before = units();
    focusRow(0);
    await user.keyboard("e");
    await user.type(await field(), " A");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await inField("Люди вышли во двор.");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await inField("Директор молчит.");
    await user.keyboard("{Escape}");
    await waitFor(() => {
      expect(units()[1]?.state).toBe("confirmed");
    });
    const undo = screen.getByRole("button", { name: "Undo" });
    await user.click(undo);
    expect(units()[1]).toEqual(before[1]);
    expect(units()[0]?.text).toBe("Machine 0. A");
    await user.click(undo);
    expect(units()).toEqual(before);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });
});

describe("what is shown", () => {
  test("a filter counts its sentences and shows them alone; each that is saved leaves it", async () => {
    const { user } = await renderWork();
    const filter = screen.getByRole("button", { name: "Machine, unchecked: 6" });
    await user.click(filter);
    expect(filter).toHaveAttribute("aria-pressed", "true");
    focusRow(0);
    await user.keyboard("e");
    await field();
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByRole("button", { name: "Machine, unchecked: 5" })).toBeVisible();
    expect(rows()).toHaveLength(5);
    await inField("Люди вышли во двор.");
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "Checked: 1" }));
    expect(rows()).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "All: 6" }));
    expect(rows()).toHaveLength(6);
  });

  test("the state of the field is not lost when the list around it changes", async () => {
    const { user } = await renderWork();
    await user.click(screen.getByRole("button", { name: "Machine, unchecked: 6" }));
    focusRow(2);
    await user.keyboard("e");
    await user.type(await field(), "!");
    expect(await field()).toHaveValue("Machine 2.!");
    expect(screen.getByText("0 of 6 checked")).toBeVisible();
  });
});
