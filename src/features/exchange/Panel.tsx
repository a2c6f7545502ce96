import { X } from "lucide-react";
import { type ComponentProps, useEffect, useId, useRef } from "react";
import { useWords } from "#i18n/use-words.ts";
import { IconButton } from "#ui/Button.tsx";
import { useKeptFocus } from "#ui/use-kept-focus.ts";
import "./exchange.css";

interface PanelProps extends Omit<ComponentProps<"section">, "title"> {
  readonly title: string;
  /** Whether the panel came by itself, and takes the reader to it. */
  readonly called?: boolean;
  readonly onClose: () => void;
}

/** A panel below the thread's head. */
export function Panel({ title, called = false, onClose, children, ...rest }: PanelProps) {
  const { t } = useWords();
  const id = useId();
  const part = useKeptFocus<HTMLElement>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (called) heading.current?.focus();
  }, [called]);
  return (
    <section {...rest} ref={part} className="exchange" aria-labelledby={id}>
      <div className="exchange-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label={t("machine.close")} icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
