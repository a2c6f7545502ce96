import { describe, expect, it } from "vitest";
import { LIMITS } from "#domain/problem.ts";
import type { ImportFile } from "./importer.ts";
import { readSourceTexts } from "./source-texts.ts";

const NOW = "2026-11-22T10:00:00Z";

async function read(
  ...files: readonly (readonly [name: string, content: ImportFile["content"]])[]
) {
  const texts = await readSourceTexts(
    files.map(([name, content]) => ({ name, content })),
    NOW,
  );
  return texts.ok ? texts.value : texts.problem;
}

const TELEGRAM = JSON.stringify({
  name: "Стачком",
  type: "public_channel",
  id: 1,
  messages: [
    {
      id: 1,
      type: "message",
      date: "2020-08-16T12:00:00",
      date_unixtime: "1597579200",
      from: "Стачком",
      text: "Завод стоит.",
    },
    { id: 2, type: "service", date: "2020-08-16T12:00:00", action: "pin_message", text: "" },
    {
      id: 3,
      type: "message",
      date: "2020-08-17T12:00:00",
      date_unixtime: "1597665600",
      from: "Стачком",
      text: "Люди вышли.",
    },
  ],
});

const VK = JSON.stringify({
  response: [{ id: 2, owner_id: -1, from_id: -1, date: 1597579200, text: "Завод стоит." }],
});

const PARAGRAPHS = [
  "Завод сегодня стоит: утренняя смена вышла во двор и ждёт директора уже третий час.",
  "Рабочие говорят, что не вернутся к станкам, пока не отпустят тех, кого забрали в воскресенье.",
  "К обеду к воротам пришли родные, принесли хлеб, воду и тёплые вещи для тех, кто останется на ночь.",
  "Директор обещал ответить на письмо до вечера, но к пяти часам так и не появился.",
]
  .map((text) => `<p>${text}</p>`)
  .join("");

describe("the texts of sources", () => {
  it("come out of text, pages and exports, of several files in their order", async () => {
    const page = `<!doctype html><html lang="ru"><head><title>Завод</title></head><body><article><h1>Завод</h1>${PARAGRAPHS}</article></body></html>`;
    const texts = await read(
      ["a.txt", "Мы стоим у проходной."],
      ["b.html", new Blob([page])],
      ["result.json", new TextEncoder().encode(TELEGRAM)],
      ["wall.json", VK],
    );
    if ("kind" in texts) throw new Error(texts.kind);
    expect(texts.map(({ text }) => text.slice(0, 20))).toEqual([
      "Мы стоим у проходной",
      "Завод сегодня стоит:",
      "Завод стоит.",
      "Люди вышли.",
      "Завод стоит.",
    ]);
    expect(texts.at(-1)?.url).toBe("https://vk.com/wall-1_2");
  });

  it.each(["[Фото] Завод стоит.", "{ Завод } стоит.", "[1 смена] Мы стоим."])(
    "%j is words, not JSON",
    async (text) => {
      expect(await read(["a.txt", text])).toMatchObject([{ text }]);
    },
  );

  it.each([
    ["JSON of anybody else", '{"a": 1}', { kind: "unknown-format" }],
    ["a list of anything", "\ufeff[[1]]", { kind: "unknown-format" }],
    ["cut JSON", '{"messages": [{"id": 1', { kind: "json-cut", line: 1 }],
    ["JSON too deep", `{"a":${"[".repeat(100_000)}`, { kind: "json-too-deep" }],
    [
      "what VK says instead",
      '{"error": {"error_code": 5, "error_msg": "User authorization failed"}}',
      { kind: "platform-said", platform: "vk" },
    ],
  ])("%s is told", async (_, text, problem) => {
    expect(await read(["a.json", text])).toMatchObject(problem);
  });

  it("a file that is gone or too large is told; of several the first", async () => {
    class Gone extends Blob {
      override arrayBuffer(): Promise<ArrayBuffer> {
        return Promise.reject(new DOMException("gone", "NotFoundError"));
      }
    }
    const fine = ["a.txt", "Завод стоит."] as const;
    const large = ["b.html", new Uint8Array(LIMITS.bytes + 1)] as const;
    expect(await read(fine, ["c.html", new Gone()], large)).toEqual({
      kind: "file-unreadable",
      name: "c.html",
    });
    expect(await read(fine, large)).toEqual({
      kind: "too-large",
      bytes: LIMITS.bytes + 1,
      limit: LIMITS.bytes,
    });
    expect(await read()).toEqual([]);
  });
});
