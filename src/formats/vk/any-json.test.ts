import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeHref } from "#domain/links/safe-href.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { linkedAddresses } from "../../../tests/support/document-addresses.ts";
import { vkSourceTexts } from "./source-texts.ts";
import { acceptsWall, answer, parseWall } from "./walls.fixtures.ts";

function addressesOf({ posts, people, sources, thread }: ThreadDocument): readonly string[] {
  return [
    ...posts.flatMap((one) => [
      ...linkedAddresses(one),
      ...(one.media ?? []).flatMap(({ url }) => url ?? []),
      ...[one.url, one.quote?.url, one.answers?.url].flatMap((url) => url ?? []),
    ]),
    ...people.flatMap(({ url }) => url ?? []),
    ...sources.map(({ url }) => url),
    ...(thread.url === undefined ? [] : [thread.url]),
  ];
}

const HOSTILE = fc.constantFrom<unknown>(
  "javascript:alert(1)",
  "data:text/html,x",
  "[javascript:x|y] [https://a.by|б] [#alias|a|javascript:x]",
  -1,
  1e300,
  null,
  [],
  {},
);
const field = fc.oneof(HOSTILE, fc.jsonValue());
const hostilePost = fc.record(
  {
    id: fc.oneof(fc.nat(5), field),
    owner_id: fc.oneof(fc.constant(-1), field),
    from_id: field,
    date: fc.oneof(fc.nat(), field),
    text: fc.oneof(fc.string(), field),
    post_id: field,
    copyright: fc.record({ link: field, name: field }),
    attachments: fc.array(
      fc.oneof(
        field,
        fc.constantFrom("photo", "link", "doc", "poll", "audio", "note").chain((type) =>
          fc.record({
            type: fc.constant(type),
            [type]: fc.record({ url: field, view_url: field, title: field, sizes: field }),
          }),
        ),
      ),
    ),
    copy_history: fc.array(field),
    thread: fc.record({ items: fc.array(field) }),
  },
  { requiredKeys: [] },
);

describe("any JSON", () => {
  /** The addresses a reader could not open safely. */
  const unsafe = (value: unknown): readonly string[] => {
    acceptsWall(value);
    vkSourceTexts(value);
    const result = parseWall(value);
    const addresses = result.ok ? addressesOf(result.value.document) : [];
    return addresses.filter((url) => safeHref(url) === null);
  };

  it("never throws and leads nowhere but to the web", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unsafe(value)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.array(hostilePost), (items) => {
        expect(unsafe(answer(items))).toEqual([]);
      }),
    );
  });
});
