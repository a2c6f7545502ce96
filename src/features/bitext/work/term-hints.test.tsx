import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { NamePolicy } from "#domain/glossary/tradition.ts";
import type { Term } from "#domain/thread.ts";
import { renderPart } from "../../../../tests/support/render-app.tsx";
import { TermHints } from "./TermHints.tsx";

const TERMS: readonly Term[] = [
  {
    id: "person",
    forms: [
      { language: "ru", text: "Тихановская" },
      { language: "en", tradition: "russian", text: "Tikhanovskaya" },
      { language: "en", tradition: "belarusian", text: "Tsikhanouskaya" },
    ],
    forbidden: ["Tichanowskaja"],
    note: "Leader of the opposition",
  },
  { id: "city", forms: [{ language: "ru", text: "Гродно" }] },
];

const ORIGINAL = "Речь Тихановской услышали в Гродно.";

async function hints(translation: string, policy: NamePolicy | null = "belarusian") {
  const onInsert = vi.fn<(form: string) => void>();
  const view = await renderPart(
    <TermHints
      terms={TERMS}
      policy={policy}
      original={{ text: ORIGINAL, language: "ru" }}
      translation={{ text: translation, language: "en" }}
      onInsert={onInsert}
    />,
  );
  const part = await screen.findByRole("region", { name: "Terms in this sentence" });
  const warnings = () =>
    [...part.querySelectorAll<HTMLElement>("[data-term-warning]")].map(
      ({ dataset, textContent }) => [dataset["termWarning"], textContent],
    );
  return { ...view, part: within(part), warnings, onInsert };
}

describe("the terms of a sentence", () => {
  test("are found in any case, with the form agreed on, which can be put in", async () => {
    const { part, user, onInsert, warnings } = await hints("");
    expect(part.getByText("Тихановской")).toBeVisible();
    expect(part.getByText("Leader of the opposition")).toBeVisible();
    await user.click(part.getByRole("button", { name: "Insert: Tsikhanouskaya" }));
    expect(onInsert).toHaveBeenCalledWith("Tsikhanouskaya");
    expect(warnings()).toEqual([]);
  });

  test("say where the language has no form yet", async () => {
    const { part } = await hints("");
    expect(part.getByText("Гродно").closest("li")).toHaveTextContent(
      "no form in this language yet",
    );
  });

  test("need no button where the translation has them", async () => {
    const { part } = await hints("Tsikhanouskaya’s speech was heard.");
    expect(part.getByText("in the translation")).toBeVisible();
    expect(part.queryByRole("button")).toBeNull();
  });

  test("warn of a forbidden form, and of another than agreed on", async () => {
    const { warnings } = await hints("Tichanowskaja spoke. Tikhanovskaya’s speech was heard.");
    expect(warnings()).toEqual([
      ["forbidden", "Not to be written: Tichanowskaja · Write: Tsikhanouskaya"],
      ["other", "Another form than agreed on: Tikhanovskaya’s · Write: Tsikhanouskaya"],
    ]);
  });

  test("warn of no tradition where none is agreed on", async () => {
    const { warnings } = await hints("Tsikhanouskaya’s speech was heard.", null);
    expect(warnings()).toEqual([]);
  });

  test("are not there where a sentence has none", async () => {
    await renderPart(
      <TermHints
        terms={TERMS}
        policy={null}
        original={{ text: "Завод стоит.", language: "ru" }}
        translation={{ text: "", language: "en" }}
        onInsert={() => undefined}
      />,
    );
    expect(screen.queryByRole("region")).toBeNull();
  });
});
