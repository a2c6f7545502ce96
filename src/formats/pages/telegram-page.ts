import { machineTime } from "./machine-time.ts";
import { firstLine, hostOf, oneLine, sourceText, textsOf } from "./page.ts";
import type { Page, PageReader } from "./page.ts";

const MESSAGE = ".tgme_widget_message";
const TEXT = ".tgme_widget_message_text";
const QUOTED = ".tgme_widget_message_reply, .tgme_widget_message_link_preview";

/** Messages of `t.me/s/channel` and of `t.me/channel/12?embed=1`; else the one the page's head describes. */
export const readTelegramPage: PageReader = (page) => {
  const messages = [...page.document.querySelectorAll(MESSAGE)];
  return messages.length > 0 ? messages.flatMap(readMessage) : describedMessage(page);
};

function readMessage(message: Element): ReturnType<PageReader> {
  for (const quoted of message.querySelectorAll(QUOTED)) quoted.remove();
  const text = textsOf(message, TEXT);
  if (text === "") return [];
  const name = /^[\w-]{1,64}\/\d{1,20}$/u.exec(message.getAttribute("data-post") ?? "")?.[0];
  const published = machineTime(
    message
      .querySelector(".tgme_widget_message_date time, time[datetime]")
      ?.getAttribute("datetime"),
  );
  return [
    sourceText(text, {
      url: name === undefined ? undefined : `https://t.me/${name}`,
      author: firstLine(message, [
        ".tgme_widget_message_owner_name",
        ".tgme_widget_message_author_name",
      ]),
      published,
    }),
  ];
}

/** The plain page of a message has its text in the head only; that of a channel has no message there. */
function describedMessage({ document, url }: Page): ReturnType<PageReader> {
  if (!/^(?:t\.me|telegram\.me)$/u.test(hostOf(url)) || !/\/\d+(?:\?|$)/u.test(url ?? ""))
    return [];
  const meta = (name: string) =>
    document.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content") ?? "";
  const text = meta("description").trim();
  const author = oneLine(meta("title"));
  return text === "" ? [] : [sourceText(text, { url, author: author === "" ? undefined : author })];
}
