import type { Piece } from "./through.ts";

const OPEN = '<span translate="no">';
const CLOSE = "</span>";

/** A text as HTML in which what must stay is marked (https://cloud.google.com/translate/troubleshooting). */
export function toHtml({ body, kept }: Piece): string {
  const ends = [...kept.map(({ start }) => start), body.length];
  const around = [0, ...kept.map(({ end }) => end)].map((from, at) => body.slice(from, ends[at]));
  return around
    .map((text, at) => {
      const span = kept[at];
      const sign = span === undefined ? "" : escape(body.slice(span.start, span.end));
      return escape(text) + (sign === "" ? "" : OPEN + sign + CLOSE);
    })
    .join("");
}

/** The text of such HTML in translation. Every tag in it is markup: what was text was escaped. */
export function fromHtml(html: string): string {
  return html
    .replace(/<[^<>]*>/gu, "")
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (all, decimal, hex, name) => {
      if (typeof name === "string") return NAMED.get(name.toLowerCase()) ?? all;
      const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
}

const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00A0"],
]);

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
