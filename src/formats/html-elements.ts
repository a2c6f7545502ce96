import { Tokenizer } from "htmlparser2";

export type Attributes = ReadonlyMap<string, string>;

type OnClose = (() => void) | undefined;

/** Is told of a piece of HTML in the order it stands there; every element opened is closed. */
export interface HtmlListener {
  /** Text with its entities unescaped, in pieces of any size; white space as it stands in the HTML. */
  readonly text: (data: string) => void;
  /**
   * @param name in small letters; of an attribute given twice the first is taken.
   * @returns what to do where the element ends; void elements have no end.
   */
  readonly open: (name: string, attributes: Attributes) => OnClose;
}

const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Elements an opening tag of the same name ends. */
const NOT_IN_ITSELF: ReadonlySet<string> = new Set(["a", "p", "li", "option", "tr"]);
/** Blocks that end an open paragraph. */
const ENDS_PARAGRAPH: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr " +
    "main nav ol pre section table ul"
  ).split(" "),
);

/**
 * Walks over HTML of any depth in linear time and without recursion. It stands in for htmlparser2's own
 * Parser, which moves and searches its whole stack for each tag: a megabyte of nested tags takes it most
 * of a minute. The reading of tags, attributes and entities is htmlparser2's.
 */
export function walkHtml(html: string, listener: HtmlListener): void {
  const elements = openElements(listener);
  let name = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value = "";
  const opened = (closed: boolean) => elements.open(name, attributes, closed);
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => listener.text(html.slice(start, end)),
      ontextentity: (codePoint) => listener.text(String.fromCodePoint(codePoint)),
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => (value += html.slice(start, end)),
      onattribentity: (codePoint) => (value += String.fromCodePoint(codePoint)),
      onattribend: () => {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(name === "svg" || name === "math"),
      onclosetag: (start, end) => elements.close(html.slice(start, end).toLowerCase()),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  elements.closeAll();
}

/** The stack of open elements. Counting them by name tells whether a closing tag closes any. */
function openElements(listener: HtmlListener) {
  const stack: { readonly name: string; readonly onClose: OnClose }[] = [];
  const counts = new Map<string, number>();
  const pop = (): string | undefined => {
    const element = stack.pop();
    if (element === undefined) return undefined;
    counts.set(element.name, (counts.get(element.name) ?? 1) - 1);
    element.onClose?.();
    return element.name;
  };
  const close = (name: string) => {
    if ((counts.get(name) ?? 0) === 0) return;
    while (pop() !== name);
  };
  return {
    open: (name: string, attributes: Attributes, closed: boolean) => {
      const top = stack.at(-1)?.name;
      if (name === "a") close("a");
      else if (top === name && NOT_IN_ITSELF.has(name)) pop();
      else if (top === "p" && ENDS_PARAGRAPH.has(name)) pop();
      const onClose = listener.open(name, attributes);
      if (VOID.has(name)) return;
      stack.push({ name, onClose });
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (closed) pop();
    },
    close,
    closeAll: () => {
      while (pop() !== undefined);
    },
  };
}
