import { describe, expect, test } from "vitest";
import { libraryPlace } from "./library-address.ts";

const ROOT = new URL("https://nitka.example/app/");
const where = (typed: string, root = ROOT) => {
  const place = libraryPlace(typed, root);
  return place.kind === "nowhere" ? [place.kind, place.address] : [place.kind, place.url.href];
};

describe("the address of a library", () => {
  test.each([
    ["https://g.example/t/library.json", "elsewhere", "https://g.example/t/library.json"],
    ["  https://g.example/t/  ", "elsewhere", "https://g.example/t/library.json"],
    ["https://g.example", "elsewhere", "https://g.example/library.json"],
    ["https://g.example/t", "elsewhere", "https://g.example/t/library.json"],
    ["https://g.example/list.json#top", "elsewhere", "https://g.example/list.json"],
    ["https://g.example/list?id=1", "elsewhere", "https://g.example/list?id=1"],
    ["g.example/threads", "elsewhere", "https://g.example/threads/library.json"],
    ["g.example:8443/threads", "elsewhere", "https://g.example:8443/threads/library.json"],
    ["localhost:8080/threads", "elsewhere", "http://localhost:8080/threads/library.json"],
    ["localhost:80", "elsewhere", "http://localhost/library.json"],
    ["http://127.0.0.1:9/library.json", "elsewhere", "http://127.0.0.1:9/library.json"],
    ["http://g.example/library.json", "insecure", "http://g.example/library.json"],
    ["http://192.168.0.7/library.json", "insecure", "http://192.168.0.7/library.json"],
    ["library/library.json", "here", "https://nitka.example/app/library/library.json"],
    ["library", "here", "https://nitka.example/app/library/library.json"],
    ["/other", "here", "https://nitka.example/other/library.json"],
    ["nitka.example/app/library", "here", "https://nitka.example/app/library/library.json"],
    ["", "nowhere", ""],
    ["https://", "nowhere", "https://"],
    ["javascript:alert(1)", "nowhere", "javascript:alert(1)"],
    ["data:application/json,{}", "nowhere", "data:application/json,{}"],
    ["ftp://g.example/library.json", "nowhere", "ftp://g.example/library.json"],
    ["https://me:secret@g.example/", "nowhere", "https://me:secret@g.example/"],
  ])("%j is %s: %s", (typed, kind, href) => {
    expect(where(typed)).toEqual([kind, href]);
  });

  test("a site without TLS may read its own", () => {
    expect(where("library", new URL("http://nitka.example/"))[0]).toBe("here");
  });
});
