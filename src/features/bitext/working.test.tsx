import { act, screen, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import type { ThreadDocument } from "#domain/thread.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { NOW } from "../../../tests/support/services.ts";
import { strikeThread } from "../../../tests/support/thread.ts";
import { Bitext, type BitextText } from "./Bitext.tsx";
import type { PairWork } from "./Pair.tsx";
import { SplitForm } from "./SplitForm.tsx";
import { UnitEditor } from "./UnitEditor.tsx";
import { usePairWork } from "./use-pair-work.ts";

const NO_NOTES = { tool: () => null, below: () => null, rest: () => null };

/** A bitext as an open source has it; the menu of a pair is a popover, so its work is called here directly. */
async function renderBitext(translation: string, by?: string) {
  let work: Omit<PairWork, "rows"> | null = null;
  let document: ThreadDocument = strikeThread();
  const source = document.sources[0];
  const text: BitextText = {
    owner: "source:vk",
    language: "ru",
    text: source?.text ?? "",
    segments: source?.segments ?? [],
  };
  const now = () => NOW;
  function Open() {
    const [current, setDocument] = useState(document);
    document = current;
    const shown = current.translations.find(({ id }) => id === translation) ?? null;
    work = usePairWork({ text, translation: shown, change: setDocument, by, now });
    return (
      <Bitext
        title="Завод"
        text={text}
        translation={shown}
        view="both"
        work={work}
        notes={NO_NOTES}
      />
    );
  }
  const view = await renderPart(<Open />);
  const units = () => document.translations.find(({ id }) => id === translation)?.units ?? [];
  return {
    ...view,
    text,
    units,
    /** Does something to the row that stands at an index now. */
    work: async (does: (work: Omit<PairWork, "rows">, key: string) => void, index: number) => {
      const key = rows()[index]?.key;
      if (work === null || key === undefined) throw new Error(`no row ${index}`);
      const before = units();
      const doing = work;
      act(() => {
        does(doing, key);
      });
      await expect.poll(units).not.toBe(before);
      await act(async () => undefined);
    },
  };
}

/** What the screen shows, a row each. */
const rows = () =>
  screen.getAllByRole("listitem").map((item) => {
    const side = (name: string) => item.querySelector<HTMLElement>(`[data-side=${name}]`);
    return {
      key: item.dataset["pair"] ?? "",
      original: side("original")?.textContent,
      translation: side("translation")?.querySelector("[data-text]")?.textContent ?? null,
      state: side("translation")?.dataset["unitState"],
    };
  });
const originals = () => rows().map((row) => row.original);
const translations = () => rows().map((row) => row.translation);

describe("rows", () => {
  test("lay every sentence beside what stands for it", async () => {
    await renderBitext("tr-en");
    expect(originals()).toEqual([
      "Завод стоит.",
      "Люди вышли во двор.",
      "Директор молчит.",
      "Завтра придут все.",
      "Мастер ушёл.",
      "only in the translation",
      "Мы ждём.",
    ]);
    expect(translations()).toEqual([
      "The plant stands still.",
      "People went out into the yard.",
      "The director is silent.",
      "Everybody will come.",
      null,
      "(A remark by the translator.)",
      null,
    ]);
  });

  test("tell each unit's state in words, with who made it", async () => {
    await renderBitext("tr-en");
    expect(rows().map(({ state }) => state)).toEqual([
      "machine",
      "edited",
      "confirmed",
      "stale",
      "edited",
      "edited",
      "none",
    ]);
    const items = screen.getAllByRole("listitem");
    const words = [
      /machine translation, bergamot, nobody has checked it/u,
      /translated by Вера, not checked by a second person/u,
      /translated by Вера, checked/u,
      /translated by Вера, the original has changed since/u,
      /no counterpart/u,
      /translated by Вера/u,
      /not translated/u,
    ];
    words.forEach((expected, i) => {
      expect(items[i]).toHaveTextContent(expected);
    });
  });

  test("say their language on both sides and are not for another translator", async () => {
    await renderBitext("tr-en");
    expect(screen.getByText("Завод стоит.").closest("p")).toHaveAttribute("lang", "ru");
    expect(screen.getByText("The plant stands still.").closest("p")).toHaveAttribute("lang", "en");
    for (const side of document.querySelectorAll("[data-side][lang]"))
      expect(side).toHaveAttribute("translate", "no");
  });

  test("of a source without a translation show the original alone", async () => {
    await renderBitext("none");
    expect(originals()).toHaveLength(6);
    expect(document.querySelectorAll("[data-side=translation]")).toHaveLength(0);
    expect(screen.getByRole("list")).toHaveAttribute("data-view", "original");
  });
});

describe("keys", () => {
  test("one row is reached by Tab, the arrows go on from there and stop at the ends", async () => {
    const { user } = await renderBitext("tr-en");
    const items = screen.getAllByRole("listitem");
    await user.tab();
    expect(items[0]).toHaveFocus();
    await user.keyboard("{ArrowUp}");
    expect(items[0]).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(items[2]).toHaveFocus();
    await user.keyboard("{End}");
    expect(items[6]).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(items[6]).toHaveFocus();
    await user.keyboard("{Home}{ArrowDown}");
    expect(items.map((item) => item.tabIndex)).toEqual([-1, 0, -1, -1, -1, -1, -1]);
  });
});

describe("what can be done to a row", () => {
  test("correct", async () => {
    const { work, units } = await renderBitext("tr-en", "Алесь");
    await work((does, key) => {
      does.edit(key, "The plant is idle.");
    }, 0);
    expect(rows()[0]).toMatchObject({ translation: "The plant is idle.", state: "edited" });
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(/translated by Алесь/u);
    expect(units()[0]).toMatchObject({ origin: "human", by: "Алесь" });
    expect(units()[0]?.versions).toMatchObject([
      { text: "The plant stands still.", origin: "machine" },
    ]);
  });

  test("translate what nobody has", async () => {
    const { work } = await renderBitext("tr-en");
    await work((does, key) => {
      does.edit(key, "We wait.");
    }, 6);
    expect(rows()[6]).toMatchObject({
      original: "Мы ждём.",
      translation: "We wait.",
      state: "edited",
    });
  });

  test("mark as checked, a stale one too", async () => {
    const { work } = await renderBitext("tr-en", "Алесь");
    for (const row of [0, 3])
      await work((does, key) => {
        does.confirm(key);
      }, row);
    expect(
      rows()
        .map(({ state }) => state)
        .slice(0, 4),
    ).toEqual(["confirmed", "edited", "confirmed", "confirmed"]);
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(/machine translation.*, checked/u);
  });

  test("join with the next", async () => {
    const { work } = await renderBitext("tr-en");
    await work((does, key) => {
      does.join(key);
    }, 1);
    expect(rows()[1]).toMatchObject({
      original: "Люди вышли во двор. Директор молчит.",
      translation: "People went out into the yard. The director is silent.",
    });
    expect(rows()).toHaveLength(6);
  });

  test("split", async () => {
    const { work } = await renderBitext("tr-be");
    await work((does, key) => {
      does.split(key, 1, 1);
    }, 1);
    expect(rows().slice(1, 3)).toMatchObject([
      { original: "Люди вышли во двор.", translation: "Людзі выйшлі на двор." },
      { original: "Директор молчит.", translation: "Дырэктар маўчыць." },
    ]);
  });

  test("move a sentence to the pair above or below", async () => {
    const { work } = await renderBitext("tr-be");
    await work((does, key) => {
      does.move(key, "up");
    }, 1);
    expect(translations().slice(0, 3)).toEqual([
      "Завод стаіць. Людзі выйшлі на двор.",
      "Дырэктар маўчыць.",
      null,
    ]);
    await work((does, key) => {
      does.move(key, "down");
    }, 1);
    expect(rows().slice(1, 3)).toMatchObject([
      { original: "Люди вышли во двор. Директор молчит.", translation: null },
      { original: "Завтра придут все.", translation: "Дырэктар маўчыць." },
    ]);
  });
});

describe("the forms of a row", () => {
  async function renderForm(which: "edit" | "split") {
    const { text } = await renderBitext("tr-be").then((view) => {
      view.unmount();
      return view;
    });
    const unit = strikeThread().translations.find(({ id }) => id === "tr-be")?.units[1] ?? null;
    const row = { segments: text.segments.slice(1, 3), unit, key: "k" };
    const done: unknown[] = [];
    const log = (...values: unknown[]) => {
      done.push(values);
    };
    const cancel = () => {
      done.push("cancel");
    };
    const view = await renderPart(
      which === "edit" ? (
        <UnitEditor row={row} text={text} language="be" onSave={log} onCancel={cancel} />
      ) : (
        <SplitForm row={row} text={text} language="be" onSplit={log} onCancel={cancel} />
      ),
    );
    return { ...view, done };
  }

  test("the editor has the words and the focus, and names the original", async () => {
    const { user, done } = await renderForm("edit");
    const area = screen.getByRole("textbox", {
      name: "Translation of: Люди вышли во двор. Директор молчит.",
    });
    expect(area).toHaveFocus();
    expect(area).toHaveValue("Людзі выйшлі на двор. Дырэктар маўчыць.");
    expect(area).toHaveAttribute("lang", "be");
    await user.type(area, " Так.  ");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(done).toEqual([["Людзі выйшлі на двор. Дырэктар маўчыць. Так."]]);
  });

  test.each([
    ["{Control>}{Enter}{/Control}", [["Людзі выйшлі на двор. Дырэктар маўчыць."]]],
    ["{Meta>}{Enter}{/Meta}", [["Людзі выйшлі на двор. Дырэктар маўчыць."]]],
    ["{Escape}", ["cancel"]],
    ["{Enter}", []],
  ])("the editor and %s", async (keys, expected) => {
    const { user, done } = await renderForm("edit");
    await user.keyboard(keys);
    expect(done).toEqual(expected);
  });

  test("splitting asks what stays, and refuses to leave nothing over", async () => {
    const { user, done } = await renderForm("split");
    const boxes = (legend: string) =>
      within(screen.getByRole("group", { name: legend })).getAllByRole("checkbox");
    expect(boxes("Sentences of the original")).toHaveLength(2);
    const [, second] = boxes("Sentences of the translation");
    if (second === undefined) throw new Error("no second sentence");
    await user.click(second);
    const split = screen.getByRole("button", { name: "Split the pair" });
    await user.click(split);
    expect(done).toEqual([[1, 2]]);
    const [, original] = boxes("Sentences of the original");
    if (original === undefined) throw new Error("no second sentence");
    await user.click(original);
    expect(split).toBeDisabled();
  });
});
