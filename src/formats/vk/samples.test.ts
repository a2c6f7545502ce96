import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ThreadDocument } from "#domain/thread.ts";
import { linkedAddresses } from "../../../tests/support/document-addresses.ts";
import { acceptsWall, parseWall } from "./walls.fixtures.ts";

const SAMPLES = join(import.meta.dirname, "../../../../shared/data/import-samples/vk-api");
const has = existsSync(SAMPLES);

interface Expected {
  readonly posts: readonly {
    readonly id: string;
    readonly text: string;
    readonly links: readonly string[];
    readonly author: string | null;
    readonly date?: string;
    readonly edited?: number | null;
  }[];
  readonly placeholders?: readonly { readonly id: string; readonly kind: string }[];
  readonly error?: number;
}
const cases = (has ? readdirSync(SAMPLES) : []).map((name) => {
  const read = (file: string) => readFileSync(join(SAMPLES, name, file), "utf8");
  const expected = JSON.parse(read("expected.json")) as Expected;
  return { name, text: read("sample.json"), expected };
});
const isThread = ({ expected }: { readonly expected: Expected }) =>
  expected.posts.length + (expected.placeholders ?? []).length > 0;

const folded = (text: string): string => text.replace(/[\s\u00a0\u200b]+/gu, " ").trim();
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

function told({ posts, people }: ThreadDocument) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return posts
    .map((post) => ({
      id: post.id as string,
      text: folded(post.text),
      links: linkedAddresses(post),
      // Who is not named is shown by the page's address, of which expected.json does not speak.
      author: /^vk\.com\/(?:id|club)\d+$/u.test(names.get(post.author) ?? "")
        ? null
        : names.get(post.author),
      url: post.url,
    }))
    .toSorted(byId);
}

describe.skipIf(!has)("samples of VK's API", () => {
  it.each(cases)("recognises $name", ({ text }) => {
    expect(acceptsWall(text)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(cases.filter(isThread))("reads $name", ({ text, expected }) => {
    const result = parseWall(text);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const { document, report } = result.value;
    const { posts, placeholders = [] } = expected;
    const gone = new Map(placeholders.map(({ id, kind }) => [id, kind]));
    const there = { ...document, posts: document.posts.filter(({ id }) => !gone.has(id)) };
    expect(told(there)).toEqual(
      posts
        .map(({ id, text: words, links, author }) => ({
          id,
          text: folded(words),
          links,
          author: author ?? null,
          url: `https://vk.com/${id}`,
        }))
        .toSorted(byId),
    );
    const times = posts.flatMap(({ id, date }) => (date === undefined ? [] : [{ id, date }]));
    expect(
      times.map(({ id }) => ({ id, date: document.posts.find((post) => post.id === id)?.created })),
    ).toEqual(times);
    const absent = document.posts.filter((post) => post.absent !== undefined);
    expect(absent.map((post) => ({ id: post.id, kind: post.absent?.why }))).toEqual(placeholders);
    expect(report.dropped).toEqual([]);
  });

  it.each(cases.filter((one) => !isThread(one)))("says what $name is", ({ text, expected }) => {
    const { error } = expected;
    const problem =
      error === undefined ? { kind: "no-posts" } : { kind: "platform-said", code: `${error}` };
    expect(parseWall(text)).toMatchObject({ ok: false, problem });
  });
});
