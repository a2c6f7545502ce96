import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTweetText, unescapeOnce } from "./legacy-tweet-text.ts";

describe("readTweetText", () => {
  const word = fc.constantFrom(
    "Azot",
    "✊🏽",
    "&amp;",
    "&lt;",
    "страйк",
    "\n",
    "a̐",
    "https://t.co/zz",
  );
  const pieces = fc.array(fc.oneof(word, fc.nat(5)), { maxLength: 12 });

  test("each address of a text comes out whole at its place, whatever stands around it", () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(0, 1, 7), (list, error) => {
        let sent = "begin ";
        const addresses: { short: string; at: number; full: string }[] = [];
        for (const [index, piece] of list.entries()) {
          if (typeof piece === "number") {
            const short = `https://t.co/k${index}`;
            const at = Array.from(sent).length + error;
            addresses.push({ short, at, full: `https://vk.com/wall${index}_${piece}` });
            sent += `${short} `;
          } else sent += `${piece} `;
        }
        const { text, links, lost } = readTweetText(sent, addresses.toReversed());
        expect(lost).toEqual([]);
        expect(links.map(({ url }) => url)).toEqual(addresses.map(({ full }) => full));
        expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(
          addresses.map(({ full }) => full),
        );
      }),
    );
  });

  test("a huge text with as many addresses is read in one go", () => {
    const sent = "https://t.co/a ".repeat(20_000);
    const addresses = Array.from({ length: 40_000 }, () => ({ short: "https://t.co/a", at: 3 }));
    expect(readTweetText(sent, addresses).links).toHaveLength(20_000);
    expect(readTweetText("https://t.co/".repeat(50_000), addresses).links).toEqual([]);
  });

  test("of two places of one address, each entity takes its own; without offsets the first is first", () => {
    const sent = "https://t.co/a https://t.co/a https://t.co/ab";
    const one = { short: "https://t.co/a", full: "https://vk.com/one" };
    const two = { short: "https://t.co/a", full: "https://vk.com/two" };
    const both = "https://vk.com/one https://vk.com/two https://t.co/ab";
    expect(readTweetText(sent, [one, two]).text).toBe(both);
    expect(readTweetText(sent, [{ ...two, at: 15 }, one]).text).toBe(both);
    expect(readTweetText(sent, [{ ...one, at: 30 }]).text).toBe(
      "https://vk.com/one https://t.co/a https://t.co/ab",
    );
  });

  test("an address that is taken away leaves no gap", () => {
    const hidden = [{ short: "https://t.co/a", hidden: true }];
    expect(readTweetText("Here https://t.co/a and there", hidden).text).toBe("Here and there");
    expect(readTweetText("Here\nhttps://t.co/a\n", hidden).text).toBe("Here");
    expect(readTweetText("https://t.co/a here", hidden).text).toBe("here");
    expect(readTweetText("(https://t.co/a)", hidden).text).toBe("()");
  });

  test("links move with what is trimmed before them", () => {
    const read = readTweetText(" \n&amp; https://t.co/a", [{ short: "https://t.co/a" }]);
    expect(read).toEqual({
      text: "& https://t.co/a",
      links: [{ start: 2, end: 16, url: "https://t.co/a" }],
      lost: [],
    });
  });
});

test("unescapeOnce undoes exactly one escaping", () => {
  const escape = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const text = fc.string({
    unit: fc.constantFrom("&", "<", ">", "a", "m", "p", ";", "l", "t", "é"),
  });
  fc.assert(
    fc.property(text, (written) => {
      expect(unescapeOnce(escape(written))).toBe(written);
      expect(unescapeOnce(escape(escape(written)))).toBe(escape(written));
    }),
  );
});
