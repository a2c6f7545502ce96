import { describe, expect, it } from "vitest";
import { schemes } from "#domain/transliterate/transliterate.ts";
import type { CommandIo } from "./command.ts";
import { main } from "./main.ts";

/** Runs `transliterate` in a world of one file, `a`; `-` is the same. */
async function run(args: readonly string[], content = "Пружаны") {
  let out = "";
  let err = "";
  const bytes = () => Promise.resolve(new TextEncoder().encode(content));
  const io: CommandIo = {
    readFile: (path) => (path === "a" ? bytes() : Promise.reject(new Error("ENOENT"))),
    readStdin: bytes,
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: () => "2026-11-22T10:00:00.000Z",
  };
  const code = await main(["transliterate", ...args], io);
  return { code, out, err };
}

describe("transliterate", () => {
  it.each(["a", "-"])("gives the scheme and the text of %s", async (file) => {
    const { code, out, err } = await run([file, "--scheme", "lacinka"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual({ scheme: "lacinka", text: "Pružany" });
  });

  it("takes łacinka back to Cyrillic", async () => {
    const { out } = await run(["a", "--scheme", "lacinka-to-cyrillic"], "Pružany");
    expect(JSON.parse(out)).toEqual({ scheme: "lacinka-to-cyrillic", text: "Пружаны" });
  });

  it("--list gives the schemes, without a file", async () => {
    const { code, out } = await run(["--list"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      ...schemes,
      expect.objectContaining({ id: "lacinka-to-cyrillic", language: "be" }),
    ]);
  });

  it("a file that cannot be read: exit 1", async () => {
    expect(await run(["b", "--scheme", "lacinka"])).toEqual({
      code: 1,
      out: "",
      err: "cannot read b\n",
    });
  });

  it.each([
    [["a"], "wanted --scheme"],
    [["--scheme", "lacinka"], "wanted one FILE"],
    [["a", "a", "--scheme", "lacinka"], "wanted one FILE"],
    [["a", "--scheme", "constructor"], "no such scheme: constructor; there are lacinka, "],
    [
      ["a", "--scheme", "ICAO-9303"],
      "no such scheme: ICAO-9303; there are icao-9303-be, icao-9303-ru\n",
    ],
  ])("%j: exit 2", async (args, words) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
    expect(err).toContain("Usage");
  });
});
