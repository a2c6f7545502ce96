/** Handing work on and taking it in: links, files, other programs. */
export const exchange = {
  problem: {
    "link-cut":
      "The link was cut: {{missing}} of its {{of}} characters are missing at the end. Ask for it again, or for a file. Nothing was changed.",
    "link-damaged":
      "The corrections in this link do not match their checksum: something in it was changed on its way. Ask for it again, or for a file. Nothing was changed.",
    "not-corrections":
      "This holds no corrections: “format” should be “nitka-corrections”, found {{found}}.",
    "corrections-elsewhere":
      "These corrections are for another thread: “{{title}}”. Open that one first. Nothing was changed.",
    "corrections-count":
      "It says that it holds {{stated}} corrections, but there are {{found}}. It was changed on its way; nothing was taken from it.",
    "corrections-markup":
      "There is the code of a page in it where words should be: {{found}}. Nothing was taken from it.",
    "xml-bad":
      "This is not well-formed XML: the error is at line {{line}}, column {{column}}. Export the file again.",
    "no-pairs": "This {{format}} file holds no pair of texts in two languages.",
    "no-terms":
      "There is no term in it. A glossary has a term and its translation on each line, with a tab between them.",
    "nothing-to-export":
      "There is no translation in this thread yet that could be written into such a file.",
    "not-a-library":
      "{{address}} is no list of threads. Ask for the address of a file library.json, as “nitka library” makes it.",
  },
};
