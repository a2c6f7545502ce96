import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import "./Notice.css";

const NONE: readonly string[] = [];

interface NoticeProps {
  /** The stable name of a problem; also what tests look for. */
  readonly problem?: string;
  readonly text: string;
  readonly details?: readonly string[];
  readonly children?: ReactNode;
}

/** Something the reader should know. A problem is announced at once; anything else waits its turn. */
export function Notice({ problem, text, details = NONE, children }: NoticeProps) {
  const Icon = problem === undefined ? Info : CircleAlert;
  return (
    <div
      className="notice"
      role={problem === undefined ? "status" : "alert"}
      data-problem={problem}
      data-look={problem === undefined ? "info" : "problem"}
    >
      <Icon aria-hidden="true" />
      <div className="notice-body">
        <p>{text}</p>
        {details.length > 0 && (
          <ul>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </div>
  );
}
