import type { Rule, Site } from "./rule.ts";

/** archive.today and its siblings serve the same copies. */
export const ARCHIVE_TODAY_HOST = /^(?:www\.)?archive\.(?:today|ph|is|li|fo|vn|md)$/u;

const ARCHIVE_TODAY: Site = {
  platform: "web",
  host: ARCHIVE_TODAY_HOST,
  origin: "https://archive.ph",
  mirror: true,
};

export const ARCHIVE_RULES: readonly Rule[] = [
  {
    sites: [ARCHIVE_TODAY],
    kind: "shortlink",
    path: /^\/(?:wip\/)?(?<code>[a-z\d]{4,6})(?:\/(?:image|share|\d+%))?$/iu,
    canonical: "/{code}",
    needsResolving: true,
    archivedBy: "archive.today",
    examples: [
      { in: "https://archive.is/AbCdE", canonical: "https://archive.ph/AbCdE" },
      { in: "https://archive.ph/wip/AbCdE", canonical: "https://archive.ph/AbCdE" },
    ],
  },
];
