import { failed, ok } from "#domain/result.ts";
import type { ExportRequest, ThreadExporter } from "../exporter.ts";
import { oneLine } from "./clean-text.ts";
import {
  colophonMarkup,
  contentsMarkup,
  contentsOf,
  legendMarkup,
  titleMarkup,
} from "./html-front.ts";
import { postMarkup } from "./html-post.ts";
import { sourceAnchor, sourceMarkup } from "./html-source.ts";
import { HTML_STYLE } from "./html-style.ts";
import { layThread } from "./laid-thread.ts";
import { type Child, element } from "./markup.ts";

/** Even if something of a document got through, nothing would run and nothing be asked for (CSP level 3). */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The thread as one page for reading and printing: no script, no request, style inside. */
export const htmlExporter: ThreadExporter = {
  id: "html",
  extension: "html",
  mediaType: "text/html;charset=utf-8",
  write: (request) =>
    Promise.resolve(
      request.document.posts.length === 0
        ? failed({ kind: "nothing-to-export" })
        : ok(writePage(request)),
    ),
};

function writePage(request: ExportRequest): string {
  const { document, words, into } = request;
  const page = element(
    "html",
    { lang: words.language },
    "\n",
    headMarkup(oneLine(document.thread.title)),
    "\n",
    bodyMarkup({ request, thread: layThread(document, into) }),
  );
  return `<!doctype html>\n${page.markup}\n`;
}

function headMarkup(title: string): Child {
  return element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, title),
    // Our own words, and without anything to escape: HTML reads a style as it stands.
    { markup: `<style>${HTML_STYLE}</style>` },
  );
}

interface Page {
  readonly request: ExportRequest;
  readonly thread: ReturnType<typeof layThread>;
}

function bodyMarkup({ request, thread }: Page): Child {
  const { words } = request;
  const here = { post: () => "", source: () => "" };
  const scene = { thread, words, placeOf: sourcePlace };
  return element(
    "body",
    {},
    titleMarkup(thread, words),
    element(
      "nav",
      {},
      element("h2", {}, words.label("contents")),
      contentsMarkup(contentsOf(thread, words, here)),
    ),
    legendMarkup(thread, words),
    element("main", {}, ...thread.posts.map((post) => ["\n", postMarkup(post, scene)])),
    thread.others.length === 0
      ? null
      : element(
          "section",
          {},
          element("h2", {}, words.label("sources")),
          thread.others.map((source) => sourceMarkup(source, words)),
        ),
    colophonMarkup(request),
  );
}

const sourcePlace = (source: Parameters<typeof sourceAnchor>[0]): string =>
  `#${sourceAnchor(source)}`;
