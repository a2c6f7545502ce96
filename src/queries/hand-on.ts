import { useQuery } from "@tanstack/react-query";
import type { CorrectionSet } from "#domain/corrections/correction.ts";
import type { Problem } from "#domain/problem.ts";
import { checkCorrections } from "#formats/corrections/check-corrections.ts";
import { CORRECTIONS_EXTENSION, writeCorrectionsFile } from "#formats/corrections/file.ts";
import { LINK_OFFER_FILE, writeCorrectionsLink } from "#formats/corrections/link.ts";

/** Corrections as the address of their thread, with them in its fragment. Null while there are none. */
export function useCorrectionsLink(set: CorrectionSet | null): string | null {
  const { data } = useQuery({
    networkMode: "always",
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
    queryKey: ["corrections-link", set],
    queryFn: () => (set === null ? null : writeCorrectionsLink(set, threadAddress(set.thread.id))),
  });
  return data ?? null;
}

/** Where a thread is read, without anything that is open in it. */
export const threadAddress = (thread: string): string =>
  new URL(`t/${encodeURIComponent(thread)}`, new URL(".", document.baseURI)).href;

/** A link in UTF-16 units that gets lost on its way, so that a file is better. */
export const isLongLink = (link: string): boolean => link.length > LINK_OFFER_FILE;

/** Why whoever receives the corrections could not open them; null where they can. */
export function whyUnreadable(set: CorrectionSet): Problem | null {
  const checked = checkCorrections(set);
  return checked.ok ? null : checked.problem;
}

/** Corrections as a file: its text, and how its name ends. */
export const correctionsFile = (
  set: CorrectionSet,
): { readonly text: string; readonly extension: string } => ({
  text: writeCorrectionsFile(set),
  extension: CORRECTIONS_EXTENSION.replace(/^\./u, ""),
});
