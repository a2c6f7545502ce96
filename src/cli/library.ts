import { createHash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { failed, ok, type Result } from "#domain/result.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { describeThread } from "#formats/library/describe-thread.ts";
import {
  LIBRARY_FORMAT,
  LIBRARY_VERSION,
  type LibraryIndex,
} from "#formats/library/library-schema.ts";
import { parseLibrary } from "#formats/library/read-library.ts";
import { writeLibrary } from "#formats/library/write-library.ts";
import { parseThreadDocument } from "#formats/nitka-json.ts";
import { readText } from "#formats/read-text.ts";
import { json, languageOption, UsageError } from "./command.ts";
import type { Call, Command } from "./command.ts";
import { problemLines } from "./words.ts";

const INDEX = "library.json";
const DEFAULT_LANGUAGE = "en";

/** A thread's document and the file it lies in. */
interface ThreadInFile {
  readonly name: string;
  readonly document: ThreadDocument;
  readonly sha256: string;
}

/** What is known of a folder, and the files with something wrong in them: these are told already. */
interface Looked<T> {
  readonly found: T;
  readonly bad: readonly string[];
}

/**
 * Makes the list of the threads in a folder (not in folders inside it), after validating each of its JSON
 * files. Nothing is written where one is bad, nor with `--check`, which only compares.
 */
export const libraryCommand: Command = {
  name: "library",
  files: ["DIR"],
  options: {
    title: { type: "string" },
    lang: { type: "string" },
    check: { type: "boolean" },
  },
  usage: '[--title "…" [--lang be]] [--check]',
  run: async (call) => {
    const title = titleOption(call);
    const folder = call.files[0] ?? ".";
    const names = await jsonFiles(folder);
    if (!names.ok) return names;
    const before = await readIndex(call, folder, names.value.includes(INDEX));
    const threads = await readThreads(
      call,
      folder,
      names.value.filter((name) => name !== INDEX),
    );
    const bad = [...before.bad, ...threads.bad];
    if (bad.length > 0) return { ok: true, value: json({ ok: false, bad }), incomplete: true };
    const index = makeIndex(threads.found, before.found?.index ?? null, title);
    return put(call, join(folder, INDEX), writeLibrary(index), before.found?.text);
  },
};

function titleOption(call: Call): LibraryIndex["title"] {
  const title = call.option("title");
  const language = languageOption(call, "lang");
  if (title === undefined && language !== undefined)
    throw new UsageError("library: --lang is the language of --title");
  return title === undefined ? {} : { [language ?? DEFAULT_LANGUAGE]: title };
}

/** Hidden files belong to other programs. */
async function jsonFiles(folder: string): Promise<Result<readonly string[]>> {
  try {
    const names = await readdir(folder);
    return ok(names.filter((name) => /^[^.].*\.json$/iu.test(name)).toSorted());
  } catch {
    return failed({ kind: "file-unreadable", name: folder });
  }
}

async function readIndex(
  call: Call,
  folder: string,
  exists: boolean,
): Promise<Looked<{ readonly index: LibraryIndex; readonly text: string } | null>> {
  if (!exists) return { found: null, bad: [] };
  const file = await readJson(call, folder, INDEX);
  const index = file.ok ? parseLibrary(file.value.text, INDEX) : file;
  if (file.ok && index.ok) return { found: { index: index.value, text: file.value.text }, bad: [] };
  if (!index.ok) tell(call, INDEX, index);
  return { found: null, bad: [INDEX] };
}

async function readThreads(
  call: Call,
  folder: string,
  names: readonly string[],
): Promise<Looked<readonly ThreadInFile[]>> {
  const found: ThreadInFile[] = [];
  const bad: string[] = [];
  const ids = new Set<string>();
  for (const name of names) {
    const file = await readJson(call, folder, name);
    const document = file.ok ? parseThreadDocument(file.value.text) : file;
    const checked = document.ok ? notTaken(document.value, ids) : document;
    if (file.ok && checked.ok) {
      found.push({ name, document: checked.value, sha256: file.value.sha256 });
      ids.add(checked.value.thread.id);
    } else {
      bad.push(name);
      if (!checked.ok) tell(call, name, checked);
    }
  }
  return { found, bad };
}

/** Two files of one thread: nobody could say which is meant. */
function notTaken(document: ThreadDocument, ids: ReadonlySet<string>): Result<ThreadDocument> {
  const { id } = document.thread;
  if (!ids.has(id)) return ok(document);
  const issue = { place: "thread.id", expected: { kind: "unique-id", id }, found: id } as const;
  return failed({ kind: "invalid-document", issues: [issue], total: 1 });
}

async function readJson(
  call: Call,
  folder: string,
  name: string,
): Promise<Result<{ readonly text: string; readonly sha256: string }>> {
  let content: Uint8Array;
  try {
    content = await call.io.readFile(join(folder, name));
  } catch {
    return failed({ kind: "file-unreadable", name });
  }
  const text = readText({ name, content });
  const sha256 = createHash("sha256").update(content).digest("hex");
  return text.ok ? ok({ text: text.value, sha256 }) : text;
}

function tell(call: Call, name: string, { problem }: Extract<Result<never>, { ok: false }>): void {
  for (const line of problemLines(problem)) call.io.err(`${name}: ${line}\n`);
}

/** Titles, summaries and fields Nitka does not know are kept from the list there is. */
function makeIndex(
  threads: readonly ThreadInFile[],
  before: LibraryIndex | null,
  title: LibraryIndex["title"],
): LibraryIndex {
  const titles = { ...before?.title, ...title };
  if (Object.keys(titles).length === 0)
    throw new UsageError('library: a new library needs a name: --title "…"');
  const known = new Map(before?.threads.map((thread) => [thread.id, thread]));
  return {
    ...before,
    format: LIBRARY_FORMAT,
    version: LIBRARY_VERSION,
    title: titles,
    threads: threads.map(({ name, document, sha256 }) =>
      describeThread(
        document,
        { file: encodeURIComponent(name), sha256 },
        known.get(document.thread.id),
      ),
    ),
  };
}

/** Writes the list where it is another one than there was. */
async function put(call: Call, path: string, text: string, before: string | undefined) {
  const changed = text !== before;
  const value = json({ ok: !changed || !call.flag("check"), file: path, changed });
  if (!changed) return ok(value);
  if (call.flag("check")) {
    call.io.err(`${path}: not up to date; run nitka library without --check\n`);
    return { ok: true, value, incomplete: true } as const;
  }
  try {
    await writeFile(path, text);
  } catch {
    call.io.err(`${path}: cannot be written\n`);
    return { ok: true, value: json({ ok: false, file: path }), incomplete: true } as const;
  }
  return ok(value);
}
