import type { Page } from "@playwright/test";

/** Words that stay as they are in any language. */
const NAMES =
  /\b(?:Ctrl|Enter|Alt|Esc|TMX|XLIFF|HTML|EPUB|Markdown|Anki|CSL|TSV|TBX|OmegaT|Trados|memoQ|Zotero|Google Cloud Translation|Cloud Translation|Google Cloud Console|LM Studio|Mozilla|LibreTranslate|Google|API|OpenAI|CORS|Ollama|Bergamot|Firefox|Chrome|Edge|Nitka|JSON|VK|X|FxTwitter|YouTube|LiveJournal|Bluesky|Mastodon|Telegram|Facebook|MIT|Literata|SIL|Open|Font|License|English|UTF|Hrodna|Grodno)\b/gu;

/**
 * Runs of Latin letters the reader sees in the interface: visible text, names and hints, leaving out what
 * is somebody's own words (inside an element with a language of its own, or isolated by `bdi`).
 */
export async function latinWords(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const own = (element: Element | null) =>
      element?.closest("bdi, code, select.language-switch, .segmented, [lang]:not(html)") != null;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || own(parent) || !parent.checkVisibility()) continue;
      if (parent.closest("script, style, noscript, textarea") === null)
        found.push(node.textContent ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]"))
      if (!own(element))
        for (const name of ["aria-label", "title", "placeholder"])
          found.push(element.getAttribute(name) ?? "");
    return found;
  });
  return texts.filter((text) =>
    /[A-Za-z]{2,}/u.test(
      text
        .replace(/«[^»]*»|"[^"]*"/gu, "")
        .replace(NAMES, "")
        .replace(/(?:https?:\/\/|[\w-]*\.)\w\S*|@\w+/gu, ""),
    ),
  );
}
