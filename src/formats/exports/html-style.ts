/**
 * The style of the one-file page: two columns where there is room and on paper, else the translation under its
 * original. On paper it is black on white, a pair stays on one page, and addresses are printed after their links.
 */
export const HTML_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf8f3, #171511);
  --ink: light-dark(#1f1c17, #ece7dc);
  --soft: light-dark(#5d574c, #b3aa9a);
  --rule: light-dark(#ddd6c8, #3b362e);
  --thread: light-dark(#a8321f, #ff9b87);
}
* { box-sizing: border-box; }
body {
  max-width: 68rem;
  margin: 0 auto;
  padding: 3rem 1.25rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.58 "Literata Variable", Literata, Georgia, "Noto Serif", "PT Serif", "DejaVu Serif", serif;
  overflow-wrap: anywhere;
}
p, ul, ol, blockquote { margin: 0; }
h1, h2, h3 { font-weight: 600; line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 .6rem; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); }
h2 { margin: 0; font-size: .875rem; letter-spacing: .03em; color: var(--thread); }
h3 { margin: 0 0 .3rem; font-size: 1.25rem; }
a { color: inherit; text-decoration-color: var(--thread); text-underline-offset: .15em; }
header.title { padding-bottom: 1.75rem; }
.facts, .makers, .languages, .kicker, .legend, nav, .missing, .mark {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
.facts, .makers, .languages, .kicker, .legend, nav { font-size: .8125rem; line-height: 1.5; color: var(--soft); }
.missing { font-size: .875rem; color: var(--soft); }
nav, .legend { padding: 1rem 0; border-top: 1px solid var(--rule); }
nav ol { padding-inline-start: 0; list-style: none; }
nav ol ol { padding-inline-start: 1.5rem; }
nav li { padding: .15rem 0; }
nav a { color: var(--ink); text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav h2, .legend h2 { margin-bottom: .4rem; }
.legend ul { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; padding: 0; list-style: none; }
article { padding: 2.25rem 0; border-top: 1px solid var(--rule); }
article.branch { margin-inline-start: 1.5rem; }
article > h2 + .facts { margin-bottom: .35rem; }
.whole { max-width: 40rem; white-space: pre-line; }
.whole, blockquote, .poll, .card { margin-top: .6rem; }
blockquote, .card { max-width: 40rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--rule); }
.lines { white-space: pre-line; }
.warning { font-weight: 600; }
.source { margin-top: 2rem; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--thread); }
.kicker { color: var(--thread); }
.earlier { margin-top: 1rem; }
.pairs { margin-top: .9rem; }
.languages, .pair { display: block; }
.languages { padding-bottom: .35rem; border-bottom: 1px solid var(--rule); }
.languages span + span::before { content: "→ "; }
.pair { padding: .3rem 0; }
.pair.begins:not(:nth-child(2)) { margin-top: .8rem; }
.original, .translation { white-space: pre-line; }
.translation { margin-inline-start: .9rem; padding-inline-start: .8rem; border-inline-start: 1px solid var(--rule); }
.mark { font-size: .68em; line-height: 1; color: var(--soft); white-space: nowrap; }
.legend .mark, .missing .mark { font-size: .85em; }
.makers { margin-top: .6rem; }
.makers ol { padding-inline-start: 1.5rem; }
footer { padding-top: 1.5rem; border-top: 1px solid var(--rule); }
@media print, (min-width: 46rem) {
  .languages, .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.25rem; }
  .languages span + span::before { content: none; }
  .translation { margin-inline-start: 0; padding-inline-start: 0; border: 0; }
}
@media print {
  @page { margin: 18mm 16mm; }
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #333; --rule: #bbb; --thread: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.45; }
  h1 { font-size: 20pt; }
  h2, h2 + .facts, h3, .kicker, .languages, .source > header { break-after: avoid; }
  .pair, .source > header, blockquote, .card, li { break-inside: avoid; }
  .whole { orphans: 3; widows: 3; }
  article { padding: 14pt 0; }
  .source { margin-top: 14pt; padding-inline-start: 10pt; border-inline-start-width: 1pt; }
  a[href^="http"]:not(.address)::after { content: " (" attr(href) ")"; font-size: .85em; }
  nav a { text-decoration: none; }
}
`;
