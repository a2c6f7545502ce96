import { DomUtils, parseDocument } from "htmlparser2";
import { safeHref } from "#domain/links/safe-href.ts";
import type { Media } from "#domain/thread.ts";
import type { DraftPost } from "./build-document.ts";
import { readHtmlText } from "./html-text.ts";

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** One post as Thread Reader shows it, and how many of its links lead nowhere safe. */
export interface ThreadReaderPost {
  readonly post: Pick<DraftPost, "text" | "links" | "media" | "quote" | "cards">;
  readonly dropped: number;
}

/** What stands below the words: pictures, films, posts shown inside, the page's own signs. */
const BESIDE = new Set([
  "entity-image",
  "entity-video",
  "entity-video-gif",
  "entity-embed",
  "entity-url-preview",
  "tw-permalink",
  "twitter-player",
  "tweet-url",
]);
const STATUS =
  /^https?:\/\/(?:\w+\.)?(?:twitter|x)\.com\/(?:[\w/]{1,60}\/)?status(?:es)?\/\d{1,25}/iu;
/** Thread Reader's word where the author described nothing. */
const NO_ALT = /^image$/iu;
const MOST_MEDIA = 50;

/** Reads the element of a post; of addresses only http(s) ones are kept. */
export function readThreadReaderPost(element: Element): ThreadReaderPost {
  const beside = DomUtils.findAll((one) => isBeside(one), element.children);
  const media = beside.flatMap(readMedia).slice(0, MOST_MEDIA);
  const shown = beside.filter((one) => isClass(one, "entity-embed")).flatMap(shownAddresses);
  for (const one of beside) DomUtils.removeElement(one);
  for (const link of DomUtils.getElementsByTagName("a", element.children)) completeLink(link);
  const { text, links, dropped } = readHtmlText(DomUtils.getInnerHTML(element));
  const quoted = shown.find((url) => STATUS.test(url));
  const cards = shown.filter((url) => url !== quoted).map((url) => ({ url }));
  const own = links.filter(
    ({ start, kind }) => kind === "link" && !/^[@#]/u.test(text.slice(start)),
  );
  return {
    post: {
      text,
      links: own.map(({ start, end, url }) => ({ start, end, url })),
      ...(media.length > 0 && { media: unique(media) }),
      ...(quoted !== undefined && { quote: { url: quoted } }),
      ...(cards.length > 0 && { cards }),
    },
    dropped,
  };
}

/** Links are shown shortened; the address they lead to stands in the text instead. */
function completeLink(link: Element): void {
  const href = (link.attribs["href"] ?? "").trim();
  const shown = DomUtils.textContent(link).trim();
  const url = safeHref(href.startsWith("//") ? `https:${href}` : href);
  // `/user/name` of a mention, `#tweet_2` of the page itself: the words alone.
  if (url === null && !/^[a-z][a-z\d+.-]*:/iu.test(href)) {
    delete link.attribs["href"];
    return;
  }
  if (url === null) return;
  link.attribs["href"] = url;
  const shortened =
    isClass(link, "entity-url") || /^(?:https?:\/\/|www\.)\S+$|^[\w.-]+\/\S*…$/iu.test(shown);
  if (!shortened || /^[@#]/u.test(shown)) return;
  const whole = href.startsWith("//") ? `https:${href}` : href;
  link.children = parseDocument(whole.replace(/&/gu, "&amp;").replace(/</gu, "&lt;")).children;
}

function readMedia(element: Element): readonly Media[] {
  if (isClass(element, "entity-image")) {
    const images = DomUtils.getElementsByTagName("img", element.children);
    return images.flatMap((image): readonly Media[] => {
      const link = image.parent as Element | null;
      const url = firstSafe(
        image.attribs["data-src"],
        link?.attribs?.["href"],
        image.attribs["src"],
      );
      const alt = image.attribs["alt"];
      if (url === undefined) return [];
      return [{ kind: "image", url, ...(alt !== undefined && !NO_ALT.test(alt) && { alt }) }];
    });
  }
  if (!isClass(element, "entity-video") && !isClass(element, "entity-video-gif")) return [];
  const films = DomUtils.findAll(
    (one) => ["video", "source", "a"].includes(one.name),
    element.children,
  );
  const url = firstSafe(
    ...films.flatMap(({ attribs }) => [attribs["src"], attribs["data-src"], attribs["href"]]),
  );
  return [{ kind: "video", ...(url !== undefined && { url }) }];
}

/** Where what is shown inside the post lies: another post, a film. */
function shownAddresses(embed: Element): readonly string[] {
  const inner = DomUtils.findAll(() => true, [embed]);
  const found = inner.flatMap(({ attribs }) => {
    const id = attribs["data-tweet-id"];
    const status =
      id !== undefined && /^\d{1,25}$/u.test(id) ? `https://x.com/i/status/${id}` : undefined;
    return firstSafe(attribs["href"], status, attribs["src"]) ?? [];
  });
  return [...new Set(found)];
}

function firstSafe(...addresses: readonly (string | undefined)[]): string | undefined {
  for (const address of addresses) {
    const url = safeHref(address?.startsWith("//") === true ? `https:${address}` : (address ?? ""));
    if (url !== null) return url;
  }
  return undefined;
}

function unique(media: readonly Media[]): readonly Media[] {
  const seen = new Set<string>();
  return media.filter(({ url }) => url === undefined || (!seen.has(url) && seen.add(url)));
}

const isClass = (element: Element, name: string): boolean =>
  (element.attribs["class"] ?? "").split(/\s+/u).includes(name);

const isBeside = (element: Element): boolean =>
  (element.attribs["class"] ?? "").split(/\s+/u).some((name) => BESIDE.has(name));
