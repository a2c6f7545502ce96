import { type BitextRow, rowState } from "#domain/bitext.ts";
import { sameLanguage } from "#domain/language-tag.ts";
import { languageOfOwner } from "#domain/language-pairs.ts";
import { safeHref } from "#domain/links/safe-href.ts";
import type {
  Person,
  Source,
  TextOwner,
  ThreadDocument,
  Translation,
  TranslationUnit,
} from "#domain/thread.ts";
import { translationsOf } from "#domain/translations.ts";
import type { ExportWords } from "../exporter.ts";
import { oneLine } from "./clean-text.ts";
import { type CslDate, cslDate } from "./csl-date.ts";
import { sourceTitle } from "./names.ts";

interface CslName {
  readonly literal: string;
}

type CslType = "post" | "post-weblog" | "webpage" | "article-newspaper";

/** What is cited, by the names of CSL-JSON 1.0.2 (csl-data.json of the Citation Style Language project). */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly "container-title"?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  /** The host that keeps the archived copy, and its address there. */
  readonly archive?: string;
  readonly archive_location?: string;
  /** BCP 47: of what is cited, not of a translation. */
  readonly language?: string;
  /** Words for people: in a citation of sentences the original, its translation and who made it. */
  readonly note?: string;
  /** The same for programs; CSL keeps `custom` for what it does not know itself. */
  readonly custom?: { readonly nitka: CslQuotation };
}

interface CslQuotation {
  readonly original: string;
  readonly translation: string;
  readonly originalLanguage: string;
  readonly translationLanguage: string;
  readonly provenance: string;
}

const TYPES: Readonly<Record<string, CslType>> = {
  livejournal: "post-weblog",
  news: "article-newspaper",
  web: "webpage",
};
const SOCIAL: ReadonlySet<string> = new Set(
  "bluesky facebook mastodon ok telegram vk x youtube".split(" "),
);

/** The thread itself, with whoever translated its posts; @param into BCP 47; without, into any language. */
export function threadItem(document: ThreadDocument, into?: string): CslItem {
  const { id, title, author, created, url, language, imported } = document.thread;
  const person = document.people.find((one) => one.id === author);
  const posts = document.translations.filter(({ of }) => of.kind === "post");
  return {
    id: `thread-${id}`,
    type: "post",
    ...named("title", oneLine(title)),
    ...namesOf("author", person === undefined ? [] : [authorName(person)]),
    ...namesOf("translator", translatorsOf(posts, into)),
    ...dated("issued", created),
    ...dated("accessed", imported?.at),
    ...placed(url),
    ...named("language", language),
  };
}

/** A source of it, with whoever translated that; @param into BCP 47; without, into any language. */
export function sourceItem(
  document: ThreadDocument,
  source: Source,
  words: Pick<ExportWords, "platform">,
  into?: string,
): CslItem {
  const { id, platform, author = "", published, captured, archived, language } = source;
  const type = SOCIAL.has(platform) ? "post" : (TYPES[platform] ?? "webpage");
  const mine = translationsOf(document, "source", id);
  return {
    id: `source-${id}`,
    type,
    ...named("title", oneLine(sourceTitle(source))),
    ...namesOf("author", [author]),
    ...namesOf("translator", translatorsOf(mine, into)),
    ...(type === "post" && named("container-title", words.platform(platform))),
    ...dated("issued", published),
    ...dated("accessed", captured?.at),
    ...placed(source.url),
    ...archivedAt(archived),
    ...named("language", language ?? ""),
  };
}

/**
 * One item for chosen sentences of a post or a source: what they are taken from, the original, the translation
 * and who made it.
 *
 * @param rows rows of `bitextRows` over that text, with units of one translation.
 * @returns null where the document has no such text.
 */
export function writeCitation(
  document: ThreadDocument,
  owner: TextOwner,
  rows: readonly BitextRow[],
  words: ExportWords,
): CslItem | null {
  const cited = citedItem(document, owner, words);
  if (cited === null) return null;
  const { item, text } = cited;
  const units = rows.flatMap(({ unit }) => (unit === null || unit.text === "" ? [] : [unit]));
  const into = document.translations.find((translation) =>
    translation.units.some((unit) => units.includes(unit)),
  );
  const quotation: CslQuotation = {
    original: oneLine(rows.map((row) => originalOf(row, text)).join(" ")),
    translation: oneLine(units.map((unit) => unit.text).join(" ")),
    originalLanguage: languageOfOwner(document, owner),
    translationLanguage: into?.language ?? "und",
    provenance: provenanceOf(rows, text, words),
  };
  const { translator: _everybody, ...rest } = item;
  return {
    ...rest,
    id: `${item.id}-${rows.map(({ key }) => key).join("-")}`,
    ...namesOf("translator", makersOf(units)),
    note: noteOf(quotation, words),
    custom: { nitka: quotation },
  };
}

/** For people: "Original: … Translation: … (who)". */
function noteOf({ original, translation, provenance }: CslQuotation, words: ExportWords): string {
  const said = translation === "" ? words.label("not-translated") : translation;
  const made = provenance === "" ? "" : ` (${provenance})`;
  return `${words.label("original")}: ${original}\n${words.label("translation")}: ${said}${made}`;
}

const originalOf = ({ segments }: BitextRow, text: string): string =>
  text.slice(segments[0]?.start ?? 0, segments.at(-1)?.end ?? 0);

function provenanceOf(rows: readonly BitextRow[], text: string, words: ExportWords): string {
  const all = rows.flatMap((row) => {
    const state = rowState(row, text);
    return row.unit === null || state === null ? [] : [words.provenance(row.unit, state)];
  });
  return [...new Set(all)].join("; ");
}

function citedItem(
  document: ThreadDocument,
  owner: TextOwner,
  words: ExportWords,
): { readonly item: CslItem; readonly text: string } | null {
  if (owner.kind === "source") {
    const source = document.sources.find(({ id }) => id === owner.id);
    if (source === undefined) return null;
    return { item: sourceItem(document, source, words), text: source.text ?? "" };
  }
  const post = document.posts.find(({ id }) => id === owner.id);
  if (post === undefined) return null;
  const person = document.people.find(({ id }) => id === post.author);
  const item: CslItem = {
    ...threadItem(document),
    ...dated("issued", post.created),
    ...placed(post.url),
    ...namesOf("author", person === undefined ? [] : [authorName(person)]),
    ...named("language", languageOfOwner(document, owner)),
    id: `post-${post.id}`,
  };
  return { item, text: post.text };
}

/** A handle says who it is where names are common. */
const authorName = ({ name, handle = "" }: Person): string => (name === "" ? handle : name);

const translatorsOf = (
  translations: readonly Translation[],
  into: string | undefined,
): readonly string[] =>
  translations
    .filter(({ language }) => into === undefined || sameLanguage(language, into))
    .flatMap(({ units }) => makersOf(units));

/** People by name; a machine for what no person wrote. */
const makersOf = (units: readonly TranslationUnit[]): readonly string[] =>
  units.map(({ origin, by = "", engine = "", model = "" }) =>
    origin === "machine" ? [engine, model].filter(Boolean).join(" ") : by,
  );

function namesOf(field: "author" | "translator", names: readonly string[]): Partial<CslItem> {
  const known = [...new Set(names.map(oneLine))].filter((name) => name !== "");
  return known.length === 0 ? {} : { [field]: known.map((literal) => ({ literal })) };
}

const named = (field: "title" | "language" | "container-title", value: string): Partial<CslItem> =>
  value === "" ? {} : { [field]: value };

function dated(field: "issued" | "accessed", time: string | undefined): Partial<CslItem> {
  const date = cslDate(time);
  return date === null ? {} : { [field]: date };
}

function placed(address: string | undefined): Partial<CslItem> {
  const href = safeHref(address ?? "");
  return href === null ? {} : { URL: href };
}

function archivedAt(address: string | undefined): Partial<CslItem> {
  const href = safeHref(address ?? "");
  return href === null ? {} : { archive: new URL(href).host, archive_location: href };
}
