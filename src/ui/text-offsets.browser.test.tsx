import fc from "fast-check";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, it } from "vitest";
import { offsetIn, rangeOf } from "./text-offsets.ts";

const root = document.createElement("div");
document.body.append(root);
afterEach(() => {
  getSelection()?.removeAllRanges();
  root.replaceChildren();
});

/** A tree of elements over texts; an empty text is an empty text node. */
type Tree = string | readonly Tree[];

const { tree } = fc.letrec<{ tree: Tree; node: Tree }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.string({ unit: fc.constantFrom("a", "ж", " ", "\n", "🧵"), maxLength: 4 }),
    tie("tree"),
  ),
  tree: fc.array(tie("node"), { maxLength: 4 }),
}));

function build(parent: Element, node: Tree): void {
  if (typeof node === "string") {
    parent.append(document.createTextNode(node));
    return;
  }
  const element = document.createElement("span");
  parent.append(element);
  for (const child of node) build(element, child);
}

function show(node: Tree): string {
  root.replaceChildren();
  build(root, node);
  return root.textContent ?? "";
}

/** Every place in the text of the root where a selection can end: in texts, and between elements. */
function positions(): readonly (readonly [Node, number])[] {
  const walker = document.createTreeWalker(root);
  const found: [Node, number][] = [];
  for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
    const length = node instanceof Text ? node.data.length : node.childNodes.length;
    for (let i = 0; i <= length; i++) found.push([node, i]);
  }
  return found;
}

describe("rangeOf", () => {
  it("holds just the characters asked for, and offsetIn leads back", () => {
    fc.assert(
      fc.property(tree, fc.nat(16), fc.nat(16), (node, a, b) => {
        const text = show(node);
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(start < end && end <= text.length);
        const range = rangeOf(root, start, end);
        if (range === null) throw new Error("There was no range.");
        expect(range.toString()).toBe(text.slice(start, end));
        expect(offsetIn(root, range.startContainer, range.startOffset)).toBe(start);
        expect(offsetIn(root, range.endContainer, range.endOffset)).toBe(end);
      }),
    );
  });

  it("begins in the text that has its first character, not at the end of the one before", () => {
    show([["one"], ["two"]]);
    const range = rangeOf(root, 3, 6);
    expect(range?.startContainer.textContent).toBe("two");
    expect(range?.startOffset).toBe(0);
  });

  it("is null where the text has fewer characters", () => {
    fc.assert(
      fc.property(tree, fc.nat(16), (node, start) => {
        const text = show(node);
        expect(rangeOf(root, start, Math.max(start, text.length) + 1)).toBeNull();
      }),
    );
  });
});

describe("offsetIn", () => {
  it("counts the characters before any place, in reading order", () => {
    fc.assert(
      fc.property(tree, (node) => {
        const length = show(node).length;
        const before = document.createRange();
        before.selectNodeContents(root);
        for (const [container, offset] of positions()) {
          const at = offsetIn(root, container, offset);
          before.setEnd(container, offset);
          expect(at).toBe(before.cloneContents().textContent?.length);
          expect(at).toBeLessThanOrEqual(length);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("a text as the reader has it", () => {
  const text = "Мы стоим 🧵 у https://vk.com/wall-1_2 давно.";
  const reactRoot = createRoot(document.body.appendChild(document.createElement("div")));

  it("has a selection over a link and its hidden parts at its own offsets", () => {
    flushSync(() => {
      reactRoot.render(
        <p id="text">
          <span>{"Мы стоим 🧵 у "}</span>
          <a href="https://vk.com/wall-1_2">
            <span hidden>{"https://"}</span>
            {"vk.com/wall-1_2"}
            <svg aria-hidden="true" />
          </a>
          <span>{" давно."}</span>
        </p>,
      );
    });
    const element = document.getElementById("text");
    if (element === null) throw new Error("It was not drawn.");
    expect(element.textContent).toBe(text);
    for (const words of ["🧵", "https://vk.com", "1_2 давно", text]) {
      const start = text.indexOf(words);
      const range = rangeOf(element, start, start + words.length);
      if (range === null) throw new Error("There was no range.");
      getSelection()?.addRange(range);
      const selected = getSelection()?.getRangeAt(0) ?? range;
      expect(offsetIn(element, selected.startContainer, selected.startOffset)).toBe(start);
      expect(offsetIn(element, selected.endContainer, selected.endOffset)).toBe(
        start + words.length,
      );
      getSelection()?.removeAllRanges();
    }
    reactRoot.unmount();
  });
});
