import { act } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type DeskHandle, DeskContext } from "#queries/desk/use-desk.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { useSeen } from "./use-seen.ts";

type Tell = (entries: readonly { isIntersecting: boolean; target: Element }[]) => void;

/** jsdom lays nothing out: what is on the screen is what the test says. */
class FakeObserver {
  static all: FakeObserver[] = [];
  readonly seen = new Set<Element>();
  readonly #tell: Tell;
  constructor(tell: Tell) {
    this.#tell = tell;
    FakeObserver.all.push(this);
  }
  observe = (element: Element) => void this.seen.add(element);
  disconnect = () => {
    this.seen.clear();
  };
  scroll(id: string, isIntersecting: boolean): void {
    const target = [...this.seen].find((element) => element.getAttribute("data-pair") === id);
    if (target !== undefined) this.#tell([{ isIntersecting, target }]);
  }
}

beforeEach(() => {
  FakeObserver.all = [];
  vi.stubGlobal("IntersectionObserver", FakeObserver);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function Rows({ job }: { job: string | null }) {
  const list = useRef<HTMLOListElement>(null);
  useSeen(list, job);
  return (
    <ol ref={list}>
      <li data-pair="1" data-segments="a b" />
      <li data-pair="2" data-segments="c" />
      <li data-pair="3" data-segments="" />
    </ol>
  );
}

test("the desk hears which sentences are on the screen while they are translated, and when none is any more", async () => {
  const told: [string, string[]][] = [];
  const desk = {
    see: (key: string, segments: ReadonlySet<string>) => void told.push([key, [...segments]]),
  } as unknown as DeskHandle;
  const at = (job: string | null) => (
    <DeskContext value={desk}>
      <Rows job={job} />
    </DeskContext>
  );
  const view = await renderPart(at(null));
  expect(FakeObserver.all).toEqual([]);
  view.rerender(at("source:vk"));
  const [observer] = FakeObserver.all;
  act(() => {
    observer?.scroll("1", true);
    observer?.scroll("2", true);
    observer?.scroll("3", true);
    observer?.scroll("1", false);
  });
  expect(told).toEqual([
    ["source:vk", ["a", "b"]],
    ["source:vk", ["a", "b", "c"]],
    ["source:vk", ["a", "b", "c"]],
    ["source:vk", ["c"]],
  ]);
  // The source is closed.
  view.unmount();
  expect(told.at(-1)).toEqual(["source:vk", []]);
  expect(observer?.seen.size).toBe(0);
});
