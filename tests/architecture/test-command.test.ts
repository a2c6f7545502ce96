import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { findChromium } from "../../scripts/lib/chromium.mjs";
import { countPlaywright, countVitest } from "../../scripts/lib/counts.mjs";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nitka-counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

let reports = 0;

function report(content: unknown): string {
  reports += 1;
  const file = join(folder, `report-${reports}.json`);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const vitestFile = (name: string, ...statuses: readonly string[]) => ({
  name: here(name),
  status: statuses.includes("failed") ? "failed" : "passed",
  message: "",
  assertionResults: statuses.map((status, index) => ({ status, fullName: `test ${index}` })),
});

describe("counting Vitest's tests", () => {
  it("counts each test once and names what was skipped", () => {
    const file = report({
      testResults: [
        vitestFile("a.test.ts", "passed", "failed"),
        vitestFile("b.test.ts", "pending"),
      ],
    });
    expect(countVitest(file, [here("a.test.ts")])).toEqual({
      passed: 1,
      failed: 1,
      skipped: ["tests/architecture/b.test.ts: test 0"],
      notes: [],
    });
  });

  it("counts a file that could not be loaded, and one that was never run, as failures", () => {
    const broken = { ...vitestFile("a.test.ts"), status: "failed", message: "No such\nfile" };
    const file = report({ testResults: [broken, vitestFile("b.test.ts", "passed")] });
    expect(countVitest(file, [here("b.test.ts"), here("c.test.ts")])).toMatchObject({
      passed: 1,
      failed: 2,
      notes: [
        "tests/architecture/a.test.ts could not be run: No such",
        "tests/architecture/c.test.ts was never run",
      ],
    });
  });

  it.each([
    ["no report", join(folder, "no-such-report.json")],
    ["half a report", report('{"testResults": [')],
    ["a report of no tests", report({ testResults: [] })],
  ])("takes %s for a failure", (_, file) => {
    expect(countVitest(file, [])).toMatchObject({ passed: 0, failed: 1 });
    expect(countPlaywright(file, [])).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe("counting Playwright's tests", () => {
  const test = (status: string, description?: string) => ({
    status,
    projectName: "wide",
    annotations: description === undefined ? [] : [{ type: "skip", description }],
  });
  const spec = (file: string, ...tests: readonly ReturnType<typeof test>[]) => ({
    title: "opens",
    file,
    tests,
  });

  it("counts through nested groups; what passed only when repeated failed", () => {
    const file = report({
      config: { rootDir: here(".") },
      errors: [{ message: "the server did not start\nat …" }],
      suites: [
        {
          specs: [spec("a.spec.ts", test("expected"), test("flaky"))],
          suites: [{ specs: [spec("a.spec.ts", test("unexpected"), test("skipped", "no touch"))] }],
        },
      ],
    });
    expect(countPlaywright(file, [here("a.spec.ts"), here("b.spec.ts")])).toEqual({
      passed: 1,
      failed: 4,
      skipped: ["tests/architecture/a.spec.ts [wide]: opens (no touch)"],
      notes: ["the server did not start", "tests/architecture/b.spec.ts was never run"],
    });
  });
});

describe("finding a browser", () => {
  it("takes the one that is named, and never another in its place", () => {
    expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
    expect(findChromium({ CHROMIUM_PATH: here("no-such-browser") })).toBeUndefined();
  });
});
