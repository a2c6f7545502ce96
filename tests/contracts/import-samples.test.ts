/**
 * Every development sample imports as its `expected.json` says, through the same door a reader uses: the
 * format is found automatically.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importThread } from "#formats/importers.ts";
import type { Imported } from "#formats/importer.ts";
import { validateThreadDocument } from "#formats/nitka-json.ts";
import type { Post } from "#domain/thread.ts";

const SAMPLES = new URL("../../../shared/data/import-samples/", import.meta.url);
const NOW = "2026-11-22T10:00:00.000Z";

interface ExpectedPost {
  readonly id?: string | number;
  readonly text?: string;
  readonly links?: readonly string[];
}

interface Expected {
  readonly opThread?: readonly string[];
  readonly authorTree?: readonly string[];
  readonly posts?: readonly ExpectedPost[];
  readonly messages?: readonly ExpectedPost[];
  readonly placeholders?: readonly { readonly kind: string; readonly above?: string }[];
  readonly error?: number;
  readonly root?: { readonly complete?: boolean };
}

const foldSpace = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b]+/gu, " ")
    .trim();

const linksOf = ({ links = [], cards = [] }: Post) => [...links, ...cards].map(({ url }) => url);

const folders = (path: string) =>
  existsSync(new URL(path, SAMPLES))
    ? readdirSync(new URL(path, SAMPLES), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];

const cases = folders("")
  .filter((format) => format !== "live")
  .flatMap((format) => folders(`${format}/`).map((name) => `${format}/${name}`));

function filesOf(path: string) {
  const folder = new URL(`${path}/`, SAMPLES);
  return readdirSync(folder)
    .filter((name) => name !== "expected.json")
    .map((name) => ({ name, content: readFileSync(new URL(name, folder), "utf8") }));
}

const expectedOf = (path: string) =>
  JSON.parse(readFileSync(new URL(`${path}/expected.json`, SAMPLES), "utf8")) as Expected;

/** The document itself and, of a file with several threads, those of all of them. */
async function everyThread(path: string, first: Imported): Promise<readonly Post[]> {
  const posts = [...first.document.posts];
  for (const { id } of first.report.choices ?? []) {
    const picked = await importThread(filesOf(path), { now: NOW, pick: id }, "auto");
    if (picked.ok) posts.push(...picked.value.document.posts);
  }
  return posts;
}

function checkOrder({ document }: Imported, { opThread = [], authorTree = [] }: Expected) {
  const line = document.posts.filter(({ branch, absent }) => !branch && !absent);
  expect(line.map(({ id }) => id)).toEqual(opThread);
  if (authorTree.length === 0) return;
  const own = document.posts.filter(({ branch, replyTo }) => branch && branch === replyTo);
  const ids: string[] = [...line, ...own].map(({ id }) => id);
  expect(ids.toSorted()).toEqual(authorTree.toSorted());
}

function checkPlaceholders({ document }: Imported, { placeholders = [] }: Expected) {
  const found = document.posts.flatMap(({ absent, answers }) => [
    ...(absent === undefined ? [] : [absent.why]),
    ...(answers?.absent === undefined ? [] : [answers.absent.why]),
  ]);
  const kinds = { notFound: "deleted", blocked: "blocked", deleted: "deleted" } as const;
  const names: Readonly<Record<string, string>> = { ...kinds, unavailable: "unavailable" };
  for (const { kind } of placeholders) expect(found).toContain(names[kind]);
}

const wantedIn = ({ posts, messages }: Expected) => posts ?? messages ?? [];

/** Inputs without a single post: an error body, or an answer that is empty. */
const isRefused = (path: string) => {
  const expected = expectedOf(path);
  return wantedIn(expected).length === 0 && (expected.placeholders ?? []).length === 0;
};

describe.skipIf(cases.length === 0)("development samples", () => {
  it.each(cases.filter(isRefused))("%s is refused with its reason", async (path) => {
    const { error } = expectedOf(path);
    const result = await importThread(filesOf(path), { now: NOW }, "auto");
    expect(result).toMatchObject({
      ok: false,
      problem:
        error === undefined ? { kind: "no-posts" } : { kind: "platform-said", code: String(error) },
    });
  });

  it.each(cases.filter((path) => !isRefused(path)))("%s", async (path) => {
    const expected = expectedOf(path);
    const wanted = wantedIn(expected);
    const result = await importThread(filesOf(path), { now: NOW }, "auto");
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    expect(validateThreadDocument(result.value.document)).toMatchObject({ ok: true });
    checkPlaceholders(result.value, expected);
    if ((expected.opThread ?? []).length > 0 && wanted.some(({ id }) => id !== undefined)) {
      checkOrder(result.value, expected);
    }
    const posts = await everyThread(path, result.value);
    for (const [index, { id, text, links = [] }] of wanted.entries()) {
      const post = id === undefined ? posts[index] : posts.find((one) => one.id === String(id));
      if (text === undefined) continue;
      expect(foldSpace(post?.text ?? "nothing")).toBe(foldSpace(text));
      expect(post === undefined ? [] : linksOf(post)).toEqual(links);
    }
  });
});
