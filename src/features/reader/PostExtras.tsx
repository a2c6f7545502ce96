import type { Card, Poll, Post, PostVersion } from "#domain/thread.ts";
import { safeHref } from "#domain/links/safe-href.ts";
import { useWords } from "#i18n/use-words.ts";
import { MediaPlace } from "./MediaPlace.tsx";
import { OtherPost } from "./OtherPost.tsx";
import "./PostExtras.css";

function PollView({ poll, language }: { poll: Poll; language: string }) {
  const { t, format } = useWords();
  return (
    <section className="post-poll" aria-label={t("reader.poll")}>
      {poll.question !== undefined && <p lang={language}>{poll.question}</p>}
      <ul>
        {poll.options.map((option, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- equal texts may occur; the list never changes
          <li key={`${i}:${option.text}`}>
            <span lang={language}>{option.text}</span>
            {option.votes !== undefined && (
              <data value={option.votes}>{format.number(option.votes)}</data>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link without a place in the words. */
function CardView({ card, language }: { card: Card; language: string }) {
  const href = safeHref(card.url);
  return (
    <div className="post-card">
      {card.title !== undefined && card.title !== "" && (
        <p className="post-card-title" lang={language}>
          {card.title}
        </p>
      )}
      {card.description !== undefined && card.description !== "" && (
        <p lang={language}>{card.description}</p>
      )}
      {href !== null && (
        <a href={href} target="_blank" rel="noreferrer noopener">
          <bdi>{card.url}</bdi>
        </a>
      )}
    </div>
  );
}

function Versions({ versions, language }: { versions: readonly PostVersion[]; language: string }) {
  const { t, format } = useWords();
  return (
    <details className="post-versions">
      <summary>{t("reader.versions")}</summary>
      <ol>
        {versions.map((version, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- equal versions may occur; the list never changes
          <li key={`${i}:${version.at ?? ""}`}>
            {version.at !== undefined && (
              <time dateTime={version.at}>{format.date(version.at, "medium")}</time>
            )}
            <p lang={language} translate="no">
              {version.text}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What a post has besides its words. Nothing remote is loaded: each is a place with its description. */
export function PostExtras({ post, language }: { post: Post; language: string }) {
  const { t } = useWords();
  return (
    <>
      {post.media?.map((media, i) => (
        <MediaPlace
          // oxlint-disable-next-line react/no-array-index-key -- equal addresses may occur; the list never changes
          key={`${i}:${media.url ?? ""}`}
          media={media}
          language={language}
        />
      ))}
      {post.quote !== undefined && <OtherPost label={t("reader.quote")} quote={post.quote} />}
      {post.poll !== undefined && <PollView poll={post.poll} language={language} />}
      {post.cards?.map((card, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- equal addresses may occur; the list never changes
        <CardView key={`${i}:${card.url}`} card={card} language={language} />
      ))}
      {post.versions !== undefined && <Versions versions={post.versions} language={language} />}
    </>
  );
}
