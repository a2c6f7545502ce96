import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { DroppedPiece, ImportReport } from "#queries/import.ts";
import { branchesThread } from "../../../tests/support/branches.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { Recognised } from "./Recognised.tsx";

const DROPPED: readonly DroppedPiece[] = [
  { kind: "other-author", text: "@ales: Good evening!" },
  { kind: "entity", text: "" },
  { kind: "other-author", text: "@vera: And then?" },
];

async function show(more: Partial<ImportReport> = {}, missing?: number) {
  const { thread, ...rest } = branchesThread();
  const { missing: _missing, ...head } = thread;
  const document = { ...rest, thread: missing === undefined ? head : { ...head, missing } };
  const report: ImportReport = { format: "mastodon", posts: 6, sources: 2, dropped: [], ...more };
  return renderPart(<Recognised imported={{ document, report }} document={document} />);
}

test("says what it was read as, and how much there is", async () => {
  await show();
  expect(screen.getByText("Read as: Mastodon · 6 posts · 2 sources")).toBeVisible();
});

test("says how many posts are missing", async () => {
  await show({}, 1);
  expect(screen.getByText(/2 sources · 1 post missing$/u)).toBeVisible();
});

describe("what was left out", () => {
  test("is counted, and shown on asking", async () => {
    const { user } = await show({ dropped: DROPPED });
    const summary = screen.getByText("3 pieces were left out");
    expect(screen.getByText("@vera: And then?")).not.toBeVisible();
    await user.click(summary);
    expect(screen.getByText("@vera: And then?")).toBeVisible();
  });

  test("is told kind by kind, with its words where it has any", async () => {
    await show({ dropped: DROPPED });
    const kinds = screen.getAllByRole("heading", { level: 3, hidden: true });
    expect(kinds.map((kind) => kind.textContent)).toEqual([
      "Posts by other people: 2",
      "Links and marks that do not fit the text: 1",
    ]);
    const pieces = kinds.map((kind) =>
      within(kind.closest("section") ?? document.body)
        .queryAllByRole("listitem", { hidden: true })
        .map((piece) => piece.textContent),
    );
    expect(pieces).toEqual([["@ales: Good evening!", "@vera: And then?"], []]);
  });

  test("is counted whole where there is too much of it to show", async () => {
    const piece: DroppedPiece = { kind: "service", text: "Somebody joined" };
    await show({ dropped: Array.from({ length: 1234 }, () => piece) });
    expect(screen.getByText("1,234 pieces were left out")).toBeVisible();
    expect(screen.getByText("Service messages: 1,234")).toBeInTheDocument();
    expect(screen.getAllByText("Somebody joined")).toHaveLength(100);
  });

  test("has no place where there is nothing", async () => {
    await show();
    expect(screen.queryByText(/left out/u)).toBeNull();
  });
});

test("what was put right to be read is told", async () => {
  await show({ repairs: [{ kind: "control-characters", count: 2 }] });
  expect(
    screen.getByText(/not valid JSON: 2 control characters in it were put right/u),
  ).toBeVisible();
});

describe("a reading that ended early", () => {
  test("by the reader is said, not as a problem", async () => {
    await show({ stopped: { kind: "stopped-by-reader" } });
    expect(screen.getByText(/^You stopped the reading/u)).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("by something else says what it was, and that the rest is here", async () => {
    await show({ stopped: { kind: "rate-limited", host: "social.example", seconds: 900 } });
    const alert = screen.getByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "rate-limited");
    expect(alert).toHaveTextContent(/what had come by then is here.*social\.example.*900 seconds/u);
  });
});
