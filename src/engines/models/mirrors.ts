import type { EngineProblem } from "#domain/problem.ts";
import { ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Gate } from "./gate.ts";
import type { Model, ModelFile } from "./model.ts";
import { BUCKET, makeMozillaRegistry, type MozillaRegistry } from "./mozilla-registry.ts";
import type { Net } from "./net.ts";
import { askIndex } from "./site-index.ts";

/** Mozilla's host of the files Firefox itself downloads, as they are. */
export const ATTACHMENTS = new URL("https://firefox-settings-attachments.cdn.mozilla.net/");

/** A place that may have files. It is asked nothing before `find`. */
export interface Mirror {
  readonly host: string;
  /** Addresses to try in order, none where it does not have the file. */
  readonly find: (file: ModelFile, gate: Gate) => Promise<Result<readonly URL[], EngineProblem>>;
  /** The same as far as it is known without asking. */
  readonly known: (file: ModelFile) => readonly URL[];
}

/** The reader's own mirror is set up by hand: an http(s) address of a folder, without name and password. */
export function mirrorFolder(text: string | null): URL | null {
  const trimmed = text?.trim() ?? "";
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const plain = url.username === "" && url.password === "";
  if (!plain || !/^https?:$/u.test(url.protocol)) return null;
  url.search = "";
  url.hash = "";
  if (url.pathname.endsWith("/index.json")) url.pathname = url.pathname.slice(0, -10);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

type Places = (model: Model, ownMirror: URL | null) => readonly Mirror[];

export interface Mirrors {
  /**
   * Where the files of a model are asked for, in order: this site, the reader's own mirror, and for files
   * Mozilla published its bucket and the host Firefox downloads from. What this site has is asked of no
   * host that the reader has not named: the screen says that no other site hears of it.
   */
  readonly asked: Places;
  /** Everywhere they may be had, for a reader who looks for them by hand. */
  readonly everywhere: Places;
}

/** @param pinned the models Mozilla published; their locations are those at its attachments. */
export function makeMirrors(net: Net, pinned: readonly Model[]): Mirrors {
  const places = new Map(
    pinned.flatMap(({ files }) => files.map(({ sha256, location }) => [sha256, location])),
  );
  const site = always(net.site, ({ location }) => location);
  const bucket = bucketMirror(makeMozillaRegistry(net));
  const attachments = always(ATTACHMENTS, ({ sha256 }) => places.get(sha256));
  const named: Places = (model, ownMirror) => [
    ...(model.ownSite ? [site] : []),
    ...(ownMirror === null ? [] : [folderMirror(net, model, ownMirror)]),
  ];
  const mozilla = ({ files }: Model): readonly Mirror[] =>
    files.every(({ sha256 }) => places.has(sha256)) ? [bucket, attachments] : [];
  return {
    asked: (model, own) => [...named(model, own), ...(model.ownSite ? [] : mozilla(model))],
    everywhere: (model, own) => [...named(model, own), ...mozilla(model)],
  };
}

/** A folder where it is known which file is where. */
function always(folder: URL, place: (file: ModelFile) => string | undefined): Mirror {
  const known: Mirror["known"] = (file) => {
    const path = place(file);
    return path === undefined ? [] : [new URL(path, folder)];
  };
  return { host: folder.host, known, find: async (file) => ok(known(file)) };
}

function bucketMirror(registry: MozillaRegistry): Mirror {
  const listed = (url: URL | null): readonly URL[] => (url === null ? [] : [url]);
  return {
    host: BUCKET.host,
    known: ({ sha256 }) => listed(registry.known(sha256)),
    async find({ sha256 }, gate) {
      const place = await registry.find(sha256, gate);
      return place.ok ? ok(listed(place.value)) : place;
    },
  };
}

/** Another Nitka's `models/` folder, whose list says where a file lies; or any folder laid out like one. */
function folderMirror(net: Net, { from, to }: Model, folder: URL): Mirror {
  let listed: readonly ModelFile[] | null = null;
  const known = (file: ModelFile): readonly URL[] => {
    const paths = (listed ?? [])
      .filter(({ sha256 }) => sha256 === file.sha256)
      .map(({ location }) => location);
    const all = new Set([...paths, `${from}-${to}/${file.name}`, file.location]);
    return [...all].map((path) => new URL(path, folder));
  };
  return {
    host: folder.host,
    known,
    async find(file, gate) {
      if (listed === null) {
        const answer = await askIndex(net, folder, gate);
        // A host may let pages have its files and yet not the page that says "there is no list".
        if (answer.ok) listed = answer.value.flatMap(({ files }) => files);
        else if (answer.problem.kind === "cancelled") return answer;
      }
      return ok(known(file));
    },
  };
}
