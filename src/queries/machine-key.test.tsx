import { describe, expect, test } from "vitest";
import { type MachineWork, machineKey } from "./machine-key.ts";

const WORK: MachineWork = {
  engine: "Bergamot",
  model: "be-en",
  modelHash: "ab",
  version: "1",
  ran: "device",
  from: "be",
  to: "en",
  text: "Мы стаім.",
};

describe("the key of a machine's translation", () => {
  test("is 64 hexadecimal digits, the same for the same work", () => {
    expect(machineKey(WORK)).toMatch(/^[0-9a-f]{64}$/u);
    expect(machineKey({ ...WORK })).toBe(machineKey(WORK));
  });

  test.each<Partial<MachineWork>>([
    { engine: "LibreTranslate" },
    { model: "be-en-2" },
    { modelHash: "ac" },
    { version: "2" },
    { ran: "translate.example" },
    { from: "ru" },
    { to: "ru" },
    { text: "Мы  стаім." },
    { engine: "Bergamotbe-en", model: "" },
  ])("is another one with %o", (other) => {
    expect(machineKey({ ...WORK, ...other })).not.toBe(machineKey(WORK));
  });

  test("takes a language in whatever spelling or region for the one engines go by", () => {
    expect(machineKey({ ...WORK, from: "be-tarask", to: "EN-gb" })).toBe(machineKey(WORK));
  });
});
