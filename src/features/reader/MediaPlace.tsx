import { File as FileIcon, Film, Image as ImageIcon, Music } from "lucide-react";
import { useState } from "react";
import { safeHref } from "#domain/links/safe-href.ts";
import type { Media } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { useMediaConsent } from "./media-consent.ts";
import "./MediaPlace.css";

const ICONS = { image: ImageIcon, video: Film, audio: Music, file: FileIcon } as const;

/** A stream list is no film a browser plays by itself; a file is nothing to show. */
const isShowable = (kind: Media["kind"], href: string): boolean =>
  kind !== "file" && !/\.m3u8(?:[?#]|$)/iu.test(href);

function Shown({ media, href }: { media: Media; href: string }) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  const fail = () => {
    setFailed(true);
  };
  if (failed) return <p>{t("reader.mediaFailed", { host: new URL(href).host })}</p>;
  switch (media.kind) {
    case "image":
      return (
        <img
          src={href}
          alt={media.alt ?? ""}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onError={fail}
        />
      );
    case "video":
      // The film's words are the author's; no captions come with it.
      // oxlint-disable-next-line jsx-a11y/media-has-caption
      return <video src={href} controls preload="metadata" onError={fail} />;
    case "audio":
      // oxlint-disable-next-line jsx-a11y/media-has-caption
      return <audio src={href} controls preload="metadata" onError={fail} />;
    case "file":
      return null;
  }
}

function Place({ media, language }: { media: Media; language: string }) {
  const { t } = useWords();
  const Icon = ICONS[media.kind];
  const kinds = {
    image: t("reader.mediaImage"),
    video: t("reader.mediaVideo"),
    audio: t("reader.mediaAudio"),
    file: t("reader.mediaFile"),
  };
  return (
    <div className="media-place">
      <Icon aria-hidden="true" />
      <div>
        <p>{t("reader.media", { kind: kinds[media.kind] })}</p>
        {media.name !== undefined && (
          <p>
            <bdi lang={language}>{media.name}</bdi>
          </p>
        )}
        {media.url === undefined && <p>{t("reader.mediaNotIncluded")}</p>}
      </div>
    </div>
  );
}

function Description({ media, language }: { media: Media; language: string }) {
  const { t } = useWords();
  if (media.alt !== undefined && media.alt !== "")
    return (
      <figcaption>
        {t("reader.mediaAlt")} <span lang={language}>{media.alt}</span>
      </figcaption>
    );
  // An empty description is one that was stated; none at all is worth a word.
  return media.alt === undefined && media.kind === "image" ? (
    <figcaption className="media-no-alt">{t("reader.mediaNoAlt")}</figcaption>
  ) : null;
}

function Loading({ kind, href, onAsk }: { kind: Media["kind"]; href: string; onAsk: () => void }) {
  const { t } = useWords();
  const { allowAll } = useMediaConsent();
  const { host } = new URL(href);
  return (
    <div className="media-buttons">
      {isShowable(kind, href) ? (
        <>
          <Button onClick={onAsk}>{t("reader.mediaLoad", { host })}</Button>
          <Button look="quiet" onClick={allowAll}>
            {t("reader.mediaLoadAll")}
          </Button>
        </>
      ) : (
        <a href={href} target="_blank" rel="noreferrer noopener">
          {t("reader.mediaOpen", { host })}
        </a>
      )}
    </div>
  );
}

/** A picture, film, sound or file: a place with its description until the reader asks for it. */
export function MediaPlace({ media, language }: { media: Media; language: string }) {
  const { all } = useMediaConsent();
  const [asked, setAsked] = useState(false);
  const href = media.url === undefined ? null : safeHref(media.url);
  const shown = href !== null && (asked || all) && isShowable(media.kind, href);
  return (
    <figure className="post-media" data-media={shown ? "shown" : "place"}>
      {shown ? <Shown media={media} href={href} /> : <Place media={media} language={language} />}
      <Description media={media} language={language} />
      {href !== null && !shown && (
        <Loading
          kind={media.kind}
          href={href}
          onAsk={() => {
            setAsked(true);
          }}
        />
      )}
    </figure>
  );
}
