import { memo, type ReactNode, useCallback, useMemo, useState } from "react";
import type { PostId, SourceId } from "#domain/ids.ts";
import { bitextRows } from "#domain/bitext.ts";
import type { Person, Post, Source, Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { OtherPost } from "./OtherPost.tsx";
import { PostExtras } from "./PostExtras.tsx";
import { PostText } from "./PostText.tsx";
import { PostTranslation } from "./PostTranslation.tsx";
import { AbsentPost, Warned } from "./PostWords.tsx";
import { SourceCard } from "./SourceCard.tsx";
import { shortName } from "./source-name.ts";
import "./PostRow.css";

/** What other features put into a post's row. */
export interface PostSlots {
  /** Stands in the post's foot: the way to a note, and the notes that are there. */
  readonly notes: (post: Post) => ReactNode;
  /** The text of an open source, with its translation. */
  readonly sourceBody: (source: Source, post: Post) => ReactNode;
  /** The post beside its translation, to be worked at; `onDone` goes back to reading. */
  readonly postWork: (
    post: Post,
    number: string,
    translation: Translation,
    onDone: () => void,
  ) => ReactNode;
}

interface PostRowProps {
  readonly post: Post;
  /** Its place as shown: "3", or "3.1" for the first branch under the third post. */
  readonly number: string;
  /** How many posts the thread's line has, as shown. */
  readonly total: string;
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
  /** The posts that hang under this one. */
  readonly children?: ReactNode;
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
        aria-label={t("reader.postLink", { number })}
      >
        {number}
      </a>
      {otherAuthor !== null && (
        <bdi className="post-author">{otherAuthor.handle ?? otherAuthor.name}</bdi>
      )}
      {post.created !== undefined && (
        <time dateTime={post.created}>{format.date(post.created, "medium")}</time>
      )}
      {post.edited !== undefined && (
        <span>{t("reader.edited", { when: format.date(post.edited, "medium") })}</span>
      )}
      {post.audience !== undefined && (
        <span className="post-audience">{t(`reader.audience.${post.audience}`)}</span>
      )}
    </div>
  );
}

function PostSources({ post, number, sources, openSources, slots, onOpenSource }: PostRowProps) {
  const { t } = useWords();
  if (sources.length === 0) return null;
  return (
    <div className="post-sources" role="group" aria-label={t("reader.sources", { number })}>
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

/** The words of a post beside their translation, for reading. */
function PostPair(props: PostRowProps & { readonly worked: boolean; readonly onWork: () => void }) {
  const { post, translation, worked, onWork } = props;
  const twin = useTwin();
  const unitOf = useUnitOf(post, translation);
  const language = post.language ?? props.language;
  const sourceNames = useMemo(
    () => new Map(props.sources.map((source) => [source.id, shortName(source.canonical)])),
    [props.sources],
  );
  return (
    <div className="post-pair" {...(translation === null ? {} : twin.handlers)}>
      <PostText
        post={post}
        language={language}
        sourceNames={sourceNames}
        lit={twin.lit}
        onSource={(source) => {
          props.onOpenSource(post.id, source, true);
        }}
        unitOf={unitOf}
      />
      {translation !== null && (
        <PostTranslation
          post={post}
          translation={translation}
          lit={twin.lit}
          worked={worked}
          onWork={onWork}
        />
      )}
    </div>
  );
}

/** The words of a post, to be read or worked at, and what hangs on them. */
function PostBody(props: PostRowProps) {
  const { post, number, translation, slots } = props;
  const { t } = useWords();
  const [work, setWork] = useState<"none" | "under-way" | "done">("none");
  const language = post.language ?? props.language;
  const body =
    work === "under-way" && translation !== null ? (
      slots.postWork(post, number, translation, () => {
        setWork("done");
      })
    ) : (
      <PostPair
        {...props}
        worked={work === "done"}
        onWork={() => {
          setWork("under-way");
        }}
      />
    );
  const words = (
    <>
      {post.text !== "" && body}
      {post.cut === true && <p className="post-cut">{t("reader.cut")}</p>}
      <PostExtras post={post} language={language} />
    </>
  );
  return (
    <>
      {post.answers !== undefined && <OtherPost label={t("reader.answers")} quote={post.answers} />}
      <AbsentPost post={post} />
      {post.warning === undefined ? (
        words
      ) : (
        <Warned warning={post.warning} language={language}>
          {words}
        </Warned>
      )}
    </>
  );
}

export const PostRow = memo(function PostRow(props: PostRowProps) {
  const { post, number, total, translation, slots } = props;
  const { t } = useWords();
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
        aria-label={t("reader.post", { number, total })}
      >
        <div className="post-main">
          <PostHead {...props} />
          <PostBody {...props} />
          {slots.notes(post)}
        </div>
        <PostSources {...props} />
      </article>
      {props.children}
    </li>
  );
});
