import { screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { renderApp } from "../../tests/support/render-app.tsx";
import { fakeServices } from "../../tests/support/services.ts";
import { strikeThread } from "../../tests/support/thread.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Services whose notes break the page that shows them. */
function broken() {
  const fakes = fakeServices({ bundled: [strikeThread()] });
  const snapshot = (): never => {
    throw new Error("notes broke");
  };
  return {
    ...fakes,
    services: { ...fakes.services, notes: { ...fakes.services.notes, snapshot } },
  };
}

describe("a page that breaks", () => {
  test("says so, with what to tell, and leaves the rest of Nitka standing", async () => {
    // React prints what it caught.
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { user } = await renderApp("/notes", broken());
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "crashed");
    expect(alert).toHaveTextContent("notes broke");
    expect(screen.getByRole("button", { name: "Reload" })).toBeVisible();
    await user.click(screen.getByRole("link", { name: "Library" }));
    expect(await screen.findByRole("heading", { name: "Your threads" })).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("an address of no page", () => {
  test("leads to the library", async () => {
    const { user, address } = await renderApp("/nowhere/at/all");
    const [main] = screen.getAllByRole("main");
    expect(main).toHaveTextContent(/nothing at this address/u);
    await user.click(screen.getByRole("link", { name: "To the library" }));
    expect(address()).toBe("/");
  });
});
