import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { GLUE_MODULE, wrapGlue } from "./wrap-glue.ts";

const script = readFileSync(createRequire(import.meta.url).resolve(GLUE_MODULE), "utf8");

describe("Bergamot's script", () => {
  it("becomes an expression that keeps its hands off the page", () => {
    const wrapped = wrapGlue(script);
    expect(wrapped).not.toMatch(/\bglobal_object = this\b/u);
    // Strict, as in a module; making the function runs nothing of it.
    expect(runInThisContext(`"use strict"; ${wrapped}`)).toBeTypeOf("function");
  });

  it.each([
    ["another script", "var Module = {};"],
    ["one without what it leaves on the page", "var global_object = this;"],
    ["one in which that stands twice", `${script}\nvar global_object = this;`],
    ["one that was wrapped already", wrapGlue(script)],
  ])("is refused when it is %s", (_, other) => {
    expect(() => wrapGlue(other)).toThrow("wrap-glue.ts");
  });
});
