/** Little, and no colour: the reading system has its own. The translation stands under its original. */
export const EPUB_STYLE = `
body { margin: 0 4%; line-height: 1.5; }
h1 { font-size: 1.6em; line-height: 1.25; }
h2 { font-size: 1.1em; }
h3 { font-size: 1.15em; margin: 0 0 .3em; }
p { margin: 0; text-indent: 0; text-align: left; overflow-wrap: break-word; }
ul, ol { margin: 0; padding-left: 1.5em; }
.facts, .makers, .languages, .kicker, .missing { font-size: .85em; }
.missing { font-style: italic; }
.legend ul { padding: 0; list-style-type: none; }
.whole, blockquote, .poll, .card, .makers, .earlier { margin: .6em 0 0 0; }
blockquote, .card { padding-left: 1em; border-left: 1px solid; }
.whole, .lines, .original, .translation { white-space: pre-line; }
.warning { font-weight: bold; }
.source { margin-top: 2em; padding-top: 1em; border-top: 1px solid; }
.branch { margin-left: 1em; }
.pairs { margin-top: .8em; }
.languages { margin-bottom: .5em; }
.pair { margin-bottom: .5em; page-break-inside: avoid; break-inside: avoid; }
.begins { margin-top: 1em; }
.translation { margin-left: .8em; padding-left: .7em; border-left: 1px solid; }
.mark { font-size: .75em; white-space: nowrap; }
h1, h2, h3, .kicker, .languages { page-break-after: avoid; break-after: avoid; }
`;
