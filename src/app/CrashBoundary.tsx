import { Component, type ReactNode } from "react";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";

function Crash({ detail }: { detail: string }) {
  const { t } = useWords();
  return (
    <div className="page" data-problem="crashed" role="alert">
      <EmptyState level="h1" title={t("app.crashTitle")} text={t("app.crashText")}>
        <Button
          look="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {t("app.reload")}
        </Button>
        <details>
          <summary>{t("app.details")}</summary>
          <code>{detail}</code>
        </details>
      </EmptyState>
    </div>
  );
}

/** Keeps a broken page from taking the rest of Nitka with it. */
export class CrashBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <Crash detail={error instanceof Error ? error.message : "?"} />
    );
  }
}
