import type { Fields, Rule, Site } from "./rule.ts";
import { RULES } from "./rules.ts";

/** A rule that reads an address, and what it read. `fields` also hold the `host`. */
export interface RuleMatch {
  readonly rule: Rule;
  readonly site: Site;
  readonly fields: Fields;
}

/** A path to read, and the parameter it stood in if it was opened over another page. */
interface Place {
  readonly path: string;
  readonly overlay: string | null;
}

/** The first rule that reads the address, or null. */
export function matchRule(url: URL): RuleMatch | null {
  const candidates = RULES.flatMap((rule) =>
    rule.sites
      .filter((site) => site.host === null || site.host.test(url.host))
      .map((site) => ({ rule, site })),
  );
  const overlays = new Set(candidates.flatMap(({ site }) => site.overlays ?? []));
  // What was opened over a page is what the reader saw, so overlays come before the path.
  for (const place of placesIn(url, overlays)) {
    for (const { rule, site } of candidates) {
      if (place.overlay !== null && site.overlays?.includes(place.overlay) !== true) continue;
      const fields = readFields(rule, site, url, place);
      if (fields !== null) return { rule, site, fields };
    }
  }
  return null;
}

function placesIn(url: URL, overlays: ReadonlySet<string>): readonly Place[] {
  const opened = [...overlays].flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [{ path: `/${value}`, overlay: name }];
  });
  // `#!/…` is how pages kept their path before browsers let them change it.
  const hashPath = url.hash.startsWith("#!/")
    ? [{ path: bare(url.hash.slice(2)), overlay: null }]
    : [];
  return [...opened, ...hashPath, { path: bare(url.pathname), overlay: null }];
}

/** The path without slashes at its end, and with one at its beginning. */
function bare(path: string): string {
  let end = path.length;
  while (end > 0 && path.charAt(end - 1) === "/") end--;
  return `/${path.slice(0, end).replace(/^\/+/u, "")}`;
}

function readFields(rule: Rule, site: Site, url: URL, place: Place): Fields | null {
  const path = rule.path.exec(place.path);
  if (path === null) return null;
  const needed = Object.entries(rule.query ?? {}).map(([name, pattern]) =>
    readParameter(url, name, pattern),
  );
  if (needed.includes(null)) return null;
  const optional = Object.entries(rule.maybe ?? {}).map(([name, pattern]) =>
    readParameter(url, name, pattern),
  );
  const groups = [
    site.host?.exec(url.host)?.groups,
    place.overlay === null ? undefined : site.page?.exec(bare(url.pathname))?.groups,
    rule.hash?.exec(url.hash)?.groups,
    path.groups,
    ...needed,
    ...optional,
  ];
  const read = groups.flatMap((group) => Object.entries(group ?? {}));
  return Object.fromEntries([
    ["host", url.host],
    ...read.filter((entry): entry is [string, string] => entry[1] !== undefined),
  ]);
}

type Groups = Readonly<Record<string, string | undefined>>;

function readParameter(url: URL, name: string, pattern: RegExp): Groups | null {
  const match = pattern.exec(url.searchParams.get(name) ?? "");
  return match === null ? null : (match.groups ?? {});
}
