import type { Fields, Rule, Site } from "./rule.ts";

/** Words that VK keeps for itself where a page's short name could stand. */
const SERVICE =
  "feed|al_\\w+\\.php|\\w+\\.php|im|groups|friends|search|settings|video|videos|clips|music|audios?|photos|albums|apps|games|market|news|login|join|about|support|dev|docs|jobs|restore|bookmarks|fave|calls|stories|events|ads|blog|terms|privacy|mobile|share|away|edit|docs|notifications|(?:doc|story|product|poll|podcast|audio)-?\\d+_\\d+|(?:board|photos|videos|albums|audios|clips|topics|friends|gifts|write)-?\\d+";
const NAME = `(?!(?:${SERVICE})$)\\w(?:[\\w.]*\\w)?`;
const handle = (name: string): RegExp => new RegExp(`^/(?<${name}>${NAME})$`, "iu");

const VK: Site = {
  platform: "vk",
  host: /^(?:(?:www|m|new|old)\.)?(?:vk\.com|vk\.ru|vkontakte\.ru|vkvideo\.ru)$/u,
  origin: "https://vk.com",
  mobile: "https://m.vk.com",
  overlays: ["w", "z"],
  page: handle("page"),
};
/** Owners stand only in the path: `?w=app1` opens something else than the page `app1`. */
const PAGES: Site = { ...VK, overlays: [] };
const VK_ME: Site = { ...PAGES, host: /^(?:vk\.me|vk\.link)$/u, mirror: true };
const VK_CC: Site = { platform: "vk", host: /^vk\.cc$/u, origin: "https://vk.cc", mirror: true };

/** Communities have negative numbers. */
function ownerUrl({ owner = "" }: Fields): string {
  return owner.startsWith("-")
    ? `https://vk.com/club${owner.slice(1)}`
    : `https://vk.com/id${owner}`;
}

export const VK_RULES: readonly Rule[] = [
  {
    sites: [VK],
    kind: "post",
    path: /^\/wall(?<owner>-?\d+)_(?<post>\d+)(?:(?:_r|\?reply=)(?<comment>\d+)|(?![\w-]))/iu,
    maybe: { reply: /^(?<comment>\d+)$/u, thread: /^(?<thread>\d+)$/u },
    canonical: "/wall{owner}_{post}[?reply={comment}]",
    ownerUrl,
    examples: [
      { in: "https://vk.com/wall-191991223_5540", canonical: "https://vk.com/wall-191991223_5540" },
      {
        in: "https://vk.com/poligraf_red?w=wall-22715872_557%2Fall",
        canonical: "https://vk.com/wall-22715872_557",
      },
      {
        in: "https://m.vk.ru/wall-1_2?reply=4&thread=3",
        canonical: "https://vk.com/wall-1_2?reply=4",
      },
      { in: "https://vk.com/feed?w=wall-1_2_r4", canonical: "https://vk.com/wall-1_2?reply=4" },
    ],
  },
  {
    sites: [VK],
    kind: "photo",
    path: /^\/photo(?<owner>-?\d+)_(?<photo>\d+)(?![\w-])/iu,
    canonical: "/photo{owner}_{photo}",
    ownerUrl,
    examples: [
      {
        in: "https://vk.com/apiclub?z=photo-1_457242435%2Falbum-1_00%2Frev",
        canonical: "https://vk.com/photo-1_457242435",
      },
    ],
  },
  {
    sites: [VK],
    kind: "video",
    path: /^(?:\/playlist\/[\w-]+)?\/video(?<owner>-?\d+)_(?<video>\d+)(?![\w-])/iu,
    maybe: { t: /^(?<start>[\dhms]+)$/u },
    canonical: "/video{owner}_{video}",
    ownerUrl,
    examples: [
      { in: "https://vkvideo.ru/video-1_2?list=ln-abc", canonical: "https://vk.com/video-1_2" },
      { in: "https://vk.com/video?z=video-1_2%2Fabc", canonical: "https://vk.com/video-1_2" },
    ],
  },
  {
    sites: [VK],
    kind: "video",
    path: /^\/video_ext\.php$/iu,
    query: { oid: /^(?<owner>-?\d+)$/u, id: /^(?<video>\d+)$/u },
    canonical: "/video{owner}_{video}",
    ownerUrl,
    examples: [
      {
        in: "https://vk.com/video_ext.php?oid=-1&id=2&hash=abc&hd=2",
        canonical: "https://vk.com/video-1_2",
      },
    ],
  },
  {
    sites: [VK],
    kind: "video",
    path: /^\/clip(?<owner>-?\d+)_(?<video>\d+)(?![\w-])/iu,
    canonical: "/clip{owner}_{video}",
    ownerUrl,
    examples: [
      { in: "https://vk.com/clips/apiclub?z=clip-1_2", canonical: "https://vk.com/clip-1_2" },
    ],
  },
  {
    sites: [VK],
    kind: "article",
    path: /^\/@(?<article>(?:-\d+|(?<handle>[\w.]+))-[\w.-]*\w)$/iu,
    canonical: "/@{article}",
    examples: [
      {
        in: "https://m.vk.com/@apiclub-my-article?ref=group",
        canonical: "https://vk.com/@apiclub-my-article",
      },
    ],
  },
  {
    sites: [VK],
    kind: "article",
    path: /^\/(?<type>page|note)(?<owner>-?\d+)_(?<article>\d+)(?![\w-])/iu,
    ref: ({ owner = "", article = "" }) => ({ owner, article }),
    canonical: ({ type = "", owner, article }) => `/${type.toLowerCase()}${owner}_${article}`,
    ownerUrl,
    examples: [{ in: "https://vk.com/apiclub?w=page-1_2", canonical: "https://vk.com/page-1_2" }],
  },
  {
    sites: [VK],
    kind: "topic",
    path: /^\/topic(?<owner>-?\d+)_(?<topic>\d+)(?![\w-])/iu,
    maybe: { post: /^(?<message>\d+)$/u },
    canonical: "/topic{owner}_{topic}[?post={message}]",
    ownerUrl,
    examples: [
      { in: "https://vk.com/topic-1_2?post=3", canonical: "https://vk.com/topic-1_2?post=3" },
      { in: "https://m.vk.com/topic-1_2?offset=20", canonical: "https://vk.com/topic-1_2" },
    ],
  },
  {
    sites: [VK],
    kind: "album",
    path: /^\/album(?<owner>-?\d+)_(?<album>\d+)(?![\w-])/iu,
    canonical: "/album{owner}_{album}",
    ownerUrl,
    examples: [{ in: "https://vk.com/album-1_00?rev=1", canonical: "https://vk.com/album-1_00" }],
  },
  {
    sites: [VK],
    kind: "story",
    path: /^\/story(?<owner>-?\d+)_(?<story>\d+)(?![\w-])/iu,
    canonical: "/story{owner}_{story}",
    ownerUrl,
    examples: [
      { in: "https://vk.com/feed?w=story-1_2%2Ffeed", canonical: "https://vk.com/story-1_2" },
    ],
  },
  {
    sites: [PAGES],
    kind: "file",
    path: /^\/doc(?<owner>-?\d+)_(?<file>\d+)$/iu,
    // Without its key the file opens for nobody but its owner.
    maybe: { hash: /^(?<key>\w+)$/u },
    canonical: "/doc{owner}_{file}[?hash={key}]",
    ownerUrl,
    examples: [
      { in: "https://m.vk.com/doc1_2?hash=aB1&dl=x", canonical: "https://vk.com/doc1_2?hash=aB1" },
    ],
  },
  {
    sites: [PAGES, VK_ME],
    kind: "author",
    path: /^\/(?:id|wall)(?<owner>\d+)$/iu,
    canonical: "/id{owner}",
    examples: [{ in: "https://m.vk.com/wall1?own=1", canonical: "https://vk.com/id1" }],
  },
  {
    sites: [PAGES, VK_ME],
    kind: "author",
    path: /^\/(?:club|public|event|wall-)(?<club>\d+)$/iu,
    ref: ({ club = "" }) => ({ owner: `-${club}` }),
    canonical: "/club{club}",
    examples: [{ in: "https://vk.com/public191991223", canonical: "https://vk.com/club191991223" }],
  },
  {
    sites: [PAGES, VK_ME],
    kind: "author",
    path: new RegExp(`^/@?(?<handle>${NAME})$`, "iu"),
    canonical: "/{handle}",
    examples: [
      { in: "https://m.vk.com/poligraf_red?from=search", canonical: "https://vk.com/poligraf_red" },
      { in: "https://vkvideo.ru/@apiclub", canonical: "https://vk.com/apiclub" },
    ],
  },
  {
    sites: [VK_CC],
    kind: "shortlink",
    path: /^\/(?<code>[a-z\d]+)$/iu,
    canonical: "/{code}",
    needsResolving: true,
    examples: [{ in: "https://vk.cc/74rVQ4", canonical: "https://vk.cc/74rVQ4" }],
  },
];
