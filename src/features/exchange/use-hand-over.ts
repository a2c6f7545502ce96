import { useWords } from "#i18n/use-words.ts";
import { download, fileName } from "#ui/download.ts";
import { useToast } from "#ui/Toasts.tsx";

interface Handed {
  readonly title: string;
  /** Without its first dot. */
  readonly extension: string;
  readonly content: string | Uint8Array;
  /** MIME. */
  readonly mediaType: string;
}

/** Hands the reader a file, and says under which name. */
export function useHandOver(): (handed: Handed) => void {
  const { t } = useWords();
  const toast = useToast();
  return ({ title, extension, content, mediaType }) => {
    const name = fileName(title, extension);
    // The page may have the bytes of memory that is shared; a file may not.
    download(name, typeof content === "string" ? content : new Uint8Array(content), mediaType);
    toast(t("exchange.share.saved", { name }));
  };
}
