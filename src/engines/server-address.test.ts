import { describe, expect, it } from "vitest";
import { below, serverAddress } from "./server-address.ts";

describe("an address a reader typed", () => {
  it.each([
    ["https://libre.example/", "https://libre.example/"],
    [" http://192.168.1.5:5000 ", "http://192.168.1.5:5000/"],
    ["libre.example/translate-api", "https://libre.example/translate-api"],
    ["localhost:11434", "http://localhost:11434/"],
    ["localhost", "http://localhost/"],
    ["127.0.0.1:80", "http://127.0.0.1/"],
    ["[::1]:8080/v1", "http://[::1]:8080/v1"],
  ])("%s", (typed, expected) => expect(serverAddress(typed)?.href).toBe(expected));

  it.each([
    "",
    "  ",
    "javascript:alert(1)",
    "ftp://host/",
    "ftp://notes.example/notes.txt",
    "data://text/plain,x",
    "https://",
    "http://user:secret@host/",
    "два слова",
  ])("%j is none", (typed) => expect(serverAddress(typed)).toBeNull());

  it("leads to what lies below it, and carries nothing along", () => {
    const base = new URL("https://host/llm/?key=1#x");
    expect(below(base, "/v1/models").href).toBe("https://host/llm/v1/models");
    expect(base.search).toBe("?key=1");
  });
});
