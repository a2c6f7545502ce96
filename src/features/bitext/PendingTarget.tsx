import { CircleAlert, RotateCw } from "lucide-react";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import type { RowMachine } from "./row-machine.ts";

interface PendingTargetProps {
  readonly rowKey: string;
  readonly machine: RowMachine;
  readonly reachable: boolean;
  /** What keeps the room of the translation that is on its way. */
  readonly reserve: { readonly "data-reserve"?: string };
}

/** A translation that is on its way, or did not come: why, and how to try again. */
export function PendingTarget({ rowKey, machine, reachable, reserve }: PendingTargetProps) {
  const { t, told } = useWords();
  const { problem } = machine;
  const common = { "data-unit": rowKey, "data-side": "translation", ...reserve };
  if (problem === null || machine.waiting)
    return (
      <p className="pair-translation pair-pending" {...common} data-unit-state="waiting">
        <span className="pair-words visually-hidden">{t("machine.row.waiting")}</span>
      </p>
    );
  return (
    <div
      className="pair-translation pair-failed"
      {...common}
      data-unit-state="failed"
      data-problem={problem.kind}
    >
      <div className="pair-words">
        <p>
          <CircleAlert aria-hidden="true" /> {t("machine.row.failed")} {told(problem).text}
        </p>
        <Button
          look="quiet"
          icon={<RotateCw aria-hidden="true" />}
          tabIndex={reachable ? 0 : -1}
          onClick={machine.retry}
        >
          {t("machine.row.retry")}
        </Button>
      </div>
    </div>
  );
}
