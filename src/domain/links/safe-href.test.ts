import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeHref } from "./safe-href.ts";

describe("safeHref", () => {
  it.each([
    ["https://vk.com/wall-1_2", "https://vk.com/wall-1_2"],
    ["http://tut.by", "http://tut.by/"],
    ["https://vk.com@evil.example/x", "https://evil.example/x"],
    ["https://me:secret@vk.com/x", "https://vk.com/x"],
    [" HTTPS://VK.com/Ё ", "https://vk.com/%D0%81"],
  ])("gives %j", (address, href) => {
    expect(safeHref(address)).toBe(href);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:https://vk.com/x",
    "view-source:https://vk.com",
    "file:x",
    "//vk.com/x",
    "/x",
    "vk.com/x",
    "",
  ])("refuses %j", (address) => {
    expect(safeHref(address)).toBeNull();
  });

  it("gives http(s) without user info or nothing", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.webUrl({ authoritySettings: { withUserInfo: true } }),
        ),
        (text) => {
          expect(safeHref(text) ?? "https://refused/").toMatch(/^https?:\/\/[^/?#@]+\//u);
        },
      ),
    );
  });
});
