import { alignTexts, type AlignedText } from "#domain/align/align-texts.ts";
import { ok, type Result } from "#domain/result.ts";
import type { SegmentSpan } from "#domain/segment.ts";
import { wordKnowledge } from "#words/knowledge.ts";
import type { Call, Command } from "./command.ts";
import { json, languageOption, readInputText, readNamedText, UsageError } from "./command.ts";
import { languageOf, linesOf, sentencesOf, wordsOf } from "./sentences.ts";

export const alignCommand: Command = {
  name: "align",
  files: ["SOURCE", "TARGET"],
  options: {
    "source-lang": { type: "string" },
    "target-lang": { type: "string" },
    segments: { type: "boolean" },
    bridge: { type: "string" },
  },
  usage: "[--source-lang LANGUAGE] [--target-lang LANGUAGE] [--segments] [--bridge FILE]",
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
    const sides = [
      sideOf(source.value, languages[0], split),
      sideOf(target.value, languages[1], split),
    ] as const;
    const bridge = await readBridge(call, sides[0]);
    return bridge.ok ? ok(json(aligned(...sides, bridge.value))) : bridge;
  },
};

interface Side {
  readonly text: string;
  readonly language: string;
  readonly spans: readonly SegmentSpan[];
}

function sideOf(text: string, known: string | undefined, split: boolean): Side {
  const language = known ?? languageOf(text);
  // Segments split beforehand say nothing of paragraphs.
  const lines = () => linesOf(text).map(({ start, end }) => ({ start, end, paragraph: 0 }));
  return { text, language, spans: split ? lines() : sentencesOf(text, language) };
}

/** What a machine made of the source's segments, a line each; undefined where no such file is named. */
async function readBridge(
  call: Call,
  { spans }: Side,
): Promise<Result<readonly string[] | undefined>> {
  const path = call.option("bridge");
  if (path === undefined) return ok(undefined);
  const text = await readNamedText(call, path);
  if (!text.ok) return text;
  const lines = linesOf(text.value).map((span) => wordsOf(text.value, span));
  if (lines.length === spans.length) return ok(lines);
  throw new UsageError(`align: --bridge has ${lines.length} lines for ${spans.length} segments`);
}

function aligned(source: Side, target: Side, bridge: readonly string[] | undefined) {
  const beads = alignTexts(textOf(source), textOf(target), {
    knowledge: wordKnowledge(),
    ...(bridge !== undefined && { bridge }),
  });
  return {
    source: source.spans.map(({ start, end }) => ({ start, end })),
    target: target.spans.map(({ start, end }) => ({ start, end })),
    beads: beads.map((bead) => [bead.source, bead.target]),
    confidence: beads.map((bead) => Math.round(bead.confidence * 1000) / 1000),
    grounds: beads.map((bead) => bead.grounds),
  };
}

const textOf = ({ text, language, spans }: Side): AlignedText => ({
  language,
  sentences: spans.map((span) => ({ text: wordsOf(text, span), paragraph: span.paragraph })),
});
