/**
 * The one test command (`npm test`). Works on a bare clone: installs what is missing, runs every check
 * even when one fails, and ends with the line `N passed, N failed`. `--only unit,e2e` selects.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checks } from "./lib/checks.mjs";
import { ensureChromium } from "./lib/chromium.mjs";
import { installDependencies } from "./lib/dependencies.mjs";
import { nodeVersionProblem } from "./lib/node-version.mjs";
import { run, stopAll } from "./lib/run.mjs";
import { summary } from "./lib/summary.mjs";

const WRONG_CALL = 2;
const INTERRUPTED = 130;
let interrupted = false;

async function main() {
  const folder = mkdtempSync(join(tmpdir(), "nitka-test-"));
  try {
    const chosen = choose(checks(folder), process.argv.slice(2));
    if (chosen.length === 0) return WRONG_CALL;
    const results = [...prepare(chosen)];
    if (!results.some(({ name }) => name === "setup")) {
      for (const check of chosen) {
        if (interrupted) break;
        results.push(await perform(check, results));
      }
    }
    if (interrupted) results.push(failure("interrupted", "the rest was not run"));
    console.log(`\n${summary(results)}`);
    if (interrupted) return INTERRUPTED;
    return results.every(({ failed }) => failed === 0) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The checks that `--only a,b` names, with those they need; all without it; none, and a word, if wrong. */
function choose(all, args) {
  if (args.length === 0) return all;
  const [flag, list = "", ...rest] = args.flatMap((arg) => arg.split("=", 2));
  const names = new Set(list.split(","));
  const known = [...names].every((name) => all.some((check) => check.name === name));
  if (flag !== "--only" || rest.length > 0 || !known) {
    console.error(`Usage: npm test [-- --only ${all.map(({ name }) => name).join(",")}]`);
    return [];
  }
  for (const { name, needs = [] } of all) {
    if (names.has(name)) for (const need of needs) names.add(need);
  }
  return all.filter(({ name }) => names.has(name));
}

/** Installs what is missing; the results are failures only, for there is nothing to count when it works. */
function prepare(chosen) {
  heading("setup");
  const versionProblem = nodeVersionProblem(process.versions.node);
  if (versionProblem !== undefined) return [failure("setup", versionProblem)];
  try {
    installDependencies();
  } catch (error) {
    return [failure("setup", error.message)];
  }
  if (!chosen.some(({ browser }) => browser)) return [];
  try {
    const { path, version } = ensureChromium();
    console.log(`Node ${process.versions.node}, ${version} (${path})`);
    return [];
  } catch (error) {
    // Whatever needs no browser is still looked at.
    return [failure("browser", error.message)];
  }
}

async function perform(check, earlier) {
  heading(check.name);
  const missing = (check.needs ?? []).filter((need) =>
    earlier.some(({ name, failed }) => name === need && failed > 0),
  );
  if (missing.length > 0) return failure(check.name, `not run, because ${missing.join()} failed`);
  const started = performance.now();
  const { code, output, stopped } = await run("npm", check.args, {
    env: (await check.env?.()) ?? {},
    minutes: check.limit,
    quiet: check.quiet ?? false,
  });
  if (code !== 0) process.stdout.write(output);
  const seconds = (performance.now() - started) / 1000;
  const result = { name: check.name, seconds, ...judge(check, code, stopped) };
  console.log(
    `-- ${check.name}: ${result.failed === 0 ? "ok" : "FAILED"}, ${seconds.toFixed(1)} s`,
  );
  return result;
}

/** What a finished check comes to. A runner that says "wrong" is believed, whatever its report says. */
function judge(check, code, stopped) {
  const late = stopped ? [`stopped after ${check.limit} minutes`] : [];
  const counted = check.count?.() ?? {
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: [],
    notes: [],
  };
  if (code === 0 || counted.failed > 0) return { ...counted, notes: [...counted.notes, ...late] };
  const note = `no test failed, but the runner ended with code ${code}`;
  return { ...counted, failed: 1, notes: [...counted.notes, ...late, note] };
}

function failure(name, note) {
  console.log(note);
  return { name, passed: 0, failed: 1, skipped: [], notes: [note], seconds: 0 };
}

function heading(name) {
  console.log(`\n== ${name} ==`);
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(name, () => {
    interrupted = true;
    void stopAll();
  });
}

process.exitCode = await main();
