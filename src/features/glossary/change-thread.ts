import { isNamePolicy, type NamePolicy } from "#domain/glossary/tradition.ts";
import type { ThreadDocument } from "#domain/thread.ts";

/** Changes the open thread; what is applied may be asked for more than once. */
export type ChangeThread = (apply: (document: ThreadDocument) => ThreadDocument) => void;

/** What the parts of the panel work on. */
export interface PartProps {
  readonly document: ThreadDocument;
  readonly change: ChangeThread;
}

/** What the thread agreed on, where that is anything Nitka knows. */
export const agreedPolicy = ({ namePolicy }: ThreadDocument): NamePolicy | null =>
  isNamePolicy(namePolicy) ? namePolicy : null;
