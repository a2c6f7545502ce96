import { describe, expect, it } from "vitest";
import { stemOf } from "./stem.ts";

describe("stemOf", () => {
  it.each([
    ["ru", "задержания", "задержание"],
    ["ru-RU", "тихановской", "тихановская"],
    ["be", "выбараў", "выбары"],
    ["be-tarask", "магчымасьці", "магчымасць"],
    ["en-GB", "arrested", "arrests"],
  ])("lets forms of %s meet: %s, %s", (language, a, b) => {
    expect(stemOf(a, language)).toBe(stemOf(b, language));
  });

  it("leaves words of other languages as they are", () => {
    expect(stemOf("wybory", "pl")).toBe("wybory");
    expect(stemOf("", "")).toBe("");
  });
});
