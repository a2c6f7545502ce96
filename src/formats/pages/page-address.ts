import { recogniseAddress } from "#domain/links/recognise.ts";
import { safeHref } from "#domain/links/safe-href.ts";

/** Comments are looked for in this much of the beginning and of the end. */
const EDGE = 8000;
const COMMENTS: readonly RegExp[] = [
  // Internet Explorer, Chrome.
  /<!--\s*saved from url=\(\d{1,6}\)(\S{1,4000})\s*-->/iu,
  // SingleFile.
  /<!--\s{1,20}Page saved with SingleFile\s{1,20}url:\s{0,20}(\S{1,4000})/iu,
  // HTTrack gives no scheme.
  /<!-- Mirrored from (\S{1,4000}) by HTTrack/iu,
];
/** A copy of the Wayback Machine, its address written from the host or from the top of the site. */
const WAYBACK = /^(?:https?:\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.+)$/iu;
/** A copy of archive.today under its long address. */
const ARCHIVE_TODAY =
  /^https?:\/\/(?:www\.)?archive\.(?:today|ph|is|li|fo|vn|md)\/(?:o\/\w{1,10}\/|[\d.-]{4,20}\/)(https?:.+)$/iu;

/**
 * Where a page was published, by the first of these that tells: what the reader said, its canonical link,
 * `og:url`, the comment of the program that saved it. An archive's copy counts as the page it copied.
 */
export function pageAddress(
  document: Document,
  html: string,
  given: string | undefined,
): string | undefined {
  const edges = `${html.slice(0, EDGE)}\n${html.slice(-EDGE)}`;
  const candidates = [
    given,
    document.querySelector("link[rel~=canonical]")?.getAttribute("href"),
    document.querySelector('meta[property="og:url"]')?.getAttribute("content"),
    ...COMMENTS.map((pattern) => withScheme(pattern.exec(edges)?.[1])),
    archivedForm(document),
  ];
  const addresses = candidates.flatMap((address) => original(address?.trim() ?? "") ?? []);
  // Some sites name their front page as the canonical form of every page.
  return addresses.find((address) => new URL(address).pathname !== "/") ?? addresses[0];
}

/** The address without an archive, a redirect or tracking around it; null where it is not http(s). */
function original(address: string): string | null {
  const inner = WAYBACK.exec(address)?.[1] ?? ARCHIVE_TODAY.exec(address)?.[1];
  // Servers fold the two slashes of an inner address into one.
  const bare = inner === undefined ? address : withScheme(inner.replace(/^(https?:)\/+/iu, "$1//"));
  const safe = safeHref(bare ?? "");
  if (safe === null) return null;
  return recogniseAddress(safe)?.canonical ?? safe;
}

const withScheme = (address: string | undefined): string | undefined =>
  address === undefined || /^[a-z][a-z\d+.-]{0,20}:/iu.test(address)
    ? address
    : `https://${address}`;

/** archive.today shows the address it copied in a field at the top. */
const archivedForm = (document: Document): string | null | undefined =>
  document.querySelector('#HEADER input[name="q"]')?.getAttribute("value");

/** Removes what the archives write into the pages they copied. */
export function removeArchiveParts(document: Document): void {
  const parts =
    "#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato, #wm-capinfo, #HEADER, #FOOTER, #hashtags, #DIVALREADY, #DIVSHARE";
  const isCopy =
    document.querySelector("#wm-ipp-base, #wm-ipp, #donato, #HEADER input[name=q]") !== null;
  if (isCopy) for (const part of document.querySelectorAll(parts)) part.remove();
}
