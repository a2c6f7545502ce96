import { parseXml, XmlElement, XmlError, XmlText } from "@rgrove/parse-xml";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";

/**
 * The root element of an XML text. Nothing is fetched, and no entity is known but XML's own five: what a
 * document type declares is passed over.
 *
 * Problems: `xml-bad` with the place, which is the very beginning for elements nested too deep to be read.
 */
export function readXml(text: string): Result<XmlElement> {
  try {
    const { root } = parseXml(text);
    return root === null ? failed({ kind: "xml-bad", line: 1, column: 1 }) : ok(root);
  } catch (error) {
    if (error instanceof XmlError) {
      return failed({ kind: "xml-bad", line: error.line, column: error.column });
    }
    // The parser calls itself for an element inside an element.
    if (error instanceof RangeError) return failed({ kind: "xml-bad", line: 1, column: 1 });
    throw error;
  }
}

/** An element's name without the prefix of its namespace. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(":") + 1);

/** The elements directly inside. */
export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement);

/** The elements of one name directly inside. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => localName(child) === name);

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenNamed(element, name)[0];

/** An attribute's value; undefined where it is not there or blank. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const value = element.attributes[name]?.trim();
  return value === "" ? undefined : value;
}

/** All elements of some names below one, in order; what is inside of them is not looked at. */
export function descendants(root: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  const found: XmlElement[] = [];
  walk(root, (element) => {
    if (!names.has(localName(element))) return true;
    found.push(element);
    return false;
  });
  return found;
}

/** Native codes of a format (TMX, XLIFF 1.2): what they hold is no text. */
const CODES: ReadonlySet<string> = new Set(["bpt", "ept", "it", "ph", "ut"]);

/**
 * The words of a `seg`, `source` or `target`: inline codes are left out with what they hold, the words
 * inside of marks (`g`, `pc`, `mrk`, `hi`) stay, `cp` is the character it names and a coded line break a
 * line feed.
 */
export function inlineText(element: XmlElement): string {
  let text = "";
  walk(
    element,
    (inner) => {
      const name = localName(inner);
      if (name === "cp") text += codePoint(inner);
      else if (isLineBreak(inner)) text += "\n";
      return !CODES.has(name);
    },
    (words) => {
      text += words;
    },
  );
  return text;
}

const isLineBreak = (element: XmlElement): boolean =>
  attribute(element, "ctype") === "lb" ||
  attribute(element, "subType") === "xlf:lb" ||
  (localName(element) === "ph" && attribute(element, "type") === "lb");

function codePoint(element: XmlElement): string {
  const hex = attribute(element, "hex") ?? "";
  const code = /^[\da-f]{1,8}$/iu.test(hex) ? Number.parseInt(hex, 16) : Infinity;
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/** Without recursion: an input may nest as deep as its parser bears. */
function walk(
  root: XmlElement,
  enters: (element: XmlElement) => boolean,
  text: (words: string) => void = () => undefined,
): void {
  const open = [{ element: root, next: 0 }];
  for (let place = open.at(-1); place !== undefined; place = open.at(-1)) {
    const child = place.element.children[place.next++];
    if (child === undefined) open.pop();
    else if (child instanceof XmlText) text(child.text);
    else if (child instanceof XmlElement && enters(child)) open.push({ element: child, next: 0 });
  }
}
