import { sha256 } from "#domain/sha256.ts";
import { failed, ok } from "#domain/result.ts";
import type { ExportRequest, ThreadExporter } from "../exporter.ts";
import { oneLine } from "./clean-text.ts";
import type { LaidPair, LaidText } from "./laid-text.ts";
import { allPosts, allSources, layThread, type LaidThread } from "./laid-thread.ts";
import { escaped, link, markupOf } from "./markup.ts";
import { sourceTitle } from "./names.ts";

/**
 * The thread's translated sentences as notes for Anki's import of text files (Anki manual, "Importing: Text files",
 * file headers, 2.1.54 and later). A note keeps its GUID while its sentence stays, so a second import updates it.
 * Problems: `nothing-to-export` where no sentence has a translation.
 */
export const ankiExporter: ThreadExporter = {
  id: "anki",
  extension: "txt",
  mediaType: "text/plain;charset=utf-8",
  write: (request) => {
    const notes = notesOf(request);
    return Promise.resolve(
      notes.length === 0
        ? failed({ kind: "nothing-to-export" })
        : ok(`${[...headersOf(request), ...notes].join("\n")}\n`),
    );
  },
};

/** `::` would make a deck inside another. */
const deckOf = ({ document }: ExportRequest): string =>
  oneLine(document.thread.title).replaceAll("::", ":") || "Nitka";

function headersOf(request: ExportRequest): readonly string[] {
  const { words } = request;
  const columns = ["original", "translation", "source", "translator"] as const;
  return [
    "#separator:tab",
    "#html:true",
    "#guid column:1",
    `#deck:${deckOf(request)}`,
    "#tags column:6",
    `#columns:${["GUID", ...columns.map((name) => words.label(name)), "Tags"].join("\t")}`,
  ];
}

/** A text whose pairs become notes, with where it stands. */
interface Place {
  readonly id: string;
  readonly text: LaidText;
  /** HTML. */
  readonly context: string;
}

function notesOf(request: ExportRequest): readonly string[] {
  const thread = layThread(request.document, request.into);
  return placesOf(thread, request).flatMap((place) =>
    place.text.pairs.flatMap((pair) => noteOf(pair, place, request)),
  );
}

function placesOf(thread: LaidThread, { document, words }: ExportRequest): readonly Place[] {
  const { title, url } = document.thread;
  const context = (name: string, address: string | undefined): string =>
    [
      oneLine(title),
      oneLine(name),
      address === undefined ? "" : markupOf(link(address, {}, oneLine(address))),
    ]
      .map((part, i) => (i < 2 ? escaped(part) : part))
      .filter((part) => part !== "")
      .join("<br>");
  return [
    ...allPosts(thread.posts).map(({ post, number, body }) => ({
      id: `post:${post.id}`,
      text: body,
      context: context(`${words.label("post")} ${number}`, post.url ?? url),
    })),
    ...allSources(thread).flatMap(({ source, body }) =>
      body === null
        ? []
        : {
            id: `source:${source.id}`,
            text: body,
            context: context(sourceTitle(source), source.url),
          },
    ),
  ];
}

/** One line: GUID, original, translation, where it stands, who translated it, tags. */
function noteOf(
  pair: LaidPair,
  place: Place,
  { document, words }: ExportRequest,
): readonly string[] {
  const { text, id, context } = place;
  const { original, target } = pair;
  if (original === null || target.kind !== "words" || text.translation === null) return [];
  const { language } = text.translation;
  const guid = sha256([document.thread.id, id, language, pair.key].join("\0")).slice(0, 20);
  const tags = ["nitka", `${text.language}-${language}`, target.state].map(tagOf);
  return [
    [
      guid,
      field(text.text.slice(original.start, original.end)),
      field(target.unit.text.trim()),
      context.replaceAll("\t", " "),
      field(words.provenance(target.unit, target.state)),
      tags.join(" "),
    ].join("\t"),
  ];
}

/** Escaped text on one line: no tab, and line breaks as HTML has them. */
const field = (text: string): string =>
  escaped(text.replaceAll("\t", " ")).replaceAll("\n", "<br>");

const tagOf = (tag: string): string => tag.replace(/[^\p{L}\p{N}-]+/gu, "-");
