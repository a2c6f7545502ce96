/** What an address says about itself, read without opening it. */
export interface SourceAddress {
  /** As given, without the punctuation around it, with a scheme and without user info. */
  readonly url: string;
  /** The one http(s) address that stands for all its variants; recognised again, it is itself. */
  readonly canonical: string;
  /** vk, facebook, telegram, ok, youtube, x, livejournal, bluesky, mastodon, news, web, … */
  readonly platform: string;
  /** post, comment, photo, video, article, topic, author, invite, shortlink, page, … */
  readonly kind: string;
  /** The platform's own names for it: owner, post, comment, page, channel, handle, … */
  readonly ref: Readonly<Record<string, string>>;
  /** The platform's light page, or null where there is none. */
  readonly mobile: string | null;
  /** Where to look for archived copies; a lookup, not a promise that there is one. */
  readonly archive: string;

  /** The page of whoever published it. */
  readonly ownerUrl?: string;
  /** A page that shows it without an account. */
  readonly preview?: string;
  /** An address made for showing it inside another page. */
  readonly embed?: string;
  /** Seconds from the beginning of a video. */
  readonly start?: number;
  /** The host, for news and any other page. */
  readonly host?: string;
  /** The language of a news page as its address tells it, BCP 47. */
  readonly lang?: string;
  /** The date in the address of a news page, YYYY-MM-DD. */
  readonly date?: string;
  /** It only leads to the real address, which nobody can tell without asking its server. */
  readonly needsResolving?: true;

  /** It stood inside a redirecting address. */
  readonly unwrapped?: true;
  /** The archive whose copy was linked. */
  readonly archivedBy?: ArchiveName;
  /** When that copy was made, RFC 3339. */
  readonly archivedAt?: string;
  /** The address of that copy. */
  readonly archived?: string;
  /** The machine translator through which it was linked. */
  readonly translatedBy?: TranslatorName;
}

export type ArchiveName = "wayback" | "archive.today";
export type TranslatorName = "google" | "yandex" | "microsoft";
