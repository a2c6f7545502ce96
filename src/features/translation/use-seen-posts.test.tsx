import { render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { postId } from "#domain/ids.ts";
import { DeskContext, type DeskHandle, type Job } from "#queries/desk/use-desk.ts";
import { useSeenPosts } from "./use-seen-posts.ts";

type Tell = (entries: readonly { isIntersecting: boolean; target: Element }[]) => void;

/** jsdom lays nothing out: what is on the screen is what the test says. */
class FakeObserver {
  static all: FakeObserver[] = [];
  readonly seen = new Set<Element>();
  readonly tell: Tell;
  constructor(tell: Tell) {
    this.tell = tell;
    FakeObserver.all.push(this);
  }
  observe = (element: Element) => void this.seen.add(element);
  disconnect = () => {
    this.seen.clear();
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A post's job, with these sentences still to do. */
const jobOf = (id: string, ...waiting: readonly string[]) =>
  ({
    key: `post:${id}`,
    of: { kind: "post", id: postId(id) },
    waiting: new Set(waiting),
  }) as unknown as Job;

function Posts({ jobs }: { jobs: readonly Job[] }) {
  useSeenPosts(jobs);
  return ["1", "2", "3"].map((id) => <article key={id} data-post={id} />);
}

test("the posts are observed once, until the last of them is done", () => {
  FakeObserver.all = [];
  vi.stubGlobal("IntersectionObserver", FakeObserver);
  const told: [string, string[]][] = [];
  let jobs = [jobOf("1", "a"), jobOf("2", "b", "c")];
  const desk = {
    jobs: () => jobs,
    see: (key: string, segments: ReadonlySet<string>) => void told.push([key, [...segments]]),
  } as unknown as DeskHandle;
  const page = () => (
    <DeskContext value={desk}>
      <Posts jobs={jobs} />
    </DeskContext>
  );
  const view = render(page());
  const [observer] = FakeObserver.all;
  const seen = [...(observer?.seen ?? [])];
  expect(seen.map((post) => post.getAttribute("data-post"))).toEqual(["1", "2"]);
  jobs = [jobOf("1"), jobOf("2", "c")];
  view.rerender(page());
  expect(FakeObserver.all).toHaveLength(1);
  for (const isIntersecting of [true, false])
    observer?.tell(seen.map((target) => ({ isIntersecting, target })));
  expect(told).toEqual([
    ["post:1", []],
    ["post:2", ["c"]],
    ["post:1", []],
    ["post:2", []],
  ]);
  jobs = [jobOf("1"), jobOf("2")];
  view.rerender(page());
  expect(observer?.seen.size).toBe(0);
  expect(FakeObserver.all).toHaveLength(1);
});
