import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseLibrary } from "#formats/library/read-library.ts";
import { cleanThread } from "../../tests/support/thread.ts";
import { main } from "./main.ts";
import { processIo } from "./process-io.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nitka-library-"));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));

const thread = (id: string, title: string) => {
  const document = cleanThread();
  return { ...document, thread: { ...document.thread, id, title } };
};

async function run(...args: readonly string[]) {
  let out = "";
  let err = "";
  const io = {
    ...processIo,
    out: (content: string | Uint8Array) => void (out += String(content)),
    err: (text: string) => void (err += text),
  };
  const code = await main(["library", folder, ...args], io);
  return { code, out, err };
}

const index = () => readFile(join(folder, "library.json"), "utf8");
const made = async () => {
  const result = parseLibrary(await index(), "");
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

describe("a folder of threads", () => {
  beforeEach(async () => {
    await put("b.json", thread("t-b", "Second"));
    await put("a.json", thread("t-a", "First"));
  });

  it("gets a list, by the names of the files", async () => {
    expect(await run("--title", "Our threads")).toMatchObject({ code: 0, err: "" });
    const { title, threads } = await made();
    expect(title).toEqual({ en: "Our threads" });
    expect(threads.map(({ file, title: of }) => [file, of])).toEqual([
      ["a.json", { en: "First" }],
      ["b.json", { en: "Second" }],
    ]);
  });

  it("gets the same bytes whenever and wherever it is made", async () => {
    await run("--title", "Our threads");
    const first = await index();
    await utimes(join(folder, "a.json"), 0, 0);
    expect(JSON.parse((await run()).out)).toMatchObject({ changed: false });
    await rm(join(folder, "library.json"));
    await run("--title", "Our threads");
    expect(await index()).toBe(first);
  });

  it("keeps what people wrote into the list", async () => {
    await run("--title", "Нашы трэды", "--lang", "be");
    const before = await made();
    const threads = before.threads.map((one) => ({ ...one, summary: { be: "Пра завод" } }));
    await put("library.json", { ...before, threads, "x-contact": "@group" });
    await put("c.json", thread("t-c", "Third"));
    expect(await run("--title", "Our threads")).toMatchObject({ code: 0 });
    const now = await made();
    expect(now).toMatchObject({
      title: { be: "Нашы трэды", en: "Our threads" },
      "x-contact": "@group",
    });
    expect(now.threads.map(({ summary }) => summary?.["be"])).toEqual([
      "Пра завод",
      "Пра завод",
      undefined,
    ]);
  });

  it("--check compares and writes nothing", async () => {
    await run("--title", "Our threads");
    const before = await index();
    expect(await run("--check")).toMatchObject({ code: 0, err: "" });
    await put("a.json", thread("t-a", "Another title of the same thread"));
    expect(await run("--check")).toMatchObject({
      code: 1,
      err: expect.stringContaining("not up to date"),
    });
    expect(await index()).toBe(before);
  });

  it("looks into no folder inside, and at no hidden or other file", async () => {
    await mkdir(join(folder, "drafts"));
    await put(join("drafts", "bad.json"), "{");
    await put(".hidden.json", "{");
    await put("README.md", "# Threads");
    expect(await run("--title", "Our threads")).toMatchObject({ code: 0 });
    expect((await made()).threads).toHaveLength(2);
  });

  it("writes names of files as addresses", async () => {
    await put("страйк №1?.json", thread("t-c", "Third"));
    await run("--title", "Our threads");
    const file = (await made()).threads.find(({ id }) => id === "t-c")?.file ?? "";
    expect(decodeURIComponent(new URL(file, "https://group.example/").pathname)).toBe(
      "/страйк №1?.json",
    );
  });

  it("needs a title the first time: exit 2", async () => {
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining("--title") });
    expect(await run("--lang", "be")).toMatchObject({ code: 2 });
    expect(await readdir(folder)).not.toContain("library.json");
  });
});

describe("a bad file: exit 1, told with its name and place, nothing written", () => {
  it.each([
    ["{", "bad.json: line 1, column 2: the JSON ends in the middle"],
    ["{}", 'bad.json: not a thread document: "format" is nothing'],
    [
      { ...thread("t-b", "x"), posts: [{ id: "p", text: "x" }] },
      "bad.json: posts[0].author: wanted",
    ],
    [thread("t-a", "the same id"), 'bad.json: thread.id: the id "t-a" is taken'],
    ["%PDF-1.7", "bad.json: not a text but PDF"],
  ])("%#", async (content, said) => {
    await put("a.json", thread("t-a", "First"));
    await put("bad.json", content);
    const { code, out, err } = await run("--title", "Our threads");
    expect({ code, bad: JSON.parse(out) as unknown }).toEqual({
      code: 1,
      bad: { ok: false, bad: ["bad.json"] },
    });
    expect(err).toContain(said);
    expect(await readdir(folder)).toEqual(["a.json", "bad.json"]);
  });

  it("all of them at once, the list among them, which stays", async () => {
    await put("library.json", '{"format":"nitka-library","version":2}');
    await put("x.json", "{}");
    const { code, err } = await run("--title", "Our threads");
    expect(code).toBe(1);
    expect(err.split("\n").map((line) => line.split(":")[0])).toEqual([
      "library.json",
      "x.json",
      "",
    ]);
    expect(await index()).toContain('"version":2');
  });

  it("no such folder", async () => {
    await expect(
      main(["library", join(folder, "nowhere"), "--title", "x"], {
        ...processIo,
        err: () => undefined,
      }),
    ).resolves.toBe(1);
  });
});
