import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { segmentId, sourceId, threadId, translationId, unitId } from "#domain/ids.ts";
import type { MemoryMatch } from "#queries/memory.ts";
import { renderPart } from "../../../../tests/support/render-app.tsx";
import { EditingContext } from "./editing-context.ts";
import { matchAtKey, Memory } from "./Memory.tsx";

const SAME: MemoryMatch = {
  likeness: "same",
  changed: 0,
  repeated: 3,
  entry: {
    source: "Директор молчит.",
    target: "The director is silent.",
    from: "ru",
    to: "en",
    thread: { id: threadId("a"), title: "Strike" },
    owner: { kind: "source", id: sourceId("vk") },
    translation: translationId("tr"),
    unit: unitId("u1"),
    segment: segmentId("s1"),
    machine: false,
    made: {
      text: "The director is silent.",
      origin: "human",
      state: "confirmed",
      at: "2026-11-16T10:00:00Z",
      by: "Vera",
    },
  },
};

const MATCHES = [SAME];

/** A match in another place than the first. */
function match(part: Partial<MemoryMatch>, source: string, target: string): MemoryMatch {
  return { ...SAME, ...part, entry: { ...SAME.entry, unit: unitId("u2"), source, target } };
}

const ORIGINAL = "Директор опять молчит, как вчера";

describe("Memory", () => {
  test("says how like a sentence is, where it stands and who translated it", async () => {
    await renderPart(
      <Memory matches={MATCHES} original="Директор молчит" onUse={() => undefined} />,
    );
    const item = screen.getByRole("listitem");
    expect(within(item).getByText("The director is silent.")).toHaveAttribute("lang", "en");
    expect(item).toHaveTextContent(
      "The same sentence · in “Strike” · translated by Vera, checked, Nov 16, 2026 · Translated in 3 places",
    );
    expect(within(item).queryByRole("group")).toBeNull();
  });

  test("shows what differs in the original, for the eye and for the ear", async () => {
    const near = match(
      { likeness: "near", changed: 1, repeated: 1 },
      "Директор сегодня молчит, как вчера",
      "The director is silent today",
    );
    await renderPart(<Memory matches={[near]} original={ORIGINAL} onUse={() => undefined} />);
    expect(screen.getByRole("listitem")).toHaveTextContent("Differs in 1 word");
    const source = screen.getByRole("group", { name: "The original it stood beside" });
    expect(source.querySelector("del")).toHaveTextContent("[only in the earlier one сегодня]");
    expect(source.querySelector("ins")).toHaveTextContent("[only in this sentence опять]");
  });

  test("knows the thread that is open, and a sentence that is repeated in it", async () => {
    const editing = { thread: threadId("a"), terms: [], policy: undefined };
    await renderPart(
      <EditingContext value={editing}>
        <Memory matches={MATCHES} original={ORIGINAL} repeated={3} onUse={() => undefined} />
      </EditingContext>,
    );
    expect(screen.getByRole("listitem")).toHaveTextContent("in this thread");
    expect(screen.getByText("Repeated: stands 3 times in this thread")).toBeVisible();
  });

  test("is not there where there is nothing to say", async () => {
    await renderPart(<Memory matches={[]} original={ORIGINAL} onUse={() => undefined} />);
    expect(screen.queryByRole("region", { name: "Translated before" })).toBeNull();
  });

  test("each match can be used by its button, which says its key", async () => {
    const second = match({}, ORIGINAL, "Silent again.");
    const used: string[] = [];
    const { user } = await renderPart(
      <Memory
        matches={[...MATCHES, second]}
        original={ORIGINAL}
        onUse={({ entry }) => used.push(entry.target)}
      />,
    );
    const button = screen.getByRole("button", { name: "Use: Silent again." });
    expect(button).toHaveAttribute("aria-keyshortcuts", "Alt+2");
    await user.click(button);
    expect(used).toEqual(["Silent again."]);
  });
});

describe("matchAtKey", () => {
  const alt = { altKey: true, ctrlKey: false, metaKey: false, shiftKey: false };

  test("takes Alt and the digit of a match, wherever its sign is on the keyboard", () => {
    expect(matchAtKey({ ...alt, code: "Digit1" }, MATCHES)).toBe(MATCHES[0]);
  });

  test.each([
    { ...alt, code: "Digit2" },
    { ...alt, code: "Digit0" },
    { ...alt, code: "KeyA" },
    { ...alt, code: "Digit1", altKey: false },
    { ...alt, code: "Digit1", ctrlKey: true },
    { ...alt, code: "Digit1", shiftKey: true },
  ])("leaves %o alone", (event) => {
    expect(matchAtKey(event, MATCHES)).toBeNull();
  });
});
