import { screen, within } from "@testing-library/react";
import { vi } from "vitest";
import type { ThreadDocument } from "#domain/thread.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";

export const HOST = "group.example";
export const FOLDER = `https://${HOST}/threads/`;
export const ADDRESS = `${FOLDER}library.json`;

export const entry = (id: string, more: object = {}) => ({
  id,
  file: `${id}.json`,
  title: { en: `Thread ${id}`, be: `Трэд ${id}` },
  language: "en",
  languages: ["ru"],
  posts: 3,
  sources: 2,
  updated: "2026-11-21T10:00:00Z",
  sha256: "1".repeat(64),
  ...more,
});

export const index = (threads: readonly object[], more: object = {}) => ({
  format: "nitka-library",
  version: 1,
  title: { en: "Threads of the group" },
  threads,
  ...more,
});

/** A host by its addresses; what is changed in the map it answers with from then on. */
export function host(files: Record<string, unknown>) {
  const answers = new Map(Object.entries(files));
  const asked = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async (url) => {
    const answer = answers.get(url);
    if (answer instanceof Error) throw answer;
    if (answer === undefined) return new Response("", { status: 404 });
    return new Response(typeof answer === "string" ? answer : JSON.stringify(answer));
  });
  const urls = () => asked.mock.calls.map(([url]) => url);
  return { answers, asked, urls };
}

export const fakesWith = (
  fetch: ReturnType<typeof host>["asked"],
  threads: readonly ThreadDocument[] = [],
) => {
  const fakes = fakeServices({ threads });
  return { ...fakes, services: { ...fakes.services, fetch } };
};
type Fakes = ReturnType<typeof fakesWith>;

export const linkTo = (address: string) => `/?library=${encodeURIComponent(address)}`;
export const yes = () => screen.findByRole("button", { name: `Load the list from ${HOST}` });
export const block = async () => {
  const heading = await screen.findByRole("heading", { level: 3, name: "Threads of the group" });
  return within(heading.closest("section") as HTMLElement);
};
export const standing = (id: string) =>
  document.querySelector(`[data-thread="${id}"]`)?.getAttribute("data-standing");

/** The library is among the reader's, and its list was seen. */
export async function added(fakes: Fakes) {
  const app = await renderApp(linkTo(ADDRESS), fakes);
  await app.user.click(await yes());
  return { ...app, list: await block() };
}
