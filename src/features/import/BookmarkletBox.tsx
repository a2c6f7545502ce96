import { Bookmark, Copy } from "lucide-react";
import { useEffect, useRef } from "react";
import { useWords } from "#i18n/use-words.ts";
import { useBookmarklet } from "#queries/bookmarklet.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { useToast } from "#ui/Toasts.tsx";

/** React refuses `javascript:` addresses, with reason; this one is our own and is dragged, not followed. */
function DraggableLink({ code }: { code: string }) {
  const { t } = useWords();
  const toast = useToast();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    link.current?.setAttribute("href", code);
  }, [code]);
  return (
    <a
      ref={link}
      href="#bookmarklet"
      className="bookmarklet-link"
      data-bookmarklet=""
      onClick={(event) => {
        event.preventDefault();
        toast(t("bookmarklet.drag"));
      }}
    >
      <Bookmark aria-hidden="true" />
      {t("bookmarklet.name")}
    </a>
  );
}

/** The bookmark that sends the page in front of the reader to Nitka. */
export function BookmarkletBox() {
  const { t, told } = useWords();
  const toast = useToast();
  const bookmarklet = useBookmarklet();
  const code = bookmarklet.data;
  const copy = async (text: string) => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    // Where the browser does not let a page copy, the button can still be dragged.
    toast(t(copied ? "bookmarklet.copied" : "bookmarklet.drag"));
  };
  return (
    <section className="bookmarklet" id="bookmarklet" aria-labelledby="bookmarklet-title">
      <h2 id="bookmarklet-title">{t("bookmarklet.title")}</h2>
      <p>{t("bookmarklet.text")}</p>
      {bookmarklet.error !== null && <Notice {...told(problemOf(bookmarklet.error))} />}
      {code !== undefined && (
        <div className="import-buttons">
          <DraggableLink code={code} />
          <Button
            look="quiet"
            icon={<Copy aria-hidden="true" />}
            onClick={() => {
              void copy(code);
            }}
          >
            {t("bookmarklet.copy")}
          </Button>
        </div>
      )}
    </section>
  );
}
