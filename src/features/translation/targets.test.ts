import { expect, test } from "vitest";
import { defaultTarget } from "./targets.ts";

test("the first wished language that the text is not in is what it is translated into", () => {
  expect(defaultTarget("ru", [null, "ru-RU", "be", "en"])).toBe("be");
  expect(defaultTarget("en", ["en-GB"])).toBe("ru");
  expect(defaultTarget("ru", [])).toBe("en");
  expect(defaultTarget(undefined, [null, "be"])).toBe("be");
});
