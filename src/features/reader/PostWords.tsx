import type { Post } from "#domain/thread.ts";
import { absenceWords } from "#i18n/absence-words.ts";
import { useWords } from "#i18n/use-words.ts";
import type { ReactNode } from "react";
import "./PostWords.css";

/** The place of a post whose words are not there. */
export function AbsentPost({ post }: { post: Post }) {
  const { t } = useWords();
  const { absent } = post;
  if (absent === undefined) return null;
  return (
    <div className="post-absent" data-absent={absent.why}>
      <p>{absenceWords(t, absent.why)}</p>
      {absent.said !== undefined && (
        <p className="post-absent-said" lang="">
          {absent.said}
        </p>
      )}
    </div>
  );
}

/** What the author warns of stands before the words, which open on asking. */
export function Warned({
  warning,
  language,
  children,
}: {
  warning: string;
  language: string;
  children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <details className="post-warning">
      <summary>
        <span className="post-warning-label">{t("reader.warning")}</span>{" "}
        <span lang={language}>{warning}</span>
      </summary>
      {children}
    </details>
  );
}
