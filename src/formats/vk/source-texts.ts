import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { SourceText } from "../source-text.ts";
import type { Entry } from "./entries.ts";
import type { People } from "./people.ts";
import { readWallInput } from "./read-input.ts";
import { readWallPost } from "./wall-post.ts";

/**
 * The posts and comments of an answer of VK's API (wall.get, wall.getById, wall.getComments), each as the
 * text of a source; of a repost its own words, then what it passes on. What has no words is left out.
 *
 * Problems: `platform-said`, `invalid-document`, `no-posts` (nothing there, or nothing in words).
 */
export function vkSourceTexts(value: unknown): Result<readonly SourceText[]> {
  const input = readWallInput([value]);
  if (!input.ok) return input;
  const { entries, people } = input.value;
  const texts = entries.flatMap((entry) => sourceText(entry, people) ?? []);
  return texts.length > 0 ? ok(texts) : failed({ kind: "no-posts" });
}

function sourceText(entry: Entry, people: People): SourceText | undefined {
  const { draft, reposts } = readWallPost(entry, people);
  const words = [draft.text, ...reposts.map(({ text }) => text)].filter(
    (text) => text.trim() !== "",
  );
  if (words.length === 0) return undefined;
  const author = authorOf(entry, draft.author, people);
  return {
    text: words.join("\n\n"),
    ...(draft.url !== undefined && { url: draft.url }),
    ...(author !== "" && { author }),
    ...(draft.created !== undefined && { published: draft.created }),
  };
}

/** A community lets the person who wrote a post sign it. */
function authorOf({ item }: Entry, by: ReturnType<People> | undefined, people: People): string {
  const signer = typeof item.signer_id === "number" ? people(item.signer_id) : undefined;
  return [by, signer].flatMap((person) => person?.name ?? person?.handle ?? []).join(", ");
}
