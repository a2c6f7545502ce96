import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { ROOT } from "./root.mjs";

const SYSTEM_PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The switches the test browser is started with: no sandbox (containers), and no traffic of its own. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium that is there: CHROMIUM_PATH, the system's, or the one Playwright downloaded.
 * CHROMIUM_PATH is never silently replaced by another browser: if it names nothing, nothing is found.
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return isExecutable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  return [...SYSTEM_PATHS, playwrightPath()].find(isExecutable);
}

/** Finds or installs a Chromium that starts; returns its path and version. Throws when there is none. */
export function ensureChromium() {
  const path = findChromium() ?? installChromium();
  // The first line of its own: some systems have a stub there that only says how to get the browser.
  const started = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 60_000 });
  if (started.status !== 0) {
    const reason = started.error?.message ?? started.stderr.trim();
    throw new Error(`${path} is there but does not start: ${reason}`);
  }
  return { path, version: started.stdout.trim() };
}

function installChromium() {
  if (process.env.CHROMIUM_PATH) {
    throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which cannot be run.`);
  }
  console.log("No Chromium found; installing one for the browser tests …");
  if (!installFromDebian()) run("npx", ["--no-install", "playwright", "install", "chromium"]);
  const path = findChromium();
  if (path !== undefined) return path;
  throw new Error(
    "No Chromium, and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.",
  );
}

/** True when Debian's (or a relative's) package manager put a Chromium in its place. */
function installFromDebian() {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const aptGet = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  const [command, ...first] = aptGet;
  if (!run("apt-get", ["--version"], "ignore")) return false;
  // A mirror that fails to refresh is no reason to stop: the lists that are there may still do.
  run(command, [...first, ...wait, "update"]);
  run(command, [...first, ...wait, "install", "-y", "--no-install-recommends", "chromium"]);
  return findChromium() !== undefined;
}

function run(command, args, output = "inherit") {
  const result = spawnSync(command, args, { cwd: ROOT, stdio: ["ignore", output, output] });
  return result.status === 0;
}

/** Where Playwright keeps its own Chromium; undefined before the packages are installed. */
function playwrightPath() {
  try {
    const { chromium } = createRequire(import.meta.url)("@playwright/test");
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isExecutable(path) {
  if (path === undefined || path === "") return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
