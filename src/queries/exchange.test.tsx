import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { MemoryRouter, Route, Routes, useLocation } from "react-router";
import { describe, expect, test } from "vitest";
import type { CorrectionSet } from "#domain/corrections/correction.ts";
import { sourceId } from "#domain/ids.ts";
import { writeCorrectionsLink } from "#formats/corrections/link.ts";
import { correctionsState, useCorrectionsArrival } from "./exchange.ts";

const SET: CorrectionSet = {
  thread: { id: "strike", title: "Strike at the plant" },
  by: "Алесь",
  at: "2026-11-23T08:00:00Z",
  corrections: [
    {
      of: { kind: "source", id: sourceId("vk") },
      language: "en",
      source: "0123456789abcdef0123",
      segments: 1,
      at: 0,
      base: "fedcba98765432100123",
      text: "The plant stands still.",
      state: "edited",
      origin: "human",
    },
  ],
};

function Probe({ open }: { readonly open: boolean }) {
  const arrival = useCorrectionsArrival(open);
  const { pathname, search, hash, state } = useLocation();
  return (
    <>
      <output aria-label="arrival">{JSON.stringify(arrival)}</output>
      <output aria-label="address">{pathname + search + hash}</output>
      <output aria-label="state">{JSON.stringify(state)}</output>
    </>
  );
}

interface Entry {
  readonly pathname: string;
  readonly search?: string;
  readonly hash?: string;
  readonly state?: unknown;
}

function arrive(entry: Entry, open = true) {
  const at = (isOpen: boolean) => (
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[entry]}>
        <Routes>
          <Route path="/t/:thread" element={<Probe open={isOpen} />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>
  );
  render(at(open));
  const shown = (name: string): unknown =>
    JSON.parse(screen.getByRole("status", { name }).textContent ?? "");
  return {
    arrival: () => shown("arrival"),
    state: () => shown("state"),
    address: () => screen.getByRole("status", { name: "address" }).textContent,
  };
}

const HASH = new URL(writeCorrectionsLink(SET, "https://example.org/t/strike")).hash;

describe("corrections in an address", () => {
  test("are read, and taken off it; the rest of it stays", async () => {
    const { arrival, address } = arrive({ pathname: "/t/strike", search: "?src=vk", hash: HASH });
    await expect.poll(arrival).toMatchObject({
      kind: "set",
      set: { by: "Алесь", corrections: [{ text: "The plant stands still." }] },
    });
    expect(address()).toBe("/t/strike?src=vk");
  });

  test("stay in it while the thread is not there", async () => {
    const { arrival, address } = arrive({ pathname: "/t/strike", hash: HASH }, false);
    await expect.poll(arrival).toMatchObject({ kind: "set" });
    expect(address()).toBe(`/t/strike${HASH}`);
  });

  test("that were cut say so", async () => {
    const { arrival } = arrive({ pathname: "/t/strike", hash: HASH.slice(0, -5) });
    await expect
      .poll(arrival)
      .toMatchObject({ kind: "problem", problem: { kind: "link-cut", missing: 5 } });
  });

  test("come from a page of Nitka too, once", async () => {
    const { arrival, state } = arrive({ pathname: "/t/strike", state: correctionsState(SET) });
    await expect.poll(arrival).toEqual({ kind: "set", set: SET });
    expect(state()).toEqual({ stay: true });
  });

  test("are none in any other fragment", async () => {
    const { arrival, address } = arrive({ pathname: "/t/strike", hash: "#top" });
    expect(arrival()).toBeNull();
    expect(address()).toBe("/t/strike#top");
  });
});
