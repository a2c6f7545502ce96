import { walkHtml } from "../html-elements.ts";
import type { Attributes } from "../html-elements.ts";

/** Pages as people make them nest less. Every step over an element of a deeper one costs its depth. */
const DEEPEST = 64;
/** Elements that stand inside a line; of all others, too deep, a line break remains. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup tt u var wbr".split(
    " ",
  ),
);
/** Their text is no text; too deep, they are left out. */
const RAW = new Set(["script", "style", "template", "noscript", "iframe", "textarea", "title"]);

/** HTML whose elements nest no deeper than any honest page's: of deeper ones the text and line breaks stay. */
export function shallowHtml(html: string): string {
  return nestsDeeper(html) ? flatten(html) : html;
}

function nestsDeeper(html: string): boolean {
  let depth = 0;
  let deepest = 0;
  walkHtml(html, {
    text: () => undefined,
    open: () => {
      deepest = Math.max(deepest, ++depth);
      return () => void depth--;
    },
  });
  return deepest > DEEPEST;
}

function flatten(html: string): string {
  const out: string[] = [];
  let depth = 0;
  let raw = 0;
  const breakLine = () => {
    if (out.at(-1) !== "<br>") out.push("<br>");
  };
  walkHtml(html, {
    text: (data) => {
      if (raw === 0) out.push(escape(data));
    },
    open: (name, attributes) => {
      depth++;
      const kept = depth <= DEEPEST && !RAW.has(name);
      const isRaw = RAW.has(name);
      if (isRaw) raw++;
      if (kept) out.push(openingTag(name, attributes));
      else if (!isRaw && !INLINE.has(name)) breakLine();
      return () => {
        depth--;
        if (isRaw) raw--;
        if (kept) out.push(`</${name}>`);
        else if (!isRaw && !INLINE.has(name)) breakLine();
      };
    },
  });
  return out.join("");
}

function openingTag(name: string, attributes: Attributes): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escape(value)}"`);
  return `<${name}${written.join("")}>`;
}

const escape = (text: string): string =>
  text
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;");
