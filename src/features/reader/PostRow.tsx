import { memo, type ReactNode, useCallback, useMemo, useState } from "react";
import type { PostId, SourceId } from "#domain/ids.ts";
import { bitextRows } from "#domain/bitext.ts";
import type { Person, Post, Source, Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { PostExtras } from "./PostExtras.tsx";
import { PostText } from "./PostText.tsx";
import { PostTranslation } from "./PostTranslation.tsx";
import { SourceCard } from "./SourceCard.tsx";
import { shortName } from "./source-name.ts";
import "./PostRow.css";

/** What other features put into a post's row. */
export interface PostSlots {
  /** Stands in the post's foot: the way to a note, and the notes that are there. */
  readonly notes: (post: Post) => ReactNode;
  /** The text of an open source, with its translation. */
  readonly sourceBody: (source: Source, post: Post) => ReactNode;
}

interface PostRowProps {
  readonly post: Post;
  readonly number: number;
  readonly total: number;
  /** The address names this post. */
  readonly current: boolean;
  readonly language: string;
  /** Given where the post is by somebody else than the thread. */
  readonly otherAuthor: Person | null;
  readonly sources: readonly Source[];
  readonly openSources: readonly string[];
  readonly translation: Translation | null;
  readonly slots: PostSlots;
  readonly onOpenSource: (post: PostId, source: SourceId, open: boolean) => void;
  readonly linkTo: (post: PostId) => string;
}

/** The twin of the sentence under the pointer or the focus, by the name both carry. */
function useTwin() {
  const [lit, setLit] = useState<string | null>(null);
  const light = useCallback((event: { target: EventTarget }) => {
    const element = event.target instanceof Element ? event.target.closest("[data-unit]") : null;
    setLit(element?.getAttribute("data-unit") ?? null);
  }, []);
  const off = useCallback(() => {
    setLit(null);
  }, []);
  return { lit, handlers: { onPointerOver: light, onPointerDown: light, onPointerLeave: off } };
}

/** Both sides of a pair of sentences carry the key of their row. */
function useUnitOf(post: Post, translation: Translation | null) {
  return useMemo(() => {
    const rows = bitextRows(post.segments ?? [], translation?.units ?? []);
    const keys = new Map(
      rows.flatMap((row) => row.segments.map((segment) => [segment.id as string, row.key])),
    );
    return (segment: string) => keys.get(segment) ?? segment;
  }, [post.segments, translation]);
}

function PostHead({ post, number, otherAuthor, linkTo }: PostRowProps) {
  const { t, format } = useWords();
  return (
    <div className="post-head">
      <a
        className="post-number"
        href={linkTo(post.id)}
        aria-label={t("reader.postLink", { number: format.number(number) })}
      >
        {format.number(number)}
      </a>
      {otherAuthor !== null && (
        <bdi className="post-author">{otherAuthor.handle ?? otherAuthor.name}</bdi>
      )}
      {post.created !== undefined && (
        <time dateTime={post.created}>{format.date(post.created, "medium")}</time>
      )}
    </div>
  );
}

function PostSources({ post, number, sources, openSources, slots, onOpenSource }: PostRowProps) {
  const { t, format } = useWords();
  if (sources.length === 0) return null;
  return (
    <div
      className="post-sources"
      role="group"
      aria-label={t("reader.sources", { number: format.number(number) })}
    >
      {sources.map((source) => {
        const open = openSources.includes(source.id);
        return (
          <SourceCard
            key={source.id}
            source={source}
            open={open}
            onToggle={(next) => {
              onOpenSource(post.id, source.id, next);
            }}
          >
            {open && slots.sourceBody(source, post)}
          </SourceCard>
        );
      })}
    </div>
  );
}

export const PostRow = memo(function PostRow(props: PostRowProps) {
  const { post, number, total, language, translation, slots } = props;
  const { t, format } = useWords();
  const twin = useTwin();
  const unitOf = useUnitOf(post, translation);
  const sourceNames = new Map(
    props.sources.map((source) => [source.id, shortName(source.canonical)]),
  );
  return (
    <li
      className="post"
      data-post={post.id}
      data-current={props.current ? "" : undefined}
      id={`post-${post.id}`}
    >
      <article
        className="post-grid"
        data-shown={translation?.id}
        aria-label={t("reader.post", {
          number: format.number(number),
          total: format.number(total),
        })}
      >
        <div className="post-main" {...(translation === null ? {} : twin.handlers)}>
          <PostHead {...props} />
          <div className="post-pair">
            <PostText
              post={post}
              language={post.language ?? language}
              sourceNames={sourceNames}
              lit={twin.lit}
              onSource={(source) => {
                props.onOpenSource(post.id, source, true);
              }}
              unitOf={unitOf}
            />
            {translation !== null && (
              <PostTranslation post={post} translation={translation} lit={twin.lit} />
            )}
          </div>
          <PostExtras post={post} language={post.language ?? language} />
          {slots.notes(post)}
        </div>
        <PostSources {...props} />
      </article>
    </li>
  );
});
