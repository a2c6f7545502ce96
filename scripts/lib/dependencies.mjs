import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.mjs";

/**
 * Whether node_modules is what package-lock.json asks for. npm leaves its own record of a finished
 * installation in node_modules; comparing with that, rather than with a stamp of our own, means that
 * an `npm ci` somebody ran by hand counts too.
 */
function dependenciesMatch(root = ROOT) {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (wanted === undefined || present === undefined) return false;
  const complete = Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional === true || path in present,
  );
  const exact = Object.entries(present).every(([path, entry]) => {
    const want = wanted[path];
    return (
      want !== undefined &&
      want.version === entry.version &&
      want.integrity === entry.integrity &&
      fitsThisMachine(entry)
    );
  });
  return complete && exact;
}

/** Installs exactly what the lock file names, where that is not there already. Throws if npm fails. */
export function installDependencies(root = ROOT) {
  if (dependenciesMatch(root)) return;
  console.log("Installing what package-lock.json names (npm ci) …");
  const result = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (result.status !== 0) {
    const reason = result.error?.message ?? `exit code ${result.status ?? result.signal}`;
    throw new Error(`npm ci failed (${reason}). Is there a connection to a package registry?`);
  }
  if (!dependenciesMatch(root)) {
    throw new Error("npm ci finished, but node_modules still differs from package-lock.json.");
  }
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** A checkout copied from another system brings binaries that do not run here. */
function fitsThisMachine({ os, cpu }) {
  return allows(os, process.platform) && allows(cpu, process.arch);
}

/** npm's lists name what is wanted (`linux`), what is not (`!win32`), or are absent: anything goes. */
function allows(list, name) {
  if (list === undefined || list.includes(name)) return true;
  return list.every((entry) => entry.startsWith("!")) && !list.includes(`!${name}`);
}
