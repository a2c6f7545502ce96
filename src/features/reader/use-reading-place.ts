import { useEffect, useLayoutEffect, useRef } from "react";
import { type ReadingPlace, usePlaces } from "#queries/places.ts";

/** Height of the bar that covers the top of the page, px. */
const headerHeight = (): number =>
  document.querySelector(".shell-header")?.getBoundingClientRect().height ?? 0;

/** The post under the top bar, found by halving: posts stand in order down the page. */
function placeNow(): ReadingPlace | null {
  const posts = [...document.querySelectorAll<HTMLElement>("[data-post]")];
  const top = headerHeight() + 1;
  let [low, high] = [0, posts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const below = (posts[middle]?.getBoundingClientRect().bottom ?? 0) > top;
    if (below) high = middle;
    else low = middle + 1;
  }
  const post = posts[low];
  const id = post?.dataset["post"];
  if (post === undefined || id === undefined) return null;
  return { post: id, offset: Math.round(top - post.getBoundingClientRect().top) };
}

function goTo(place: ReadingPlace): boolean {
  const post = document.querySelector(`[data-post="${CSS.escape(place.post)}"]`);
  if (post === null) return false;
  const top = post.getBoundingClientRect().top + scrollY - headerHeight() - 1 + place.offset;
  scrollTo({ top, behavior: "instant" });
  return true;
}

/** Scrolls to what an address names: a sentence, a note, else a post. */
function goToTarget(post: string | null, selector: string | null): boolean {
  const element = selector === null ? null : document.querySelector<HTMLElement>(selector);
  if (element === null) return post !== null && goTo({ post, offset: 0 });
  element.scrollIntoView({ block: "center", behavior: "instant" });
  element.focus({ preventScroll: true });
  return true;
}

interface Target {
  readonly post: string | null;
  /** CSS selector of what inside the post is meant; null for the post. */
  readonly selector: string | null;
  /** The address changed without wanting to go anywhere: a source was opened in place. */
  readonly stay: boolean;
}

/**
 * Keeps the reader's place in a thread: remembers the post at the top of the screen while scrolling,
 * returns to it after a reload, and goes where a deep link points.
 */
export function useReadingPlace(thread: string, target: Target): void {
  const places = usePlaces();
  const arrived = useRef(false);
  const { post, selector, stay } = target;

  useLayoutEffect(() => {
    const first = !arrived.current;
    arrived.current = true;
    if (stay || (post === null && selector === null)) {
      const place = first ? places.read(thread) : null;
      if (place !== null) goTo(place);
      return;
    }
    goToTarget(post, selector);
  }, [thread, post, selector, stay, places]);

  useEffect(() => {
    // The browser's own memory of the scroll does not know of text that arrives later.
    history.scrollRestoration = "manual";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = () => {
      const place = placeNow();
      if (place !== null) places.write(thread, place);
    };
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(remember, 150);
    };
    addEventListener("scroll", scrolled, { passive: true });
    addEventListener("pagehide", remember);
    return () => {
      clearTimeout(timer);
      removeEventListener("scroll", scrolled);
      removeEventListener("pagehide", remember);
      history.scrollRestoration = "auto";
    };
  }, [thread, places]);
}
