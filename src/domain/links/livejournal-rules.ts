import type { Fields, Rule, Site } from "./rule.ts";

/** The host of a journal is its name with hyphens for underscores. */
const JOURNAL: Site = {
  platform: "livejournal",
  host: /^(?!(?:www|m|users|community|syndicated|api|pics|ic|l-stat|l-files|xc3)\.)(?<name>[a-z\d](?:[a-z\d-]*[a-z\d])?)\.livejournal\.com$/u,
  origin: "",
};
/** The older addresses, in which the journal's name is part of the path. */
const USERS: Site = {
  platform: "livejournal",
  host: /^(?:users|community|syndicated)\.livejournal\.com$/u,
  origin: "",
  mirror: true,
};
const COMMON: Site = { ...USERS, host: /^(?:(?:www|m)\.)?livejournal\.com$/u };

function journal({ name = "" }: Fields): string {
  const host = name.toLowerCase().replaceAll("_", "-");
  // A host may not begin or end with a hyphen: those journals have only the older address.
  return host.startsWith("-") || host.endsWith("-")
    ? `https://users.livejournal.com/${handle(name)}`
    : `https://${host}.livejournal.com`;
}
const handle = (name: string): string => name.toLowerCase().replaceAll("-", "_");

const ENTRY = {
  kind: "post",
  maybe: { replyto: /^(?<comment>\d+)$/u, thread: /^(?<comment>\d+)/u },
  hash: /^#t(?<comment>\d+)$/u,
  ref: ({ name = "", host: _host, ...rest }: Fields): Fields => ({ handle: handle(name), ...rest }),
  canonical: (fields: Fields): string =>
    `${journal(fields)}/${fields["post"]}.html${fields["comment"] === undefined ? "" : `?thread=${fields["comment"]}`}`,
  ownerUrl: (fields: Fields): string => `${journal(fields)}/`,
  mobile: ({ name = "", post }: Fields): string =>
    `https://m.livejournal.com/read/user/${handle(name)}/${post}`,
} as const;
const AUTHOR = {
  kind: "author",
  ref: ({ name = "" }: Fields): Fields => ({ handle: handle(name) }),
  canonical: (fields: Fields): string => `${journal(fields)}/`,
  mobile: ({ name = "" }: Fields): string => `https://m.livejournal.com/read/user/${handle(name)}`,
} as const;

export const LIVEJOURNAL_RULES: readonly Rule[] = [
  {
    ...ENTRY,
    sites: [JOURNAL],
    path: /^\/(?<post>\d+)\.html$/iu,
    examples: [
      {
        in: "https://kazbek.livejournal.com/12345.html?thread=678#t678",
        canonical: "https://kazbek.livejournal.com/12345.html?thread=678",
      },
      {
        in: "https://kazbek.livejournal.com/12345.html?mode=reply&replyto=678",
        canonical: "https://kazbek.livejournal.com/12345.html?thread=678",
      },
    ],
  },
  {
    ...ENTRY,
    sites: [USERS, COMMON],
    path: /^\/(?:(?:users|community|read\/user)\/)?~?(?<name>[\w-]+)\/(?<post>\d+)(?:\.html|\/comments(?:\/(?<comment>\d+))?)?$/iu,
    examples: [
      {
        in: "https://users.livejournal.com/kaz-bek/12345.html",
        canonical: "https://kaz-bek.livejournal.com/12345.html",
      },
      {
        in: "https://m.livejournal.com/read/user/_kazbek/12345",
        canonical: "https://users.livejournal.com/_kazbek/12345.html",
      },
      {
        in: "https://m.livejournal.com/read/user/kazbek/12345/comments/678",
        canonical: "https://kazbek.livejournal.com/12345.html?thread=678",
      },
    ],
  },
  {
    ...AUTHOR,
    sites: [JOURNAL],
    path: /^\/(?:profile)?$/iu,
    examples: [
      {
        in: "http://kazbek.livejournal.com/profile",
        canonical: "https://kazbek.livejournal.com/",
      },
    ],
  },
  {
    ...AUTHOR,
    sites: [USERS],
    path: /^\/(?<name>[\w-]+)(?:\/profile)?$/iu,
    examples: [
      {
        in: "https://users.livejournal.com/_kazbek/profile",
        canonical: "https://users.livejournal.com/_kazbek/",
      },
    ],
  },
  {
    ...AUTHOR,
    sites: [COMMON],
    path: /^\/(?:~|(?:users|community|read\/user)\/)(?<name>[\w-]+)$/iu,
    examples: [
      {
        in: "https://www.livejournal.com/users/kaz_bek/",
        canonical: "https://kaz-bek.livejournal.com/",
      },
    ],
  },
];
