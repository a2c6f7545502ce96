import { describe, expect, it } from "vitest";
import { recogniseAddress } from "./recognise.ts";

const canonical = (address: string): string | undefined => recogniseAddress(address)?.canonical;

describe("recogniseAddress", () => {
  it("tells apart where a post stands and the page it was opened over", () => {
    expect(recogniseAddress("https://vk.com/poligraf_red?w=wall-22715872_557")).toEqual({
      url: "https://vk.com/poligraf_red?w=wall-22715872_557",
      canonical: "https://vk.com/wall-22715872_557",
      platform: "vk",
      kind: "post",
      ref: { owner: "-22715872", post: "557", page: "poligraf_red" },
      mobile: "https://m.vk.com/wall-22715872_557",
      archive: "https://web.archive.org/web/2/https://vk.com/wall-22715872_557",
      ownerUrl: "https://vk.com/club22715872",
    });
    expect(recogniseAddress("https://vk.com/feed?w=wall-191991223_5540")?.ref).toEqual({
      owner: "-191991223",
      post: "5540",
    });
  });

  it("does not take an unknown thing opened over a page for another page", () => {
    expect(recogniseAddress("https://vk.com/poligraf_red?w=app1_2")).toMatchObject({
      kind: "author",
      ref: { handle: "poligraf_red" },
    });
  });

  it("reads the other platforms' own names", () => {
    const ref = (address: string): unknown => recogniseAddress(address)?.ref;
    expect(
      ref("https://www.facebook.com/alexander.bidin/posts/10216884733046939?hc_location=ufi"),
    ).toEqual({ owner: "alexander.bidin", post: "10216884733046939" });
    expect(ref("https://t.me/nexta_live/1234?comment=5")).toEqual({
      channel: "nexta_live",
      post: "1234",
      comment: "5",
    });
    expect(ref("https://m.ok.ru/group/12/topic/34")).toEqual({ group: "12", topic: "34" });
  });

  it.each([
    ["https://m.vk.com/wall-1_2", "https://m.vk.com/wall-1_2"],
    ["https://www.facebook.com/a/posts/2", "https://m.facebook.com/a/posts/2"],
    ["https://ok.ru/group/12/topic/34", "https://m.ok.ru/group/12/topic/34"],
    ["https://youtu.be/dQw4w9WgXcQ", "https://m.youtube.com/watch?v=dQw4w9WgXcQ"],
    ["https://kaz-bek.livejournal.com/1.html", "https://m.livejournal.com/read/user/kaz_bek/1"],
    ["https://t.me/nexta_live/1", null],
    ["https://example.com/", null],
  ])("gives the light page of %s", (address, mobile) => {
    expect(recogniseAddress(address)?.mobile).toBe(mobile);
  });

  it.each([
    ["https://vk.com@evil.example/wall-1_2", "https://evil.example/wall-1_2"],
    ["https://user:vk.com@evil.example/wall-1_2", "https://evil.example/wall-1_2"],
    ["https://vk.com.evil.example/wall-1_2", "https://vk.com.evil.example/wall-1_2"],
    ["https://vk.com:8443/wall-1_2", "https://vk.com:8443/wall-1_2"],
    ["https://evil.example/vk.com/wall-1_2", "https://evil.example/vk.com/wall-1_2"],
    [
      "https://evil.example/?u=https://vk.com/wall-1_2",
      "https://evil.example/?u=https://vk.com/wall-1_2",
    ],
    ["https://evil.example\\@vk.com/wall-1_2", "https://evil.example/@vk.com/wall-1_2"],
    ["https://vк.com/wall-1_2", "https://xn--v-ttb.com/wall-1_2"],
  ])("is not deceived by %s", (address, canonical) => {
    expect(recogniseAddress(address)).toMatchObject({ platform: "web", canonical });
  });

  it.each([
    ["tg://resolve?domain=nexta_live&post=12", "https://t.me/nexta_live/12"],
    ["tg:resolve?domain=nexta_live&post=12&comment=3", "https://t.me/nexta_live/12?comment=3"],
  ])("reads %s as the page of the post", (address, wanted) => {
    expect(canonical(address)).toBe(wanted);
  });

  it.each([
    ["https://t.me.evil.example/nexta_live/1"],
    ["https://evil-vk.com/wall-1_2"],
    ["https://xn--v-ttb.com/wall-1_2"],
    ["https://evil.example/https://vk.com/wall-1_2"],
    ["https://vk-com.translate.goog.evil.example/wall-1_2"],
    ["https://www.facebооk.com/a/posts/1"],
    ["https://web.archive.org.evil.example/web/2020/https://vk.com/wall-1_2"],
  ])("takes %s for no platform", (address) => {
    expect(recogniseAddress(address)?.platform).toBe("web");
  });

  it("a file of VK is no author", () => {
    expect(recogniseAddress("https://vk.com/doc123_456")).toMatchObject({ kind: "file" });
  });

  it("keeps no user info", () => {
    expect(recogniseAddress("https://me:secret@vk.com/wall-1_2")).toMatchObject({
      url: "https://vk.com/wall-1_2",
      canonical: "https://vk.com/wall-1_2",
    });
  });

  it.each([
    ["(https://vk.com/wall-1_2)", "https://vk.com/wall-1_2"],
    ["«https://vk.com/wall-1_2»,", "https://vk.com/wall-1_2"],
    ["https://vk.com./wall-1_2/", "https://vk.com/wall-1_2"],
    ["HTTPS://VK.COM/WALL-1_2", "https://vk.com/wall-1_2"],
    ["vk.com/wall-1_2", "https://vk.com/wall-1_2"],
    ["//vk.com/wall-1_2", "https://vk.com/wall-1_2"],
    ["tut.by", "https://tut.by/"],
    [
      "https://ru.wikipedia.org/wiki/Минск_(город)",
      "https://ru.wikipedia.org/wiki/%D0%9C%D0%B8%D0%BD%D1%81%D0%BA_(%D0%B3%D0%BE%D1%80%D0%BE%D0%B4)",
    ],
    [
      "https://пример.бел/навіны",
      "https://xn--e1afmkfd.xn--90ais/%D0%BD%D0%B0%D0%B2%D1%96%D0%BD%D1%8B",
    ],
  ])("reads %s as people write it", (address, wanted) => {
    expect(canonical(address)).toBe(wanted);
  });

  it.each([
    ["https://example.com/a?utm_source=x&b=1&fbclid=y", "https://example.com/a?b=1"],
    ["https://example.com/a?%5F%5Fx=1&x%20=2", "https://example.com/a?%5F%5Fx=1&x%20=2"],
    ["https://example.com/?from=2020&to=2021", "https://example.com/?from=2020&to=2021"],
    ["https://example.com/a?from=telegram", "https://example.com/a"],
    ["https://lenta.ru/news/2020/08/16/x/?from=abc", "https://lenta.ru/news/2020/08/16/x/"],
    ["https://example.com/a#:~:text=x", "https://example.com/a"],
    ["https://example.com/#/route?x=1", "https://example.com/#/route?x=1"],
  ])("removes tracking from %s and nothing else", (address, wanted) => {
    expect(canonical(address)).toBe(wanted);
  });

  it("unwraps what is wrapped more than once", () => {
    const copy =
      "https://web.archive.org/web/20200816120000/https://vk.com/away.php?to=https%3A%2F%2Ft.me%2Fa1%2F2";
    expect(
      recogniseAddress(`https://l.facebook.com/l.php?u=${encodeURIComponent(copy)}`),
    ).toMatchObject({
      canonical: "https://t.me/a1/2",
      unwrapped: true,
      archivedBy: "wayback",
      archivedAt: "2020-08-16T12:00:00Z",
      archived: copy,
    });
    expect(recogniseAddress("https://vk.com/away.php?to=javascript:alert(1)")?.canonical).toMatch(
      /^https:\/\/vk\.com\//u,
    );
  });

  it.each([
    "",
    " ",
    "vk",
    "and/or",
    "hello world",
    "e.g./i.e.",
    "mailto:a@b.by",
    "a@vk.com",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "tg://resolve?domain=x",
    "ftp://vk.com/wall-1_2",
    "https://",
    "http:///",
    "https://..",
    "\uD800",
    "vk.com/wall 1",
  ])("takes %j for no address", (text) => {
    expect(recogniseAddress(text)).toBeNull();
  });
});
