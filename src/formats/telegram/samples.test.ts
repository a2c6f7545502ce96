import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { linkedAddresses } from "../../../tests/support/document-addresses.ts";
import { accepts, imported } from "./chats.fixtures.ts";

const SAMPLES = join(import.meta.dirname, "../../../../shared/data/import-samples/telegram-export");
const has = existsSync(SAMPLES);

interface Expected {
  readonly messages: readonly {
    readonly chat: string | null;
    readonly id: number;
    readonly from: string | null;
    readonly date: string;
    readonly edited: string | null;
    readonly text: string;
    readonly links: readonly string[];
    readonly replyTo: number | null;
    readonly forwardedFrom: string | null;
    readonly photo: string | null;
    readonly mediaMissing: boolean;
    readonly poll: string | null;
  }[];
}
const cases = (has ? readdirSync(SAMPLES) : []).map((name) => {
  const read = (file: string) => readFileSync(join(SAMPLES, name, file), "utf8");
  const { messages } = JSON.parse(read("expected.json")) as Expected;
  return { name, text: read("result.json"), messages };
});

const folded = (text: string): string => text.replace(/[\s\u00a0\u200b]+/gu, " ").trim();

/** The posts of all chats, as the expectation tells them. */
function told(text: string) {
  const { report } = imported(text);
  const chats = (report.choices ?? []).filter(({ id }) => !id.includes("/"));
  return chats.flatMap((chat) => {
    const { posts, people } = imported(text, chat.id).document;
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return posts.map((post) => ({
      id: Number(post.id),
      chat: chat.author,
      from: names.get(post.author),
      date: post.created,
      edited: post.edited !== undefined,
      text: folded(post.text),
      links: linkedAddresses(post),
      replyTo: Number(post.replyTo ?? 0),
      forwardedFrom: post.quote?.author,
      photo: post.media?.[0]?.name,
      hasMedia: post.media !== undefined,
      poll: post.poll?.question,
    }));
  });
}

describe.skipIf(!has)("samples of Telegram Desktop", () => {
  it.each(cases)("reads $name", ({ text, messages }) => {
    expect(accepts(text)).toBeGreaterThanOrEqual(0.9);
    expect(told(text)).toEqual(
      messages.map((wanted) => ({
        id: wanted.id,
        // Saved messages have no name: they go by who wrote the first.
        chat: wanted.chat ?? "Me",
        from: wanted.from ?? "?",
        date: wanted.date.replace(/ \(.*$/u, "Z"),
        edited: wanted.edited !== null,
        text: folded(wanted.text),
        links: wanted.links,
        replyTo: wanted.replyTo ?? 0,
        forwardedFrom: wanted.forwardedFrom ?? undefined,
        photo: wanted.photo ?? undefined,
        hasMedia: wanted.photo !== null || wanted.mediaMissing,
        poll: wanted.poll ?? undefined,
      })),
    );
    const said = imported(text).report.dropped.map((piece) => piece.text);
    expect(said).toEqual(["create_channel", "unsupported"]);
  });
});
