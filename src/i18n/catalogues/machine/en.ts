/** What a machine that translates says in the reader: under way, done, failed, doubted. */
export const machine = {
  translate: "Translate",
  translateRest: "Translate the rest",
  how: "How to translate",
  into: "Into",
  panelTitle: "Translate this source",
  close: "Close",
  by: {
    browser: "The browser’s translator",
    openai: "Language model",
  },
  where: {
    device: "on this device",
    browser: "by your browser",
    server: "at {{host}}",
  },
  run: {
    label: "Translation under way",
    waiting: "Waiting for its turn…",
    preparing: "Getting {{engine}} ready…",
    progress: "{{done}} of {{total}} sentences",
    stop: "Stop",
    done_one: "{{formatted}} sentence translated.",
    done_other: "{{formatted}} sentences translated.",
    stopped: "Stopped at {{done}} of {{total}} sentences.",
    failed: "Stopped at {{done}} of {{total}} sentences.",
    someFailed_one: "{{formatted}} sentence could not be translated.",
    someFailed_other: "{{formatted}} sentences could not be translated.",
    retry: "Try again",
    retryAll: "Try them again",
    other: "Translate another way",
    goOn: "Go on translating",
  },
  row: {
    waiting: "Will be translated",
    failed: "Not translated:",
    retry: "Try this sentence again",
  },
  thread: {
    title: "Translate the whole thread",
    lead: "Sentence by sentence, beside the original. What people have translated stays as it is.",
    what: "What to translate",
    sources_one: "{{formatted}} source with a text",
    sources_other: "{{formatted}} sources with a text",
    posts_one: "{{formatted}} post",
    posts_other: "{{formatted}} posts",
    mixed:
      "There are texts in several languages here. Choose for each language; the others wait for you below.",
    fromTo: "{{from}} → {{to}}",
    texts_one: "{{formatted}} text",
    texts_other: "{{formatted}} texts",
    nothing: "Nothing here needs a translation into this language.",
    pickSome: "Choose what to translate.",
    progress: "{{done}} of {{total}} texts, {{sentences}}",
  },
  report: {
    title: "What was translated",
    translated_one: "{{formatted}} text translated",
    translated_other: "{{formatted}} texts translated",
    failed_one: "{{formatted}} text not translated, or only in part",
    failed_other: "{{formatted}} texts not translated, or only in part",
    already_one: "{{formatted}} text already in this language",
    already_other: "{{formatted}} texts already in this language",
    left_one: "{{formatted}} text left as it is: there is a translation",
    left_other: "{{formatted}} texts left as they are: there are translations",
    unknown_one: "{{formatted}} text in a language nobody has named",
    unknown_other: "{{formatted}} texts in a language nobody has named",
    without_one: "{{formatted}} source has no text yet",
    without_other: "{{formatted}} sources have no text yet",
    post: "Post {{number}}",
  },
  unknownLanguage:
    "The language of this text is not known. Press “Correct the text or its details” and set it; then the text can be translated.",
  words: {
    none: "no word of its own in the translation",
  },
  compare: {
    label: "Compare with",
    off: "nothing",
    hint: "Underlined: only in the other. Struck through: only in the one shown.",
    otherLanguage: "In two languages words are not compared: the other stands below each sentence.",
    row: "The other translation",
    above: "With the rows above:",
    same: "The same words.",
    missing: "Not translated in the other one.",
    unmarked: "Too different to mark word by word.",
    onlyOther: "only in the other:",
    onlyShown: "only in the one shown:",
    madeOther: "The other: {{who}}",
    madeShown: "The one shown: {{who}}",
  },
  checks: {
    label: "Worth a look",
    "number-missing": "The original has the number {{number}}, the translation does not.",
    "number-added": "The translation has the number {{number}}, the original does not.",
    "date-differs": "The dates differ: {{source}} in the original, {{target}} in the translation.",
    "negation-missing": "The original has “{{word}}”, the translation has no negation.",
    "negation-added": "The translation has “{{word}}”, the original has no negation.",
    "name-missing": "The original names {{name}}, the translation does not.",
    "quotes-differ": "Quotations: {{source}} in the original, {{target}} in the translation.",
    untranslated: "This is still the original, not a translation.",
    "sentence-dropped":
      "Sentences: {{source}} in the original, {{target}} in the translation. Is one missing?",
    "too-short": "The translation is much shorter than the original. Is something missing?",
    "too-long": "The translation is much longer than the original. Is something added?",
    "question-lost": "The original asks a question, the translation does not.",
    "exclamation-lost": "The original exclaims, the translation does not.",
  },
  problem: {
    "host-unreachable":
      "{{host}} did not answer, or does not let this page ask it. It may be down or blocked where you are. Try again, or translate another way.",
    "timed-out":
      "{{who}} did not answer within {{seconds}} seconds. Try again, or translate another way.",
    cancelled: "Stopped before it was done. You can go on at any time.",
    "model-damaged":
      "{{file}} from {{host}} is not what was published: it came cut or changed. It was not kept. Try again, or take the file from somewhere else.",
    "model-damaged-here":
      "{{file}} is cut or changed, and was not kept. Download it again, or take it from somewhere else.",
    "model-not-found":
      "{{host}} does not have {{file}}. Check the name, or get it from somewhere else.",
    "model-nowhere":
      "There is no place {{file}} could be downloaded from. Get it from somewhere else.",
    "model-missing":
      "The model {{from}} → {{to}} is not on this device. Download it, then translate again.",
    "too-many-requests": "{{host}} has had too many requests. Wait a little, then try again.",
    "too-many-requests-wait":
      "{{host}} has had too many requests and asks to wait {{seconds}} seconds. Try again then.",
    "not-authorised":
      "{{host}} does not accept the key, or wants one. Check it in the settings of this server.",
    "unsupported-pair": "This way does not translate {{from}} → {{to}}. Choose another way.",
    "segment-too-long":
      "This sentence has {{length}} characters; up to {{limit}} can be translated at once. Split it in the text of the source.",
    "server-said": "{{host}} answered with an error ({{status}}: {{said}}).",
    "server-silent":
      "{{host}} answered with an error ({{status}}). Is its address right, and is it a translation server?",
    "bad-answer":
      "What {{who}} sent back is no translation of this. Try again, or translate another way.",
    "browser-refused":
      "The browser refused its translator. Press the button again, or translate another way.",
    "engine-crashed": "The translator broke down and was started anew. Try again.",
  },
} as const;
