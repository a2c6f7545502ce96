import type { Post, ThreadDocument } from "#domain/thread.ts";
import { parseThreadDocument } from "#formats/nitka-json.ts";
import text from "../fixtures/nitka-json/branches.json?raw";

/** A thread with every field that came with the importers: branches, posts that are not there, warnings, … */
export function branchesThread(): ThreadDocument {
  const read = parseThreadDocument(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

/** The same thread with a single post, which is as given here. */
export function threadOfPost(more: Partial<Post>): ThreadDocument {
  const thread = branchesThread();
  const [first] = thread.posts;
  if (first === undefined) throw new Error("the fixture has no post");
  const { id, author } = first;
  return { ...thread, posts: [{ id, author, text: "", ...more }], translations: [] };
}
