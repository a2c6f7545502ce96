import { Film, File as FileIcon, Image as ImageIcon, Music } from "lucide-react";
import type { Media, Post } from "#domain/thread.ts";
import { safeHref } from "#domain/links/safe-href.ts";
import { useWords } from "#i18n/use-words.ts";
import "./PostExtras.css";

const ICONS = { image: ImageIcon, video: Film, audio: Music, file: FileIcon } as const;

function MediaPlace({ media, language }: { media: Media; language: string }) {
  const { t } = useWords();
  const Icon = ICONS[media.kind];
  const kinds = {
    image: t("reader.mediaImage"),
    video: t("reader.mediaVideo"),
    audio: t("reader.mediaAudio"),
    file: t("reader.mediaFile"),
  };
  const href = safeHref(media.url);
  const text = t("reader.media", { kind: kinds[media.kind] });
  return (
    <div className="post-media">
      <Icon aria-hidden="true" />
      <div>
        {href === null ? (
          text
        ) : (
          <a href={href} target="_blank" rel="noreferrer noopener">
            {text}
          </a>
        )}
        {media.alt !== undefined && media.alt !== "" && (
          <p>
            {t("reader.mediaAlt")} <span lang={language}>{media.alt}</span>
          </p>
        )}
      </div>
    </div>
  );
}

/** What a post has besides its words. Nothing remote is loaded: each is a place with its description. */
export function PostExtras({ post, language }: { post: Post; language: string }) {
  const { t } = useWords();
  return (
    <>
      {post.media?.map((media, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- equal addresses may occur; the list never changes
        <MediaPlace key={`${i}:${media.url}`} media={media} language={language} />
      ))}
      {post.quote !== undefined && (
        <blockquote className="post-quote" aria-label={t("reader.quote")}>
          {post.quote.author !== undefined && (
            <cite>
              <bdi>{post.quote.author}</bdi>
            </cite>
          )}
          {post.quote.text !== undefined && <p lang="">{post.quote.text}</p>}
        </blockquote>
      )}
      {post.poll !== undefined && (
        <ul className="post-poll" aria-label={t("reader.poll")}>
          {post.poll.options.map((option, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- equal texts may occur; the list never changes
            <li key={`${i}:${option.text}`}>
              <span lang={language}>{option.text}</span>
              {option.votes !== undefined && <data value={option.votes}>{option.votes}</data>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
