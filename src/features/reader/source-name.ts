import type { Source } from "#domain/thread.ts";

/** An address without what every address has. */
export const shortName = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/iu, "").replace(/\/$/u, "");

/** What a source is called: its title, else its address in short. */
export const sourceName = (source: Source): string => source.title ?? shortName(source.canonical);
