import { contentId } from "#domain/hash.ts";
import { translationId } from "#domain/ids.ts";
import { dropTranslation, putTranslation } from "#domain/translations.ts";
import type { Source, ThreadDocument, Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { useAlignTranslation } from "#queries/align.ts";
import { useDesk } from "#queries/desk/use-desk.ts";
import { useServices } from "#queries/services.ts";
import { useToast } from "#ui/Toasts.tsx";
import type { BitextText } from "./Bitext.tsx";
import type { PastedTranslation } from "./TranslationForm.tsx";

interface Translating {
  readonly document: ThreadDocument;
  readonly source: Source;
  readonly change: (change: (document: ThreadDocument) => ThreadDocument) => void;
  readonly now: () => string;
}

/** What can be done with whole translations: lay a pasted one beside the text, delete one. */
export function useTranslating({ document, source, change, now }: Translating, text: BitextText) {
  const { t } = useWords();
  const toast = useToast();
  const desk = useDesk();
  const { unitDrafts } = useServices();
  const align = useAlignTranslation();
  return {
    busy: align.isPending,
    error: align.error,
    /** Resolves with the new translation's id, or null when aligning failed. */
    add: async (pasted: PastedTranslation): Promise<string | null> => {
      const by = pasted.by === "" ? {} : { by: pasted.by };
      const provenance = { origin: "human", state: "edited", at: now(), ...by } as const;
      const units = await align.mutateAsync({ text, pasted, provenance }).catch(() => null);
      if (units === null) return null;
      const id = translationId(contentId("tr", source.id, pasted.language, pasted.text));
      const of = { kind: "source", id: source.id } as const;
      change((current) => putTranslation(current, { id, of, language: pasted.language, units }));
      return id;
    },
    drop: (translation: Translation) => {
      const job = desk?.jobs().find((one) => one.translation === translation.id);
      if (job !== undefined) desk?.forget(job.key);
      change((current) => dropTranslation(current, translation.id));
      // One begun by hand may get the same id: what was typed here is not for it.
      const putBack = unitDrafts.forget(document.thread.id, translation.id);
      toast(t("bitext.dropped"), {
        text: t("app.undo"),
        run: () => {
          change((current) => putTranslation(current, translation));
          putBack();
        },
      });
    },
  };
}
