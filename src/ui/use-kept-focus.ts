import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * Keeps the keyboard's place in a part of the page whose focused control goes away, as "Download" does for
 * "Pause": the first button there takes the focus. It never takes the focus from anything else.
 */
export function useKeptFocus<T extends HTMLElement>(): RefObject<T | null> {
  const part = useRef<T>(null);
  const within = useRef(false);
  useEffect(() => {
    const note = ({ target }: Event) => {
      within.current = target instanceof Node && part.current?.contains(target) === true;
    };
    document.addEventListener("focusin", note);
    document.addEventListener("pointerdown", note);
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", note);
    };
  }, []);
  // After every change: a control that was removed leaves the focus at the body, and says nothing.
  useLayoutEffect(() => {
    if (!within.current || document.activeElement !== document.body) return;
    part.current?.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
  });
  return part;
}
