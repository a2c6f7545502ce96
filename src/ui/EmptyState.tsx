import type { ReactNode } from "react";
import "./EmptyState.css";

/** A calm word where there is nothing yet, and what to do about it. */
export function EmptyState({
  title,
  text,
  level: Heading = "h2",
  children,
}: {
  title: string;
  text: string;
  /** `h1` where it is all there is on the page. */
  level?: "h1" | "h2";
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      <svg viewBox="0 0 96 24" aria-hidden="true">
        <path d="M2 12c12-14 22 14 34 0s18-10 24 0 16 8 34-2" />
      </svg>
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
    </div>
  );
}
