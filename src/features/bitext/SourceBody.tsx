import { lazy, Suspense, useMemo, useState } from "react";
import type { Source } from "#domain/thread.ts";
import { useDesk } from "#queries/desk/use-desk.ts";
import type { BitextText } from "./Bitext.tsx";
import { FilledSource, type FilledSourceProps } from "./FilledSource.tsx";
import { NoText } from "./NoText.tsx";

// The form and what stands behind it (recognising languages, addresses, sentences) come when they are wanted.
const SourceTextForm = lazy(async () => ({
  default: (await import("./SourceTextForm.tsx")).SourceTextForm,
}));

type SourceBodyProps = Omit<FilledSourceProps, "text" | "onEdit">;

function useBitextText(source: Source): BitextText {
  return useMemo(
    () => ({
      owner: `source:${source.id}`,
      language: source.language ?? "und",
      text: source.text ?? "",
      segments: source.segments ?? [],
    }),
    [source],
  );
}

/** An open source: its text beside a translation, or the ways to get them. */
export function SourceBody(props: SourceBodyProps) {
  const { source, change, now } = props;
  const desk = useDesk();
  const [editing, setEditing] = useState(false);
  const text = useBitextText(source);
  const empty = text.text === "";
  const stop = () => {
    setEditing(false);
  };
  if (!empty && !editing)
    return (
      <FilledSource
        {...props}
        text={text}
        onEdit={() => {
          setEditing(true);
        }}
      />
    );
  return (
    <Suspense>
      {empty && <NoText />}
      <SourceTextForm
        source={source}
        now={now}
        onSave={(apply) => {
          // What a machine is doing is for the words that stood there.
          desk?.forget(`source:${source.id}`);
          change(apply);
          stop();
        }}
        onCancel={empty ? undefined : stop}
      />
    </Suspense>
  );
}
