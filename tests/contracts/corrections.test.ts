import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CorrectionSet } from "#domain/corrections/correction.ts";
import { postId } from "#domain/ids.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import { checkCorrections } from "#formats/corrections/check-corrections.ts";
import {
  isCorrectionsFile,
  readCorrectionsFile,
  writeCorrectionsFile,
} from "#formats/corrections/file.ts";
import {
  isCorrectionsLink,
  readCorrectionsLink,
  writeCorrectionsLink,
} from "#formats/corrections/link.ts";
import { setToBytes } from "#formats/corrections/set-to-bytes.ts";
import { anySet, asInLink, THREAD_ADDRESS } from "./corrections.fixtures.ts";

/** Each reading of a link reads the primer first. */
const FEW = { numRuns: 30 };

const SET: CorrectionSet = {
  thread: {
    id: "how-to-read-a-source",
    title: "How to read a source in a language you do not know",
  },
  by: "Ann",
  at: "2026-11-22T10:00:00Z",
  corrections: [
    {
      of: { kind: "post", id: postId("p1") },
      language: "ru",
      source: "067c55160bb881f9bf05",
      segments: 1,
      at: 0,
      base: "88e2cf2a34ed7fb19ef6",
      text: "Как читать источник?",
      state: "edited",
      origin: "human",
    },
  ],
};
const withText = (text: string): CorrectionSet => ({
  ...SET,
  corrections: SET.corrections.map((one) => Object.assign({}, one, { text })),
});

const kindOf = (result: Result<unknown>): Problem["kind"] | "read" =>
  result.ok ? "read" : result.problem.kind;

describe("corrections as a link", () => {
  it("arrive as they were sent", () => {
    const link = writeCorrectionsLink(SET, `${THREAD_ADDRESS}#old`);
    expect(link).toMatch(
      /^https:\/\/example\.org\/nitka\/t\/how-to-read-a-source#corrections=1\.\d+\.[\w-]{6}\.[\w-]+$/u,
    );
    const expected = { ok: true, value: asInLink(SET) };
    expect(readCorrectionsLink(link)).toEqual(expected);
    const fragment = new URL(link).hash;
    expect(isCorrectionsLink(fragment)).toBe(true);
    expect(readCorrectionsLink(fragment)).toEqual(expected);
    expect(readCorrectionsLink(fragment.slice(1))).toEqual(expected);
  });

  it("arrive whatever they are", () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const link = writeCorrectionsLink(set, THREAD_ADDRESS);
        expect(readCorrectionsLink(link)).toEqual({ ok: true, value: asInLink(set) });
        expect(writeCorrectionsLink(set, THREAD_ADDRESS)).toBe(link);
      }),
      FEW,
    );
  });

  it("arrive from long ago: this link was written once and must be read for ever", () => {
    const link =
      "#corrections=1.92.pNciAm.TqilwqPGMjrXtcF_vrkO_p4NWj-ntjXM-HlYvpiEaSF9qrI2A3Sl36f_tOGbR8A35bas33ATcT0MkQZ8VRaI4s94240x";
    expect(readCorrectionsLink(link)).toMatchObject({
      value: {
        thread: { id: "t", title: "A thread" },
        by: "Аня",
        corrections: [
          { source: "067c5516", base: "88e2cf", text: "Как читать источник?", origin: "human" },
          { of: { kind: "source", id: "s1" }, by: "Bob", when: "2026-11-22T09:58:00Z", text: null },
        ],
      },
    });
  });

  it("arrive from mail that wrapped them and a messenger that put a full stop behind them", () => {
    const link = writeCorrectionsLink(SET, THREAD_ADDRESS);
    const wrapped = `${link.slice(0, 70)}\r\n ${link.slice(70)}.`;
    expect(readCorrectionsLink(wrapped).ok).toBe(true);
  });

  it("give half a surrogate pair as what it is not", () => {
    const read = readCorrectionsLink(writeCorrectionsLink(withText("a\uD800b"), THREAD_ADDRESS));
    expect(read.ok && read.value.corrections[0]?.text).toBe("a\uFFFDb");
  });

  it("say how much of them is missing", () => {
    const fragment = new URL(writeCorrectionsLink(SET, THREAD_ADDRESS)).hash;
    const of = Number(fragment.split(".")[1]);
    const cut = readCorrectionsLink(fragment.slice(0, -7));
    expect(cut).toEqual({ ok: false, problem: { kind: "link-cut", missing: 7, of } });
    for (let length = 0; length < fragment.length; length++) {
      const kind = kindOf(readCorrectionsLink(fragment.slice(0, length)));
      const data = fragment.length - of;
      const expected: Problem["kind"][] =
        length > data - 7 ? ["link-cut"] : ["link-damaged", "not-corrections", "link-cut"];
      expect(expected).toContain(kind);
    }
  });

  it("are refused with one character changed anywhere", () => {
    const fragment = new URL(writeCorrectionsLink(SET, THREAD_ADDRESS)).hash;
    const place = fc.nat(fragment.length - 1);
    fc.assert(
      fc.property(place, fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        fc.pre(fragment[at] !== character);
        // Without its sign a fragment is one still.
        fc.pre(at > 0 || character.trim() !== "");
        const changed = fragment.slice(0, at) + character + fragment.slice(at + 1);
        expect(readCorrectionsLink(changed).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("are refused where they were made by nobody", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.uint8Array({ maxLength: 60 }),
        (text, bytes) => {
          expect(readCorrectionsLink(text).ok).toBe(false);
          expect(readCorrectionsLink(`#corrections=1.${text}`).ok).toBe(false);
          // Nobody makes a right checksum by chance.
          const data = Buffer.from(bytes).toString("base64url");
          expect(readCorrectionsLink(`#corrections=1.${data.length}.AAAAAA.${data}`).ok).toBe(
            false,
          );
        },
      ),
    );
    expect(kindOf(readCorrectionsLink("#note=1"))).toBe("not-corrections");
    expect(kindOf(readCorrectionsLink("#corrections=2.10.AAAAAA.xyz"))).toBe("newer-version");
    expect(kindOf(readCorrectionsLink(`#corrections=${"1".repeat(5_000_000)}`))).toBe("too-large");
  });

  it("are refused with code of a page in them", () => {
    const link = writeCorrectionsLink(withText("<script>alert(1)</script>"), THREAD_ADDRESS);
    expect(readCorrectionsLink(link)).toEqual({
      ok: false,
      problem: { kind: "corrections-markup", found: '"<script>"' },
    });
  });
});

describe("corrections as a file", () => {
  it("arrive as they were sent, whatever they are", () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const text = writeCorrectionsFile(set);
        expect(isCorrectionsFile(text)).toBe(true);
        expect(readCorrectionsFile(text)).toEqual({ ok: true, value: set });
      }),
    );
  });

  it("can be read by people", () => {
    expect(writeCorrectionsFile(SET)).toMatchInlineSnapshot(`
      "{
        "format": "nitka-corrections",
        "version": 1,
        "thread": {
          "id": "how-to-read-a-source",
          "title": "How to read a source in a language you do not know"
        },
        "by": "Ann",
        "at": "2026-11-22T10:00:00Z",
        "count": 1,
        "corrections": [
          {
            "of": {
              "kind": "post",
              "id": "p1"
            },
            "language": "ru",
            "source": "067c55160bb881f9bf05",
            "segments": 1,
            "at": 0,
            "base": "88e2cf2a34ed7fb19ef6",
            "text": "Как читать источник?",
            "state": "edited",
            "origin": "human"
          }
        ]
      }
      "
    `);
  });

  const changedFile = (change: object): string =>
    JSON.stringify({ ...(JSON.parse(writeCorrectionsFile(SET)) as object), ...change });

  it.each<[string, string, Problem["kind"]]>([
    ["nothing", " ", "empty-input"],
    ["broken JSON", "{]", "json-bad"],
    ["a cut file", writeCorrectionsFile(SET).slice(0, 300), "json-cut"],
    ["a hundred thousand brackets", "[".repeat(100_000), "json-too-deep"],
    ["another format", '{"format":"nitka-thread"}', "not-corrections"],
    ["a list", "[]", "not-corrections"],
    ["a later version", changedFile({ version: 2 }), "newer-version"],
    ["a lying count", changedFile({ count: 500 }), "corrections-count"],
    [
      "two million corrections",
      changedFile({ corrections: Array(2_000_000).fill(0) }),
      "corrections-count",
    ],
    [
      "too many",
      changedFile({ count: 5001, corrections: Array(5001).fill(0) }),
      "invalid-document",
    ],
    ["a time that is none", changedFile({ at: "today" }), "invalid-document"],
    ["no corrections at all", changedFile({ corrections: 1 }), "invalid-document"],
  ])("are refused: %s", (_, text, kind) => {
    expect(kindOf(readCorrectionsFile(text))).toBe(kind);
  });

  it("say where something is wrong", () => {
    const [first] = SET.corrections;
    const text = changedFile({ corrections: [{ ...first, base: "xyz" }] });
    expect(readCorrectionsFile(text)).toMatchObject({
      problem: { issues: [{ place: "corrections[0].base", found: '"xyz"' }], total: 1 },
    });
  });

  it("never throw, whatever the file holds", () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, text) => {
        expect(readCorrectionsFile(json).ok).toBe(false);
        expect(readCorrectionsFile(text).ok).toBe(false);
        const file = changedFile({ corrections: JSON.parse(json) as unknown });
        expect(readCorrectionsFile(file).ok).toBe(false);
      }),
    );
  });
});

describe("what no translator sends", () => {
  it.each([
    "<b>x</b>",
    "a <img src=x onerror=alert(1)> b",
    "</p>",
    "<SCRIPT\n>",
    "<!-- x -->",
    "<!DOCTYPE html>",
    "see javascript:alert(1)",
    "data:text/html,x",
  ])("is code of a page: %s", (text) => {
    expect(kindOf(checkCorrections(withText(text)))).toBe("corrections-markup");
    expect(kindOf(checkCorrections({ ...SET, by: text }))).toBe("corrections-markup");
  });

  it.each([
    "2 < 3 и 5 > 4",
    "<3",
    "a < b, c > d",
    "JavaScript: язык",
    "«так» -> и так",
    "\u202Eбок",
  ])("is not: %s", (text) => {
    expect(checkCorrections(withText(text)).ok).toBe(true);
  });

  it("is a control character, or a text over the limit", () => {
    expect(checkCorrections(withText("a\u0000b"))).toMatchObject({
      problem: { kind: "invalid-document", issues: [{ place: "corrections[0].text" }] },
    });
    expect(kindOf(checkCorrections(withText("я".repeat(100_001))))).toBe("invalid-document");
    expect(checkCorrections(withText("line\n\tline\r\n")).ok).toBe(true);
  });

  it("is found in time however long the text", () => {
    expect(checkCorrections(withText("<a".repeat(50_000))).ok).toBe(true);
    expect(kindOf(checkCorrections(withText(`${"<a".repeat(49_999)}>`)))).toBe(
      "corrections-markup",
    );
  });

  it("is another number than is stated", () => {
    expect(checkCorrections(SET, 2)).toEqual({
      ok: false,
      problem: { kind: "corrections-count", stated: 2, found: 1 },
    });
  });
});

it("a set of five thousand is a long link, and still few bytes a correction", () => {
  const [first] = SET.corrections;
  if (first === undefined) throw new Error("no correction");
  const corrections = Array.from({ length: 5000 }, (_, at) =>
    Object.assign({}, first, { at, text: null }),
  );
  expect(setToBytes({ ...SET, corrections }).length).toBeLessThan(8 * 5000);
});
