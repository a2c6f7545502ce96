import type { ThreadDocument, UnitVersion } from "#domain/thread.ts";

/**
 * The newest time inside a document at which something was written or brought in, as it stands there; undefined where
 * there is none. When a source was published says nothing about the document.
 */
export function newestTime(document: ThreadDocument): string | undefined {
  const { thread, posts, sources, translations } = document;
  let newest: string | undefined;
  const look = (time: string | undefined): void => {
    if (time !== undefined && (newest === undefined || isLater(time, newest))) newest = time;
  };
  look(thread.created);
  look(thread.imported?.at);
  for (const post of posts) {
    look(post.created);
    look(post.edited);
  }
  for (const source of sources) look(source.captured?.at);
  for (const { units } of translations)
    for (const unit of units) for (const { at } of saidIn(unit)) look(at);
  return newest;
}

interface Unit extends UnitVersion {
  readonly versions?: readonly UnitVersion[];
  readonly alternatives?: readonly UnitVersion[];
}

const saidIn = (unit: Unit): readonly UnitVersion[] => [
  unit,
  ...(unit.versions ?? []),
  ...(unit.alternatives ?? []),
];

/** Of two ways to write one moment the same one is always taken. */
function isLater(time: string, than: string): boolean {
  const difference = Date.parse(time) - Date.parse(than);
  return difference === 0 ? time > than : difference > 0;
}
