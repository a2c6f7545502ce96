import { screen, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import type { CorrectionSet } from "#domain/corrections/correction.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { writeCorrectionsFile } from "#formats/corrections/file.ts";
import { writeThreadDocument } from "#formats/nitka-json.ts";
import type { Arrival } from "#queries/exchange.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { correctedThread, handedOn } from "./exchange.fixtures.ts";
import { ReceivePanel } from "./ReceivePanel.tsx";

const THEIRS = {
  0: "The plant stands still.",
  2: "The director says nothing.",
  5: "We are waiting.",
};
const MINE = { 2: "The director keeps silent." };

async function receive(start: ThreadDocument, arrival: Arrival | null, name = "") {
  let latest = start;
  const onClose = vi.fn<() => void>();
  function Holder() {
    const [document, setDocument] = useState(start);
    return (
      <ReceivePanel
        document={document}
        change={(apply) => {
          latest = apply(latest);
          setDocument(latest);
        }}
        arrival={arrival}
        onClose={onClose}
      />
    );
  }
  const app = await renderPart(<Holder />, fakeServices({ settings: { name } }));
  const press = (name: string | RegExp) => app.user.click(screen.getByRole("button", { name }));
  return {
    ...app,
    onClose,
    press,
    document: () => latest,
    units: () => latest.translations[0]?.units ?? [],
    /** What the reader does meanwhile. */
    edit: (row: number, text: string) => {
      latest = {
        ...latest,
        translations: latest.translations.map((entry) =>
          Object.assign({}, entry, {
            units: entry.units.map((unit, i) => (i === row ? { ...unit, text } : unit)),
          }),
        ),
      };
    },
    texts: () => latest.translations.flatMap(({ units }) => units.map(({ text }) => text)),
  };
}

const setOf = (set: CorrectionSet): Arrival => ({ kind: "set", set });
const choice = (number: number) => screen.getByRole("group", { name: `Correction ${number}` });
const statuses = () => screen.getAllByRole("status").map((status) => status.textContent);

describe("corrections that came", () => {
  test("with a link for another thread change nothing, and name it", async () => {
    const set = handedOn(THEIRS);
    const strangers = set.corrections.map((one) =>
      Object.assign({}, one, { source: "0123456789abcdef0123" }),
    );
    const start = correctedThread();
    const { document } = await receive(
      start,
      setOf({ ...set, thread: { id: "other", title: "Another" }, corrections: strangers }),
    );
    expect(screen.getByText(/These corrections are for another thread: “Another”/u)).toBeVisible();
    expect(screen.queryByText(/^Without a place/u)).toBeNull();
    expect(document()).toBe(start);
  });

  test("are taken back but for what was worked at since", async () => {
    const start = correctedThread();
    const { press, texts, edit } = await receive(start, setOf(handedOn(THEIRS)));
    await press("Accept all new (3)");
    edit(2, "The director keeps silent.");
    await press("Undo");
    expect(texts()).toEqual([
      "Plant stands.",
      "People have left in the courtyard.",
      "The director keeps silent.",
      "Tomorrow all will come.",
      "Master left.",
      "We wait.",
    ]);
  });

  test("do not replace what stands under the reader's own name", async () => {
    const mine = correctedThread(MINE, "Вера");
    await receive(mine, setOf(handedOn({ 2: THEIRS[2] }, "Вера")), "Вера");
    expect(screen.getByRole("heading", { name: "Other than yours: 1" })).toBeVisible();
  });

  test("are shown with who, how many and for what, and change nothing by themselves", async () => {
    const start = correctedThread(MINE);
    const { document } = await receive(start, setOf(handedOn(THEIRS, "Алесь")));
    expect(screen.getByRole("heading", { name: "Take in corrections" })).toHaveFocus();
    expect(screen.getByText("From: Алесь")).toBeVisible();
    expect(screen.getByText("3 corrections")).toBeVisible();
    expect(screen.getByText("Thread: Strike at the plant")).toBeVisible();
    expect(screen.getByRole("heading", { name: "New: 2" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Other than yours: 1" })).toBeVisible();
    expect(document()).toBe(start);
  });

  test("show the original, and what differs in words for those who hear it", async () => {
    await receive(correctedThread(), setOf(handedOn({ 5: "We are waiting." })));
    const row = choice(1).closest("li");
    if (row === null) throw new Error("no row");
    expect(within(row).getByText("Мы ждём.")).toHaveAttribute("lang", "ru");
    expect(row.querySelector("del")).toHaveTextContent("[taken out: wait]");
    expect(row.querySelector("ins")).toHaveTextContent("[put in: are waiting]");
  });

  test("say where nobody gave a name", async () => {
    await receive(correctedThread(), setOf(handedOn(THEIRS)));
    expect(screen.getByText("From: somebody who gave no name")).toBeVisible();
  });

  test("go in all at once; conflicts keep both; it is said, and can be taken back", async () => {
    const start = correctedThread(MINE);
    const { press, units, texts, document } = await receive(
      start,
      setOf(handedOn(THEIRS, "Алесь")),
    );
    await press("Accept all new (2)");
    expect(texts()[0]).toBe(THEIRS[0]);
    expect(texts()[5]).toBe(THEIRS[5]);
    expect(texts()[2]).toBe(MINE[2]);
    expect(within(choice(2)).getByRole("radio", { name: "Keep both" })).toBeChecked();
    await press("Apply");
    expect(units()[2]).toMatchObject({
      text: MINE[2],
      alternatives: [{ text: THEIRS[2], by: "Алесь" }],
    });
    expect(statuses()).toContain("2 taken, 1 kept beside yours");
    expect(screen.queryByRole("button", { name: "Apply" })).toBeNull();
    await press("Undo");
    expect(units()[2]).toEqual(start.translations[0]?.units[2]);
    expect(document().translations[0]?.units[0]?.text).toBe(THEIRS[0]);
  });

  test("go in one by one: only what was decided", async () => {
    const { user, press, texts } = await receive(
      correctedThread(MINE),
      setOf(handedOn(THEIRS, "Алесь")),
    );
    const before = texts();
    await user.click(within(choice(3)).getByRole("radio", { name: "Accept" }));
    await user.click(within(choice(2)).getByRole("radio", { name: "Take theirs" }));
    expect(
      screen.getByText("Accepted: 2. Beside yours: 0. Left: 0. Not decided: 1."),
    ).toBeVisible();
    expect(texts()).toEqual(before);
    await press("Apply");
    expect(texts()).toEqual(before.with(2, THEIRS[2]).with(5, THEIRS[5]));
    expect(screen.getByRole("heading", { name: "New: 1" })).toBeVisible();
  });

  test("the reader does not want stay out, and out of sight", async () => {
    const { user, press, document } = await receive(
      correctedThread(MINE),
      setOf(handedOn({ 2: THEIRS[2] })),
    );
    const before = document();
    await user.click(within(choice(1)).getByRole("radio", { name: "Keep mine" }));
    await press("Apply");
    expect(document()).toEqual(before);
    expect(screen.queryByRole("group", { name: "Correction 1" })).toBeNull();
    expect(statuses()).toContain("1 left as yours");
  });

  test("set aside are not swept along with all new ones", async () => {
    const { user, press, texts } = await receive(correctedThread(), setOf(handedOn(THEIRS)));
    await user.click(within(choice(1)).getByRole("radio", { name: "Keep mine" }));
    await press("Accept all new (2)");
    expect(texts()[0]).toBe("Plant stands.");
    expect(texts()[5]).toBe(THEIRS[5]);
  });

  test("a second time are all here already", async () => {
    const set = handedOn(THEIRS, "Алесь");
    const { press, document } = await receive(correctedThread(MINE), setOf(set));
    await press("Accept all new (2)");
    await press("Apply");
    const after = document();
    const again = await receive(after, setOf(set));
    expect(statuses()).toContain("All 3 are here already. There is nothing to do.");
    expect(again.document()).toBe(after);
  });

  test("without a place are listed with their words", async () => {
    const set = handedOn({ 0: THEIRS[0] });
    const [correction] = set.corrections;
    if (correction === undefined) throw new Error("nothing was handed on");
    const lost = { ...set, corrections: [{ ...correction, source: "f".repeat(20) }] };
    const { user } = await receive(correctedThread(), setOf(lost));
    await user.click(screen.getByText("Without a place: 1"));
    expect(screen.getByText(THEIRS[0])).toBeVisible();
    expect(screen.getByText(/not in your copy, or are cut otherwise/u)).toBeVisible();
  });

  test("with markup that got through is shown as text", async () => {
    const text = "<img src=x onerror=alert(1)> stands.";
    await receive(correctedThread(), setOf(handedOn({ 0: text })));
    expect(document.querySelector("img")).toBeNull();
    expect(screen.getByText(/onerror=alert/u)).toBeVisible();
  });
});

describe("what cannot be read", () => {
  test("says why; a file can be chosen instead", async () => {
    const problem = { kind: "link-cut", missing: 12, of: 900 } as const;
    const { document } = await receive(correctedThread(), { kind: "problem", problem });
    expect(screen.getByRole("alert")).toHaveAttribute("data-problem", "link-cut");
    expect(screen.getByRole("button", { name: "Choose a file" })).toBeEnabled();
    expect(document()).toEqual(correctedThread());
  });
});

describe("a file", () => {
  const choose = async (content: string, name: string, mine = correctedThread(MINE)) => {
    const app = await receive(mine, null);
    await app.user.upload(screen.getByLabelText("Choose a file"), new File([content], name));
    return app;
  };

  test("of corrections is reviewed", async () => {
    await choose(writeCorrectionsFile(handedOn(THEIRS, "Алесь")), "a.nitka-corrections.json");
    expect(await screen.findByRole("heading", { name: "New: 2" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Other than yours: 1" })).toBeVisible();
  });

  test("with another copy of the thread is compared", async () => {
    await choose(writeThreadDocument(correctedThread(THEIRS, "Алесь")), "strike.json");
    expect(await screen.findByRole("heading", { name: "New: 2" })).toBeVisible();
    expect(screen.getByText("3 corrections")).toBeVisible();
  });

  test("for another thread changes nothing, and names it", async () => {
    const set = handedOn({ 0: THEIRS[0] });
    const elsewhere = {
      ...set,
      thread: { id: "other", title: "Harvest" },
      corrections: set.corrections.map((one) => Object.assign({}, one, { source: "e".repeat(20) })),
    };
    const { document } = await choose(writeCorrectionsFile(elsewhere), "b.nitka-corrections.json");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "corrections-elsewhere");
    expect(alert).toHaveTextContent("Harvest");
    expect(document()).toEqual(correctedThread(MINE));
  });

  test("that is something else is refused", async () => {
    await choose("Just a few words.\n\nAnd others.", "words.txt");
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "not-corrections");
  });
});

test("the panel can be closed", async () => {
  const { press, onClose } = await receive(correctedThread(), null);
  await press("Close");
  expect(onClose).toHaveBeenCalledOnce();
});
