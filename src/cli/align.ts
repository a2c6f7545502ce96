import { alignParagraphed, alignSentences } from "#domain/align.ts";
import { ok } from "#domain/result.ts";
import type { SegmentSpan } from "#domain/segment.ts";
import { json, languageOption, readInputText, UsageError } from "./command.ts";
import type { Command } from "./command.ts";
import { linesOf, sentencesOf, wordsOf } from "./sentences.ts";

export const alignCommand: Command = {
  name: "align",
  files: ["SOURCE", "TARGET"],
  options: {
    "source-lang": { type: "string" },
    "target-lang": { type: "string" },
    segments: { type: "boolean" },
  },
  usage: "[--source-lang LANGUAGE] [--target-lang LANGUAGE] [--segments]",
  run: async (call) => {
    if (call.files.every((file) => file === "-")) {
      throw new UsageError("align: only one of the two can be standard input");
    }
    const languages = [languageOption(call, "source-lang"), languageOption(call, "target-lang")];
    const source = await readInputText(call, 0);
    if (!source.ok) return source;
    const target = await readInputText(call, 1);
    if (!target.ok) return target;
    const split = call.flag("segments");
    const spans = (text: string, language: string | undefined) =>
      split ? linesOf(text) : sentencesOf(text, language);
    return ok(
      json(
        aligned(
          { text: source.value, spans: spans(source.value, languages[0]) },
          { text: target.value, spans: spans(target.value, languages[1]) },
          split,
        ),
      ),
    );
  },
};

interface Side {
  readonly text: string;
  readonly spans: readonly SegmentSpan[];
}

function aligned(source: Side, target: Side, split: boolean) {
  const beads = split
    ? alignSentences(words(source), words(target))
    : alignParagraphed(paragraphed(source), paragraphed(target));
  return {
    source: source.spans.map(({ start, end }) => ({ start, end })),
    target: target.spans.map(({ start, end }) => ({ start, end })),
    beads: beads.map((bead) => [bead.source, bead.target]),
  };
}

const words = ({ text, spans }: Side): readonly string[] =>
  spans.map((span) => wordsOf(text, span));

const paragraphed = ({ text, spans }: Side) =>
  spans.map((span) => ({ text: wordsOf(text, span), paragraph: span.paragraph }));
