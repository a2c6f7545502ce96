import fc from "fast-check";
import { expect, it } from "vitest";
import { safeHref } from "#domain/links/safe-href.ts";
import { linkedAddresses } from "../../../tests/support/document-addresses.ts";
import { telegramSourceTexts } from "./source-texts.ts";
import { accepts, group, parse, partOf } from "./chats.fixtures.ts";

const field = fc.oneof(
  fc.constantFrom<unknown>("javascript:alert(1)", "data:text/html,x", -1, 1e300, null, []),
  fc.jsonValue(),
);
const entity = fc.record({
  type: fc.constantFrom("link", "text_link"),
  text: field,
  href: field,
});
const hostile = fc.record(
  {
    id: fc.oneof(fc.nat(5), field),
    type: fc.constantFrom("message", "service", 5),
    date: field,
    date_unixtime: fc.oneof(fc.nat(), field),
    from: field,
    from_id: field,
    text: fc.oneof(fc.array(fc.oneof(entity, field)), field),
    text_entities: fc.array(entity),
    reply_to_message_id: fc.oneof(fc.nat(5), field),
    forwarded_from: field,
    photo: field,
    file: field,
    poll: field,
    game_link: field,
    location_information: field,
  },
  { requiredKeys: [] },
);

/** Addresses a reader could not open safely, and any of media: an export has none. */
function unsafe(value: unknown, pick?: string): readonly string[] {
  accepts(value);
  telegramSourceTexts(partOf(value));
  const result = parse(value, pick);
  if (!result.ok) return [];
  const { posts, sources } = result.value.document;
  const addresses = [...posts.flatMap(linkedAddresses), ...sources.map(({ url }) => url)];
  return [
    ...addresses.filter((url) => safeHref(url) === null),
    ...posts.flatMap(({ media = [] }) => media.flatMap(({ url }) => url ?? [])),
  ];
}

it("never throws on any JSON and leads nowhere but to the web", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(unsafe(value)).toEqual([]);
    }),
  );
  const pick = fc.constantFrom(undefined, "chat:77/reply:1", "chat:77/0-9", "chat:77/2020-08");
  fc.assert(
    fc.property(fc.array(hostile), pick, (messages, picked) => {
      expect(unsafe(group(...messages), picked)).toEqual([]);
    }),
  );
});
