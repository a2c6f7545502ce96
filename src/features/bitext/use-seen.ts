import { type RefObject, useEffect } from "react";
import { type SegmentId, segmentId } from "#domain/ids.ts";
import { useDesk } from "#queries/desk/use-desk.ts";

const NONE: ReadonlySet<SegmentId> = new Set();

/**
 * Tells the desk which sentences of a text are on the screen while it is being translated, so that these
 * come first.
 *
 * @param key the job's; null while nothing is under way.
 */
export function useSeen(list: RefObject<HTMLElement | null>, key: string | null): void {
  const desk = useDesk();
  useEffect(() => {
    if (key === null || desk === null || typeof IntersectionObserver === "undefined")
      return undefined;
    const inSight = new Set<Element>();
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
      }
      const segments = [...inSight].flatMap((row) =>
        (row.getAttribute("data-segments") ?? "").split(" ").filter(Boolean).map(segmentId),
      );
      desk.see(key, new Set(segments));
    });
    for (const row of list.current?.querySelectorAll("[data-pair]") ?? []) observer.observe(row);
    return () => {
      observer.disconnect();
      // A source that was closed is not on the screen.
      desk.see(key, NONE);
    };
  }, [list, key, desk]);
}
