import { type DocumentIssue, type Expectation, NOTHING } from "#domain/problem.ts";

/** How many issues are told one by one; the rest is only counted. */
const TOLD = 20;
const FOUND_CHARACTERS = 40;

/** Collects what is wrong with a document: the first issues in full, all of them by number. */
export interface IssueCollector {
  /** @param found as a reader is shown it, see {@link shorten}. */
  readonly add: (place: string, expected: Expectation, found: string) => void;
  readonly issues: readonly DocumentIssue[];
  readonly total: () => number;
}

export function collectIssues(): IssueCollector {
  const issues: DocumentIssue[] = [];
  let total = 0;
  return {
    issues,
    total: () => total,
    add: (place, expected, found) => {
      total++;
      if (issues.length < TOLD) issues.push({ place, expected, found });
    },
  };
}

/** A value as a reader may be shown it: `"x"`, `12`, `nothing`, `[…]`. */
export function shorten(value: unknown): string {
  if (value === undefined) return NOTHING;
  if (typeof value === "string") {
    const start = value.slice(0, FOUND_CHARACTERS).toWellFormed();
    return value.length > FOUND_CHARACTERS ? `${JSON.stringify(start)}…` : JSON.stringify(start);
  }
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  return JSON.stringify(value) ?? typeof value;
}

/** The place of something inside what stands at `place`. */
export function placeInside(place: string, inner: string): string {
  if (place === "" || inner === "") return `${place}${inner}`;
  return inner.startsWith("[") ? `${place}${inner}` : `${place}.${inner}`;
}

/** A path as a person writes it: `posts[12].author`. */
export function placeOf(keys: readonly (string | number)[]): string {
  let place = "";
  for (const key of keys) {
    if (typeof key === "number") place += `[${key}]`;
    else if (/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)) place += place === "" ? key : `.${key}`;
    else place += `[${JSON.stringify(key)}]`;
  }
  return place;
}
