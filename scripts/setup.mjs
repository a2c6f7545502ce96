/**
 * Makes a fresh clone ready: the packages the lock file names and, with --browser, a Chromium to test
 * in. Does nothing, in a few milliseconds, where all is in place. Plain Node, no packages.
 */
import { ensureChromium } from "./lib/chromium.mjs";
import { installDependencies } from "./lib/dependencies.mjs";
import { nodeVersionProblem } from "./lib/node-version.mjs";

function setUp(wantsBrowser) {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem !== undefined) throw new Error(problem);
  installDependencies();
  if (wantsBrowser) {
    const { path, version } = ensureChromium();
    console.log(`Browser: ${version} (${path})`);
  }
}

try {
  setUp(process.argv.includes("--browser"));
} catch (error) {
  console.error(`setup: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
