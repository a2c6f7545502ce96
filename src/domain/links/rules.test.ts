import { describe, expect, it } from "vitest";
import { recogniseAddress } from "./recognise.ts";
import { RULES } from "./rules.ts";
import { WRAPPERS } from "./wrappers.ts";

const examples = [...RULES, ...WRAPPERS].flatMap((entry) => entry.examples);
const exampleUrls = (): readonly URL[] => examples.map((example) => new URL(example.in));

describe("the rules", () => {
  it("each have an example", () => {
    expect(RULES.filter((rule) => rule.examples.length === 0)).toEqual([]);
    expect(WRAPPERS.filter((wrapper) => wrapper.examples.length === 0)).toEqual([]);
  });

  it.each(RULES.flatMap((rule) => rule.examples.map((example) => ({ rule, ...example }))))(
    "read $in",
    ({ rule, in: given, canonical }) => {
      const address = recogniseAddress(given);
      const [site] = rule.sites;
      expect(address).toMatchObject({ canonical, platform: site.platform });
      expect([rule.kind, "comment"]).toContain(address?.kind);
      const again = recogniseAddress(canonical);
      expect(again).toMatchObject({ canonical, platform: site.platform, kind: address?.kind });
      expect(address?.ref).toMatchObject(again?.ref ?? {});
    },
  );

  it.each(
    WRAPPERS.flatMap((wrapper) => wrapper.examples.map((example) => ({ wrapper, ...example }))),
  )("unwrap $in", ({ wrapper, in: given, canonical }) => {
    const { as } = wrapper;
    const mark =
      as.kind === "redirect"
        ? { unwrapped: true }
        : as.kind === "archive"
          ? { archivedBy: as.by }
          : { translatedBy: as.by };
    expect(recogniseAddress(given)).toMatchObject({ canonical, ...mark });
  });

  it("name whole hosts", () => {
    const hosts = [
      ...RULES.flatMap((rule) => rule.sites.map((site) => site.host)),
      ...WRAPPERS.map((wrapper) => wrapper.host),
    ].filter((host) => host !== null);
    expect(hosts.length).toBeGreaterThan(20);
    for (const host of hosts) {
      expect(host.source).toMatch(/^\^.*\$$/u);
      for (const { hostname } of exampleUrls()) {
        expect(host.test(`${hostname}.evil.example`)).toBe(false);
        expect(host.test(`evil${hostname}:8443`)).toBe(false);
      }
    }
  });
});
