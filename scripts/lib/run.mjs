import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";

/** How long a stopped program may take to tidy up (close its browsers and servers). */
const GRACE_MS = 10_000;

/** Some tools colour their output even where nobody sees colours. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: "1" };

const running = new Set();

/**
 * Runs a program to its end. It leads a process group of its own, and whatever is left of the group
 * afterwards is ended too, so that no server outlives its check.
 *
 * @returns {Promise<{ code: number, output: string, stopped: boolean }>} `code` is 1 for a program
 *   that could not be started or died of a signal; `output` is what it wrote, where `quiet`.
 */
export function run(command, args, { env = {}, minutes, quiet = false }) {
  return new Promise((done) => {
    const output = quiet ? "pipe" : "inherit";
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...PLAIN, ...env },
      stdio: ["ignore", output, output],
      detached: process.platform !== "win32",
      shell: process.platform === "win32",
    });
    running.add(child);
    const written = [];
    let stopped = false;
    const timer = setTimeout(() => {
      stopped = true;
      void stop(child);
    }, minutes * 60_000);
    child.stdout?.on("data", (chunk) => written.push(chunk));
    child.stderr?.on("data", (chunk) => written.push(chunk));
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      done({ code: code ?? 1, output: Buffer.concat(written).toString("utf8"), stopped });
    };
    child.once("error", (error) => {
      written.push(Buffer.from(String(error)));
      finish(1);
    });
    // A server that was left behind would hold the output open, and "close" would never come.
    child.once("exit", () => signal(child, "SIGKILL"));
    child.once("close", finish);
  });
}

/** Ends everything that runs, politely first. */
export async function stopAll() {
  await Promise.all([...running].map(stop));
}

async function stop(child) {
  // As Ctrl+C does: Playwright closes its server and browsers on this signal only.
  signal(child, "SIGINT");
  const deadline = Date.now() + GRACE_MS;
  while (isAlive(child) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  signal(child, "SIGKILL");
}

/** Sends a signal to the whole group; false when there is nobody left in it. */
function signal(child, name) {
  if (child.pid === undefined) return false;
  try {
    return process.platform === "win32" ? child.kill(name) : process.kill(-child.pid, name);
  } catch {
    return false;
  }
}

const isAlive = (child) => signal(child, 0);
