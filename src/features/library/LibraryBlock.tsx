import { Link2, RefreshCw, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useWords } from "#i18n/use-words.ts";
import {
  type StoredLibrary,
  useLibraryIndex,
  useLookForNews,
  useRemoveLibrary,
} from "#queries/libraries.ts";
import type { News } from "#queries/library-news.ts";
import { localText } from "#queries/local-text.ts";
import { problemOf } from "#queries/problem.ts";
import { useServices } from "#queries/services.ts";
import { Button, IconButton } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { useToast } from "#ui/Toasts.tsx";
import { LibraryThreadCard } from "./LibraryThreadCard.tsx";

interface LibraryBlockProps {
  readonly library: StoredLibrary;
  /** Given anew each time this library is to be gone to. */
  readonly goTo: object | null;
}

/** One library of others: what it is called, where it lies, what is in it. */
export function LibraryBlock({ library, goTo }: LibraryBlockProps) {
  const { t, language, told } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data: index, error } = useLibraryIndex(library);
  const look = useLookForNews();
  const { host } = new URL(library.address);
  const title = index === undefined ? null : localText(index.title, language);
  useEffect(() => {
    if (goTo !== null) heading.current?.focus();
  }, [goTo]);
  return (
    <section className="library-block" data-library={library.address}>
      <div className="library-block-head">
        <h3 ref={heading} tabIndex={-1}>
          <bdi lang={title?.language}>{title?.text ?? host}</bdi>
        </h3>
        <Tools
          library={library}
          title={title?.text ?? host}
          busy={look.isPending}
          onLook={() => {
            look.mutate(library);
          }}
        />
      </div>
      <Where library={library} />
      <div role="status">
        {look.isPending && t("libraries.loading")}
        {look.data !== undefined && !look.isPending && <NewsWords news={look.data} />}
      </div>
      {look.error !== null && <Notice {...told(problemOf(look.error))} />}
      {error !== null && <Notice {...told(problemOf(error))} />}
      {index?.threads.length === 0 && <p className="library-none">{t("libraries.none")}</p>}
      <ul className="library-list">
        {index?.threads.map((thread) => (
          <LibraryThreadCard key={thread.id} library={library} thread={thread} />
        ))}
      </ul>
    </section>
  );
}

function Where({ library }: { library: StoredLibrary }) {
  const { t, format } = useWords();
  const { now } = useServices();
  return (
    <p className="thread-card-facts">
      <span>
        {t("libraries.host")} <bdi>{new URL(library.address).host}</bdi>
      </span>
      <span>{t("libraries.looked", { when: format.relative(library.looked, now()) })}</span>
    </p>
  );
}

function NewsWords({ news: { fresh, changed } }: { news: News }) {
  const { t, format } = useWords();
  if (fresh + changed === 0) return t("libraries.noNews");
  const said = [
    ...(fresh > 0 ? [t("libraries.fresh", { count: fresh, formatted: format.number(fresh) })] : []),
    ...(changed > 0
      ? [t("libraries.changed", { count: changed, formatted: format.number(changed) })]
      : []),
  ];
  return said.join("; ");
}

interface ToolsProps {
  readonly library: StoredLibrary;
  readonly title: string;
  readonly busy: boolean;
  readonly onLook: () => void;
}

function Tools({ library, title, busy, onLook }: ToolsProps) {
  const { t } = useWords();
  const toast = useToast();
  const remove = useRemoveLibrary();
  const copyLink = async () => {
    const link = new URL(".", document.baseURI);
    link.searchParams.set("library", library.address);
    try {
      await navigator.clipboard.writeText(link.href);
      toast(t("libraries.copied"));
    } catch {
      // The browser lets nobody write to the clipboard: the link can be copied from here.
      toast(link.href);
    }
  };
  return (
    <div className="library-buttons">
      <Button
        aria-label={t("libraries.lookAt", { title })}
        icon={<RefreshCw aria-hidden="true" />}
        disabled={busy}
        onClick={onLook}
      >
        {t("libraries.look")}
      </Button>
      <IconButton
        label={t("libraries.copyLink", { title })}
        icon={<Link2 aria-hidden="true" />}
        onClick={() => void copyLink()}
      />
      <IconButton
        label={t("libraries.remove", { title })}
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => {
          const undo = remove(library);
          toast(t("libraries.removed", { title }), { text: t("app.undo"), run: undo });
        }}
      />
    </div>
  );
}
