import { type OwnedText, ownedText } from "./machine-units.ts";
import type { TextOwner, ThreadDocument } from "./thread.ts";

/** A name for an owner to look it up by. */
export const ownerKey = ({ kind, id }: TextOwner): string => `${kind} ${id}`;

/**
 * Looks up texts of a document, each at once, for a thread may have a translation for each of its posts. Only
 * those that are asked for are cut into sentences.
 */
export function textFinder(document: ThreadDocument): (of: TextOwner) => OwnedText | null {
  const posts = new Map(document.posts.map((post) => [post.id, post]));
  const sources = new Map(document.sources.map((source) => [source.id, source]));
  const alone = { ...document, posts: [], sources: [] };
  return (of) => {
    if (of.kind === "post") {
      const post = posts.get(of.id);
      return post === undefined ? null : ownedText({ ...alone, posts: [post] }, of);
    }
    const source = sources.get(of.id);
    return source === undefined ? null : ownedText({ ...alone, sources: [source] }, of);
  };
}

/** The texts of a thread, cut into sentences: posts, then sources, each in the document's order. */
export function ownedTexts(document: ThreadDocument): readonly OwnedText[] {
  const owners: readonly TextOwner[] = [
    ...document.posts.map(({ id }) => ({ kind: "post", id }) as const),
    ...document.sources.map(({ id }) => ({ kind: "source", id }) as const),
  ];
  return owners.map(textFinder(document)).filter((owned) => owned !== null);
}
