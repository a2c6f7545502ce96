import { useEffect, useRef } from "react";
import { Pencil } from "lucide-react";
import type { Post, Translation } from "#domain/thread.ts";
import { type BitextRow, bitextRows, rowState } from "#domain/bitext.ts";
import { translationProvenance } from "#i18n/provenance-words.ts";
import { useWords } from "#i18n/use-words.ts";
import { IconButton } from "#ui/Button.tsx";
import { Byline } from "#ui/Byline.tsx";
import "./PostTranslation.css";

interface PostTranslationProps {
  readonly post: Post;
  readonly translation: Translation;
  readonly lit: string | null;
  /** It was just worked at: the focus goes to where that began. */
  readonly worked: boolean;
  /** Wants to correct it. */
  readonly onWork: () => void;
}

/** True where a sentence is nothing but an address: it needs no translation, the post shows it. */
const isAddress = (post: Post, row: BitextRow): boolean =>
  row.segments.length > 0 &&
  row.segments.every((segment) =>
    post.links?.some((link) => link.start <= segment.start && segment.end <= link.end),
  );

/** A post's translation as running text beside it; each sentence is the twin of one in the post. */
export function PostTranslation({ post, translation, lit, worked, onWork }: PostTranslationProps) {
  const { t, format } = useWords();
  const correct = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (worked && document.activeElement === document.body) correct.current?.focus();
  }, [worked]);
  const segments = post.segments ?? [];
  const rows = bitextRows(segments, translation.units);
  return (
    <div
      role="group"
      className="post-translation"
      aria-label={t("reader.translationOf", {
        language: format.languageName(translation.language),
      })}
    >
      <div className="post-translation-text" lang={translation.language} translate="no">
        {rows.map((row, i) => {
          if (row.unit === null || row.unit.text === "" || isAddress(post, row)) return null;
          const paragraph = row.segments[0]?.paragraph;
          const before = rows[i - 1]?.segments.at(-1)?.paragraph;
          const breaks = paragraph !== undefined && before !== undefined && before !== paragraph;
          return (
            <span key={row.key}>
              {breaks ? "\n" : " "}
              <span
                data-unit={row.key}
                data-side="translation"
                data-unit-state={rowState(row, post.text) ?? undefined}
                data-text=""
                data-owner={`post:${post.id}`}
                data-translation={translation.id}
                data-start="0"
                data-lit={lit === row.key ? "" : undefined}
              >
                {row.unit.text}
              </span>
            </span>
          );
        })}
      </div>
      <div className="post-translation-foot">
        <Byline>{translationProvenance(t, format, translation.units)}</Byline>
        <IconButton
          ref={correct}
          label={t("work.post.correct")}
          icon={<Pencil aria-hidden="true" />}
          onClick={onWork}
        />
      </div>
    </div>
  );
}
