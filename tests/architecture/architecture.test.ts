import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Import, importsOf } from "./imports.ts";
import { needsScreen, packageOf, ROOMS, targetOf, violations } from "./rooms.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Fewer files than this, and the check did not see the program it is about. */
const FEWEST_FILES = 100;

function readSources(): ReadonlyMap<string, readonly Import[]> {
  const paths = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path));
  return new Map(
    paths.map((path) => [path, importsOf(path, readFileSync(join(root, path), "utf8"))]),
  );
}

/** Every file that running `start` can load, `start` included. */
function reachable(
  sources: ReadonlyMap<string, readonly Import[]>,
  start: readonly string[],
): ReadonlySet<string> {
  const seen = new Set(start);
  for (const file of seen) {
    for (const { specifier } of sources.get(file) ?? []) {
      const target = targetOf(file, specifier);
      if (target !== undefined && sources.has(target)) seen.add(target);
    }
  }
  return seen;
}

describe("the floor plan", () => {
  const sources = readSources();
  const programs = [...sources.keys()].filter((path) => !/\.(?:test|fixtures)\./.test(path));

  it("saw the whole program", () => {
    expect(sources.size).toBeGreaterThanOrEqual(FEWEST_FILES);
    expect([...sources.values()].flat().length).toBeGreaterThan(sources.size);
    const inhabited = ROOMS.filter((room) =>
      programs.some((path) => path.startsWith(room === "main" ? "src/main.tsx" : `src/${room}/`)),
    );
    expect(inhabited).toEqual(ROOMS);
  });

  it("is kept by every import", () => {
    expect([...sources].flatMap(([file, imports]) => violations(file, imports))).toEqual([]);
  });

  it("names only files that are there", () => {
    const missing = [...sources].flatMap(([file, imports]) =>
      imports
        .filter(({ kind }) => kind === "import" || (kind === "url" && programs.includes(file)))
        .map(({ specifier, line }) => ({
          at: `${file}:${line}`,
          target: targetOf(file, specifier),
        }))
        .filter(({ target }) => target !== undefined && !existsSync(join(root, target))),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ["the command line", /^src\/cli\//],
    ["a worker", /\.worker\.ts$/],
  ])("lets no screen into %s", (_, place) => {
    const starts = programs.filter((path) => place.test(path));
    expect(starts).not.toEqual([]);
    const packages = [...reachable(sources, starts)].flatMap((file) =>
      (sources.get(file) ?? [])
        .filter(({ specifier }) => targetOf(file, specifier) === undefined)
        .filter(({ specifier }) => needsScreen(specifier))
        .map(({ specifier }) => `${file}: ${packageOf(specifier)}`),
    );
    expect(packages).toEqual([]);
  });
});

describe("the checker", () => {
  const wrongs = (file: string, code: string): readonly string[] =>
    violations(file, importsOf(file, code));

  it.each([
    ["src/domain/a.ts", 'import fc from "fast-check";', "domain imports no package"],
    ["src/domain/a.ts", 'import { readFileSync } from "node:fs";', "domain imports no package"],
    [
      "src/domain/a.ts",
      'import type { A } from "#formats/a.ts";',
      "domain must not import formats",
    ],
    ["src/domain/a.ts", 'type A = import("#formats/a.ts").A;', "domain must not import formats"],
    ["src/domain/a.ts", 'import a = require("#storage/a.ts");', "domain must not import storage"],
    ["src/formats/a.ts", 'export { a } from "#storage/a.ts";', "formats must not import storage"],
    ["src/formats/a.ts", 'export * from "#queries/a.ts";', "formats must not import queries"],
    ["src/formats/a.ts", 'import { useState } from "react";', "formats knows no screen"],
    ["src/storage/a.ts", 'import { join } from "node:path";', "only cli runs on Node alone"],
    ["src/storage/a.ts", 'void import("#engines/a.ts");', "storage must not import engines"],
    ["src/storage/a.ts", "void import(`#engines/a.ts`);", "storage must not import engines"],
    ["src/storage/a.ts", "const f = (x: string) => import(x);", "a computed import"],
    ["src/ui/a.tsx", 'import type { Post } from "#domain/thread.ts";', "ui must not import domain"],
    ["src/ui/a.tsx", 'import { words } from "#i18n/a.ts";', "ui must not import i18n"],
    ["src/i18n/a.ts", 'import { useA } from "#queries/a.ts";', "i18n must not import queries"],
    ["src/queries/a.ts", 'import { A } from "#ui/a.tsx";', "queries must not import ui"],
    [
      "src/queries/a.ts",
      'import { A } from "#features/b/a.ts";',
      "queries must not import features",
    ],
    ["src/features/a/b.ts", 'import { c } from "#features/c/c.ts";', "must not know features/c"],
    ["src/features/a/b.ts", 'import { c } from "../c/c.ts";', "across rooms write #room"],
    ["src/features/a/b.ts", 'import "#features/a/c.css";', "inside a room write ./"],
    ["src/features/a/b.ts", 'import { c } from "#storage/c.ts";', "must not import storage"],
    ["src/features/a/b.ts", 'import { c } from "#formats/c.ts";', "must not import formats"],
    ["src/features/a/b.ts", 'import { c } from "#app/c.ts";', "features must not import app"],
    ["src/app/shell.tsx", 'import { C } from "#features/c/c.tsx";', "app must not import features"],
    ["src/app/routes/a.tsx", 'import { c } from "#storage/c.ts";', "app must not import storage"],
    [
      "src/app/services.ts",
      'import { c } from "#features/c/c.ts";',
      "app must not import features",
    ],
    ["src/cli/a.ts", 'import { c } from "#storage/c.ts";', "cli must not import storage"],
    ["src/cli/a.ts", 'import { c } from "../../package.json";', "stands in no room"],
    ["src/formats/a.ts", 'import { b } from "../domain/b.ts";', "across rooms write #room/file.ts"],
    ["src/formats/a.ts", 'import { b } from "#formats/b.ts";', "inside a room write ./"],
    ["src/formats/a.ts", 'import { b } from "./b";', "needs its file's extension"],
    ["src/formats/a.ts", 'import { b } from "./b.test.ts";', "a test is nobody's import"],
    ["src/formats/a.ts", 'import { b } from "./b.fixtures.ts";', "fixtures are for tests alone"],
    [
      "src/ui/a.ts",
      'new URL("../queries/a.worker.ts", import.meta.url);',
      "must not import queries",
    ],
    ["src/ui/a.ts", 'import.meta.glob(["../i18n/*.ts"]);', "ui must not import i18n"],
    ["src/helpers.ts", "", "stands in no room"],
    ["src/features/a.ts", "", "stands in no room"],
    ["src/utils/a.ts", "", "stands in no room"],
    [
      "src/domain/a.test.ts",
      'import { b } from "#formats/b.ts";',
      "domain must not import formats",
    ],
    ["src/formats/a.test.ts", 'import { b } from "#queries/b.ts";', "must not import queries"],
  ])("in %s finds %s", (file, code, wrong) => {
    const found = wrongs(file, code);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(wrong);
  });

  it.each([
    ["src/main.tsx", 'import "#app/a.css"; import { a } from "#storage/a.ts"; import "react";'],
    ["src/app/routes/a.tsx", 'import { c } from "#features/c/c.tsx";'],
    ["src/app/routes.tsx", 'const c = () => import("#features/c/c.tsx");'],
    ["src/app/services.ts", 'import { c } from "#storage/c.ts";'],
    ["src/app/a.ts", 'new Worker(new URL("../queries/a.worker.ts", import.meta.url));'],
    ["src/features/a/b/c.ts", 'import { d } from "../d.ts"; import { q } from "#queries/q.ts";'],
    ["src/features/a/b.test.tsx", 'import "vitest"; import { s } from "#storage/s.ts";'],
    ["src/queries/a.ts", 'import { b } from "#formats/b.ts"; import { useMemo } from "react";'],
    ["src/i18n/a.ts", 'import.meta.glob("./catalogues/*.ts"); import "#domain/b.ts";'],
    [
      "src/cli/a.ts",
      'import { readFile } from "node:fs/promises"; import { b } from "#i18n/b.ts";',
    ],
    ["src/domain/a.test.ts", 'import fc from "fast-check"; import { a } from "./a.ts";'],
    ["src/domain/a.test.ts", 'import { b } from "../../tests/fixtures/b.ts";'],
    ["src/domain/a.test.ts", 'new URL("../../../shared/a.json", import.meta.url);'],
    ["src/domain/a.ts", '// import "react"\nconst text = `import "react"`;'],
  ])("has nothing against %s with %s", (file, code) => {
    expect(wrongs(file, code)).toEqual([]);
  });

  it("says where, and refuses what it cannot read", () => {
    expect(wrongs("src/ui/a.ts", '\n\nimport "#domain/a.ts";')).toEqual([
      "src/ui/a.ts:3 #domain/a.ts: ui must not import domain",
    ]);
    expect(() => importsOf("src/ui/a.ts", "import {")).toThrow("src/ui/a.ts");
  });
});
