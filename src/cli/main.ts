import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { UsageError } from "./command.ts";
import type { Call, Command, CommandIo } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { processIo } from "./process-io.ts";
import { problemLines } from "./words.ts";

const DONE = 0;
const BAD_INPUT = 1;
const BAD_USAGE = 2;

/**
 * Runs one command.
 *
 * @param args what follows the program's name.
 * @returns the exit code: 0, 1 (bad input, its reason and place on standard error), 2 (usage).
 */
export async function main(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    io.out(usage());
    return DONE;
  }
  try {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (command === undefined) {
      throw new UsageError(name === undefined ? "no command" : `no such command: ${name}`);
    }
    const result = await command.run(callOf(command, rest, io));
    if (result.ok) {
      io.out(result.value);
      return "incomplete" in result ? BAD_INPUT : DONE;
    }
    io.err(`${problemLines(result.problem).join("\n")}\n`);
    return BAD_INPUT;
  } catch (error) {
    return tellError(error, io);
  }
}

function tellError(error: unknown, io: CommandIo): number {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    io.err(`${detail}\n${usage()}`);
    return BAD_USAGE;
  }
  io.err(`${problemLines({ kind: "crashed", detail }).join("\n")}\n`);
  return BAD_INPUT;
}

function callOf(command: Command, args: readonly string[], io: CommandIo): Call {
  const { values, positionals } = parse(command, args);
  const wanted = command.files.length;
  if (positionals.length < wanted || (positionals.length > wanted && command.more !== true)) {
    throw new UsageError(`${command.name}: wanted ${filesOf(command)}`);
  }
  return {
    files: positionals,
    option: (name) => (typeof values[name] === "string" ? values[name] : undefined),
    flag: (name) => values[name] === true,
    io,
  };
}

const filesOf = ({ files, more }: Command): string =>
  [...files, ...(more === true ? ["[FILE…]"] : [])].join(" ");

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function usage(): string {
  const lines = COMMANDS.map((command) =>
    `  nitka ${command.name} ${filesOf(command)} ${command.usage}`.trimEnd(),
  );
  return `Usage (- is standard input; --segments: one segment a line, already split):\n${lines.join("\n")}\n`;
}

/** Runs the command this process was started with. */
export async function runProcess(): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  // Set, not exited with: what was written must still reach the pipe.
  process.exitCode = await main(process.argv.slice(2), processIo);
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  await runProcess();
}
