import { expect, it } from "vitest";
import { isOwnMachine } from "./own-machine.ts";

it("knows the reader's own machine", () => {
  const own = [
    "http://localhost:1/",
    "http://llm.localhost/",
    "http://127.8.0.1/",
    "http://[::1]/",
  ];
  expect(own.map((url) => isOwnMachine(new URL(url).hostname))).toEqual([true, true, true, true]);
  const others = ["http://localhost.example/", "http://192.168.0.1/", "http://127.example/"];
  expect(others.map((url) => isOwnMachine(new URL(url).hostname))).toEqual([false, false, false]);
});
