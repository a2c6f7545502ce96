import { strToU8, type Zippable, zipSync } from "fflate";
import { failed, ok } from "#domain/result.ts";
import type { ExportRequest, ThreadExporter } from "../exporter.ts";
import { oneLine } from "./clean-text.ts";
import { type Chapter, CONTAINER, packageDocument, xml } from "./epub-package.ts";
import { EPUB_STYLE } from "./epub-style.ts";
import {
  colophonMarkup,
  contentsMarkup,
  contentsOf,
  legendMarkup,
  titleMarkup,
} from "./html-front.ts";
import { postMarkup } from "./html-post.ts";
import { sourceAnchor, sourceMarkup } from "./html-source.ts";
import {
  allPosts,
  layThread,
  type LaidPost,
  type LaidSource,
  type LaidThread,
} from "./laid-thread.ts";
import { type Child, element } from "./markup.ts";

/** A book (EPUB 3.3): a title page, then a file for each post of the line, with its branches and sources. */
export const epubExporter: ThreadExporter = {
  id: "epub",
  extension: "epub",
  mediaType: "application/epub+zip",
  write: (request) =>
    Promise.resolve(
      request.document.posts.length === 0
        ? failed({ kind: "nothing-to-export" })
        : ok(writeBook(request)),
    ),
};

/** The first moment a ZIP knows, by the local clock it counts in: the same bytes at any time, anywhere. */
const MTIME = new Date(1980, 0, 1);

function writeBook(request: ExportRequest): Uint8Array {
  const thread = layThread(request.document, request.into);
  const files = filesOf(thread);
  const chapters = chaptersOf(request, thread, files);
  const title = oneLine(request.document.thread.title) || request.words.label("contents");
  const page = (body: Child): string => pageOf(request.words.language, title, body);
  const entries: Zippable = {
    // First and stored, for whoever looks at the first bytes only (OCF 3.3, §4.2.6).
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    "META-INF/container.xml": strToU8(CONTAINER),
    "EPUB/package.opf": strToU8(packageDocument(request, thread, chapters)),
    "EPUB/nav.xhtml": strToU8(page(navigation(request, thread, files))),
    "EPUB/style.css": strToU8(EPUB_STYLE),
  };
  for (const { file, body } of chapters) entries[`EPUB/${file}`] = strToU8(page(body));
  return zipSync(entries, { level: 6, mtime: MTIME });
}

/** Which file each post and each source is in. */
interface Files {
  readonly post: (post: LaidPost) => string;
  readonly source: (source: LaidSource) => string;
}

const OTHERS = "sources.xhtml";

function filesOf({ posts }: LaidThread): Files {
  const ofPost = new Map<LaidPost, string>();
  const ofSource = new Map<LaidSource, string>();
  for (const top of posts)
    for (const post of allPosts([top])) {
      ofPost.set(post, `post-${top.number}.xhtml`);
      for (const source of post.sources) ofSource.set(source, `post-${top.number}.xhtml`);
    }
  return {
    post: (post) => ofPost.get(post) ?? "",
    source: (source) => ofSource.get(source) ?? OTHERS,
  };
}

function chaptersOf(request: ExportRequest, thread: LaidThread, files: Files): readonly Chapter[] {
  const { words } = request;
  const placeOf = (source: LaidSource): string => `${files.source(source)}#${sourceAnchor(source)}`;
  const front = [titleMarkup(thread, words), legendMarkup(thread, words), colophonMarkup(request)];
  const posts = thread.posts.map((post): Chapter => ({
    id: `post-${post.number}`,
    file: files.post(post),
    body: postMarkup(post, { thread, words, placeOf }),
  }));
  const others: Chapter = {
    id: "sources",
    file: OTHERS,
    body: [
      element("h2", {}, words.label("sources")),
      thread.others.map((source) => sourceMarkup(source, words)),
    ],
  };
  return [
    { id: "title", file: "title.xhtml", body: front },
    ...posts,
    ...(thread.others.length > 0 ? [others] : []),
  ];
}

/** The navigation document (EPUB 3.3, §7). */
function navigation({ words }: ExportRequest, thread: LaidThread, files: Files): Child {
  return element(
    "nav",
    { "epub:type": "toc", role: "doc-toc" },
    element("h1", {}, words.label("contents")),
    contentsMarkup(contentsOf(thread, words, files)),
  );
}

/** A content document: XHTML. */
function pageOf(language: string, title: string, body: Child): string {
  return xml(
    element(
      "html",
      {
        xmlns: "http://www.w3.org/1999/xhtml",
        "xmlns:epub": "http://www.idpf.org/2007/ops",
        lang: language,
        "xml:lang": language,
      },
      element(
        "head",
        {},
        element("meta", { charset: "utf-8" }),
        element("title", {}, title),
        element("link", { rel: "stylesheet", type: "text/css", href: "style.css" }),
      ),
      element("body", {}, body),
    ),
  );
}
