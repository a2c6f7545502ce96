import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

/** Fewer files than this, and the check did not see the project it is about. */
const FEWEST_FILES = 100;

/** What git keeps, or would on the next commit. */
function projectFiles(): readonly string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  return execFileSync("git", args, { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter((path) => path !== "" && existsSync(`${root}${path}`));
}

const versions = v.record(v.string(), v.string());
const manifest = v.parse(
  v.object({
    scripts: versions,
    dependencies: versions,
    devDependencies: versions,
    overrides: versions,
  }),
  JSON.parse(read("package.json")),
);

/** Places of one machine, and hosts that a package came from; neither means anything elsewhere. */
function foreignPlaces(text: string): readonly string[] {
  const folders = /(?<![\w.}~/-])\/(?:work|tmp|root|home\/\w+|Users\/\w+)\//g;
  const files = /file:\/\/\/\w+/g;
  const registries = /\b(?:registry\.(?:npmjs|yarnpkg|npmmirror)\.\w+|npm\.pkg\.github\.com)\b/g;
  return [folders, files, registries].flatMap((pattern) => text.match(pattern) ?? []);
}

/** The files of this project that a document names, as paths from the top folder. */
function namedFiles(document: string, text: string): readonly string[] {
  const folder = posix.dirname(document);
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, "");
  const links = [...prose.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.join(folder, target));
  const quoted = [
    ...prose.matchAll(/`((?:src|scripts|tests|docs|public|bin|bench|\.ci)\/[^`\s]*)`/g),
  ]
    .map(([, path = ""]) => path)
    // A pattern or a name to be filled in stands for many files; its folder has to be there.
    .map((path) => path.replace(/[^/]*[*<{…].*$/, ""));
  return [...links, ...quoted];
}

describe.skipIf(!existsSync(`${root}.git`))("the files (needs a git checkout)", () => {
  const files = existsSync(`${root}.git`) ? projectFiles() : [];
  const texts = files
    .map((path) => ({ path, text: read(path) }))
    .filter(({ text }) => !text.includes("\0"));

  it("are all seen", () => {
    expect(texts.length).toBeGreaterThanOrEqual(FEWEST_FILES);
  });

  it("name no place of one machine", () => {
    const found = texts.flatMap(({ path, text }) =>
      foreignPlaces(text).map((place) => `${path}: ${place}`),
    );
    expect(found).toEqual([]);
  });

  it("that document the others name only files and scripts that are there", () => {
    const documents = texts.filter(({ path }) => path.endsWith(".md"));
    expect(documents.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]),
    );
    const named = documents.flatMap(({ path, text }) =>
      namedFiles(path, text).map((file) => ({ path, file })),
    );
    expect(named.length).toBeGreaterThan(documents.length);
    expect(named.filter(({ file }) => !existsSync(`${root}${file}`))).toEqual([]);
    const scripts = documents.flatMap(({ text }) =>
      [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = ""]) => name),
    );
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

describe("the packages", () => {
  it("are pinned exactly", () => {
    const { dependencies, devDependencies, overrides } = manifest;
    const all = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it("are locked by content, not by the address they came from", () => {
    const { packages } = v.parse(
      v.object({
        packages: v.record(
          v.string(),
          v.object({ resolved: v.optional(v.string()), integrity: v.optional(v.string()) }),
        ),
      }),
      JSON.parse(read("package-lock.json")),
    );
    const entries = Object.entries(packages).filter(([path]) => path !== "");
    expect(entries.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(entries.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });
});

describe("the checker", () => {
  // Put together here, so that this file names no such place itself.
  const path = (...parts: readonly string[]): string => parts.join("/");

  const host = ["registry", "npmjs", "org"].join(".");

  it.each([
    [`cat ${path("", "work", "x", "y")}`, path("", "work", "")],
    [`const a = "${path("", "tmp", "a")}";`, path("", "tmp", "")],
    [`(${path("", "root", ".npmrc")})`, path("", "root", "")],
    [path("", "home", "ann", "nitka"), path("", "home", "ann", "")],
    [path("file:", "", "", "srv", "x"), path("file:", "", "", "srv")],
    [path("https:", "", host, "react"), host],
  ])("finds what is wrong in %s", (text, place) => {
    expect(foreignPlaces(text)).toEqual([place]);
  });

  it.each([
    "https://example.org/work/1",
    "src/root/a.ts",
    path("{folder}", "tmp", "x"),
    "../work/a",
  ])("has nothing against %s", (text) => {
    expect(foreignPlaces(text)).toEqual([]);
  });

  it("reads the files a document names", () => {
    const text = [
      "[a](../README.md#top) ![b](b.png) [c](https://example.org/c) [d](#d)",
      "`src/domain/e.ts` `src/features/<name>/f.ts` `tests/*.ts` `other/g.ts`",
      "```",
      "`src/h.ts`",
      "```",
    ].join("\n");
    expect(namedFiles("docs/i.md", text)).toEqual([
      "README.md",
      "docs/b.png",
      "src/domain/e.ts",
      "src/features/",
      "tests/",
    ]);
  });
});
