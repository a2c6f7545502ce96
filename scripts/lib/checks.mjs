import { createServer } from "node:net";
import { join } from "node:path";
import { countPlaywright, countVitest } from "./counts.mjs";
import { testFiles } from "./test-files.mjs";

/**
 * What `npm test` looks at, in order. Each check names the package.json script it runs, so that a
 * person who runs that script alone sees the same.
 *
 * - `args`: what follows `npm`
 * - `limit`: minutes after which it is stopped, so that nothing hangs for ever
 * - `quiet`: its output is shown only when it fails
 * - `needs`: checks without which this one would look at the wrong thing
 * - `env`, `count`: for a check that is many tests: settings for it, and how to read its report
 */
export function checks(folder) {
  const unitReport = join(folder, "unit.json");
  const e2eReport = join(folder, "e2e.json");
  return [
    { name: "format", args: ["run", "-s", "format", "--", "--check"], limit: 5 },
    { name: "lint", args: ["run", "-s", "lint"], limit: 5 },
    { name: "typecheck", args: ["run", "-s", "typecheck"], limit: 5 },
    { name: "unused", args: ["run", "-s", "unused"], limit: 5 },
    { name: "lockfile", args: ["ci", "--dry-run", "--no-audit"], limit: 5, quiet: true },
    {
      name: "unit",
      args: ["run", "-s", "unit", "--", "--allowOnly=false", ...vitestReports(unitReport)],
      limit: 25,
      browser: true,
      count: () => countVitest(unitReport, testFiles(["src", "tests"], /\.test\.tsx?$/)),
    },
    { name: "build", args: ["run", "-s", "build"], limit: 5 },
    {
      name: "e2e",
      args: ["run", "-s", "e2e", "--", "--forbid-only", "--workers=2", "--reporter=list,json"],
      limit: 50,
      browser: true,
      needs: ["build"],
      env: async () => ({
        PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport,
        NITKA_E2E_PORT: String(await freePort()),
      }),
      count: () => countPlaywright(e2eReport, testFiles(["tests/e2e"], /\.spec\.tsx?$/)),
    },
  ];
}

const vitestReports = (file) => [
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${file}`,
];

/** A port nobody listens on, so that a running `npm start` is neither in the way nor tested instead. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
