import type { Post, ThreadDocument } from "#domain/thread.ts";

/** Every address a reader could follow out of a document, for tests that none of them is a trap. */
export function documentAddresses({ posts, people }: ThreadDocument): readonly string[] {
  const addresses = [
    ...posts.flatMap(({ url, links, cards, media, emoji, quote, answers }) => [
      url,
      quote?.url,
      answers?.url,
      ...[links, cards, media, emoji].flatMap((list) => (list ?? []).map((one) => one.url)),
    ]),
    ...people.map(({ url }) => url),
  ];
  return addresses.filter((url) => url !== undefined);
}

/** What a post links to: the links of its text in order, then its cards. */
export const linkedAddresses = ({ links = [], cards = [] }: Post): readonly string[] =>
  [...links, ...cards].map(({ url }) => url);
