import { screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { cleanThread } from "../../../tests/support/thread.ts";

const ADDRESS = "https://elsewhere.example/t.json";
const open = (address: string) => renderApp(`/import?from=${encodeURIComponent(address)}`);

/** The network, answering every request with this. */
function network(answer: () => Promise<Response>) {
  const asked = vi.fn<(address: URL, how: RequestInit) => Promise<Response>>(answer);
  vi.stubGlobal("fetch", asked);
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a thread at an address", () => {
  test("of another site is loaded only once the reader agrees, without telling who asks", async () => {
    const asked = network(async () => new Response(JSON.stringify(cleanThread())));
    const { user } = await open(ADDRESS);
    const load = await screen.findByRole("button", { name: "Load it from elsewhere.example" });
    expect(asked).not.toHaveBeenCalled();
    await user.click(load);
    expect(await screen.findByText(/Read as: Nitka document · 3 posts/u)).toBeVisible();
    expect(asked).toHaveBeenCalledOnce();
    const [address, how] = asked.mock.calls[0] ?? [];
    expect(address?.href).toBe(ADDRESS);
    expect(how).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
  });

  test("is not loaded when the reader says no", async () => {
    const asked = network(async () => new Response(""));
    const { user } = await open(ADDRESS);
    await user.click(await screen.findByRole("button", { name: "Do not load" }));
    expect(screen.queryByRole("button", { name: /^Load it/u })).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  test("of this site is loaded at once", async () => {
    const asked = network(async () => new Response(JSON.stringify(cleanThread())));
    await open("/shared/t.json");
    expect(await screen.findByText(/Read as: Nitka document/u)).toBeVisible();
    expect(asked).toHaveBeenCalledOnce();
  });

  test.each([
    ["javascript:alert(1)", "address-bad"],
    ["ftp://elsewhere.example/t.json", "address-bad"],
    ["data:application/json,{}", "address-bad"],
    ["https://", "address-bad"],
  ])("%s is refused without asking for it", async (address, problem) => {
    const asked = network(async () => new Response(""));
    await open(address);
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", problem);
    expect(asked).not.toHaveBeenCalled();
  });

  test("that answers with an error is told", async () => {
    network(async () => new Response("", { status: 404 }));
    const { user } = await open(ADDRESS);
    await user.click(await screen.findByRole("button", { name: /^Load it/u }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "address-failed");
    expect(alert).toHaveTextContent("404");
    expect(screen.getByRole("textbox", { name: "Link or text of the thread" })).toBeVisible();
  });

  test("that cannot be reached is told", async () => {
    network(async () => {
      throw new TypeError("Failed to fetch");
    });
    const { user } = await open(ADDRESS);
    await user.click(await screen.findByRole("button", { name: /^Load it/u }));
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "address-failed");
  });
});
