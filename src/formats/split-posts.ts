import { findCounters } from "./thread-counters.ts";
import type { CounterChain } from "./thread-counters.ts";
import { RULE } from "./unroller-lines.ts";
import { endsParagraph, wrapWidth } from "./wrapped-lines.ts";
import type { Block } from "./wrapped-lines.ts";

/** Longer pieces are not one post: the counters found were the author's own list. */
const LONGEST_NUMBERED = 1500;
/** No post of a short-message service is longer; such a block of long lines is one post a line. */
const LONG_BLOCK = 280;
const LONG_LINE = 120;
const FEWEST_RULED = 3;

/**
 * Cuts the lines of an unrolled thread into the texts of its posts, by the first of these that fits:
 * counters that run on (`1/`, `2/` …), rules between posts, blank lines, one post a line. Lines wrapped
 * at a fixed width are joined again; a line that holds nothing but addresses belongs to the post before
 * it. No visible character is lost.
 *
 * @param given trimmed lines, `""` for a blank one, `RULE` for a rule.
 */
export function splitPosts(given: readonly string[]): readonly string[] {
  const lines = given.map((line) => (line === RULE ? "" : line));
  const blocks = blocksOf(lines);
  const width = wrapWidth(blocks);
  const chain = findCounters(lines);
  const numbered = chain === null ? null : splitByCounters(lines, chain, width);
  return attachAddresses(numbered ?? splitByRules(given, width) ?? splitByLayout(blocks, width));
}

/** Rules part posts where there are several of them and nothing between two is more than a post. */
function splitByRules(lines: readonly string[], width: number | null): readonly string[] | null {
  const pieces: string[][] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    if (line === RULE) open = undefined;
    else if (open === undefined) pieces.push((open = [line]));
    else open.push(line);
  }
  const posts = pieces.map(blocksOf).filter((blocks) => blocks.length > 0);
  if (posts.length < FEWEST_RULED || posts.flat().some(isListOfPosts)) return null;
  const texts = posts.map((blocks) => joinBlocks(blocks, width));
  return texts.some((text) => text.length > LONGEST_NUMBERED) ? null : texts;
}

function splitByLayout(blocks: readonly Block[], width: number | null): readonly string[] {
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if (only !== undefined) return width === null ? only : joinWrapped(only, width);
  return blocks.flatMap((block) =>
    width === null && isListOfPosts(block) ? block : [joinBlock(block, width)],
  );
}

function isListOfPosts(block: Block): boolean {
  const length = block.join("\n").length;
  return block.length > 1 && length > LONG_BLOCK && length / block.length > LONG_LINE;
}

/** Without blank lines a post ends where the next word would still have fitted on the line. */
function joinWrapped(lines: Block, width: number): readonly string[] {
  const posts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || endsParagraph(before, line, width)) posts.push(line);
    else posts.push(`${posts.pop()} ${line}`);
  }
  return posts;
}

function splitByCounters(
  lines: readonly string[],
  chain: CounterChain,
  width: number | null,
): readonly string[] | null {
  const starts =
    chain.at === "start" ? chain.lines : [0, ...chain.lines.map((at) => afterAddresses(lines, at))];
  const head = blocksOf(lines.slice(0, starts[0] ?? 0));
  const pieces = starts.map((start, index) => blocksOf(lines.slice(start, starts[index + 1])));
  const last = pieces.pop() ?? [];
  const posts = pieces.map((blocks) => joinBlocks(blocks, width));
  if (posts.some((post) => post.length > LONGEST_NUMBERED)) return null;
  const [own, rest] = chain.at === "end" ? [[], last] : cutLast(last, pieces, width);
  const all = [
    ...splitByLayout(head, width),
    ...posts,
    joinBlocks(own, width),
    ...splitByLayout(rest, width),
  ];
  return all.filter((post) => post !== "");
}

/** The line behind a counter that ends a post, and behind the addresses below it. */
function afterAddresses(lines: readonly string[], counter: number): number {
  let end = counter + 1;
  for (let index = end; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    if (!isOnlyAddresses(line)) break;
    end = index + 1;
  }
  return end;
}

/** What follows the last counter is its post only as far as other posts are long. */
function cutLast(
  last: readonly Block[],
  others: readonly (readonly Block[])[],
  width: number | null,
): readonly [own: readonly Block[], rest: readonly Block[]] {
  const longest = Math.max(1, ...others.map((blocks) => blocks.length));
  if (last.length > longest || last.length > 1) {
    return [last.slice(0, longest), last.slice(longest)];
  }
  const lines = last[0] ?? [];
  if (width !== null || others.some((blocks) => blocks.length > 1)) return [last, []];
  const most = Math.max(1, ...others.map((blocks) => blocks[0]?.length ?? 0));
  const rest = lines.slice(most);
  return [[lines.slice(0, most)], rest.length > 0 ? [rest] : []];
}

function attachAddresses(posts: readonly string[]): readonly string[] {
  const attached: string[] = [];
  for (const post of posts) {
    const before = isOnlyAddresses(post) ? attached.pop() : undefined;
    attached.push(before === undefined ? post : `${before}\n${post}`);
  }
  return attached;
}

const ADDRESS = /^(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)\S+$/iu;

const isOnlyAddresses = (text: string): boolean =>
  text.split(/\s+/u).every((word) => ADDRESS.test(word));

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: string[][] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    if (line === "") open = undefined;
    else if (open === undefined) blocks.push((open = [line]));
    else open.push(line);
  }
  return blocks;
}

const joinBlock = (block: Block, width: number | null): string =>
  block.join(width === null ? "\n" : " ");

const joinBlocks = (blocks: readonly Block[], width: number | null): string =>
  blocks.map((block) => joinBlock(block, width)).join("\n\n");
