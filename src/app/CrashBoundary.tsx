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

interface CrashBoundaryProps {
  /** The path that is shown; another one is tried afresh. */
  readonly at: string;
  readonly children: ReactNode;
}

interface CrashState {
  readonly error: unknown;
  readonly at: string;
}

/**
 * Keeps a broken page from taking the rest of Nitka with it. A page that stands is left as it is when its
 * address changes, with whatever is opened, loaded and half written in it.
 */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashState> {
  override state: CrashState = { error: null, at: this.props.at };

  static getDerivedStateFromProps({ at }: CrashBoundaryProps, state: CrashState) {
    return at === state.at ? null : { error: null, at };
  }

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
