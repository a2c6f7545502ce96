import { useCallback, useMemo } from "react";
import { useHref, useLocation, useNavigate, useParams, useSearchParams } from "react-router";
import type { PostId, SourceId } from "#domain/ids.ts";
import { sourcesOf } from "#domain/post-sources.ts";
import type { ThreadDocument } from "#domain/thread.ts";

/** The first source that has a text: it stands open until the reader says otherwise. */
function firstReadable(document: ThreadDocument): readonly string[] {
  const readable = new Set(
    document.sources.filter((source) => (source.text ?? "") !== "").map((source) => source.id),
  );
  const first = document.posts.flatMap((post) => sourcesOf(post)).find((id) => readable.has(id));
  return first === undefined ? [] : [first];
}

/** What the address says: which post, which sources are open, which sentence or note is meant. */
export function useThreadAddress(document: ThreadDocument) {
  const thread = document.thread.id;
  const { post = null } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const root = useHref(`/t/${encodeURIComponent(thread)}`);
  const named = search.getAll("src");
  const first = useMemo(() => firstReadable(document), [document]);
  // An address without `src` shows the first source; `src=` shows none.
  const key = named.length === 0 ? first.join("\n") : named.filter(Boolean).join("\n");
  const openSources = useMemo(() => key.split("\n").filter(Boolean), [key]);

  const openSource = useCallback(
    (inPost: PostId, source: SourceId, open: boolean) => {
      const rest = openSources.filter((id) => id !== source);
      const next = open ? [...rest, source] : rest;
      const params = new URLSearchParams(
        (next.length === 0 ? [""] : next).map((id) => ["src", id]),
      );
      void navigate(
        `/t/${encodeURIComponent(thread)}/${encodeURIComponent(inPost)}?${params.toString()}`,
        { state: { stay: true } },
      );
    },
    [navigate, openSources, thread],
  );
  const linkTo = useCallback((id: PostId) => `${root}/${encodeURIComponent(id)}`, [root]);
  const state: unknown = location.state;
  return {
    post,
    openSources,
    segment: search.get("seg"),
    note: search.get("note"),
    /** The address changed by what was done on the page, not by going somewhere. */
    stay: typeof state === "object" && state !== null && "stay" in state,
    openSource,
    linkTo,
  };
}
