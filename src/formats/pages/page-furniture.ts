import { oneLine } from "./page.ts";

/** Parts of pages that are never of the article. */
const NEVER_TEXT =
  "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, dialog, [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog]";
/** Classes and ids of what pages put beside and between the paragraphs. */
const BESIDE =
  /(?:^|[\s_-])(?:share|sharing|shares|social|socials|likely|ya-share2?|addtoany|a2a|related|read-?also|readmore|read-more|more-news|recommend(?:ed|ations?)?|subscribe|subscription|newsletter|donate|banner|advert|adsense|promo|cookies?|comments?|disqus|breadcrumbs?|pagination|tags|tags?-list|counter|views-count)(?:$|[\s_-])/iu;
/** A part that holds so much of the page's text is the article, whatever its class. */
const MOST = 0.5;
/** Labels of links to other articles: with links after it, the whole paragraph is left out. */
const READ_ALSO =
  /^(?:читайте (?:также|ещ[её])|читать также|смотрите также|по теме|материалы по теме|похожие (?:материалы|новости|записи)|чытайце (?:таксама|яшчэ)|глядзіце таксама|па тэме|читай(?:те)? нас .*|read (?:also|more|next)|see also|related(?: (?:articles|stories|news))?)\s*[:.…»]*/iu;
/** Lines that are a button or a call of the page's, and nothing else. */
const EXACT =
  /^(?:поделиться|поделитесь|подел(?:иться|итесь) (?:в соцсетях|новостью|ссылкой)|падзяліцца|падзяліцеся|share(?: this(?: article)?)?|tweet|отправить|даслаць|(?:комментарии|каментары|comments)(?::? ?\d{1,6})?|реклама|рэклама|advertisement|подписаться|падпісацца|subscribe|распечатать|раздрукаваць|print|\d+ (?:просмотр(?:ов|а)?|праглядаў|views))[:.…]*$/iu;

/** Takes out of the document what is the page's, not the article's. */
export function removePageFurniture(document: Document): void {
  for (const part of document.querySelectorAll(NEVER_TEXT)) part.remove();
  const whole = document.body.textContent?.length ?? 0;
  for (const part of document.querySelectorAll("body [class], body [id]")) {
    const names = `${part.getAttribute("class") ?? ""} ${part.getAttribute("id") ?? ""}`;
    if (!BESIDE.test(names) || part.querySelector("article, [itemprop=articleBody]") !== null)
      continue;
    if (/^(?:HTML|BODY|ARTICLE|MAIN)$/u.test(part.tagName)) continue;
    if ((part.textContent?.length ?? 0) < whole * MOST) part.remove();
  }
  for (const block of document.querySelectorAll(
    "p, div, li, h2, h3, h4, h5, span, strong, aside",
  )) {
    if (block.childElementCount > 20) continue;
    removeCall(block);
  }
}

function removeCall(block: Element): void {
  const text = oneLine(block.textContent ?? "");
  if (text === "" || text.length > 1000 || block.parentElement === null) return;
  if (EXACT.test(text)) {
    block.remove();
    return;
  }
  const label = READ_ALSO.exec(text)?.[0];
  if (label === undefined) return;
  const rest = text.slice(label.length).trim();
  if (rest === "") {
    const next = block.nextElementSibling;
    if (next !== null && isAllLinks(next)) next.remove();
    block.remove();
  } else if (isAllLinks(block, rest)) block.remove();
}

/** Whether the text consists of links to elsewhere and nothing more. */
function isAllLinks(element: Element, text = oneLine(element.textContent ?? "")): boolean {
  const links = element.tagName === "A" ? [element] : [...element.querySelectorAll("a")];
  const linked = links.map((link) => link.textContent ?? "").join("");
  const count = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, "").length;
  return links.length > 0 && count(linked) >= count(text);
}
