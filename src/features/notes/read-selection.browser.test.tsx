import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSelection } from "./read-selection.ts";

const POST = "Мы стоим 🧵. See https://vk.com/wall-1_2 now.";
const SOURCE = "Завод молчит. Завтра выйдем.";
const SENTENCE = SOURCE.indexOf("Завтра");

/** The hooks of a thread's page that notes read: a post's text in sentences and links, and a row of its source. */
function Page() {
  return (
    <>
      <article data-post="p-1" data-shown="tr-2">
        <p id="post" data-text="" data-owner="post:p-1" data-start="0">
          <span data-unit="s:1">{"Мы стоим 🧵."}</span>{" "}
          <span data-unit="s:2">
            {"See "}
            <button type="button">
              <span>{"https://"}</span>
              {"vk.com/wall-1_2"}
            </button>
            {" now."}
          </span>
        </p>
        <ol data-shown="tr-1">
          <li>
            <p id="original" data-unit="s:a">
              <span id="first" data-text="" data-owner="source:src-1" data-start="0">
                {SOURCE.slice(0, SENTENCE - 1)}
              </span>{" "}
              <span id="second" data-text="" data-owner="source:src-1" data-start={SENTENCE}>
                {SOURCE.slice(SENTENCE)}
              </span>
            </p>
            <p data-unit="s:a">
              <Translated id="target">The works is silent 🧵. Tomorrow we come out.</Translated>
              <span id="mark">unchecked</span>
            </p>
          </li>
          <li>
            <p data-unit="s:b">
              <Translated id="next">And the day after.</Translated>
            </p>
          </li>
        </ol>
      </article>
      <p id="outside">Elsewhere</p>
      <p data-text="" data-owner="post:p-9" data-start="0" id="homeless">
        No post around it
      </p>
    </>
  );
}

function Translated({ id, children }: { id: string; children: string }) {
  return (
    <span id={id} data-text="" data-owner="source:src-1" data-translation="tr-1" data-start="0">
      {children}
    </span>
  );
}

let root: Root;
beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement("div")));
  flushSync(() => {
    root.render(<Page />);
  });
});
afterEach(() => {
  getSelection()?.removeAllRanges();
  root.unmount();
});

/** A place in the page: the element's id and an offset in its text. */
type Place = readonly [id: string, offset: number];

function inText([id, offset]: Place): [Node, number] {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`There is no ${id}.`);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
  }
  throw new Error(`There is no ${id} ${offset}.`);
}

/** Selects as a reader does, from where the press began to where it ended, and reads it. */
function select(from: Place, to: Place) {
  getSelection()?.setBaseAndExtent(...inText(from), ...inText(to));
  return readSelection();
}

const at = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

/** Selects the words in the post's text, or backwards. */
function selectInPost(words: string, backwards = false) {
  const { start, end } = at(POST, words);
  return backwards
    ? select(["post", end], ["post", start])
    : select(["post", start], ["post", end]);
}

describe("words of a post", () => {
  const common = { post: "p-1", owner: "post:p-1", side: "original", shown: "tr-2" };

  it.each([
    ["in a sentence", "стоим"],
    ["across sentences", "🧵. See"],
    ["in a link", "com/wall"],
    ["from a link's hidden part on", "ps://vk"],
    ["into a link", "See https://vk"],
    ["out of a link", "1_2 now"],
    ["over a link", "See https://vk.com/wall-1_2 now."],
    ["of two units", "🧵"],
    ["all of it", POST],
  ])("%s are read at their offsets, in either direction", (_, words) => {
    const expected = { ...common, ...at(POST, words) };
    expect(selectInPost(words)).toMatchObject(expected);
    expect(selectInPost(words, true)).toMatchObject(expected);
  });

  it("end with the post where the selection leaves it", () => {
    const { start } = at(POST, "now");
    const expected = { ...common, start, end: POST.length };
    expect(select(["post", start], ["outside", 4])).toMatchObject(expected);
    expect(select(["outside", 4], ["post", start])).toMatchObject(expected);
    expect(select(["post", start], ["second", 6])).toMatchObject(expected);
  });

  it("are the whole post's when its paragraph is clicked three times", () => {
    const post = document.getElementById("post");
    if (post === null) throw new Error("There is no post.");
    getSelection()?.setBaseAndExtent(post, 0, document.getElementById("original") ?? post, 0);
    expect(readSelection()).toMatchObject({ ...common, start: 0, end: POST.length });
  });

  it("are where they are on the screen, with room for what is shown there", () => {
    const words = selectInPost("стоим");
    const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
    expect(words?.bottom).toBe(box?.bottom);
    expect(words?.left).toBeGreaterThanOrEqual(8);
    expect(words?.left).toBeLessThanOrEqual(Math.max(8, innerWidth - 260));
  });
});

describe("words of a source", () => {
  const common = {
    post: "p-1",
    owner: "source:src-1",
    side: "original",
    shown: "tr-1",
    row: "s:a",
  };

  it("are read at their offsets in the source, not in the sentence", () => {
    expect(select(["second", 0], ["second", 6])).toMatchObject({
      ...common,
      ...at(SOURCE, "Завтра"),
    });
  });

  it("may reach over sentences, in either direction", () => {
    const expected = { ...common, ...at(SOURCE, "молчит. Завтра") };
    expect(select(["first", 6], ["second", 6])).toMatchObject(expected);
    expect(select(["second", 6], ["first", 6])).toMatchObject(expected);
  });

  it("end with their sentence where the selection goes on into the translation", () => {
    expect(select(["second", 7], ["target", 9])).toMatchObject({
      ...common,
      ...at(SOURCE, "выйдем."),
    });
  });
});

describe("words of a translation", () => {
  const TARGET = "The works is silent 🧵. Tomorrow we come out.";
  const common = {
    post: "p-1",
    owner: "source:src-1",
    side: "translation",
    shown: "tr-1",
    row: "s:a",
  };

  it.each(["works", "🧵. Tomorrow", TARGET])("%s are read at their offsets in the row", (words) => {
    const { start, end } = at(TARGET, words);
    const expected = { ...common, start, end };
    expect(select(["target", start], ["target", end])).toMatchObject(expected);
    expect(select(["target", end], ["target", start])).toMatchObject(expected);
  });

  it.each(["mark", "next", "outside"])("end with the row where the selection reaches %s", (id) => {
    const { start } = at(TARGET, "Tomorrow");
    const expected = { ...common, start, end: TARGET.length };
    expect(select(["target", start], [id, 3])).toMatchObject(expected);
    expect(select([id, 3], ["target", start])).toMatchObject(expected);
  });
});

describe("nothing is read", () => {
  it("where nothing is selected", () => {
    getSelection()?.removeAllRanges();
    expect(readSelection()).toBeNull();
    expect(select(["post", 3], ["post", 3])).toBeNull();
  });

  it.each<[string, Place, Place]>([
    ["outside of every text", ["outside", 0], ["outside", 4]],
    ["in a text that stands in no post", ["homeless", 0], ["homeless", 4]],
    ["from beside a translation on", ["mark", 2], ["next", 4]],
  ])("%s", (_, from, to) => {
    expect(select(from, to)).toBeNull();
  });
});
