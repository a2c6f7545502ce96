import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addressFault,
  draftFaults,
  EMPTY_DRAFT,
  savedDraft,
  SERVERS,
  settingsOf,
} from "./server-draft.ts";

const NOTHING = { engine: null, libretranslate: null, google: null, openai: null, mirror: null };

describe("the address of a server", () => {
  test.each([
    ["https://libretranslate.com", true],
    ["  https://libretranslate.example/base/ ", true],
    ["http://localhost:5000", true],
    ["http://127.0.0.1:8080/v1", true],
    ["http://[::1]:8080", true],
    ["http://models.localhost", true],
    ["http://192.168.1.7:5000", false],
    ["HTTPS://EXAMPLE.ORG", true],
  ])("%s is good", (address, secure) => {
    expect(addressFault(address, secure)).toBeNull();
  });

  test.each([
    ["", "missing"],
    ["   ", "missing"],
    ["libretranslate.com", "address"],
    ["localhost:5000", "address"],
    ["https://", "address"],
    ["https://a b.example", "address"],
    ["https://example.org/?key=1", "address"],
    ["https://example.org/#x", "address"],
    ["javascript:alert(1)", "address"],
    ["ftp://example.org", "address"],
    ["https://me@example.org", "credentials"],
    ["https://me:secret@example.org", "credentials"],
    ["http://example.org", "insecure"],
    ["http://192.168.1.7:5000", "insecure"],
    ["http://localhost.example.org", "insecure"],
    ["http://127.0.0.1.example.org", "insecure"],
  ])("%s on a page opened over https: %s", (address, fault) => {
    expect(addressFault(address, true)).toBe(fault);
  });

  test("never throws, and what it lets through is http(s) without a name in it", () => {
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((rest) => `https://${rest}`),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (address, secure) => {
        if (addressFault(address, secure) !== null) return;
        const url = new URL(address.trim());
        expect(["http:", "https:"]).toContain(url.protocol);
        expect(url.username + url.password + url.search + url.hash).toBe("");
      }),
    );
  });
});

describe("a draft", () => {
  test("of each server needs what that server needs", () => {
    expect(draftFaults("libretranslate", EMPTY_DRAFT, true)).toEqual({ url: "missing" });
    expect(draftFaults("google", EMPTY_DRAFT, true)).toEqual({ key: "missing" });
    expect(draftFaults("openai", EMPTY_DRAFT, true)).toEqual({ url: "missing", model: "missing" });
  });

  test("comes back as it was saved, without white space around it", () => {
    const draft = { url: " https://a.example ", model: " m ", key: " k " };
    for (const id of SERVERS) {
      const saved = savedDraft({ ...NOTHING, ...settingsOf(id, draft) }, id);
      expect(Object.values(saved ?? {}).join("")).not.toMatch(/\s/u);
      expect(saved).toMatchObject({ key: "k" });
    }
    expect(savedDraft(NOTHING, "google")).toBeNull();
  });
});
