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

/** A picture, film, sound or file: a place with its description until the reader asks for it. */
export function MediaPlace({ media, language }: { media: Media; language: string }) {
  const { t } = useWords();
  const consent = useMediaConsent();
  const [asked, setAsked] = useState(false);
  const Icon = ICONS[media.kind];
  const kinds = {
    image: t("reader.mediaImage"),
    video: t("reader.mediaVideo"),
    audio: t("reader.mediaAudio"),
    file: t("reader.mediaFile"),
  };
  const href = media.url === undefined ? null : safeHref(media.url);
  const shown = href !== null && (asked || consent.all) && isShowable(media.kind, href);
  return (
    <figure className="post-media" data-media={shown ? "shown" : "place"}>
      {shown ? (
        <Shown media={media} href={href} />
      ) : (
        <div className="media-place">
          <Icon aria-hidden="true" />
          <div>
            <p>{t("reader.media", { kind: kinds[media.kind] })}</p>
            {media.name !== undefined && (
              <p>
                <bdi lang={language}>{media.name}</bdi>
              </p>
            )}
            {href === null && <p>{t("reader.mediaNotIncluded")}</p>}
          </div>
        </div>
      )}
      {media.alt !== undefined && media.alt !== "" && (
        <figcaption>
          {t("reader.mediaAlt")} <span lang={language}>{media.alt}</span>
        </figcaption>
      )}
      {media.alt === undefined && media.kind === "image" && (
        <figcaption className="media-no-alt">{t("reader.mediaNoAlt")}</figcaption>
      )}
      {href !== null && !shown && (
        <div className="media-buttons">
          {isShowable(media.kind, href) ? (
            <>
              <Button
                onClick={() => {
                  setAsked(true);
                }}
              >
                {t("reader.mediaLoad", { host: new URL(href).host })}
              </Button>
              <Button look="quiet" onClick={consent.allowAll}>
                {t("reader.mediaLoadAll")}
              </Button>
            </>
          ) : (
            <a href={href} target="_blank" rel="noreferrer noopener">
              {t("reader.mediaOpen", { host: new URL(href).host })}
            </a>
          )}
        </div>
      )}
    </figure>
  );
}
