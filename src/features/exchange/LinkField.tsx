import { Copy } from "lucide-react";
import { useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { isLongLink } from "#queries/hand-on.ts";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Notice } from "#ui/Notice.tsx";

/** What became of the last copy, of which link. */
interface Copied {
  readonly link: string;
  readonly worked: boolean;
}

/** A link to be copied; where it is too long for that, the advice to take a file. */
export function LinkField({ link }: { readonly link: string }) {
  const { t, format } = useWords();
  const [copied, setCopied] = useState<Copied | null>(null);
  const formatted = format.number(link.length);
  if (isLongLink(link)) return <Notice text={t("exchange.share.tooLong", { length: formatted })} />;
  const copy = async () => {
    const worked = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setCopied({ link, worked });
  };
  const said = copied?.link === link ? copied : null;
  return (
    <>
      <TextField
        label={t("exchange.share.link")}
        hint={t("exchange.share.length", { count: link.length, formatted })}
        readOnly
        value={link}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <div className="exchange-buttons">
        <Button
          look="primary"
          icon={<Copy aria-hidden="true" />}
          onClick={() => {
            void copy();
          }}
        >
          {t("exchange.share.copy")}
        </Button>
        <span role="status">
          {said !== null && t(said.worked ? "exchange.share.copied" : "exchange.share.copyFailed")}
        </span>
      </div>
      <p className="exchange-soft">{t("exchange.share.holds")}</p>
    </>
  );
}
