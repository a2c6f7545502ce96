import { FileUp, X } from "lucide-react";
import { type ClipboardEvent, useRef, useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { useServices } from "#queries/services.ts";
import { Button, IconButton } from "#ui/Button.tsx";
import { TextArea } from "#ui/Field.tsx";
import { useFileDrop } from "./use-file-drop.ts";

/** Longer pasted texts are held beside the field: a text area with megabytes in it freezes the page. */
const HELD = 300_000;

/** What was handed over: files, or a text too long for the field. */
type Given =
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "text"; readonly text: string };

function GivenLine({ given, onRemove }: { given: Given; onRemove: () => void }) {
  const { t, format } = useWords();
  const text =
    given.kind === "files"
      ? t("import.chosen", {
          name: given.files.map(({ name }) => name).join(", "),
          size: format.bytes(given.files.reduce((sum, { size }) => sum + size, 0)),
        })
      : t("import.pastedBig", { size: format.bytes(given.text.length) });
  return (
    <p className="import-given">
      <bdi>{text}</bdi>
      <IconButton
        label={t("import.removeFile")}
        icon={<X aria-hidden="true" />}
        onClick={onRemove}
      />
    </p>
  );
}

interface FileChooserProps {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function Buttons({ busy, onFiles }: FileChooserProps) {
  const { t } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="import-buttons">
      <Button type="submit" look="primary" disabled={busy}>
        {t(busy ? "import.reading" : "import.read")}
      </Button>
      <Button
        icon={<FileUp aria-hidden="true" />}
        onClick={() => {
          chooser.current?.click();
        }}
      >
        {t("import.file")}
      </Button>
      <span className="import-drop-hint">{t("import.orDrop")}</span>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t("import.file")}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          // Choosing the same file again, corrected meanwhile, must be heard.
          event.target.value = "";
        }}
      />
    </div>
  );
}

interface ImportInputProps {
  readonly busy: boolean;
  readonly onRead: (input: string | readonly File[]) => void;
}

/** What was given and how it is read: from the field, from a file, or from a text too long for the field. */
function useGiven(onRead: ImportInputProps["onRead"]) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const take = (files: readonly File[]) => {
    setGiven({ kind: "files", files });
    onRead(files);
  };
  const readNow = () => {
    if (given === null) onRead(area.current?.value ?? "");
    else onRead(given.kind === "files" ? given.files : given.text);
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData("text/plain");
    if (files.length > 0) take(files);
    else if (text.length > HELD) {
      setGiven({ kind: "text", text });
      onRead(text);
    } else {
      // An ordinary paste goes into the field; into an empty one it is a whole thread, shown at once.
      if (area.current?.value === "" && text.trim() !== "") setTimeout(readNow);
      return;
    }
    event.preventDefault();
  };
  const remove = () => {
    setGiven(null);
  };
  return { area, given, take, readNow, paste, remove };
}

/** What can be read, in the words of those who have it. */
const WAYS = ["link", "text", "xArchive", "json", "chat", "feed"] as const;

/** Takes a thread by paste, by choosing a file, or by dropping one anywhere on the page. */
export function ImportInput({ busy, onRead }: ImportInputProps) {
  const { t } = useWords();
  const { draft } = useServices();
  const { area, given, take, readNow, paste, remove } = useGiven(onRead);
  const dragging = useFileDrop(take);
  return (
    <form
      className="import-form"
      data-dragging={dragging ? "" : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        readNow();
      }}
    >
      <TextArea
        ref={area}
        label={t("import.paste")}
        placeholder={t("import.pasteHint")}
        rows={12}
        defaultValue={draft.read()}
        spellCheck={false}
        onPaste={paste}
        onChange={(event) => {
          draft.write(event.target.value);
        }}
      />
      {given !== null && <GivenLine given={given} onRemove={remove} />}
      <Buttons busy={busy} onFiles={take} />
      {dragging && <p className="import-drop">{t("import.drop")}</p>}
      <details className="import-more">
        <summary>{t("import.moreTitle")}</summary>
        <ul>
          {WAYS.map((way) => (
            <li key={way}>{t(`import.ways.${way}`)}</li>
          ))}
        </ul>
      </details>
    </form>
  );
}
