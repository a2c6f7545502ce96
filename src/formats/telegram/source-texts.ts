import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ImportPart } from "../importer.ts";
import type { SourceText } from "../source-text.ts";
import { readExport } from "./chats.ts";
import type { Chat } from "./chats.ts";
import { listMessages } from "./listing.ts";
import { readMessage } from "./telegram-post.ts";

/**
 * The messages of an export of Telegram Desktop, each as the text of a source. Addresses are not in an
 * export: which message a link leads to must be found by its words or its time.
 *
 * Problems: those of parsing JSON, `invalid-document`, `no-posts` (nothing in words).
 */
export function telegramSourceTexts(part: ImportPart): Result<readonly SourceText[]> {
  const read = readExport(part);
  if (!read.ok) return read;
  const texts = read.value.chats.flatMap(textsOf);
  return texts.length > 0 ? ok(texts) : failed({ kind: "no-posts" });
}

function textsOf(chat: Chat): readonly SourceText[] {
  return listMessages(chat).posts.flatMap((listed): readonly SourceText[] => {
    const post = readMessage(chat, listed, []);
    if (post === undefined || post.text.trim() === "") return [];
    const author = post.author.name ?? chat.name;
    return [
      {
        text: post.text,
        ...(author !== undefined && { author }),
        ...(post.created !== undefined && { published: post.created }),
      },
    ];
  });
}
