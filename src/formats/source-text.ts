/** The text of one source as a reader brings it: out of a saved page, an export, a paste, a bookmarklet. */
export interface SourceText {
  /** Where it was published, where the input says so. */
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
  /** When it was published: RFC 3339, or a day (YYYY-MM-DD). */
  readonly published?: string;
  /** BCP 47, as the input states it. */
  readonly language?: string;
  /** Plain text, one paragraph a line or with blank lines between; furniture of the page left out. */
  readonly text: string;
}
