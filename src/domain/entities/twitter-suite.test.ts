import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Span } from "../thread.ts";
import { findEntities } from "./entities.ts";
import { findMentions } from "./mentions.ts";

const FOLDER = "../shared/data/twitter-text";
const present = existsSync(FOLDER);

interface Example {
  readonly description: string;
  readonly text: string;
  readonly expected: unknown;
}
type Section = Readonly<Record<string, readonly Example[]>>;

const read = (file: string): Section =>
  present
    ? (parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as { readonly tests: Section }).tests
    : {};

/** The suite counts in code points. */
const points = (text: string, offset: number): number => Array.from(text.slice(0, offset)).length;
const indices = (text: string, { start, end }: Span) => [points(text, start), points(text, end)];

const urls = (text: string) =>
  findEntities(text).urls.map((found) => ({
    url: text.slice(found.start, found.end),
    indices: indices(text, found),
  }));
const mentions = (text: string) =>
  findEntities(text).mentions.map((found) => ({
    screen_name: found.handle,
    list_slug: found.list === undefined ? "" : `/${found.list}`,
    indices: indices(text, found),
  }));
const hashtags = (text: string) =>
  findEntities(text).hashtags.map((found) => ({
    hashtag: found.tag,
    indices: indices(text, found),
  }));
const cashtags = (text: string) =>
  findEntities(text).cashtags.map((found) => ({
    cashtag: found.symbol,
    indices: indices(text, found),
  }));

/** What each section of the suite asks for. */
const SECTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  mentions: (text) => mentions(text).map((found) => found.screen_name),
  mentions_with_indices: (text) => mentions(text).map(({ list_slug: _list, ...rest }) => rest),
  mentions_or_lists_with_indices: mentions,
  replies: (text) => {
    const [first] = findEntities(text).mentions;
    return first !== undefined && text.slice(0, first.start).trim() === "" ? first.handle : null;
  },
  urls: (text) => urls(text).map((found) => found.url),
  urls_with_indices: urls,
  urls_with_directional_markers: urls,
  tco_urls_with_params: (text) => urls(text).map((found) => found.url),
  hashtags: (text) => hashtags(text).map((found) => found.hashtag),
  hashtags_from_astral: (text) => hashtags(text).map((found) => found.hashtag),
  hashtags_with_indices: hashtags,
  cashtags: (text) => cashtags(text).map((found) => found.cashtag),
  cashtags_with_indices: cashtags,
};

describe.skipIf(!present)("twitter-text's own suite", () => {
  const suite = read("extract.yml");

  it("has no section that is not read, and all its examples", () => {
    expect(Object.keys(suite).toSorted()).toEqual(Object.keys(SECTIONS).toSorted());
    expect(Object.values(suite).flat().length).toBe(238);
  });

  const examples = Object.entries(suite).flatMap(([section, list]) =>
    list.map((example) => ({ section, ...example })),
  );
  it.each(examples)("$section: $description", ({ section, text, expected }) => {
    expect(SECTIONS[section]?.(text)).toEqual(expected);
  });

  it("federated mentions lose none of the others", () => {
    const lost = examples.filter(
      ({ section, text }) =>
        section.startsWith("mentions") &&
        findMentions(text, false).some(
          ({ start }) => !findMentions(text, true).some((found) => found.start === start),
        ),
    );
    expect(lost).toEqual([]);
  });
});

describe.skipIf(!present)("twitter-text's top-level domains", () => {
  const suite = read("tlds.yml");

  it("are all known", () => {
    const examples = Object.values(suite).flat();
    expect(examples.length).toBe(1574);
    const missed = examples.filter(
      ({ text, expected }) =>
        JSON.stringify(urls(text).map(({ url }) => url)) !== JSON.stringify(expected),
    );
    expect(missed).toEqual([]);
  });
});
