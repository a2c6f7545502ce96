import fc from "fast-check";
import { expect, it } from "vitest";
import { translatedView } from "./translated-view.ts";

it("leads to Google's view of the page in the language", () => {
  const view = new URL(translatedView("https://vk.com/wall-1_2?reply=3&a=б#x", "en") ?? "");
  expect(view.origin + view.pathname).toBe("https://translate.google.com/translate");
  expect(Object.fromEntries(view.searchParams)).toEqual({
    sl: "auto",
    tl: "en",
    u: "https://vk.com/wall-1_2?reply=3&a=%D0%B1#x",
  });
});

it.each(["javascript:alert(1)", "ftp://example.org/", "//example.org/", "vk.com/wall-1_2", ""])(
  "there is none of %j",
  (address) => {
    expect(translatedView(address, "en")).toBeNull();
  },
);

it("tells Google no password", () => {
  expect(translatedView("https://ales:secret@example.org/", "be")).not.toMatch(/secret|ales/u);
});

it("no address and no language changes anything but its own part", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (address, language) => {
      const view = new URL(translatedView(address, language) ?? "");
      expect(view.host).toBe("translate.google.com");
      expect([...view.searchParams.keys()]).toEqual(["sl", "tl", "u"]);
      expect(view.searchParams.get("u")).toBe(new URL(address).href);
      expect(view.searchParams.get("tl")).toBe(language.toWellFormed());
    }),
  );
});
