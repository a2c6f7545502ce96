import { act, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Background } from "./background.ts";
import { unitId } from "#domain/ids.ts";
import { segmentText, withIds } from "#domain/segment.ts";
import type { Translation, TranslationUnit } from "#domain/thread.ts";
import { renderPart } from "../../tests/support/render-app.tsx";
import { fakeServices, NOW } from "../../tests/support/services.ts";
import { type Findings, useFindings } from "./checks.ts";

const TEXT = "Пришли 40 человек. Мы не ждём.";
const SEGMENTS = withIds(TEXT, segmentText(TEXT, "ru"));
const OWNER = { text: TEXT, language: "ru", segments: SEGMENTS };

const unit = (
  index: number,
  text: string,
  part: Partial<TranslationUnit> = {},
): TranslationUnit => ({
  id: unitId(`u-${index}`),
  segments: SEGMENTS.slice(index, index + 1).map(({ id }) => id),
  text,
  origin: "machine",
  state: "machine",
  at: NOW,
  sourceHash: "",
  ...part,
});

const translation = (...units: readonly TranslationUnit[]): Translation => ({
  id: "tr" as never,
  of: { kind: "source", id: "src" as never },
  language: "en",
  units,
});

function Watch(props: { translation: Translation | null; tell: (findings: Findings) => void }) {
  props.tell(useFindings(OWNER, props.translation));
  return null;
}

/** The findings on a translation as it changes, and what the worker was asked. */
async function watch(first: Translation | null) {
  const fakes = fakeServices();
  const asked: string[][] = [];
  let fails = false;
  const checkTranslations = async (pairs: Parameters<Background["checkTranslations"]>[0]) => {
    asked.push(pairs.map(({ target }) => target.text));
    if (fails) throw new Error("the worker broke down");
    return fakes.services.background.checkTranslations(pairs);
  };
  const background = { ...fakes.services.background, checkTranslations };
  let last: Findings = new Map();
  const tell = (findings: Findings) => {
    last = findings;
  };
  const view = await renderPart(<Watch translation={first} tell={tell} />, {
    ...fakes,
    services: { ...fakes.services, background },
  });
  return {
    asked,
    kinds: () =>
      [...last].map(([id, found]) => [id as string].concat(found.map(({ kind }) => kind))),
    show: (next: Translation | null) =>
      act(async () => {
        view.rerender(<Watch translation={next} tell={tell} />);
        await Promise.resolve();
      }),
    breaks: (does: boolean) => {
      fails = does;
    },
  };
}

describe("useFindings", () => {
  test("tells what a machine got wrong, sentence by sentence", async () => {
    const { kinds } = await watch(translation(unit(0, "14 people came."), unit(1, "We wait.")));
    await waitFor(() => {
      expect(kinds()).toEqual([
        ["u-0", "number-missing", "number-added"],
        ["u-1", "negation-missing"],
      ]);
    });
  });

  test("goes on with a machine's sentence a person corrected, and ends when it is confirmed", async () => {
    const wrong = unit(1, "We wait.");
    const { id: _id, segments: _segments, sourceHash: _hash, ...version } = wrong;
    const edited = unit(1, "We are waiting.", {
      origin: "human",
      state: "edited",
      versions: [version],
    });
    const { kinds, show } = await watch(translation(edited));
    await waitFor(() => {
      expect(kinds()).toEqual([["u-1", "negation-missing"]]);
    });
    await show(translation({ ...edited, state: "confirmed" }));
    await waitFor(() => {
      expect(kinds()).toEqual([]);
    });
  });

  test("leaves people's own sentences, and places left empty, alone", async () => {
    const { asked, kinds } = await watch(
      translation(unit(0, "14 people came.", { origin: "human", state: "edited" }), unit(1, "")),
    );
    expect(asked).toEqual([]);
    expect(kinds()).toEqual([]);
  });

  test("asks for each sentence once, also while the answer is on its way", async () => {
    const [first, second] = [unit(0, "14 people came."), unit(1, "We wait.")];
    const { asked, kinds, show } = await watch(translation(first));
    await show(translation(first, second));
    await show(translation(first, second));
    await waitFor(() => {
      expect(kinds()).toHaveLength(2);
    });
    expect(asked).toEqual([["14 people came."], ["We wait."]]);
  });

  test("asks again after the worker broke down", async () => {
    const only = unit(1, "We wait.");
    const { breaks, kinds, show } = await watch(null);
    breaks(true);
    await show(translation(only));
    breaks(false);
    await show(translation(only));
    await waitFor(() => {
      expect(kinds()).toEqual([["u-1", "negation-missing"]]);
    });
  });
});
