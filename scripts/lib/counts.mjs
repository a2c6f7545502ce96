import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { ROOT } from "./root.mjs";

/**
 * Reads Vitest's JSON report. A file that could not be loaded, and a file of `expected` that was not
 * run at all (a project that matched nothing says nothing), each count as one failure.
 */
export function countVitest(file, expected) {
  const report = readReport(file);
  if (report === undefined) return noReport();
  const files = report.testResults ?? [];
  const tests = files.flatMap((one) =>
    one.assertionResults.map((test) => ({ ...test, file: one.name })),
  );
  const broken = files.filter(
    (one) =>
      one.status === "failed" && !one.assertionResults.some(({ status }) => status === "failed"),
  );
  return total(
    tests.filter(({ status }) => status === "passed").length,
    tests.filter(({ status }) => status === "failed").length,
    tests
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map((test) => `${place(test.file)}: ${test.fullName}`),
    [
      ...broken.map((one) => `${place(one.name)} could not be run: ${firstLine(one.message)}`),
      ...neverRun(
        expected,
        files.map((one) => one.name),
      ),
    ],
  );
}

/** Reads Playwright's JSON report, by the same rules. A test that only passed when repeated failed. */
export function countPlaywright(file, expected) {
  const report = readReport(file);
  if (report === undefined) return noReport();
  const specs = (report.suites ?? []).flatMap(specsOf);
  const tests = specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, spec })));
  const root = report.config?.rootDir ?? ROOT;
  return total(
    tests.filter(({ status }) => status === "expected").length,
    tests.filter(({ status }) => status === "unexpected" || status === "flaky").length,
    tests.filter(({ status }) => status === "skipped").map((test) => skippedLine(test, root)),
    [
      ...(report.errors ?? []).map((error) => firstLine(error.message)),
      ...neverRun(
        expected,
        specs.map((spec) => resolve(root, spec.file)),
      ),
    ],
  );
}

function total(passed, failedTests, skipped, notes) {
  const ran = passed + failedTests + skipped.length;
  const all = ran === 0 ? [...notes, "no test was run"] : notes;
  return { passed, failed: failedTests + all.length, skipped, notes: all };
}

const noReport = () => ({
  passed: 0,
  failed: 1,
  skipped: [],
  notes: ["the runner left no report: it crashed or was stopped"],
});

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

function skippedLine({ spec, projectName, annotations = [] }, root) {
  const reason = annotations.find(({ type }) => type === "skip" || type === "fixme")?.description;
  const name = `${place(resolve(root, spec.file))} [${projectName}]: ${spec.title}`;
  return reason === undefined ? name : `${name} (${reason})`;
}

function neverRun(expected, ran) {
  const seen = new Set(ran.map((path) => resolve(path)));
  return expected
    .filter((path) => !seen.has(resolve(path)))
    .map((path) => `${place(path)} was never run`);
}

const place = (path) => relative(ROOT, path);

const firstLine = (text) => (text ?? "").split("\n", 1)[0];
