import { type OwnedText, ownedText } from "../machine-units.ts";
import type { TextOwner, ThreadDocument } from "../thread.ts";

/** A name for an owner to look it up by. */
export const ownerKey = ({ kind, id }: TextOwner): string => `${kind} ${id}`;

/** The texts of a thread, cut into sentences: posts, then sources, each in the document's order. */
export function ownedTexts(document: ThreadDocument): readonly OwnedText[] {
  // Each is looked up in a document of its own, where it is found at once.
  const alone = { ...document, posts: [], sources: [] };
  return [
    ...document.posts.map((post) =>
      ownedText({ ...alone, posts: [post] }, { kind: "post", id: post.id }),
    ),
    ...document.sources.map((source) =>
      ownedText({ ...alone, sources: [source] }, { kind: "source", id: source.id }),
    ),
  ].filter((owned) => owned !== null);
}
