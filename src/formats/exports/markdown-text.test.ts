import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanText } from "./clean-text.ts";
import { markdownLine, markdownLink, markdownText, quoted } from "./markdown-text.ts";

it.each([
  [
    "A plain sentence, with (brackets) and “quotes”.",
    "A plain sentence, with (brackets) and “quotes”.",
  ],
  ["# no heading", "\\# no heading"],
  ["#Менск is a tag", "#Менск is a tag"],
  ["1. no list", "1\\. no list"],
  ["2020 was a year", "2020 was a year"],
  ["- no list", "\\- no list"],
  ["— Так, — сказаў ён.", "— Так, — сказаў ён."],
  ["---", "\\---"],
  ["*no* _emphasis_ `code` ~~strike~~", "\\*no\\* \\_emphasis\\_ \\`code\\` \\~\\~strike\\~\\~"],
  ["[a](javascript:alert(1))", "\\[a\\](javascript:alert(1))"],
  ["<script>", "\\<script\\>"],
  ["&copy; & co", "\\&copy; & co"],
  ["One.\nTwo.\r\n\r\n    Three.", "One.\n\nTwo.\n\nThree."],
  ["See https://example.org/a_b!", "See <https://example.org/a_b>!"],
])("%j stands as %j", (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

it("a run of # does not close a heading", () => {
  expect(markdownLine("C #")).toBe("C \\#");
  expect(markdownLine("C ##")).toBe("C \\##");
});

it.each([
  ["https://example.org/a", "https://example.org/a", "<https://example.org/a>"],
  ["example.org/…", "https://example.org/a", "[example.org/…](<https://example.org/a>)"],
  ["]( x", "https://example.org/?a=1&copy;=\\", "[\\]( x](<https://example.org/?a=1\\&copy;=%5C>)"],
  ["click", "javascript:alert(1)", "click"],
])("%j to %j is %j", (words, address, markdown) => {
  expect(markdownLink(words, address)).toBe(markdown);
});

it("a mark before a link does not make a picture of it", () => {
  expect(markdownText("Look!t.me/zavod/7")).not.toMatch(/(?<!\\)!\[/u);
});

it("a quotation is one through its paragraphs", () => {
  expect(quoted("One.\n\nTwo.")).toBe("> One.\n>\n> Two.");
});

/**
 * What a reader of CommonMark 0.31 makes of a paragraph of ours: backslash escapes (2.4), autolinks (6.5), links
 * with an address in pointed brackets (6.3). Anything else that could be markup throws.
 */
function readInline(line: string): string {
  const PIECE =
    /\\(?<escaped>[!-/:-@[-`{-~])|<(?<auto>https?:\/\/[^\s<>]*)>|\[(?<words>(?:\\.|[^\\[\]])*)\]\(<(?:\\.|[^<>\\])*>\)|(?<plain>[^\\`*_[\]<>~$&!]+|&(?!#?[\p{L}\p{N}]+;)|!(?!\[))/uy;
  let read = "";
  while (PIECE.lastIndex < line.length) {
    const at = PIECE.lastIndex;
    const groups = PIECE.exec(line)?.groups;
    if (groups === undefined) throw new Error(`markup at ${at}: ${line.slice(at, at + 20)}`);
    const { escaped, auto, words, plain } = groups;
    read += escaped ?? auto ?? (words === undefined ? plain : readInline(words)) ?? "";
  }
  return read;
}

/** Blocks of CommonMark 0.31, chapter 4 and 5, that a line may begin; a paragraph begins none of them. */
const BLOCK =
  /^(?: {4}|\t|#{1,6}(?:[ \t]|$)|(?:[-_*][ \t]*){3,}$|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|>|```|~~~|<(?!https?:)|=+[ \t]*$)/u;

const anyMarkdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from("\\`*_{}[]()#+-.!<>|~$&=;:\"'1\n\t "),
        "  \n",
        "a",
        "&amp;",
        "&#35;",
        "~~~",
        "===",
        "http://x.org/_a_",
        "https://t.me/a!",
      ),
      fc.string({ maxLength: 4, unit: "binary" }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

it("any text reads as itself, whatever Markdown means by it", () => {
  fc.assert(
    fc.property(anyMarkdown, (text) => {
      const paragraphs = markdownText(text).split("\n\n");
      expect(paragraphs.filter((paragraph) => BLOCK.test(paragraph))).toEqual([]);
      const bare = (given: string): string => given.replace(/\s+/gu, "");
      // In the short form an address has the spelling of URL, which may add a stroke at its end.
      const addresses = (given: string): string => bare(given).replaceAll("/", "").toLowerCase();
      expect(addresses(paragraphs.map(readInline).join(""))).toBe(addresses(cleanText(text)));
    }),
    { numRuns: 500 },
  );
});
