import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { HandCorrections } from "./HandCorrections.tsx";
import { HandThread } from "./HandThread.tsx";
import { OtherPrograms } from "./OtherPrograms.tsx";
import { Panel } from "./Panel.tsx";

interface SharePanelProps {
  readonly document: ThreadDocument;
  readonly onClose: () => void;
}

/** Hands on what was done: corrections as a link, the whole thread as a file, files for other programs. */
export function SharePanel({ document, onClose }: SharePanelProps) {
  const { t } = useWords();
  return (
    <Panel title={t("exchange.share.title")} onClose={onClose}>
      <HandCorrections document={document} />
      <HandThread document={document} />
      <OtherPrograms document={document} />
    </Panel>
  );
}
