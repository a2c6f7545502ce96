import {
  personId,
  postId,
  type SegmentId,
  sourceId,
  threadId,
  translationId,
  unitId,
} from "#domain/ids.ts";
import { segmentText, withIds } from "#domain/segment.ts";
import type {
  Post,
  PostLink,
  Source,
  TextOwner,
  ThreadDocument,
  Translation,
  TranslationUnit,
} from "#domain/thread.ts";
import { sourceHashOf } from "#domain/unit-text.ts";
import { NOW } from "./services.ts";

const VERA = personId("vera");
const ALES = personId("ales");
const segments = (text: string, language: string) => withIds(text, segmentText(text, language));

function post(id: string, text: string, more: Partial<Post> = {}): Post {
  return { id: postId(id), author: VERA, text, segments: segments(text, "en"), ...more };
}

/** A link on the first place in `text` where its address stands. */
function link(text: string, url: string, source?: string): PostLink {
  const start = text.indexOf(url);
  const span = { start, end: start + url.length, url };
  return source === undefined ? span : { ...span, source: sourceId(source) };
}

const VK = "https://vk.com/wall-1_2";
const TELEGRAM = "https://t.me/zavod/7";
const PAGE = "https://example.org/page?from=thread";
const SCRIPT = "javascript:alert(1)";

const FIRST = `The plant stopped on Monday. Read what they wrote: ${VK}`;
const SECOND = `The same post again: ${VK} and another: ${TELEGRAM} and ${PAGE}`;
const LAST = `This is no link: ${SCRIPT}`;

const SOURCE_TEXT =
  "Завод стоит. Люди вышли во двор. Директор молчит.\nЗавтра придут все. Мастер ушёл. Мы ждём.";

const SOURCES: readonly Source[] = [
  {
    id: sourceId("vk"),
    url: VK,
    canonical: VK,
    platform: "vk",
    title: "Завод стоит",
    author: "Стачком",
    published: "2020-08-17",
    language: "ru",
    text: SOURCE_TEXT,
    segments: segments(SOURCE_TEXT, "ru"),
    captured: { at: NOW, how: "pasted" },
    mobile: "https://m.vk.com/wall-1_2",
    archive: "javascript:alert(2)",
  },
  { id: sourceId("tg"), url: TELEGRAM, canonical: TELEGRAM, platform: "telegram" },
];

interface UnitSketch {
  readonly text: string;
  /** Indices of the sentences it translates. */
  readonly of: readonly number[];
  readonly more?: Partial<TranslationUnit>;
}

function translation(
  id: string,
  of: TextOwner,
  language: string,
  source: { readonly text?: string; readonly segments?: readonly { readonly id: SegmentId }[] },
  sketches: readonly UnitSketch[],
): Translation {
  const text = source.text ?? "";
  const all = segments(text, of.kind === "source" ? "ru" : "en");
  const units = sketches.map((sketch, i): TranslationUnit => {
    const mine = sketch.of.flatMap((index) => all[index] ?? []);
    return {
      id: unitId(`${id}-${i}`),
      segments: mine.map((segment) => segment.id),
      text: sketch.text,
      origin: "human",
      state: "edited",
      at: NOW,
      by: "Вера",
      sourceHash: sourceHashOf(text, mine),
      ...sketch.more,
    };
  });
  return { id: translationId(id), of, language, units };
}

const POSTS: readonly Post[] = [
  post("p1", FIRST, { links: [link(FIRST, VK, "vk")], created: "2020-08-17T09:00:00Z" }),
  post("p2", SECOND, {
    links: [link(SECOND, VK, "vk"), link(SECOND, TELEGRAM, "tg"), link(SECOND, PAGE)],
  }),
  post("p3", "", {
    author: ALES,
    media: [
      { kind: "image", url: "https://example.org/gate.jpg", alt: "Брама завода" },
      { kind: "video", url: "https://example.org/gate.mp4" },
    ],
    quote: { author: "@ales", text: "Мы стоім." },
    poll: { options: [{ text: "так", votes: 12 }, { text: "не" }] },
  }),
  post("p4", LAST, { links: [link(LAST, SCRIPT)] }),
];

const of = (kind: "post" | "source", id: string): TextOwner =>
  kind === "post" ? { kind, id: postId(id) } : { kind, id: sourceId(id) };

/** English with a unit in every state; Belarusian whole and by machine. */
function sourceTranslations(): readonly Translation[] {
  const source = { text: SOURCE_TEXT };
  const machine = { origin: "machine", state: "machine", engine: "bergamot" } as const;
  return [
    translation("tr-en", of("source", "vk"), "en", source, [
      { text: "The plant stands still.", of: [0], more: machine },
      { text: "People went out into the yard.", of: [1] },
      { text: "The director is silent.", of: [2], more: { state: "confirmed" } },
      { text: "Everybody will come.", of: [3], more: { sourceHash: "00000000000000000000" } },
      { text: "", of: [4] },
      { text: "(A remark by the translator.)", of: [] },
    ]),
    translation("tr-be", of("source", "vk"), "be", source, [
      { text: "Завод стаіць.", of: [0], more: machine },
      { text: "Людзі выйшлі на двор. Дырэктар маўчыць.", of: [1, 2], more: machine },
    ]),
  ];
}

function postTranslations(): readonly Translation[] {
  return [
    translation("p1-be", of("post", "p1"), "be", { text: FIRST }, [
      { text: "Завод спыніўся ў панядзелак.", of: [0] },
    ]),
    translation("p1-ru", of("post", "p1"), "ru", { text: FIRST }, [
      { text: "Завод остановился в понедельник.", of: [0] },
    ]),
  ];
}

/**
 * A small thread with one of everything the screens show: a source two posts link to, one without text, a
 * plain link, hostile addresses, media, quote and poll, translations of posts and of a source.
 */
export function strikeThread(): ThreadDocument {
  return {
    format: "nitka-thread",
    version: 1,
    thread: {
      id: threadId("strike"),
      title: "Strike at the plant",
      language: "en",
      author: VERA,
    },
    people: [
      { id: VERA, name: "Вера" },
      { id: ALES, name: "Алесь", handle: "@ales" },
    ],
    posts: POSTS,
    sources: SOURCES,
    translations: [...sourceTranslations(), ...postTranslations()],
  };
}

/** The same without hostile addresses: what an importer lets in. */
export function cleanThread(): ThreadDocument {
  const thread = strikeThread();
  return {
    ...thread,
    posts: thread.posts.filter(({ id }) => id !== "p4"),
    sources: thread.sources.map(({ archive: _archive, ...source }) => source),
  };
}
