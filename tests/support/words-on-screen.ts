/** Names, and codes of languages, that stay as they are in every language of the interface. */
const INTERNATIONAL = new Set([
  ..."Nitka JSON HTML ZIP UTF BCP PNG MIT".split(" "),
  ..."VK Facebook Telegram YouTube LiveJournal Bluesky Mastodon ActivityPub FxTwitter X".split(" "),
  ..."Mozilla LibreTranslate Google API OpenAI CORS Ollama Bergamot Firefox Chrome Edge".split(" "),
  ..."ru be uk pl be-tarask".split(" "),
  // The language's own name for itself, in the choice of languages.
  "English",
]);

/** Phrases that stay, and what the fixtures say where nothing can carry a language: a title, an engine. */
const PHRASES = [
  "Literata (SIL Open Font License)",
  "Thread Reader",
  "Telegram Desktop",
  "JSON Feed",
  "Google Cloud Translation",
  "Cloud Translation",
  "Google Cloud Console",
  "LM Studio",
  "Strike at the plant",
  "bergamot",
];

const ATTRIBUTES = ["aria-label", "aria-description", "title", "placeholder", "alt"];
const LATIN_WORD = /\p{Script=Latin}[\p{Script=Latin}’'-]*/gu;
/** What is an address or a file's name, not a word; a place in a document, or a value of one in quotes. */
const CODE = /(?:https?:\/\/|@)\S+|[\w-]*(?:\.[\w-]+)+(?:\/\S*)?|^[\w.[\]]+(?=: )|«[\w-]+»/gu;

/** Somebody's words rather than the interface's: they say their language, or that they are a name. */
const CONTENT = "body [lang], bdi, script, style, textarea";

/** Every text on the page in the interface's own voice: texts, names for assistive technology, tooltips, hints. */
export function wordsOnScreen(page: Document): readonly string[] {
  const found: string[] = [];
  for (const element of page.body.querySelectorAll("*")) {
    for (const name of ATTRIBUTES) found.push(element.getAttribute(name) ?? "");
    if (element.closest(CONTENT) !== null) continue;
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? "");
  }
  return found.map((text) => text.trim()).filter((text) => text !== "");
}

/** The words in Latin script among them that are no international names. */
export function foreignWords(texts: readonly string[]): readonly string[] {
  return texts
    .map((text) => PHRASES.reduce((rest, phrase) => rest.replaceAll(phrase, " "), text))
    .flatMap((text) => text.replace(CODE, " ").match(LATIN_WORD) ?? [])
    .filter((word) => !INTERNATIONAL.has(word));
}
