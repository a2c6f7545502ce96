import type { ReactNode } from "react";
import "./Byline.css";

/** Small print under a text: who made it, when, how it was had. */
export function Byline({ children }: { children: ReactNode }) {
  return <p className="byline">{children}</p>;
}
