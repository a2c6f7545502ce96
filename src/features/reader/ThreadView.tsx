import { type ReactNode, useMemo, useState } from "react";
import type { PostId, SourceId } from "#domain/ids.ts";
import type { Person, Post, Source, ThreadDocument, Translation } from "#domain/thread.ts";
import { sourcesOf } from "#domain/post-sources.ts";
import { readingOrder } from "#domain/reading-order.ts";
import { preferredTranslation } from "#domain/translations.ts";
import { counted } from "#i18n/counted.ts";
import { useWords } from "#i18n/use-words.ts";
import { type MediaConsent, MediaConsentContext } from "./media-consent.ts";
import { type PostSlots, PostRow } from "./PostRow.tsx";
import { ThreadMenu, type ThreadPanel } from "./ThreadMenu.tsx";
import "./ThreadView.css";

interface ThreadViewProps {
  readonly document: ThreadDocument;
  /** The post the address names. */
  readonly current: string | null;
  readonly openSources: readonly string[];
  /** The language the posts are shown in beside their own; null for none. */
  readonly into: string | null;
  readonly onInto: (language: string | null) => void;
  readonly onOpenSource: (post: PostId, source: SourceId, open: boolean) => void;
  /** What is open below the head: translating, names, handing on, taking in. */
  readonly panel: ThreadPanel | null;
  readonly onPanel: (panel: ThreadPanel) => void;
  readonly panels: ReactNode;
  readonly onDelete: () => void;
  readonly linkTo: (post: PostId) => string;
  readonly slots: PostSlots;
}

/** Each post's sources in the order of its links, each once. */
function sourcesByPost(
  posts: readonly Post[],
  sources: readonly Source[],
): ReadonlyMap<PostId, readonly Source[]> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return new Map(
    posts.map((post) => [post.id, sourcesOf(post).flatMap((id) => byId.get(id) ?? [])]),
  );
}

/** The same while nothing but translations change. */
const useSourcesByPost = ({ posts, sources }: ThreadDocument) =>
  useMemo(() => sourcesByPost(posts, sources), [posts, sources]);

/**
 * A source several posts link to is open under one of them: what was opened last under the post the address
 * names, everything else under the first that links to it, so that opening one never moves another.
 */
function openByPost(
  sources: ReadonlyMap<PostId, readonly Source[]>,
  open: readonly string[],
  current: string | null,
): ReadonlyMap<PostId, readonly string[]> {
  const hosts = new Map<PostId, string[]>();
  for (const id of open) {
    const linking = [...sources].filter(([, list]) => list.some((source) => source.id === id));
    const named = id === open.at(-1) ? linking.find(([post]) => post === current) : undefined;
    const [host] = named ?? linking[0] ?? [];
    if (host !== undefined) hosts.set(host, [...(hosts.get(host) ?? []), id]);
  }
  return hosts;
}

function translationsByPost(document: ThreadDocument): ReadonlyMap<string, readonly Translation[]> {
  // Not Map.groupBy: Node 20 and browsers of 2023 are without it.
  const byPost = new Map<string, Translation[]>();
  for (const translation of document.translations) {
    if (translation.of.kind !== "post") continue;
    const others = byPost.get(translation.of.id);
    if (others === undefined) byPost.set(translation.of.id, [translation]);
    else others.push(translation);
  }
  return byPost;
}

const NO_SOURCES: readonly Source[] = [];
const NONE_OPEN: readonly string[] = [];

function Head(props: ThreadViewProps) {
  const { t, format } = useWords();
  const { document } = props;
  const { thread } = document;
  const author = document.people.find((person) => person.id === thread.author);
  const languages = new Set(
    document.translations.flatMap((entry) => (entry.of.kind === "post" ? entry.language : [])),
  );
  return (
    <header className="thread-head">
      <h1 lang={thread.language}>{thread.title}</h1>
      <p className="thread-facts">
        <span>{t("reader.by", { author: author?.handle ?? author?.name ?? "" })}</span>
        <span>{counted(t, format, "posts", document.posts.length)}</span>
        <span>{counted(t, format, "sources", document.sources.length)}</span>
        {thread.missing !== undefined && thread.missing > 0 && (
          <span className="thread-missing">{counted(t, format, "missing", thread.missing)}</span>
        )}
      </p>
      <ThreadMenu
        languages={[...languages]}
        into={props.into}
        onInto={props.onInto}
        panel={props.panel}
        onPanel={props.onPanel}
        onDelete={props.onDelete}
      />
      {props.panels}
    </header>
  );
}

/** Who wrote a post, where that is not the thread's author. */
function useOtherAuthor({ people, thread }: ThreadDocument): (post: Post) => Person | null {
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
  return ({ author }) => (author === thread.author ? null : (byId.get(author) ?? null));
}

/** Consent is of one thread: another asks anew. */
function useConsent(thread: string): MediaConsent {
  const [allowed, setAllowed] = useState<string | null>(null);
  return useMemo(
    () => ({
      all: allowed === thread,
      allowAll: () => {
        setAllowed(thread);
      },
    }),
    [allowed, thread],
  );
}

/** The whole thread, every post in the page, so that the browser's own search, print and links reach all of it. */
export function ThreadView(props: ThreadViewProps) {
  const { t, format } = useWords();
  const consent = useConsent(props.document.thread.id);
  const { document, current, openSources, into } = props;
  const sources = useSourcesByPost(document);
  const open = useMemo(
    () => openByPost(sources, openSources, current),
    [sources, openSources, current],
  );
  const translations = useMemo(() => translationsByPost(document), [document]);
  const translationOf = (post: Post): Translation | null => {
    const all = translations.get(post.id)?.filter(({ language }) => language === into) ?? [];
    return preferredTranslation(all, [into]);
  };
  const otherAuthor = useOtherAuthor(document);
  const line = useMemo(() => readingOrder(document.posts), [document.posts]);
  const total = format.number(line.length);
  const row = (post: Post, number: string, branches?: ReactNode) => (
    <PostRow
      key={post.id}
      post={post}
      number={number}
      total={total}
      current={post.id === current}
      language={document.thread.language}
      otherAuthor={otherAuthor(post)}
      sources={sources.get(post.id) ?? NO_SOURCES}
      openSources={open.get(post.id) ?? NONE_OPEN}
      translation={into === null ? null : translationOf(post)}
      slots={props.slots}
      onOpenSource={props.onOpenSource}
      linkTo={props.linkTo}
    >
      {branches}
    </PostRow>
  );
  return (
    <MediaConsentContext value={consent}>
      <div className="thread">
        <Head {...props} />
        <ol className="thread-posts">
          {line.map(({ post, branches }, i) => {
            const number = format.number(i + 1);
            if (branches.length === 0) return row(post, number);
            return row(
              post,
              number,
              <ol className="post-branches" aria-label={t("reader.branches", { number })}>
                {branches.map((branch, j) => row(branch, `${number}.${format.number(j + 1)}`))}
              </ol>,
            );
          })}
        </ol>
        <p className="thread-end">{t("reader.end")}</p>
      </div>
    </MediaConsentContext>
  );
}
