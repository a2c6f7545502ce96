import { useMutation, useQuery } from "@tanstack/react-query";
import { describeSource, type SourceDetails } from "#domain/describe-source.ts";
import { threadId, type ThreadId } from "#domain/ids.ts";
import { detectLanguage } from "#domain/language-id.ts";
import { recogniseAddress } from "#domain/links/recognise.ts";
import { ProblemError } from "#domain/problem.ts";
import type { CaptureMethod, Source, ThreadDocument } from "#domain/thread.ts";
import { holdsPage, readPageMessage } from "#formats/page-message.ts";
import type { SourceText } from "#formats/source-text.ts";
import { useServices } from "./services.ts";

export type { SourceText } from "#formats/source-text.ts";

/** A page that came from outside: sent by the bookmarklet, or shared from another app. */
export interface ReceivedPage {
  readonly page: SourceText;
  readonly how: Extract<CaptureMethod, "bookmarklet" | "shared">;
}

/**
 * The page an address's fragment holds; null where it holds none. Throws a ProblemError where it holds
 * something that cannot be read.
 */
export function pageInFragment(fragment: string): ReceivedPage | null {
  if (!holdsPage(fragment)) return null;
  const read = readPageMessage(fragment);
  if (!read.ok) throw new ProblemError(read.problem);
  return { page: read.value, how: "bookmarklet" };
}

/** A source of a thread the reader has that stands for the address of a page. */
export interface SourcePlace {
  readonly thread: ThreadId;
  readonly title: string;
  readonly source: Source;
  readonly hasText: boolean;
}

/** Where in the reader's threads, and in those that come with Nitka, a page belongs. */
export function useSourcePlaces(url: string | undefined) {
  const services = useServices();
  return useQuery({
    networkMode: "always",
    retry: false,
    queryKey: ["source-places", url],
    queryFn: async (): Promise<readonly SourcePlace[]> => {
      const canonical = url === undefined ? undefined : recogniseAddress(url)?.canonical;
      if (canonical === undefined) return [];
      const stored = await services.threads.list();
      const bundled = await services.bundled.list().catch(() => []);
      const places: SourcePlace[] = [];
      const ids = new Set([...stored, ...bundled].map((entry) => threadId(entry.id)));
      for (const id of ids) {
        const document = await openThread(services, id);
        for (const source of document?.sources ?? []) {
          if (document === null || source.canonical !== canonical) continue;
          const { title } = document.thread;
          places.push({ thread: id, title, source, hasText: (source.text ?? "") !== "" });
        }
      }
      return places;
    },
  });
}

type Services = ReturnType<typeof useServices>;

const openThread = async (
  { threads, bundled }: Services,
  id: ThreadId,
): Promise<ThreadDocument | null> => (await threads.get(id)) ?? (await bundled.get(id));

/** What the page says of itself; what it does not say stays as the source has it. */
function detailsOf(source: Source, page: SourceText, how: CaptureMethod): SourceDetails {
  return {
    url: source.url,
    text: page.text,
    language: detectLanguage(page.text).language ?? page.language ?? source.language ?? "und",
    title: page.title ?? source.title ?? "",
    author: page.author ?? source.author ?? "",
    published: (page.published ?? source.published ?? "").slice(0, 10),
    how,
  };
}

/** Puts a page's text into a source. Resolves with the thread as it is then, still to be stored. */
export function usePutSourceText() {
  const services = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async ({ page, how, place }: ReceivedPage & { readonly place: SourcePlace }) => {
      const document = await openThread(services, place.thread);
      if (document === null) throw new ProblemError({ kind: "thread-missing" });
      const details = detailsOf(place.source, page, how);
      return describeSource(document, place.source.id, details, services.now());
    },
  });
}

/** Makes a thread around a page, in the worker. Rejects with a ProblemError. */
export function useThreadOfPage() {
  const { background, now } = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async ({ page, how }: ReceivedPage): Promise<ThreadDocument> => {
      const result = await background.threadOfPage(page, how, now());
      if (!result.ok) throw new ProblemError(result.problem);
      return result.value;
    },
  });
}
