import { useEffect } from "react";
import { type Job, useDesk } from "#queries/desk/use-desk.ts";

const NONE: ReadonlySet<never> = new Set();

/** Tells the desk which posts are on the screen while posts are translated, so that these come first. */
export function useSeenPosts(jobs: readonly Job[]): void {
  const desk = useDesk();
  const posts = jobs.filter(({ of }) => of.kind === "post");
  // All of them until the last is done: that one is done is no reason to look for the others anew.
  const keys = posts.some(({ waiting }) => waiting.size > 0)
    ? posts.map(({ key }) => key).join("\n")
    : "";
  useEffect(() => {
    if (keys === "" || desk === null || typeof IntersectionObserver === "undefined")
      return undefined;
    const wanted = new Set(keys.split("\n"));
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const key = `post:${target.getAttribute("data-post") ?? ""}`;
        const job = desk.jobs().find((one) => one.key === key);
        if (job !== undefined) desk.see(key, isIntersecting ? job.waiting : NONE);
      }
    });
    for (const post of document.querySelectorAll("[data-post]"))
      if (wanted.has(`post:${post.getAttribute("data-post") ?? ""}`)) observer.observe(post);
    return () => {
      observer.disconnect();
    };
  }, [desk, keys]);
}
