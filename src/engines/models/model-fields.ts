import * as v from "valibot";
import { LANGUAGE_TAG, sameLanguage } from "#domain/language-tag.ts";
import type { Model, ModelFile, ModelRole } from "./model.ts";

/** No file of a model is larger: Firefox's largest has 57 MB, and a worker's heap must hold it twice. */
const LARGEST_FILE = 256 * 1024 * 1024;

const ROLES = ["model", "lex", "vocab", "srcvocab", "trgvocab"] as const satisfies ModelRole[];

/** A path below a folder: no scheme, no host, nothing encoded; see {@link isInnerPath}. */
const PATH = /^[\w~+.-]+(?:\/[\w~+.-]+)*$/u;

const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest));

const file = v.object({
  role: v.picklist(ROLES),
  name: v.pipe(text(200), v.regex(/^[\w+-][\w~+.-]*$/u)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LARGEST_FILE)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/iu), v.toLowerCase()),
  location: v.pipe(text(500), v.check(isInnerPath)),
});

const language = v.pipe(text(35), v.regex(LANGUAGE_TAG));

const model = v.pipe(
  v.object({
    from: language,
    to: language,
    version: text(40),
    licence: text(100),
    files: v.pipe(
      v.array(file),
      v.maxLength(ROLES.length),
      v.check((list) => isComplete(list)),
    ),
  }),
  v.check(({ from, to }) => !sameLanguage(from, to)),
);

/**
 * A model as somebody describes it, or null where the description cannot be right: a role twice, no
 * model or vocabulary, a size or hash that is none, a path that leads out of the folder.
 */
export function readModel(value: unknown, ownSite: boolean): Model | null {
  const parsed = v.safeParse(model, value);
  if (!parsed.success) return null;
  const { from, to } = parsed.output;
  return { id: `${from}-${to}`, ...parsed.output, ownSite };
}

/** Whether a path, put behind a folder's address, stays in that folder. */
export function isInnerPath(path: string): boolean {
  return PATH.test(path) && path.split("/").every((part) => part !== "." && part !== "..");
}

/** One model, and either one vocabulary or one for each side; a shortlist if there is one. */
function isComplete(files: readonly Pick<ModelFile, "role">[]): boolean {
  const roles = files.map(({ role }) => role).filter((role) => role !== "lex");
  const once = new Set(files.map(({ role }) => role)).size === files.length;
  const all = [...roles].sort().join(" ");
  return once && (all === "model vocab" || all === "model srcvocab trgvocab");
}
