import { describe, expect, it } from "vitest";
import { chatBody, textsIn } from "./openai-chat.ts";

const answer = (content: unknown, finish_reason = "stop") => ({
  choices: [{ finish_reason, message: { role: "assistant", content } }],
});
const read = (content: unknown, count = 2) => textsIn(answer(content), count, "host");
const bad = (detail: string) => ({
  ok: false,
  problem: { kind: "bad-answer", who: "host", detail },
});

describe("an answer", () => {
  it.each(['["a","b"]', ' \n["a", "b"]\n', '```json\n["a","b"]\n```', '```\n["a",\n"b"]```'])(
    "%j",
    (content) => expect(read(content)).toEqual({ ok: true, value: ["a", "b"] }),
  );

  it.each([
    ['["a"]', "1 texts for 2"],
    ['["a","b","c"]', "3 texts for 2"],
    ['["a", 1]', "not an array of texts"],
    ['{"translations":["a","b"]}', "not an array of texts"],
    ['"a"', "not an array of texts"],
    ["null", "not an array of texts"],
    ['Sure! ["a","b"]', "not JSON"],
    ['["a","b"', "not JSON"],
    ['```json\n["a","b"]\n``` Enjoy!', "not JSON"],
    ["", "not JSON"],
    [null, "no message"],
    [[{ type: "text" }], "no message"],
  ])("%j is none", (content, detail) => expect(read(content)).toEqual(bad(detail)));

  it("is none where it was cut off, or is not there", () => {
    expect(textsIn(answer('["a"]', "length"), 1, "host")).toEqual(bad("cut off"));
    for (const other of [{}, null, { choices: [] }, { choices: "x" }, { choices: [null] }])
      expect(textsIn(other, 1, "host")).toEqual(bad("no message"));
  });

  it("takes linear time", () => {
    expect(read(`\`\`\`json\n${"\n`".repeat(50_000)}`)).toEqual(bad("not JSON"));
  });
});

describe("a request", () => {
  const body = (shape = { schema: true, temperature: true }, model = "toy") =>
    chatBody({ pair: { from: "be-tarask", to: "en" }, texts: ["Яна: «Так»"], model, shape });

  it("names the languages, hands over an array and wants as many back", () => {
    expect(body()).toMatchObject({
      model: "toy",
      temperature: 0,
      stream: false,
      messages: [
        {
          role: "system",
          content: expect.stringContaining("from Belarusian (be-tarask) to English"),
        },
        { role: "user", content: '["Яна: «Так»"]' },
      ],
      response_format: {
        type: "json_schema",
        json_schema: { schema: { type: "array", minItems: 1, maxItems: 1 } },
      },
    });
  });

  it("leaves out what a server refuses, and a model nobody named", () => {
    expect(Object.keys(body({ schema: false, temperature: false }, ""))).toEqual([
      "messages",
      "stream",
    ]);
  });
});
