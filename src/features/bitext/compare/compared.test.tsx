import { screen, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { bitextRows } from "#domain/bitext.ts";
import { segmentId, translationId } from "#domain/ids.ts";
import type { Translation, TranslationUnit } from "#domain/thread.ts";
import { renderPart } from "../../../../tests/support/render-app.tsx";
import { strikeThread } from "../../../../tests/support/thread.ts";
import { CompareChoice } from "./CompareChoice.tsx";
import { LazyCompared } from "./LazyCompared.tsx";
import { useCompared, useComparison } from "./use-comparison.ts";

const [SOURCE] = strikeThread().sources;
const SEGMENTS = SOURCE?.segments ?? [];
const TEXT = SOURCE?.text ?? "";
const found = strikeThread().translations.find(({ id }) => id === "tr-en");
if (found === undefined) throw new Error("the thread has no translation");
const SHOWN: Translation = found;

/** A second English translation: by a machine, cut as told. */
function other(units: readonly (readonly [text: string, ...of: readonly number[]])[]): Translation {
  const [unit] = SHOWN.units;
  if (unit === undefined) throw new Error("no unit");
  const { by: _by, ...rest } = unit;
  return {
    ...SHOWN,
    id: translationId("tr-other"),
    units: units.map(([text, ...of], i): TranslationUnit => ({
      ...rest,
      id: `${unit.id}-${i}` as TranslationUnit["id"],
      text,
      segments: of.map((index) => SEGMENTS[index]?.id ?? segmentId("none")),
      engine: "LibreTranslate",
      ran: "translate.example",
    })),
  };
}

interface ScreenProps {
  readonly all: readonly Translation[];
  readonly shown: Translation;
}

/** An open source, as far as comparing goes. */
function Screen({ all, shown }: ScreenProps) {
  const { other: compared, choose } = useCompared(all, shown);
  const comparison = useComparison(SEGMENTS, shown, compared);
  const [rows] = useState(() => bitextRows(SEGMENTS, shown.units));
  return (
    <>
      <CompareChoice translations={all} shown={shown} other={compared} onChoose={choose} />
      <ol>
        {rows.map((row) => (
          <li key={row.key}>
            {row.unit?.text}
            <LazyCompared
              group={comparison.get(row.key)}
              original={TEXT}
              shown={shown}
              other={compared}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

async function compare(second: Translation, name: RegExp) {
  const view = await renderPart(<Screen all={[SHOWN, second]} shown={SHOWN} />);
  const choice = screen.getByRole("combobox", { name: "Compare with" });
  await view.user.selectOptions(choice, screen.getByRole("option", { name }));
  await screen.findAllByRole("group", { name: "The other translation" });
  return { ...view, choice };
}

/** What is compared under the row of an index; null where nothing is. */
function under(row: number): HTMLElement | null {
  const item = screen.getAllByRole("listitem")[row];
  if (item === undefined) throw new Error(`no row ${row}`);
  return within(item).queryByRole("group", { name: "The other translation" });
}

describe("the choice", () => {
  test("is off at first and names every other translation by who made it", async () => {
    const second = other([["The plant is standing.", 0]]);
    const third = { ...second, id: translationId("tr-third") };
    await renderPart(<Screen all={[SHOWN, second, third]} shown={SHOWN} />);
    const choice = screen.getByRole("combobox", { name: "Compare with" });
    expect(choice).toHaveDisplayValue("nothing");
    const names = within(choice)
      .getAllByRole("option")
      .map((option) => option.textContent);
    expect(names[1]).toContain("English (machine translation, LibreTranslate");
    expect(names.slice(1)).toEqual([names[1], `${names[1]} 2`]);
    expect(screen.queryByRole("group", { name: "The other translation" })).toBeNull();
  });

  test("is not there where there is nothing to choose", async () => {
    await renderPart(<Screen all={[SHOWN]} shown={SHOWN} />);
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  test("says what the marks mean, and can be taken back", async () => {
    const { user, choice } = await compare(
      other([["The plant is standing.", 0]]),
      /LibreTranslate/,
    );
    expect(choice).toHaveAccessibleDescription(/Underlined: only in the other/);
    await user.selectOptions(choice, "nothing");
    expect(screen.queryByRole("group", { name: "The other translation" })).toBeNull();
    expect(choice).not.toHaveAccessibleDescription();
  });
});

describe("under a row", () => {
  test("stands what the other one says, with what differs in marks that are heard", async () => {
    await compare(other([["The factory stands still.", 0]]), /LibreTranslate/);
    const row = under(0);
    expect(row?.querySelector("del")).toHaveTextContent("[only in the one shown: plant]");
    expect(row?.querySelector("ins")).toHaveTextContent("[only in the other: factory]");
    const words = row?.querySelector("[lang=en][translate=no]");
    expect(words).toHaveTextContent(/^The .* stands still\.$/);
  });

  test("stands who made each of the two", async () => {
    await compare(other([["The factory stands still.", 0]]), /LibreTranslate/);
    expect(under(0)).toHaveTextContent(/The other: translated by LibreTranslate/);
    expect(under(0)).toHaveTextContent(/The one shown: machine translation, bergamot/);
  });

  test("is said where both say the same, and where the other says nothing", async () => {
    await compare(
      other([
        ["The plant  stands still.", 0],
        ["The director is silent.", 2],
      ]),
      /LibreTranslate/,
    );
    expect(under(0)).toHaveTextContent("The same words.");
    expect(under(1)).toHaveTextContent("Not translated in the other one.");
    expect(under(2)).toHaveTextContent("The same words.");
    expect(document.querySelector("ins, del")).toBeNull();
  });

  test("stands what covers several rows, under the last of them", async () => {
    await compare(
      other([["The plant stands still. People came out into the yard.", 0, 1]]),
      /LibreTranslate/,
    );
    expect(under(0)).toBeNull();
    expect(under(1)).toHaveTextContent("With the rows above:");
    expect(under(1)?.querySelector("del")).toHaveTextContent("went");
    expect(under(1)?.querySelector("ins")).toHaveTextContent("came");
  });

  test("stands a text of another language without marks", async () => {
    const belarusian = strikeThread().translations.find(({ id }) => id === "tr-be");
    if (belarusian === undefined) throw new Error("no Belarusian");
    const { choice } = await compare(belarusian, /Belarusian/);
    expect(
      within(screen.getAllByRole("listitem")[0] ?? choice).getByText("Завод стаіць."),
    ).toHaveAttribute("lang", "be");
    expect(document.querySelector("ins, del")).toBeNull();
    expect(choice).toHaveAccessibleDescription(/In two languages words are not compared/);
  });

  test("stands the other one where nothing is translated, and nothing where neither is", async () => {
    const { unmount } = await compare(other([["We wait.", 5]]), /LibreTranslate/);
    expect(under(6)).toHaveTextContent("We wait.");
    expect(under(6)?.querySelector("ins, del")).toBeNull();
    unmount();
    await compare(other([["The plant stands.", 0]]), /LibreTranslate/);
    expect(under(6)).toBeNull();
  });
});
