import * as v from "valibot";
import type { ThreadId } from "#domain/ids.ts";
import { ProblemError } from "#domain/problem.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { unreachable } from "./problem.ts";

const words = v.object({ en: v.string(), ru: v.string(), be: v.string() });
const index = v.object({
  format: v.literal("nitka-library"),
  version: v.literal(1),
  threads: v.array(
    v.object({
      id: v.string(),
      file: v.pipe(v.string(), v.regex(/^[\w-]+\.json$/u)),
      title: words,
      summary: words,
      language: v.string(),
      languages: v.array(v.string()),
      posts: v.number(),
      sources: v.number(),
      updated: v.string(),
    }),
  ),
});

export type BundledThread = v.InferOutput<typeof index>["threads"][number];

/** The threads that come with Nitka, as static files beside it. Rejects with a ProblemError. */
export interface BundledLibrary {
  readonly list: () => Promise<readonly BundledThread[]>;
  readonly get: (id: ThreadId) => Promise<ThreadDocument | null>;
}

/** `fetchText` answers with the body of a file of the site's `library/` folder. */
export function makeBundledLibrary(fetchText: (file: string) => Promise<string>): BundledLibrary {
  let listing: Promise<readonly BundledThread[]> | null = null;
  const list = async (): Promise<readonly BundledThread[]> => {
    const parsed = v.safeParse(index, JSON.parse(await fetchText("library.json")));
    if (!parsed.success)
      throw new ProblemError({ kind: "crashed", detail: parsed.issues[0].message });
    return parsed.output.threads;
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
