import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import type { ThreadDocument, Translation, UnitAlignment } from "#domain/thread.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { NOW } from "../../../tests/support/services.ts";
import { strikeThread } from "../../../tests/support/thread.ts";
import { SourceBody } from "./SourceBody.tsx";

const NO_NOTES = { tool: () => null, below: () => null, rest: () => null };
const now = () => NOW;
const sure: UnitAlignment = { confidence: 0.98, grounds: { words: 4 } };
const unsure: UnitAlignment = { confidence: 0.55, grounds: { words: 2, names: 1, learnt: 1 } };
const blind: UnitAlignment = { confidence: 0.4, grounds: {} };

/** The strike thread; each unit of its source's English translation was paired as the list says. */
function documentWith(alignments: readonly (UnitAlignment | null)[]): ThreadDocument {
  const document = strikeThread();
  const [source] = document.sources;
  const translations = document.translations.map((translation): Translation => {
    if (translation.of.id !== source?.id) return translation;
    const units = translation.units.map((unit, i) =>
      alignments[i] ? { ...unit, alignment: alignments[i] } : unit,
    );
    return { ...translation, units };
  });
  return { ...document, translations };
}

function Open({ initial }: { readonly initial: ThreadDocument }) {
  const [document, change] = useState(initial);
  const [source] = document.sources;
  if (source === undefined) throw new Error("no source");
  return (
    <SourceBody
      document={document}
      source={source}
      change={change}
      now={now}
      notes={NO_NOTES}
      machine={() => null}
    />
  );
}

const rowOf = (text: string) => within(screen.getByText(text).closest("li") as HTMLElement);

test("a doubtful pair says so, and what it rests on; a sure one does not", async () => {
  const document = documentWith([unsure, sure, blind]);
  const [first, second, third] = document.translations[0]?.units ?? [];
  await renderPart(<Open initial={document} />);
  expect(rowOf(first?.text ?? "").getByTitle(/3 words and 1 name/)).toBeInTheDocument();
  expect(rowOf(second?.text ?? "").queryByText(/doubtful pair/)).not.toBeInTheDocument();
  expect(rowOf(third?.text ?? "").getByTitle(/No word agrees/)).toBeInTheDocument();
});

test("the reader is told how many there are, and goes from one to the next", async () => {
  const document = documentWith([unsure, sure, blind]);
  await renderPart(<Open initial={document} />);
  expect(screen.getByText(/^2 doubtful pairs/)).toBeInTheDocument();
  const next = screen.getByRole("button", { name: "Go to the next one" });
  const rows = screen.getAllByRole("listitem").filter((item) => item.matches("[data-pair]"));
  await userEvent.click(next);
  expect(rows[0]).toHaveFocus();
  await userEvent.click(next);
  expect(rows[2]).toHaveFocus();
  await userEvent.click(next);
  expect(rows[0]).toHaveFocus();
});

test("where most pairs are doubtful, the reader is asked whether it is a translation", async () => {
  await renderPart(<Open initial={documentWith(Array.from({ length: 20 }, () => blind))} />);
  expect(screen.getByText(/Is this a translation of this very text/)).toBeInTheDocument();
});

test("where a person paired them, or all are sure, nothing is said", async () => {
  await renderPart(<Open initial={documentWith([null, sure])} />);
  expect(screen.queryByText(/doubtful/)).not.toBeInTheDocument();
});
