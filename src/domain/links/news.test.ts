import { describe, expect, it } from "vitest";
import { recogniseAddress } from "./recognise.ts";

describe("news addresses", () => {
  it.each([
    ["https://charter97.org/ru/news/2020/8/16/389486/", { article: "389486" }, "ru", "2020-08-16"],
    ["https://www.svaboda.org/a/30782345.html", { article: "30782345" }, "be", undefined],
    [
      "https://eng.belta.by/politics/view/slug-132645-2020/",
      { article: "132645" },
      "en",
      undefined,
    ],
    ["https://reform.by/157305-slug", { article: "157305" }, "ru", undefined],
    ["https://www.dw.com/ru/slug/a-54579999", { article: "54579999" }, "ru", undefined],
    ["https://people.onliner.by/2020/02/30/slug", {}, "ru", undefined],
  ])("%s", (address, ref, lang, date) => {
    const { host } = new URL(address);
    const read = recogniseAddress(address);
    expect(read).toMatchObject({
      platform: "news",
      kind: "article",
      canonical: address,
      host,
      ref,
      lang,
    });
    expect(read?.date).toBe(date);
  });

  it("are not those of hosts that merely end alike", () => {
    expect(recogniseAddress("https://nottut.by/1.html")?.platform).toBe("web");
    expect(recogniseAddress("https://tut.by.example/1.html")?.platform).toBe("web");
  });
});
