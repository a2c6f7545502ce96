import { useCallback, useSyncExternalStore } from "react";
import type { UnitDraft } from "#storage/unit-drafts.ts";
import { useServices } from "./services.ts";

export type { UnitDraft } from "#storage/unit-drafts.ts";

/** The draft of a sentence, null where there is none, and what keeps or forgets one. */
export function useUnitDraft(
  thread: string,
  translation: string,
  row: string,
): readonly [UnitDraft | null, (draft: UnitDraft | null) => boolean] {
  const { unitDrafts } = useServices();
  const subscribe = useCallback(
    (listener: () => void) => unitDrafts.subscribe([thread, translation, row], listener),
    [unitDrafts, thread, translation, row],
  );
  const read = () => unitDrafts.read([thread, translation, row]);
  const draft = useSyncExternalStore(subscribe, read);
  const write = useCallback(
    (next: UnitDraft | null) => unitDrafts.write([thread, translation, row], next),
    [unitDrafts, thread, translation, row],
  );
  return [draft, write];
}
