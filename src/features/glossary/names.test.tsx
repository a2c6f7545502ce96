import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { namesThread, openPanel, sentencesOf, withSentence } from "./glossary.fixtures.tsx";

const pick = (name: string) => screen.getByRole("radio", { name });
const places = () => [...document.querySelectorAll<HTMLElement>("[data-proposal]")];

describe("one spelling for all", () => {
  test("lists every place with its sentence, and what is left alone with the reason", async () => {
    const { user } = await openPanel();
    expect(screen.getByText("Nothing is agreed on in this thread yet.")).toBeVisible();
    await user.click(pick("Belarusian"));
    expect(await screen.findByText("2 places are written otherwise.")).toBeVisible();
    expect(places().map(({ dataset }) => dataset["proposal"])).toEqual([
      "sure",
      "quotation",
      "sure",
      "address",
    ]);
    const [first, quoted, , tagged] = places();
    if (first === undefined || quoted === undefined || tagged === undefined) throw new Error();
    expect(first.querySelector("del")).toHaveTextContent("Tikhanovskaya");
    expect(first.querySelector("ins")).toHaveTextContent("Tsikhanouskaya");
    expect(within(first).getByRole("checkbox")).toBeChecked();
    expect(first).toHaveTextContent("Source: Завод стоит");
    expect(within(quoted).queryByRole("checkbox")).toBeNull();
    expect(quoted).toHaveTextContent("In a quotation: left as it is.");
    expect(tagged).toHaveTextContent("In an address, a mention or a hashtag: left as it is.");
  });

  test("changes nothing before the button is pressed, then what is ticked, and takes it back", async () => {
    const { user, document: now } = await openPanel();
    const before = now();
    await user.click(pick("Belarusian"));
    await user.click(await screen.findByRole("button", { name: "Tick none" }));
    expect(screen.getByRole("button", { name: "Agree on this" })).toBeEnabled();
    await user.click(
      screen.getByRole("checkbox", { name: /^All places of the term: Тихановская/u }),
    );
    const [, third] = screen.getAllByRole("checkbox", { name: /→/u });
    if (third === undefined) throw new Error("two places");
    await user.click(third);
    expect(screen.getByRole("checkbox", { name: /^All places/u })).toBePartiallyChecked();
    expect(now()).toBe(before);
    await user.click(screen.getByRole("button", { name: "Change 1 place" }));
    expect(sentencesOf(now())).toEqual([
      "Tsikhanouskaya’s speech was heard by all.",
      "He said: “Tikhanovskaya is here.”",
      "TIKHANOVSKAYA answered #Tikhanovskaya.",
    ]);
    expect(now().namePolicy).toBe("belarusian");
    expect(screen.getByText("1 place changed. Agreed on: Belarusian")).toBeVisible();
    expect(screen.getByText("Agreed on in this thread: Belarusian")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(now()).toEqual(before);
  });

  test("leaves a sentence alone that was changed again, and says so", async () => {
    const { user, document: now, change } = await openPanel();
    await user.click(pick("Belarusian"));
    await user.click(await screen.findByRole("button", { name: "Change 2 places" }));
    act(() => {
      change((document) => withSentence(document, "n-2", "She answered."));
    });
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(sentencesOf(now())).toEqual([
      "Tikhanovskaya’s speech was heard by all.",
      "He said: “Tikhanovskaya is here.”",
      "She answered.",
    ]);
    expect(
      await screen.findByText(/^Some of these sentences have been changed again/u),
    ).toBeVisible();
  });

  test("says on each that somebody should look where the form does not tell its case", async () => {
    const forms = [
      { language: "ru", text: "Лукашенко" },
      { language: "ru", tradition: "russian", text: "Лукашенко" },
      { language: "ru", tradition: "belarusian", text: "Лукашенка" },
    ];
    const thread = namesThread({ glossary: [{ id: "l", forms }] }, "ru");
    const { user } = await openPanel(withSentence(thread, "n-0", "Лукашенко видели вчера."));
    await user.click(pick("Belarusian"));
    expect(await screen.findByText(/^The form does not tell its case/u)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Leave out 1 unsure place" }));
    expect(screen.getByRole("checkbox", { name: /→/u })).not.toBeChecked();
  });

  test("shows what is written otherwise than agreed as soon as it opens", async () => {
    const { document: now } = await openPanel(namesThread({ namePolicy: "lacinka" }));
    expect(await screen.findByText("2 places are written otherwise.")).toBeVisible();
    expect(pick("łacinka")).toBeChecked();
    expect(now().namePolicy).toBe("lacinka");
  });

  test("has nothing to look for without terms", async () => {
    const { glossary: _glossary, ...bare } = namesThread();
    const { user } = await openPanel(bare);
    await user.click(pick("Russian"));
    expect(screen.getByText("Add terms first: only their names are looked for.")).toBeVisible();
  });

  test("says that all is written so already", async () => {
    const { user } = await openPanel();
    await user.click(pick("Russian"));
    await waitFor(() => {
      expect(screen.getByText("Nothing is written otherwise.")).toBeVisible();
    });
  });
});
