import { failed, ok } from "#domain/result.ts";
import type { ExportRequest, ExportWords, ThreadExporter } from "../exporter.ts";
import { allTexts, type LaidPost, layThread, type LaidThread } from "./laid-thread.ts";
import {
  type Blocks,
  extraBlocks,
  leadBlocks,
  sourceBlocks,
  textBlocks,
} from "./markdown-parts.ts";
import { markdownAddress, markdownLine } from "./markdown-text.ts";
import { personName, sourceTitle } from "./names.ts";
import { STATE_SHAPES, statesIn } from "./state-shapes.ts";

/** The thread as Markdown (CommonMark), to be read as it stands as much as on a page. */
export const markdownExporter: ThreadExporter = {
  id: "markdown",
  extension: "md",
  mediaType: "text/markdown;charset=utf-8",
  write: (request) =>
    Promise.resolve(
      request.document.posts.length === 0
        ? failed({ kind: "nothing-to-export" })
        : ok(writeMarkdown(request)),
    ),
};

function writeMarkdown(request: ExportRequest): string {
  const { words } = request;
  const thread = layThread(request.document, request.into);
  const blocks = [
    ...titleBlocks(thread, words),
    ...thread.posts.flatMap((post) => postBlocks(post, thread, words)),
    ...(thread.others.length === 0 ? [] : [`## ${words.label("sources")}`]),
    ...thread.others.flatMap((source) => sourceBlocks(source, words)),
    ...colophonBlocks(request),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function titleBlocks(thread: LaidThread, words: ExportWords): Blocks {
  const { title, created, url } = thread.document.thread;
  const facts = [
    thread.author === null ? "" : markdownLine(personName(thread.author)),
    created === undefined ? "" : markdownLine(words.date(created)),
    thread.into === null ? "" : `${words.label("translation")}: ${words.languageName(thread.into)}`,
  ].filter((fact) => fact !== "");
  const states = statesIn(allTexts(thread));
  return [
    `# ${markdownLine(title)}`,
    facts.join(" · "),
    url === undefined ? "" : markdownAddress(url),
    states.map((state) => `- ${STATE_SHAPES[state]} ${words.state(state)}`).join("\n"),
  ];
}

function postBlocks(laid: LaidPost, thread: LaidThread, words: ExportWords): Blocks {
  const { post, author, body } = laid;
  const stranger = author !== null && author.id !== thread.document.thread.author;
  const facts = [
    stranger ? markdownLine(personName(author)) : "",
    post.created === undefined ? "" : markdownLine(words.date(post.created)),
    post.edited === undefined
      ? ""
      : `${words.label("edited")}: ${markdownLine(words.date(post.edited))}`,
    post.audience === undefined ? "" : words.audience(post.audience),
    post.url === undefined ? "" : markdownAddress(post.url),
  ].filter((fact) => fact !== "");
  return [
    `## ${words.label("post")} ${laid.number}`,
    facts.join(" · "),
    ...leadBlocks(post, words),
    ...textBlocks(body, words),
    ...extraBlocks(post, words),
    ...laid.sources.flatMap((source) => sourceBlocks(source, words)),
    ...laid.earlier.map(
      ({ number, source }) =>
        `${words.label("source")} ${number}: ${markdownLine(sourceTitle(source))}`,
    ),
    ...laid.branches.flatMap((branch) => postBlocks(branch, thread, words)),
  ];
}

const colophonBlocks = ({ words, now, address }: ExportRequest): Blocks => [
  "---",
  `${words.label("made-with")} · ${markdownLine(words.date(now))}`,
  address === undefined ? "" : markdownAddress(address),
];
