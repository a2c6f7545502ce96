import { act, screen, waitFor } from "@testing-library/react";
import { useRef, useState } from "react";
import { describe, expect, test } from "vitest";
import { translationId, unitId } from "#domain/ids.ts";
import type { ThreadDocument, Translation, TranslationUnit } from "#domain/thread.ts";
import { changeUnits } from "#domain/translations.ts";
import { sourceHashOf } from "#domain/unit-text.ts";
import { renderPart } from "../../../../tests/support/render-app.tsx";
import { NOW } from "../../../../tests/support/services.ts";
import { strikeThread } from "../../../../tests/support/thread.ts";
import type { BitextText } from "../Bitext.tsx";
import { WorkedBitext } from "./WorkedBitext.tsx";

const nothing = () => null;
const now = () => NOW;
const NO_NOTES = { tool: nothing, below: nothing, rest: nothing };
const FIRST = translationId("tr-first");
const SECOND = translationId("tr-second");

/** Two translations of the six sentences by machines. */
function twoTranslations(): ThreadDocument {
  const document = strikeThread();
  const [source] = document.sources;
  if (source === undefined) throw new Error("no source");
  const made = (id: Translation["id"], words: string): Translation => ({
    id,
    of: { kind: "source", id: source.id },
    language: "en",
    units: (source.segments ?? []).map((segment, i): TranslationUnit => ({
      id: unitId(`${words}${i}`),
      segments: [segment.id],
      text: `${words} ${i}.`,
      origin: "machine",
      state: "machine",
      engine: "bergamot",
      at: NOW,
      sourceHash: sourceHashOf(source.text ?? "", [segment]),
    })),
  });
  return { ...document, translations: [made(FIRST, "First"), made(SECOND, "Second")] };
}

interface Handles {
  document: ThreadDocument;
  change: (apply: (document: ThreadDocument) => ThreadDocument) => void;
  show: (id: string) => void;
}

function Open({ handles }: { handles: Handles }) {
  const [document, setDocument] = useState(handles.document);
  const [shown, setShown] = useState<string>(FIRST);
  const latest = useRef(document);
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
  Object.assign(handles, { document, change, show: setShown });
  return (
    <WorkedBitext
      document={document}
      title="Завод"
      text={text}
      translation={document.translations.find(({ id }) => id === shown) ?? null}
      view="both"
      job={null}
      compared={null}
      change={change}
      now={now}
      notes={NO_NOTES}
    />
  );
}

async function renderTwo(given = twoTranslations()) {
  const handles: Handles = { document: given, change: nothing, show: nothing };
  const view = await renderPart(<Open handles={handles} />);
  const textOf = (id: string, place: number) =>
    handles.document.translations.find((one) => one.id === id)?.units[place]?.text;
  return { ...view, handles, textOf };
}

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-pair]")];
const field = () => screen.findByRole("textbox", { name: /^Translation of/u });
const openField = async (user: { keyboard: (keys: string) => Promise<void> }, place: number) => {
  rows()[place]?.focus();
  await user.keyboard("e");
  return field();
};

describe("two translations with the same rows", () => {
  test("what is typed over one is neither shown nor saved over the other", async () => {
    const { user, handles, textOf } = await renderTwo();
    await user.type(await openField(user, 0), " Mine");
    act(() => {
      handles.show(SECOND);
    });
    expect(screen.queryByDisplayValue("First 0. Mine")).toBeNull();
    expect(await openField(user, 0)).toHaveValue("Second 0.");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => {
      expect(handles.document.translations[1]?.units[0]?.state).toBe("confirmed");
    });
    expect(textOf(SECOND, 0)).toBe("Second 0.");
  });

  test("what is saved goes to the translation it was typed over, whichever is shown by then", async () => {
    const { user, handles, textOf } = await renderTwo();
    await user.type(await openField(user, 0), " Mine");
    await act(async () => {
      screen.getByRole("button", { name: "Save" }).click();
      handles.show(SECOND);
    });
    await waitFor(() => {
      expect(textOf(FIRST, 0)).toBe("First 0. Mine");
    });
    expect(textOf(SECOND, 0)).toBe("Second 0.");
  });

  test("only what was done to the one shown is taken back", async () => {
    const { user, handles, textOf } = await renderTwo();
    await user.type(await openField(user, 0), " Mine");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("button", { name: "Undo" });
    act(() => {
      handles.show(SECOND);
    });
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    act(() => {
      handles.show(FIRST);
    });
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(textOf(FIRST, 0)).toBe("First 0.");
  });
});

test("a field in which nothing was typed says what a machine or another tab put there", async () => {
  const { user, handles, textOf } = await renderTwo();
  expect(await openField(user, 0)).toHaveValue("First 0.");
  act(() => {
    handles.change((document) =>
      changeUnits(document, FIRST, ({ units }) =>
        units.map((unit, i) => (i === 0 ? { ...unit, text: "Newer." } : unit)),
      ),
    );
  });
  expect(await field()).toHaveValue("Newer.");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => {
    expect(handles.document.translations[0]?.units[0]?.state).toBe("confirmed");
  });
  expect(textOf(FIRST, 0)).toBe("Newer.");
});

describe("the focus stays where the work is", () => {
  test("on a row that was saved and does not fit the filter any more, until the filter changes", async () => {
    const { user } = await renderTwo();
    await user.click(screen.getByRole("button", { name: "Machine, unchecked: 6" }));
    await openField(user, 2);
    const key = rows()[2]?.dataset["pair"];
    await user.click(screen.getByRole("button", { name: "Save" }));
    const filter = await screen.findByRole("button", { name: "Machine, unchecked: 5" });
    expect(document.activeElement).toHaveAttribute("data-pair", key);
    await user.click(filter);
    expect(rows()).toHaveLength(5);
  });

  test("on the neighbour of a row that goes", async () => {
    const given = twoTranslations();
    const added = (unit: TranslationUnit, i: number): TranslationUnit =>
      i === 0 ? { ...unit, segments: [], sourceHash: "" } : unit;
    const { user, handles } = await renderTwo(
      changeUnits(given, FIRST, ({ units }) => units.map(added)),
    );
    rows()[0]?.focus();
    await user.keyboard("e");
    await waitFor(() => {
      expect(rows()[0]?.querySelector("textarea")).toHaveFocus();
    });
    act(() => {
      handles.change((document) => changeUnits(document, FIRST, ({ units }) => units.slice(1)));
    });
    expect(rows()).toHaveLength(6);
    expect(rows()[0]).toHaveFocus();
  });

  test("on the filter when the last thing is taken back", async () => {
    const { user } = await renderTwo();
    await openField(user, 0);
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(screen.getByRole("button", { name: "All: 6" })).toHaveFocus();
  });
});
