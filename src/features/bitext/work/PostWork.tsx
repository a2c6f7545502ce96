import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { Post, ThreadDocument, Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { useJob } from "#queries/desk/use-desk.ts";
import { Button } from "#ui/Button.tsx";
import type { BitextText, RowNotes } from "../Bitext.tsx";
import { WorkedBitext } from "./WorkedBitext.tsx";
import "./PostWork.css";

interface PostWorkProps {
  readonly document: ThreadDocument;
  readonly post: Post;
  /** As shown: "3", or "3.1". */
  readonly number: string;
  readonly translation: Translation;
  readonly change: (change: (document: ThreadDocument) => ThreadDocument) => void;
  readonly now: () => string;
  readonly onDone: () => void;
}

const nothing = (): ReactNode => null;
/** Notes on a post stand at the post. */
const NO_NOTES: RowNotes = { tool: nothing, below: nothing, rest: nothing };

/** A post beside its translation, sentence by sentence, to be worked at. */
export function PostWork(props: PostWorkProps) {
  const { document, post, number, translation, change, now, onDone } = props;
  const { t } = useWords();
  const job = useJob({ kind: "post", id: post.id });
  const section = useRef<HTMLElement>(null);
  // The button that opened it is gone.
  useEffect(() => {
    section.current?.querySelector<HTMLElement>("[data-pair]")?.focus();
  }, []);
  const text = useMemo(
    (): BitextText => ({
      owner: `post:${post.id}`,
      language: post.language ?? document.thread.language,
      text: post.text,
      segments: post.segments ?? [],
    }),
    [post, document.thread.language],
  );
  return (
    <section ref={section} className="post-work" aria-label={t("work.post.correct")}>
      <WorkedBitext
        document={document}
        title={t("work.post.region", { number })}
        text={text}
        translation={translation}
        view="both"
        job={job}
        compared={null}
        change={change}
        now={now}
        notes={NO_NOTES}
      />
      <Button onClick={onDone}>{t("work.post.done")}</Button>
    </section>
  );
}
