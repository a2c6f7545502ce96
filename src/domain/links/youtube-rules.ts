import type { Rule, Site } from "./rule.ts";

const YOUTUBE: Site = {
  platform: "youtube",
  host: /^(?:(?:www|m|music|gaming)\.)?youtube\.com$/u,
  origin: "https://www.youtube.com",
  mobile: "https://m.youtube.com",
};
const SHORT: Site = { ...YOUTUBE, host: /^youtu\.be$/u, mirror: true };
const MIRROR: Site = {
  ...YOUTUBE,
  host: /^(?:(?:www\.)?youtube-nocookie\.com|yewtu\.be|piped\.video|(?:invidious|piped)(?:\.[a-z\d-]+){1,2})$/u,
  mirror: true,
};

const VIDEO = {
  kind: "video",
  maybe: {
    start: /^(?<start>[\dhms]+)$/u,
    t: /^(?<start>[\dhms]+)$/u,
    lc: /^(?<comment>[\w-]+(?:\.[\w-]+)?)$/u,
  },
  hash: /^#t=(?<start>[\dhms]+)$/u,
  canonical: "/watch?v={video}[&lc={comment}]",
  embed: "https://www.youtube-nocookie.com/embed/{video}",
} as const;

export const YOUTUBE_RULES: readonly Rule[] = [
  {
    ...VIDEO,
    sites: [YOUTUBE, MIRROR],
    path: /^\/(?:watch)?$/u,
    query: { v: /^(?<video>[\w-]{11})$/u },
    examples: [
      {
        in: "https://m.youtube.com/watch?feature=share&v=dQw4w9WgXcQ",
        canonical: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
      },
      {
        in: "https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgxAbC.9xyz",
        canonical: "https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgxAbC.9xyz",
      },
    ],
  },
  {
    ...VIDEO,
    sites: [SHORT],
    path: /^\/(?<video>[\w-]{11})(?:\/|$)/u,
    examples: [
      {
        in: "https://youtu.be/dQw4w9WgXcQ?t=43&si=uGz",
        canonical: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
      },
    ],
  },
  {
    ...VIDEO,
    sites: [YOUTUBE, MIRROR],
    path: /^\/(?:embed|v|e|live|shorts|watch)\/(?<video>[\w-]{11})(?:\/|$)/u,
    examples: [
      {
        in: "https://www.youtube.com/live/dQw4w9WgXcQ?start=90",
        canonical: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
      },
      {
        in: "https://m.youtube.com/watch/dQw4w9WgXcQ#t=1m2s",
        canonical: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
      },
      {
        in: "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        canonical: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
      },
    ],
  },
  {
    sites: [YOUTUBE],
    kind: "playlist",
    path: /^\/playlist$/u,
    query: { list: /^(?<playlist>[\w-]+)$/u },
    canonical: "/playlist?list={playlist}",
    examples: [
      {
        in: "https://youtube.com/playlist?list=PLabc&si=x",
        canonical: "https://www.youtube.com/playlist?list=PLabc",
      },
    ],
  },
  {
    sites: [YOUTUBE],
    kind: "post",
    path: /^\/post\/(?<post>[\w-]+)$/u,
    canonical: "/post/{post}",
    examples: [
      {
        in: "https://www.youtube.com/post/UgkxAbC?si=x",
        canonical: "https://www.youtube.com/post/UgkxAbC",
      },
    ],
  },
  {
    sites: [YOUTUBE],
    kind: "author",
    path: /^\/(?<type>channel|c|user)\/(?<handle>(?:[\w.-]|%[\da-f]{2})*(?:[\w-]|%[\da-f]{2}))(?:\/|$)/iu,
    ref: ({ handle = "" }) => ({ handle }),
    canonical: ({ type = "", handle }) => `/${type.toLowerCase()}/${handle}`,
    examples: [
      {
        in: "https://www.youtube.com/c/Nexta/videos",
        canonical: "https://www.youtube.com/c/Nexta",
      },
    ],
  },
  {
    sites: [YOUTUBE],
    kind: "author",
    path: /^\/@(?<handle>(?:[\w.-]|%[\da-f]{2})*(?:[\w-]|%[\da-f]{2}))(?:\/|$)/iu,
    canonical: "/@{handle}",
    examples: [
      {
        in: "https://m.youtube.com/@squarepushermusic/videos",
        canonical: "https://www.youtube.com/@squarepushermusic",
      },
    ],
  },
];
