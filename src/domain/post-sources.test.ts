import { expect, it } from "vitest";
import { personId, postId, sourceId } from "./ids.ts";
import { sourcesOf } from "./post-sources.ts";
import type { Post } from "./thread.ts";

const POST: Post = { id: postId("p"), author: personId("a"), text: "Завод стоит" };
const link = (source?: string) => ({
  start: 0,
  end: 1,
  url: "https://example.org/",
  ...(source !== undefined && { source: sourceId(source) }),
});

it("names the sources of the words, then those of the cards, each once", () => {
  const cards = [link("c"), link(), link("a")];
  const links = [link("b"), link("a"), link(), link("b")];
  expect(sourcesOf({ ...POST, links, cards })).toEqual(["b", "a", "c"]);
  expect(sourcesOf({ ...POST, cards })).toEqual(["c", "a"]);
});

it("of a post without links there are none", () => {
  expect(sourcesOf(POST)).toEqual([]);
  expect(sourcesOf({ ...POST, links: [link()] })).toEqual([]);
});
