import { machineTime } from "./machine-time.ts";
import { firstLine, hostOf, oneLine, sourceText, textsOf } from "./page.ts";
import type { PageReader } from "./page.ts";
import { readWrittenDate } from "./written-date.ts";

const TEXT = ".media-text_cnt_tx, .media-text_cnt, .topic-text, .mlr_cnt";
const AUTHORS = [
  ".mlr .group-link",
  ".mlr .user-link",
  ".feed_h a.o",
  "a.group-link",
  "a.user-link",
  ".media-layer_hd a",
];

/** A topic of Odnoklassniki, or the posts of a feed saved there. */
export const readOkPage: PageReader = ({ document, url, now }) => {
  const isOk = /^(?:ok|odnoklassniki)\.ru$/u.test(hostOf(url));
  if (!isOk && document.querySelector(".media-text_cnt_tx") === null) return [];
  const text = textsOf(document, TEXT);
  if (text === "") return [];
  const dated = document.querySelector(
    "time[datetime], .feed_date, .mlr_date, .media-layer_date, .ucard_add-info_i",
  );
  const published =
    machineTime(dated?.getAttribute("datetime")) ??
    readWrittenDate(oneLine(dated?.textContent ?? ""), now)?.published;
  return [sourceText(text, { url, author: firstLine(document, AUTHORS), published })];
};
