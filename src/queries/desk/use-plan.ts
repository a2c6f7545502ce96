import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { TextOwner, ThreadDocument } from "#domain/thread.ts";
import type { TranslationPlan } from "#domain/translation-plan.ts";

/** What of a thread would be translated into a language; null until it is known. */
export function useTranslationPlan(
  document: ThreadDocument,
  kinds: ReadonlySet<TextOwner["kind"]>,
  to: string,
): TranslationPlan | null {
  // Cutting a thousand posts into sentences is nothing the reader's first page should carry.
  const { data } = useQuery({
    networkMode: "always",
    queryKey: ["translation-plan-code"],
    staleTime: Infinity,
    queryFn: () => import("#domain/translation-plan.ts"),
  });
  // A thousand posts are not looked through again with each sentence that comes.
  return useMemo(
    () => data?.translationPlan(document, kinds, to) ?? null,
    [data, document, kinds, to],
  );
}
