import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import { buildDocument } from "./build-document.ts";
import type { ThreadImporter } from "./importer.ts";
import { splitPosts } from "./split-posts.ts";
import { mentionsUnroller, removeUnrollerLines } from "./unroller-lines.ts";

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** Characters of no width that pages leave between words. Joiners (U+200C, U+200D) carry meaning and stay. */
const INVISIBLE = /[\u200b\u2060\ufeff]/gu;
const MARKUP = /^\s*<(?:!doctype|html|\?xml)\b/iu;
/** A service writes above and below the thread, seldom at more length. */
const EDGE_CHARACTERS = 20_000;
const LINES_PER_POST = 20;
const FORMAT = "unrolled-text";

/**
 * Text copied from a page that shows a thread whole (Thread Reader, twtext, UnrollThread, Typefully,
 * PingThread, Rattibha and the like), or a thread written down by hand.
 */
export const unrolledTextImporter: ThreadImporter = {
  id: FORMAT,
  accepts: (parts) => {
    const [part] = parts;
    if (part === undefined || parts.length > 1) return 0;
    const { text } = part;
    if (MARKUP.test(text.slice(0, 1000))) return 0;
    const edges = `${text.slice(0, EDGE_CHARACTERS)}\n${text.slice(-EDGE_CHARACTERS)}`;
    return mentionsUnroller(linesOf(edges)) ? 0.8 : 0.1;
  },
  parse: ([part], context) => {
    const all = linesOf(part?.text ?? "");
    // Each line is matched against many patterns: what cannot be a thread is refused before.
    if (all.length > LIMITS.posts * LINES_PER_POST) {
      return failed({ kind: "too-many-posts", count: all.length, limit: LIMITS.posts });
    }
    const { lines, dropped, handle, name } = removeUnrollerLines(all);
    const author = { ...(handle !== undefined && { handle }), ...(name !== undefined && { name }) };
    const posts = splitPosts(lines).map((post) => ({ text: post }));
    const document = buildDocument({ format: FORMAT, author, posts }, context);
    if (!document.ok) return document;
    const sources = document.value.sources.length;
    return ok({
      document: document.value,
      report: { format: FORMAT, posts: posts.length, sources, dropped },
    });
  },
};

function linesOf(text: string): readonly string[] {
  return text
    .replace(INVISIBLE, "")
    .split(LINE_BREAK)
    .map((line) => line.trim());
}
