import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  Combine,
  Scissors,
  Trash2,
} from "lucide-react";
import { Fragment, useState } from "react";
import { sourcesOf } from "#domain/post-sources.ts";
import { segmentText } from "#domain/segment.ts";
import type { Post, ThreadDocument } from "#domain/thread.ts";
import { absenceWords } from "#i18n/absence-words.ts";
import { counted } from "#i18n/counted.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button, IconButton } from "#ui/Button.tsx";
import type { Arranging } from "./use-arranging.ts";

interface PreviewPostProps {
  readonly post: Post;
  readonly index: number;
  readonly arranging: Arranging;
}

/** The places where a post can be cut: before each sentence but the first. */
function SplitPlaces({
  post,
  language,
  onSplit,
}: {
  post: Post;
  language: string;
  onSplit: (offset: number) => void;
}) {
  const { t } = useWords();
  const sentences = segmentText(post.text, language).slice(1);
  if (sentences.length === 0) return <p className="field-hint">{t("import.splitImpossible")}</p>;
  return (
    <div className="split-places" role="group" aria-label={t("import.splitWhere")}>
      <p>{t("import.splitWhere")}</p>
      {sentences.map(({ start, end }) => (
        <Button
          key={start}
          look="quiet"
          icon={<Scissors aria-hidden="true" />}
          onClick={() => {
            onSplit(start);
          }}
        >
          {t("import.splitHere", { text: post.text.slice(start, Math.min(end, start + 60)) })}
        </Button>
      ))}
    </div>
  );
}

function Sources({ post, document }: { post: Post; document: ThreadDocument }) {
  const ids = new Set(sourcesOf(post));
  const sources = document.sources.filter((source) => ids.has(source.id));
  if (sources.length === 0) return null;
  return (
    <ul className="preview-sources">
      {sources.map((source) => (
        <li key={source.id}>
          <bdi>{source.canonical}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The interface's words, and somebody's own after them. */
const fact = (words: string, own = "") => ({ words, own });

/** What the preview says of a post besides its words. */
function Facts({ post }: { post: Post }) {
  const { t, format } = useWords();
  const { absent, answers, audience, branch, warning, quote, poll, media = [] } = post;
  const facts = [
    absent && fact(absenceWords(t, absent.why)),
    answers && fact(t("reader.answers"), answers.author),
    branch && fact(t("import.branch")),
    audience && fact(t(`reader.audience.${audience}`)),
    warning !== undefined && fact(t("reader.warning"), warning),
    quote && fact(t("reader.quote"), quote.author),
    poll && fact(t("reader.poll")),
    media.length > 0 && fact(counted(t, format, "media", media.length)),
  ].filter((one) => typeof one === "object");
  if (facts.length === 0) return null;
  return (
    <p className="preview-facts">
      {facts.map(({ words, own }, i) => (
        <Fragment key={words}>
          {i > 0 && " · "}
          {words}
          {own !== "" && (
            <>
              {" "}
              <bdi>{own}</bdi>
            </>
          )}
        </Fragment>
      ))}
    </p>
  );
}

/** From so many posts on it is work to leave out a beginning or an end post by post. */
const LONG = 12;

interface Tool {
  readonly label: string;
  readonly icon: typeof Combine;
  readonly disabled: boolean;
  readonly run: () => void;
}

function useTools(props: PreviewPostProps, onSplit: () => void): readonly Tool[] {
  const { index, arranging } = props;
  const { length } = arranging.document.posts;
  const last = index === length - 1;
  const { t, format } = useWords();
  const number = format.number(index + 1);
  const tool = (label: string, icon: typeof Combine, disabled: boolean, run: () => void): Tool => ({
    label,
    icon,
    disabled,
    run,
  });
  const range =
    length < LONG
      ? []
      : [
          tool(t("import.keepFrom", { number }), ArrowUpToLine, index === 0, () => {
            arranging.keepFrom(index);
          }),
          tool(t("import.keepTo", { number }), ArrowDownToLine, last, () => {
            arranging.keepTo(index);
          }),
        ];
  return [
    ...range,
    tool(t("import.joinPost", { number }), Combine, last, () => {
      arranging.join(index);
    }),
    tool(t("import.splitPost", { number }), Scissors, false, onSplit),
    tool(t("import.up", { number }), ArrowUp, index === 0, () => {
      arranging.move(index, index - 1);
    }),
    tool(t("import.down", { number }), ArrowDown, last, () => {
      arranging.move(index, index + 1);
    }),
    tool(t("import.dropPost", { number }), Trash2, length === 1, () => {
      arranging.drop(index);
    }),
  ];
}

/** One recognised post, with what can be put right about it. */
export function PreviewPost(props: PreviewPostProps) {
  const { post, index, arranging } = props;
  const { document } = arranging;
  const { t, format } = useWords();
  const [splitting, setSplitting] = useState(false);
  const tools = useTools(props, () => {
    setSplitting(!splitting);
  });
  const number = format.number(index + 1);
  const language = post.language ?? document.thread.language;
  return (
    <li className="preview-post" data-post={post.id}>
      <span className="preview-number">
        <span className="visually-hidden">{t("import.postNumber", { number })}</span>
        <span aria-hidden="true">{number}</span>
      </span>
      <div>
        <Facts post={post} />
        <p lang={language} translate="no">
          {post.text}
        </p>
        <Sources post={post} document={document} />
        {splitting && (
          <SplitPlaces
            post={post}
            language={language}
            onSplit={(offset) => {
              arranging.split(index, offset);
              setSplitting(false);
            }}
          />
        )}
      </div>
      <div className="preview-tools">
        {tools.map((tool) => (
          <IconButton
            key={tool.label}
            label={tool.label}
            icon={<tool.icon aria-hidden="true" />}
            disabled={tool.disabled}
            onClick={tool.run}
          />
        ))}
      </div>
    </li>
  );
}
