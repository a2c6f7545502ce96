import { lazy, type ReactNode, Suspense, useState } from "react";
import type { ThreadDocument } from "#domain/thread.ts";
import type { ThreadPanel } from "#features/reader/ThreadMenu.tsx";
import type { Arrival } from "#queries/exchange.ts";

// Each comes when it is first asked for.
const ThreadMachine = lazy(async () => ({
  default: (await import("#features/translation/ThreadMachine.tsx")).ThreadMachine,
}));
const GlossaryPanel = lazy(async () => ({
  default: (await import("#features/glossary/GlossaryPanel.tsx")).GlossaryPanel,
}));
const SharePanel = lazy(async () => ({
  default: (await import("#features/exchange/SharePanel.tsx")).SharePanel,
}));
const ReceivePanel = lazy(async () => ({
  default: (await import("#features/exchange/ReceivePanel.tsx")).ReceivePanel,
}));

interface Panels {
  readonly document: ThreadDocument;
  readonly change: (apply: (current: ThreadDocument) => ThreadDocument) => void;
  /** Corrections that came with the address. */
  readonly arrival: Arrival | null;
  readonly onPostsInto: (language: string) => void;
}

/** What can be opened below the head of a thread, one at a time. What came with the address opens by itself. */
export function useThreadPanels({ document, change, arrival, onPostsInto }: Panels): {
  readonly panel: ThreadPanel | null;
  readonly onPanel: (panel: ThreadPanel) => void;
  readonly panels: ReactNode;
} {
  const [chosen, setChosen] = useState<{
    readonly panel: ThreadPanel | null;
    readonly over: Arrival | null;
  }>({ panel: null, over: null });
  // A translation under way goes on, and is told, while the panel is closed.
  const [machine, setMachine] = useState(false);
  const panel = arrival !== null && chosen.over !== arrival ? "receive" : chosen.panel;
  const choose = (next: ThreadPanel | null) => {
    setChosen({ panel: next, over: arrival });
    if (next === "translate") setMachine(true);
  };
  const close = () => {
    choose(null);
  };
  const common = { document, change, onClose: close };
  return {
    panel,
    onPanel: (wanted) => {
      choose(wanted === panel ? null : wanted);
    },
    panels: (
      <Suspense>
        {machine && (
          <ThreadMachine
            document={document}
            open={panel === "translate"}
            onClose={close}
            onPostsInto={onPostsInto}
          />
        )}
        {panel === "names" && <GlossaryPanel {...common} />}
        {panel === "share" && <SharePanel document={document} onClose={close} />}
        {panel === "receive" && <ReceivePanel {...common} arrival={arrival} />}
      </Suspense>
    ),
  };
}
