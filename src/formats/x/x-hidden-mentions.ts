import type { ConversationPost } from "../conversation.ts";
import { codePointOffsets } from "../offsets.ts";

const MENTIONS = /^(?:@\w{1,20}\s{1,9}){1,100}$/u;

/**
 * An answer begins with the names of those it answers, which X shows beside the text and not in it:
 * `display_text_range` begins behind them. Nothing but names is ever taken away.
 *
 * @param sent the text as X sends it.
 * @param range `display_text_range`, in code points of that text.
 */
export function withoutHiddenMentions(
  post: ConversationPost,
  sent: unknown,
  range: unknown,
): ConversationPost {
  const from: unknown = Array.isArray(range) ? range[0] : undefined;
  if (typeof sent !== "string" || typeof from !== "number" || from <= 0) return post;
  const cut = codePointOffsets(sent)(from) ?? 0;
  const names = sent.slice(0, cut);
  if (!MENTIONS.test(names) || !post.text.startsWith(names)) return post;
  const { links, ...rest } = post;
  return {
    ...rest,
    text: post.text.slice(cut),
    ...(links !== undefined && {
      links: links.map(({ start, end, url }) => ({ start: start - cut, end: end - cut, url })),
    }),
  };
}
