import type { ConversationPost } from "../conversation.ts";
import type { StatusPiece } from "./mastodon-answers.ts";

/** Finds out which post was asked about. A context does not hold it. */
export interface AskedPost {
  readonly addContext: () => void;
  /** @param answered the account the post answers. */
  readonly add: (
    post: ConversationPost,
    as: StatusPiece["as"],
    answered: string | undefined,
  ) => void;
  /** The post, or one that stands in its conversation; and how many of the thread are known to be missing. */
  readonly found: () => { readonly anchor: string | undefined; readonly missing: number };
}

export function askedPost(): AskedPost {
  const ids = new Set<string>();
  const answers: { readonly parent: string; readonly answered: string | undefined }[] = [];
  let first: { readonly id: string; readonly alone: boolean } | undefined;
  let contexts = 0;
  let top: ConversationPost | undefined;
  let lastAncestor: string | undefined;
  return {
    addContext: () => void contexts++,
    add: (post, as, answered) => {
      ids.add(post.id);
      if (as === "ancestor") {
        top ??= post;
        lastAncestor = post.id;
      } else if (as === "descendant") {
        if (post.parent !== undefined) answers.push({ parent: post.parent, answered });
      } else if (first === undefined || (as === "itself" && !first.alone)) {
        first = { id: post.id, alone: as === "itself" };
      }
    },
    found: () => {
      if (first !== undefined) {
        // A list without a context is a timeline: nothing in it was asked about.
        return { anchor: first.alone || contexts > 0 ? first.id : undefined, missing: 0 };
      }
      const hanging = answers.find(({ parent }) => !ids.has(parent));
      // The post they hang on is one of the thread if the thread's author wrote it.
      const isMissing =
        hanging !== undefined && (top === undefined || top.authorKey === hanging.answered);
      return { anchor: lastAncestor, missing: isMissing ? 1 : 0 };
    },
  };
}
