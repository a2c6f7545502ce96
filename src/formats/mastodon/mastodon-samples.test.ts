import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { linkedAddresses } from "../../../tests/support/document-addresses.ts";
import { importPart } from "../json-part.ts";
import { mastodonImporter } from "./mastodon-importer.ts";

const SAMPLES = join(import.meta.dirname, "../../../../shared/data/import-samples/mastodon");

interface Expected {
  readonly opThread: readonly string[];
  readonly author: string;
  readonly posts: readonly {
    readonly id: string;
    readonly text: string;
    readonly links: readonly string[];
    readonly createdAt: string;
    readonly spoiler: string | null;
    readonly lang: string | null;
    readonly media: readonly { readonly type: string; readonly alt: string | null }[];
    readonly poll: readonly (readonly [string, number | null])[] | null;
    readonly emojis: readonly string[];
    readonly quote: string | null;
    readonly editedAt: string | null;
  }[];
}

const folded = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b]+/gu, " ")
    .trim();
const read = (name: string, file: string) => readFileSync(join(SAMPLES, name, file), "utf8");

function imported(name: string) {
  const files = readdirSync(join(SAMPLES, name)).filter((file) => file !== "expected.json");
  const parts = files.map((file) => importPart(file, read(name, file)));
  expect(mastodonImporter.accepts(parts)).toBeGreaterThanOrEqual(0.9);
  const result = mastodonImporter.parse(parts, { now: "2026-11-22T12:00:00Z" });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe.skipIf(!existsSync(SAMPLES))("answers of real servers", () => {
  it.each(existsSync(SAMPLES) ? readdirSync(SAMPLES) : [])("%s", (name) => {
    const expected = JSON.parse(read(name, "expected.json")) as Expected;
    const { document } = imported(name);
    expect(document.posts.map(({ id }) => id)).toEqual(expected.opThread);
    for (const wanted of expected.posts) {
      const post = document.posts.find(({ id }) => id === wanted.id);
      expect(post).toBeDefined();
      const links = post === undefined ? [] : linkedAddresses(post);
      expect({
        text: folded(post?.text ?? ""),
        links,
        created: post?.created,
        language: post?.language ?? null,
        warning: post?.warning ?? null,
        alts: (post?.media ?? []).map(({ alt }) => alt ?? null),
        poll: post?.poll?.options.map(({ text, votes }) => [text, votes ?? null]) ?? null,
        emoji: (post?.emoji ?? []).map(({ shortcode }) => shortcode),
        quote: post?.quote !== undefined,
        edited: post?.edited ?? null,
      }).toEqual({
        text: folded(wanted.text),
        links: wanted.links,
        created: wanted.createdAt,
        language: wanted.lang,
        warning: wanted.spoiler,
        alts: wanted.media.map(({ alt }) => alt),
        poll: wanted.poll,
        emoji: wanted.emojis,
        quote: wanted.quote !== null,
        edited: wanted.editedAt,
      });
    }
  });

  it("has the first version of an edited post", () => {
    const { document } = imported("social-edithistory-5765");
    expect(document.posts[0]?.versions).toEqual([
      { text: "@halcy you're a doo-doo head", at: "2023-05-28T12:06:50.000Z" },
    ]);
  });
});
