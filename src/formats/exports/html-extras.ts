import type { Card, Media, Poll, Post, Quote } from "#domain/thread.ts";
import type { ExportWords } from "../exporter.ts";
import { addressLink, type Child, element, type Markup } from "./markup.ts";

/** Words of a document whose language nobody told. */
const FOREIGN = { lang: "", dir: "auto" };

/** What stands before the words of a post: what it answers, and its author's warning. */
export function leadMarkup({ answers, warning }: Post, words: ExportWords): Child {
  return [
    answers === undefined ? null : quoteMarkup(words.label("answers"), answers, words),
    warning === undefined || warning === ""
      ? null
      : element(
          "p",
          { class: "warning" },
          `${words.label("warning")}: `,
          element("bdi", {}, warning),
        ),
  ];
}

/** What stands after them. Nothing is loaded from anywhere: a picture is its description and its address. */
export function extrasMarkup(post: Post, words: ExportWords): Child {
  const { absent, cut, media = [], quote, poll, cards = [] } = post;
  return [
    absent === undefined ? null : absenceMarkup(absent, words),
    cut === undefined ? null : element("p", { class: "missing" }, words.label("cut")),
    media.map((one) => mediaMarkup(one, words)),
    quote === undefined ? null : quoteMarkup(words.label("quote"), quote, words),
    poll === undefined ? null : pollMarkup(poll, words),
    cards.map(cardMarkup),
  ];
}

function absenceMarkup({ why, said = "" }: NonNullable<Post["absent"]>, words: ExportWords): Child {
  return [
    element("p", { class: "missing" }, words.absence(why)),
    said === "" ? null : element("p", FOREIGN, said),
  ];
}

function quoteMarkup(label: string, quote: Quote, words: ExportWords): Markup {
  const { author = "", url, text = "", absent } = quote;
  return element(
    "blockquote",
    {},
    element(
      "p",
      { class: "facts" },
      label,
      author === "" ? null : [": ", element("bdi", {}, author)],
    ),
    text === "" ? null : element("p", { class: "lines", ...FOREIGN }, text),
    absent === undefined ? null : absenceMarkup(absent, words),
    url === undefined ? null : element("p", { class: "facts" }, addressLink(url)),
  );
}

function mediaMarkup({ kind, url, alt = "", name = "" }: Media, words: ExportWords): Markup {
  const about = [name, alt].filter((text) => text.trim() !== "").join(" · ");
  return element(
    "p",
    { class: "facts" },
    words.label(kind),
    about === "" ? null : [": ", element("bdi", FOREIGN, about)],
    url === undefined ? null : [" · ", addressLink(url)],
  );
}

function pollMarkup({ question = "", options }: Poll, words: ExportWords): Markup {
  return element(
    "div",
    { class: "poll" },
    element("p", { class: "facts" }, words.label("poll")),
    question === "" ? null : element("p", FOREIGN, question),
    // A list without items is no list.
    options.length === 0
      ? null
      : element(
          "ul",
          {},
          ...options.map(({ text, votes }) =>
            element("li", FOREIGN, text, votes === undefined ? null : ` (${votes})`),
          ),
        ),
  );
}

function cardMarkup({ url, title = "", description = "" }: Card): Markup {
  return element(
    "div",
    { class: "card" },
    title === "" ? null : element("p", FOREIGN, title),
    description === "" ? null : element("p", FOREIGN, description),
    element("p", { class: "facts" }, addressLink(url)),
  );
}
