import { screen, waitFor, within } from "@testing-library/react";
import { useLayoutEffect, useState } from "react";
import { describe, expect, test } from "vitest";
import type { ThreadDocument } from "#domain/thread.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { NOW } from "../../../tests/support/services.ts";
import { strikeThread } from "../../../tests/support/thread.ts";
import { Bitext, type BitextText } from "./Bitext.tsx";
import { type PairWork, usePairWork } from "./use-pair-work.ts";

const NO_NOTES = { tool: () => null, below: () => null, rest: () => null };

interface Shown {
  readonly document: ThreadDocument;
  readonly work: Omit<PairWork, "rows">;
}

interface OpenProps {
  readonly text: BitextText;
  readonly translation: string;
  readonly by: string | undefined;
  readonly onShown: (shown: Shown) => void;
}

const now = () => NOW;
const fail = (error: unknown) => {
  throw error;
};

/** A bitext as an open source has it. */
function Open({ text, translation, by, onShown }: OpenProps) {
  const [document, change] = useState(strikeThread);
  const shown = document.translations.find(({ id }) => id === translation) ?? null;
  const { work, undoing } = usePairWork({
    text,
    translation: shown,
    change,
    by,
    now,
    onProblem: fail,
  });
  useLayoutEffect(() => {
    onShown({ document, work });
  }, [onShown, document, work]);
  return (
    <Bitext
      title="Завод"
      text={text}
      translation={shown}
      view="both"
      job={null}
      compared={null}
      work={work}
      undoing={undoing}
      timesOf={() => 0}
      notes={NO_NOTES}
    />
  );
}

/** Renders it. The menu of a pair is a popover, which jsdom has not: its work is called here directly. */
async function renderBitext(translation: string, by?: string) {
  const [source] = strikeThread().sources;
  const text: BitextText = {
    owner: "source:vk",
    language: "ru",
    text: source?.text ?? "",
    segments: source?.segments ?? [],
  };
  let last: Shown | null = null;
  const onShown = (shown: Shown) => {
    last = shown;
  };
  const view = await renderPart(
    <Open text={text} translation={translation} by={by} onShown={onShown} />,
  );
  const shown = (): Shown => {
    if (last === null) throw new Error("nothing is shown");
    return last;
  };
  const units = () =>
    shown().document.translations.find(({ id }) => id === translation)?.units ?? [];
  return {
    ...view,
    units,
    /** Does something to the row that stands at an index now, and waits until it is done. */
    work: async (does: (work: Shown["work"], key: string) => void, index: number) => {
      const key = rows()[index]?.key;
      if (key === undefined) throw new Error(`no row ${index}`);
      const before = units();
      does(shown().work, key);
      await waitFor(() => {
        expect(units()).not.toBe(before);
      });
    },
  };
}

/** What the screen shows, a row each. */
const rows = () =>
  // Findings are lists within the rows, and come when they come.
  [...document.querySelectorAll<HTMLElement>("[data-pair]")].map((item) => {
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
    // The bar above the rows, then the rows.
    const bar = within(screen.getByRole("group", { name: "Work at the translation" }));
    for (const chip of bar.getAllByRole("button")) {
      await user.tab();
      expect(chip).toHaveFocus();
    }
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
      does.act(key, { kind: "save", words: "The plant is idle." });
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
      does.act(key, { kind: "save", words: "We wait." });
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
        does.act(key, { kind: "confirm" });
      }, row);
    expect(
      rows()
        .map(({ state }) => state)
        .slice(0, 4),
    ).toEqual(["confirmed", "edited", "confirmed", "confirmed"]);
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(/machine translation.*, checked/u);
    // Whoever checks a translation does not become its translator.
    expect(screen.getAllByRole("listitem")[3]).toHaveTextContent(/translated by Вера, checked/u);
  });

  test("join with the next", async () => {
    const { work } = await renderBitext("tr-en");
    await work((does, key) => {
      does.act(key, { kind: "join" });
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
      does.act(key, { kind: "split", sources: 1, targets: 1 });
    }, 1);
    expect(rows().slice(1, 3)).toMatchObject([
      { original: "Люди вышли во двор.", translation: "Людзі выйшлі на двор." },
      { original: "Директор молчит.", translation: "Дырэктар маўчыць." },
    ]);
  });

  test("move a sentence to the pair above or below", async () => {
    const { work } = await renderBitext("tr-be");
    await work((does, key) => {
      does.act(key, { kind: "move", direction: "up" });
    }, 1);
    expect(translations().slice(0, 3)).toEqual([
      "Завод стаіць. Людзі выйшлі на двор.",
      "Дырэктар маўчыць.",
      null,
    ]);
    await work((does, key) => {
      does.act(key, { kind: "move", direction: "down" });
    }, 1);
    expect(rows().slice(1, 3)).toMatchObject([
      { original: "Люди вышли во двор. Директор молчит.", translation: null },
      { original: "Завтра придут все.", translation: "Дырэктар маўчыць." },
    ]);
  });
});
