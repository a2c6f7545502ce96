import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { TextOwner, ThreadDocument } from "#domain/thread.ts";
import type { TranslationPlan } from "#domain/translation-plan.ts";

/** So many posts are cut into sentences at once; then the page has its turn. */
const SLICE = 20;

/**
 * Loads what makes plans, and cuts the posts of a thread beforehand, a few at a time: a thousand of them
 * take half a second. The cuts are remembered by post.
 */
async function planner(document: ThreadDocument, posts: boolean) {
  const [{ translationPlan }, { ownedText }] = await Promise.all([
    import("#domain/translation-plan.ts"),
    import("#domain/machine-units.ts"),
  ]);
  for (const [i, { id }] of (posts ? document.posts : []).entries()) {
    ownedText(document, { kind: "post", id });
    if (i % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  return translationPlan;
}

/**
 * What of a thread would be translated into a language; null until it is known.
 * @param document null while nobody wants to know: a thread is stored every other moment while it is translated.
 */
export function useTranslationPlan(
  document: ThreadDocument | null,
  kinds: ReadonlySet<TextOwner["kind"]>,
  to: string,
): TranslationPlan | null {
  const posts = kinds.has("post");
  const { data } = useQuery({
    networkMode: "always",
    queryKey: ["translation-planner", document?.thread.id, posts],
    enabled: document !== null,
    staleTime: Infinity,
    queryFn: async () => (document === null ? null : { make: await planner(document, posts) }),
  });
  // A thousand posts are not looked through again with each sentence that comes.
  return useMemo(
    () => (document === null ? null : (data?.make(document, kinds, to) ?? null)),
    [data, document, kinds, to],
  );
}
