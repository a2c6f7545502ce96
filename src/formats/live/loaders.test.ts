import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liveTarget } from "./loaders.ts";

const SETTINGS = { xApi: "https://api.fxtwitter.com" };
const BLUESKY = "public.api.bsky.app";
const X = "api.fxtwitter.com";

describe("a link that can be read live", () => {
  it.each([
    ["bluesky", BLUESKY, "https://bsky.app/profile/kazbek.bsky.social/post/3jvuuju3amj2i"],
    ["bluesky", BLUESKY, "  bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3jvuuju3amj2i "],
    [
      "bluesky",
      BLUESKY,
      "https://bsky.app/profile/did%3Aplc%3Az72i7hdy/post/3jvuuju3amj2i?ref_src=embed",
    ],
    ["bluesky", BLUESKY, "https://main.bsky.dev/profile/kazbek.by/post/3jvuuju3amj2i/"],
    ["bluesky", BLUESKY, "https://deer.social/profile/kazbek.by/post/3jvuuju3amj2i"],
    ["bluesky", BLUESKY, "https://blacksky.community/profile/kazbek.by/post/3jvuuju3amj2i"],
    ["bluesky", BLUESKY, "at://did:plc:z72i7hdy/app.bsky.feed.post/3jvuuju3amj2i\n"],
    ["bluesky", BLUESKY, "at://kazbek.by/app.bsky.feed.post/3jvuuju3amj2i"],
    ["mastodon", "mastodon.social", "https://mastodon.social/@halcy/110446983926957470"],
    ["mastodon", "mastodon.social", "mastodon.social/@halcy/110446983926957470?utm_source=mail"],
    ["mastodon", "vkl.world", "https://vkl.world/@alesia@mastodon.example/110446983926957470"],
    ["mastodon", "some.where.example", "https://some.where.example/@alesia/1"],
    ["mastodon", "m.example", "https://m.example/users/alesia/statuses/110446983926957470"],
    ["mastodon", "m.example", "https://m.example/web/statuses/110446983926957470"],
    ["mastodon", "m.example", "https://m.example/web/@alesia/110446983926957470"],
    ["mastodon", "m.example", "https://m.example/deck/@alesia/110446983926957470"],
    ["mastodon", "m.example", "https://m.example/@alesia/110446983926957470/embed"],
    ["mastodon", "mastodon.social", "https://elk.zone/mastodon.social/@halcy/110446983926957470"],
    ["mastodon", "gts.example", "https://gts.example/@alesia/statuses/01H6S7N2W0QJ0Y9QF5Z7J2K3M4"],
    [
      "mastodon",
      "gts.example",
      "https://gts.example/users/alesia/statuses/01H6S7N2W0QJ0Y9QF5Z7J2K3M4",
    ],
    ["mastodon", "pleroma.example", "https://pleroma.example/notice/AXh5Lp2Q9tHBkQZq5s"],
    ["mastodon", "soapbox.example", "https://soapbox.example/@alesia/posts/AXh5Lp2Q9tHBkQZq5s"],
    ["x", X, "https://x.com/kazbek/status/1294567890123456789"],
    ["x", X, "https://twitter.com/kazbek/status/1294567890123456789?s=20&t=abc"],
    ["x", X, "mobile.twitter.com/kazbek/status/1294567890123456789/photo/1"],
    ["x", X, "https://x.com/i/web/status/1294567890123456789"],
    ["x", X, "https://fxtwitter.com/kazbek/status/1294567890123456789"],
    ["x", X, "https://fixupx.com/kazbek/status/1294567890123456789"],
    ["x", X, "https://vxtwitter.com/kazbek/status/1294567890123456789"],
    ["x", X, "https://nitter.net/kazbek/status/1294567890123456789#m"],
  ])("%s at %s: %s", (platform, host, link) => {
    const found = liveTarget(link, SETTINGS);
    expect(found?.loader.platform).toBe(platform);
    expect(found?.target).toMatchObject({ platform, host, thirdParty: platform === "x" });
    expect(found?.target.url).toMatch(/^https:\/\/\S+$/u);
    // What the target keeps of the link is enough to find the post again.
    expect(liveTarget(found?.target.url ?? "", SETTINGS)?.target).toEqual(found?.target);
  });
});

describe("a link that cannot", () => {
  it.each([
    [""],
    ["Minsk"],
    ["https://vk.com/wall-1_2"],
    ["https://vk.com/@club/123"],
    ["https://t.me/@name/123"],
    ["https://t.me/nexta_live/123"],
    ["https://www.youtube.com/@name/123"],
    ["https://www.youtube.com/@name/videos"],
    ["https://medium.com/@alesia/strike-at-mtz-0123456789ab"],
    ["https://alesia.medium.com/@alesia/123"],
    ["https://www.threads.net/@alesia/post/C8Abc"],
    ["https://www.threads.com/@alesia/123"],
    ["https://www.tiktok.com/@alesia/video/7123456789012345678"],
    ["https://www.instagram.com/@alesia/123"],
    ["https://x.com/kazbek"],
    ["https://x.com/@kazbek/123"],
    ["https://bsky.app/profile/kazbek.bsky.social"],
    ["https://bsky.app/@kazbek/123"],
    ["https://mastodon.social/@halcy"],
    ["https://m.example/@alesia/strike"],
    ["https://m.example/notes/9abcdefghi"],
    ["https://m.example/objects/0d5a2f5e-8a5b-4a4d-9f5c-0a6a3d3f8b1e"],
    ["https://m.example/notice/12"],
    ["https://192.168.0.1/@alesia/123"],
    ["http://localhost/@alesia/123"],
    ["https://web.archive.org/web/2020/https://mastodon.social/@halcy/110446983926957470"],
    ["https://web.archive.org/web/2020/https://twitter.com/kazbek/status/1294567890123456789"],
    ["at://did:plc:z72i7hdy/app.bsky.feed.like/3jvuuju3amj2i"],
    ["javascript:alert(1)"],
    ["https://m.example/%E0%A4%A/@alesia/1"],
  ])("%s", (link) => {
    expect(liveTarget(link, SETTINGS)).toBeNull();
  });

  it.each([["http://api.fxtwitter.com"], ["api"], [""], ["https://fx.example/api"]])(
    "to X through %j",
    (xApi) => {
      expect(liveTarget("https://x.com/kazbek/status/1294567890123456789", { xApi })).toBeNull();
    },
  );

  it("never throws, however long or strange", () => {
    const part = fc.constantFrom(
      "at://",
      "https://",
      "bsky.app",
      "/@",
      "/profile/",
      "did:plc:",
      "/post/",
      "%",
      "1",
      "m.example",
      "/status/",
    );
    const link = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(link, (text) => {
        const host = liveTarget(text, SETTINGS)?.target.host ?? "none";
        expect(host).not.toMatch(/[/?#@\s]/u);
      }),
    );
    for (const text of ["a.", "@a", "did:plc:", "%25", "."].map((piece) => piece.repeat(50_000)))
      expect(liveTarget(`https://m.example/@${text}/1`, SETTINGS)).toBeNull();
  });
});
