import { Plus, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { counted } from "#i18n/counted.ts";
import { useWords } from "#i18n/use-words.ts";
import { localText } from "#queries/local-text.ts";
import { problemOf } from "#queries/problem.ts";
import { useBundledList, useThreadList } from "#queries/threads.ts";
import { useServices } from "#queries/services.ts";
import { IconButton } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { AdmitLibrary } from "./AdmitLibrary.tsx";
import { Libraries } from "./Libraries.tsx";
import { ThreadCard } from "./ThreadCard.tsx";
import { useDeleteFromLibrary } from "./use-delete.ts";
import "./LibraryView.css";

function Lead({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <section className="library-lead">
      <div>
        <h1>{t("library.leadTitle")}</h1>
        <p className="page-lead">{t("library.leadText")}</p>
        <Link to="/import" className="button" data-look="primary">
          <Plus aria-hidden="true" />
          {t("library.openOne")}
        </Link>
      </div>
      {children}
    </section>
  );
}

function Yours() {
  const { t, format, told } = useWords();
  const list = useThreadList();
  const { now } = useServices();
  const deleteThread = useDeleteFromLibrary();
  if (list.error !== null) return <Notice {...told(problemOf(list.error))} />;
  if (list.data === undefined) return null;
  if (list.data.length === 0)
    return <p className="library-none">{`${t("library.none")}. ${t("library.noneText")}`}</p>;
  return (
    <ul className="library-list">
      {list.data.map(({ summary, saved }) => (
        <ThreadCard
          key={summary.id}
          to={`/t/${encodeURIComponent(summary.id)}`}
          title={summary.title}
          language={summary.language}
          facts={[
            t("library.by", { author: summary.author }),
            counted(t, format, "posts", summary.posts),
            counted(t, format, "sources", summary.sources),
            t("library.saved", { when: format.relative(saved, now()) }),
          ]}
          languages={summary.sourceLanguages}
          action={
            <IconButton
              label={t("library.deleteThread", { title: summary.title })}
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => {
                deleteThread(summary.id, summary.title);
              }}
            />
          }
        />
      ))}
    </ul>
  );
}

function Bundled() {
  const { t, format, language, told } = useWords();
  const list = useBundledList();
  if (list.error !== null) return <Notice {...told(problemOf(list.error))} />;
  return (
    <ul className="library-list">
      {list.data?.map((thread) => {
        const title = localText(thread.title, language);
        return (
          <ThreadCard
            key={thread.id}
            to={`/t/${encodeURIComponent(thread.id)}`}
            title={title.text}
            language={title.language}
            {...(thread.summary !== undefined && {
              summary: localText(thread.summary, language).text,
            })}
            facts={[
              counted(t, format, "posts", thread.posts),
              counted(t, format, "sources", thread.sources),
            ]}
            languages={thread.languages}
          />
        );
      })}
    </ul>
  );
}

interface LibraryViewProps {
  /** Shows a newcomer the whole idea in one look. */
  readonly specimen: ReactNode;
  /** Address of a library that a link offers to add. */
  readonly offered?: string | null;
  /** Hears that the offered library was added, or not wanted. */
  readonly onOfferSettled?: () => void;
}

/** The threads there are: the reader's own, those that come with Nitka, those in libraries of others. */
export function LibraryView({ specimen, offered = null, onOfferSettled }: LibraryViewProps) {
  const { t } = useWords();
  const [shown, setShown] = useState<{ readonly address: string } | null>(null);
  const show = (address: string) => {
    setShown({ address });
  };
  return (
    <div className="page library">
      {offered !== null && (
        <AdmitLibrary
          key={offered}
          address={offered}
          onSettled={(address) => {
            onOfferSettled?.();
            if (address !== null) show(address);
          }}
        />
      )}
      <Lead>{specimen}</Lead>
      <section aria-labelledby="library-yours">
        <h2 id="library-yours">{t("library.yours")}</h2>
        <Yours />
      </section>
      <section aria-labelledby="library-bundled">
        <h2 id="library-bundled">{t("library.bundled")}</h2>
        <Bundled />
      </section>
      <Libraries shown={shown} onShow={show} />
    </div>
  );
}
