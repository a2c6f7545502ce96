import type { ThreadId } from "#domain/ids.ts";
import { ProblemError } from "#domain/problem.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import type { LibraryThread } from "#formats/library/library-schema.ts";
import { unreachable } from "./problem.ts";

export type BundledThread = LibraryThread;

/** The threads that come with Nitka: a library like any other, beside it on the same site. Rejects with a ProblemError. */
export interface BundledLibrary {
  readonly list: () => Promise<readonly BundledThread[]>;
  readonly get: (id: ThreadId) => Promise<ThreadDocument | null>;
}

const INDEX = "library.json";

/** `fetchText` answers with the body of a file of the site's `library/` folder. */
export function makeBundledLibrary(fetchText: (file: string) => Promise<string>): BundledLibrary {
  let listing: Promise<readonly BundledThread[]> | null = null;
  const list = async (): Promise<readonly BundledThread[]> => {
    const [text, { parseLibrary }] = await Promise.all([
      fetchText(INDEX),
      import("#formats/library/read-library.ts"),
    ]);
    const index = parseLibrary(text, INDEX);
    if (!index.ok) throw new ProblemError(index.problem);
    return index.value.threads;
  };
  const cached = async () => {
    listing ??= list();
    try {
      return await listing;
    } catch (error) {
      listing = null;
      throw error;
    }
  };
  return {
    list: cached,
    async get(id) {
      const entry = (await cached()).find((thread) => thread.id === id);
      if (entry === undefined) return null;
      const [text, { parseThreadDocument }] = await Promise.all([
        fetchText(entry.file),
        import("#formats/nitka-json.ts"),
      ]);
      const result = parseThreadDocument(text);
      if (!result.ok) throw new ProblemError(result.problem);
      return result.value;
    },
  };
}

/** Fetches a file of the site itself. An SPA fallback that answers with a page counts as not found. */
export async function fetchSiteFile(address: URL): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: "omit" });
  } catch {
    throw unreachable(address.href);
  }
  const page = response.headers.get("content-type")?.includes("text/html") === true;
  if (!response.ok || page)
    throw new ProblemError({
      kind: "address-failed",
      address: address.href,
      status: response.ok ? 404 : response.status,
    });
  return response.text();
}
