import { ArrowUpRight } from "lucide-react";
import { Link } from "react-router";
import type { Note } from "#domain/note.ts";
import { useWords } from "#i18n/use-words.ts";
import { NoteCard } from "./NoteCard.tsx";

/** Where a note's words are: its post, its source opened, the note itself. */
function placeOf({ id, target }: Note): string {
  const params = new URLSearchParams({ note: id });
  if (target.source !== undefined) params.set("src", target.source);
  const [thread, post] = [encodeURIComponent(target.thread), encodeURIComponent(target.post)];
  return `/t/${thread}/${post}?${params.toString()}`;
}

/** A note away from its thread: with both sides of what it is about, and the way back there. */
export function HubNote({ note }: { note: Note }) {
  const { t } = useWords();
  const { target } = note;
  const about =
    target.source === undefined
      ? t("notes.onPost")
      : target.selector === undefined
        ? t("notes.onSource")
        : t(target.side === "original" ? "notes.onOriginal" : "notes.onTranslation");
  return (
    <NoteCard note={note} pair>
      <p className="hub-place">
        <Link to={placeOf(note)}>
          <span className="visually-hidden">{`${t("notes.goTo")}: `}</span>
          <bdi lang="">{target.threadTitle}</bdi>
          <ArrowUpRight aria-hidden="true" />
        </Link>
        <span>{about}</span>
        {target.sourceUrl !== undefined && (
          <bdi>{target.sourceUrl.replace(/^https?:\/\//u, "")}</bdi>
        )}
      </p>
    </NoteCard>
  );
}
