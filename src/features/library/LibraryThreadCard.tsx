import { Bookmark, Check, CirclePlus, Download, History } from "lucide-react";
import { Link, useNavigate } from "react-router";
import { threadId } from "#domain/ids.ts";
import { counted } from "#i18n/counted.ts";
import { useWords } from "#i18n/use-words.ts";
import { type LibraryThread, type StoredLibrary, useOpenFromLibrary } from "#queries/libraries.ts";
import { type Standing, standingOf } from "#queries/library-news.ts";
import { localText } from "#queries/local-text.ts";
import { problemOf } from "#queries/problem.ts";
import { useThreadList } from "#queries/threads.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { ReviewChanges } from "./ReviewChanges.tsx";
import { translatedWords } from "./translated-words.ts";

interface LibraryThreadCardProps {
  readonly library: StoredLibrary;
  readonly thread: LibraryThread;
}

const addressOf = ({ id }: LibraryThread): string => `/t/${encodeURIComponent(id)}`;

/** A thread of a library: a link where the reader has it, else a button that loads and keeps it. */
export function LibraryThreadCard({ library, thread }: LibraryThreadCardProps) {
  const { language } = useWords();
  const { data: stored } = useThreadList();
  const id = threadId(thread.id);
  const here = stored?.some(({ summary }) => summary.id === id) ?? false;
  const standing = standingOf(thread, library, here);
  const title = localText(thread.title, language);
  const summary = thread.summary === undefined ? null : localText(thread.summary, language);
  const differs = standing === "changed-since-opened" || standing === "elsewhere";
  return (
    <li className="library-thread" data-thread={thread.id} data-standing={standing}>
      <h4>
        {here ? (
          <Link to={addressOf(thread)} lang={title.language}>
            {title.text}
          </Link>
        ) : (
          <span lang={title.language}>{title.text}</span>
        )}
      </h4>
      <StandingMark standing={standing} />
      {summary !== null && <p lang={summary.language}>{summary.text}</p>}
      <Facts thread={thread} />
      {!here && stored !== undefined && <OpenIt {...{ library, thread, title: title.text }} />}
      {differs && <ReviewChanges {...{ library, thread, title: title.text }} />}
    </li>
  );
}

const SHAPES = {
  new: CirclePlus,
  changed: History,
  seen: null,
  opened: Check,
  "changed-since-opened": History,
  elsewhere: Bookmark,
} as const satisfies Readonly<Record<Standing, unknown>>;

function StandingMark({ standing }: { standing: Standing }) {
  const { t } = useWords();
  const Shape = SHAPES[standing];
  if (standing === "seen" || Shape === null) return null;
  return (
    <p className="library-standing">
      <Shape aria-hidden="true" />
      {t(`libraries.standing.${standing}`)}
    </p>
  );
}

function Facts({ thread }: { thread: LibraryThread }) {
  const { t, format } = useWords();
  const { posts, sources, language, languages, translated = [], updated } = thread;
  const names = (tags: readonly string[]) =>
    format.list(tags.map((tag) => format.languageName(tag)));
  return (
    <>
      <p className="thread-card-facts">
        <span>{counted(t, format, "posts", posts)}</span>
        <span>{t("libraries.language", { language: format.languageName(language) })}</span>
        <span>{counted(t, format, "sources", sources)}</span>
        {languages.length > 0 && (
          <span>{t("library.languages", { languages: names(languages) })}</span>
        )}
        {updated !== undefined && (
          <span>{t("libraries.updated", { when: format.date(updated) })}</span>
        )}
      </p>
      {translated.length > 0 && (
        <dl className="library-translated">
          <dt>{t("libraries.translated")}</dt>
          {translated.map((one) => (
            <dd key={one.language}>{translatedWords(t, format, one)}</dd>
          ))}
        </dl>
      )}
    </>
  );
}

interface OpenItProps {
  readonly library: StoredLibrary;
  readonly thread: LibraryThread;
  readonly title: string;
}

function OpenIt({ library, thread, title }: OpenItProps) {
  const { t, told } = useWords();
  const navigate = useNavigate();
  const open = useOpenFromLibrary();
  // What is stored takes this button's place, and what a button that is gone was to do next is not done.
  const load = async () => {
    try {
      await open.mutateAsync({ library, thread });
    } catch {
      // Told below.
      return;
    }
    await navigate(addressOf(thread));
  };
  return (
    <>
      <div className="library-buttons">
        <Button
          aria-label={t("libraries.openNamed", { title })}
          icon={<Download aria-hidden="true" />}
          disabled={open.isPending}
          onClick={() => void load()}
        >
          {t("libraries.open")}
        </Button>
        {open.isPending && <span role="status">{t("libraries.loadingThread")}</span>}
      </div>
      {open.error !== null && <Notice {...told(problemOf(open.error))} />}
    </>
  );
}
