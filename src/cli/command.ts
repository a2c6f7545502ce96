import { isLanguageTag } from "#domain/language-tag.ts";
import { failed } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { readText } from "#formats/read-text.ts";

/** What the program needs of the world; tests pass their own. */
export interface CommandIo {
  /** Rejects if the file cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly out: (content: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  /** The time, RFC 3339. */
  readonly now: () => string;
}

/** One call of a command: its files and options, already checked against its declaration. */
export interface Call {
  readonly files: readonly string[];
  readonly option: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly io: CommandIo;
}

/** What goes to standard output although not all went well: exit code 1. What did not is told already. */
export interface Incomplete {
  readonly ok: true;
  readonly value: string;
  readonly incomplete: true;
}

/** One command of the command line. Each lives in a file of its own. */
export interface Command {
  readonly name: string;
  /** The files it takes, as the usage names them. */
  readonly files: readonly string[];
  /** Whether it takes more files after them. */
  readonly more?: true;
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean" }>>;
  /** The options, as the usage writes them. */
  readonly usage: string;
  /** Gives what goes to standard output, or the problem that goes to standard error. */
  readonly run: (call: Call) => Promise<Result<string | Uint8Array> | Incomplete>;
}

/** The command was called in a way it does not know: exit code 2. */
export class UsageError extends Error {}

interface InputFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The content of a file; `-` is standard input. */
async function readInput(call: Call, path: string): Promise<Result<InputFile>> {
  const name = path === "-" ? "stdin" : (path.split(/[/\\]/u).at(-1) ?? path);
  try {
    const content = await (path === "-" ? call.io.readStdin() : call.io.readFile(path));
    return { ok: true, value: { name, content } };
  } catch {
    return failed({ kind: "file-unreadable", name: path });
  }
}

/** The contents of all the call's files; the first that cannot be read ends it. */
export async function readInputs(call: Call): Promise<Result<readonly InputFile[]>> {
  const files: InputFile[] = [];
  for (const path of call.files) {
    const file = await readInput(call, path);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return { ok: true, value: files };
}

/** The text of the call's file at the index. */
export const readInputText = (call: Call, index: number): Promise<Result<string>> =>
  readNamedText(call, call.files[index] ?? "-");

/** The text of a file that an option names. */
export async function readNamedText(call: Call, path: string): Promise<Result<string>> {
  const file = await readInput(call, path);
  return file.ok ? readText(file.value) : file;
}

/** A language given as an option, or undefined. */
export function languageOption(call: Call, name: string): string | undefined {
  const tag = call.option(name);
  if (tag === undefined) return undefined;
  if (isLanguageTag(tag)) return tag;
  throw new UsageError(`--${name}: "${tag}" is not a language tag such as ru or be-tarask`);
}

export const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
