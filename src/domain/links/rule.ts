import type { ArchiveName } from "./address.ts";

/** What the named groups of a rule's patterns read, by name. */
export type Fields = Readonly<Record<string, string>>;

/**
 * How an address is written from fields: a template, or a function where a template cannot say it.
 * `{name}` is a field; a piece in `[…]` is left out when one of its fields was not read.
 */
export type Form = string | ((fields: Fields) => string);

export interface Example {
  readonly in: string;
  readonly canonical: string;
}

/** The hosts that serve the same paths, and the origin that stands for all of them. */
export interface Site {
  readonly platform: string;
  /** Matches whole hosts, anchored at both ends; null is any host. */
  readonly host: RegExp | null;
  /** A {@link Form} of the canonical origin. */
  readonly origin: string;
  readonly mobile?: string;
  /** Query parameters in which the path of a thing opened over another page may stand. */
  readonly overlays?: readonly string[];
  /** Reads `page` from the path of the page under an overlay. */
  readonly page?: RegExp;
  /** Only what a rule reads is of the platform; other addresses there are common web pages. */
  readonly mirror?: true;
}

/**
 * One shape of address. Named groups of all its patterns become the fields, and the fields the
 * `ref`, with two exceptions: `comment` also makes the kind "comment", and `start` becomes a number
 * of seconds. Groups must match only characters that an address carries unescaped, and must not end
 * in punctuation, so that the canonical address reads as itself.
 */
export interface Rule {
  readonly sites: readonly [Site, ...Site[]];
  readonly kind: string;
  /** Against the path without its trailing slash; matching is from the first rule down. */
  readonly path: RegExp;
  /** Against decoded query parameters; each must match. */
  readonly query?: Readonly<Record<string, RegExp>>;
  /** Against decoded query parameters; each may match. */
  readonly maybe?: Readonly<Record<string, RegExp>>;
  /** Against the fragment with its `#`; may match. */
  readonly hash?: RegExp;
  /** The `ref`, where it is not simply the fields. */
  readonly ref?: (fields: Fields) => Fields;
  /** Path and query after the site's origin. */
  readonly canonical: Form;
  /** The light page, where it is not the canonical path at the site's mobile origin. */
  readonly mobile?: Form;
  readonly ownerUrl?: Form;
  readonly preview?: Form;
  readonly embed?: Form;
  readonly needsResolving?: true;
  readonly archivedBy?: ArchiveName;
  readonly examples: readonly [Example, ...Example[]];
}

/** Writes a form with its fields; null when a field outside `[…]` is missing. */
export function fillForm(form: Form, fields: Fields): string | null {
  if (typeof form !== "string") return form(fields);
  const shortened = form.replace(/\[([^[\]]*)\]/gu, (_all, piece: string) =>
    namesIn(piece).every((name) => fields[name] !== undefined) ? piece : "",
  );
  if (namesIn(shortened).some((name) => fields[name] === undefined)) return null;
  return shortened.replace(/\{(\w+)\}/gu, (_all, name: string) => fields[name] ?? "");
}

function namesIn(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? "");
}
