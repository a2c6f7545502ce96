import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { CommandIo } from "./command.ts";
import { main } from "./main.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SEED = `${ROOT}../shared/seed/thread-unrolled.txt`;
const FULL = readFileSync(`${ROOT}tests/fixtures/nitka-json/full.json`, "utf8");

/** Runs the program in a world of the given files; `-` is standard input. */
async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  let out = "";
  let err = "";
  const read = (name: string): Promise<Uint8Array> => {
    const content = files[name];
    return content === undefined
      ? Promise.reject(new Error("ENOENT"))
      : Promise.resolve(new TextEncoder().encode(content));
  };
  const io: CommandIo = {
    readFile: read,
    readStdin: () => read("-"),
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: () => "2026-11-22T10:00:00.000Z",
  };
  const code = await main(args, io);
  return { code, out, err };
}

const json = async (args: readonly string[], files: Readonly<Record<string, string>>) => {
  const { code, out, err } = await run(args, files);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as unknown;
};

const broken = (change: (document: { posts: { author: string; text: unknown }[] }) => void) => {
  const document = JSON.parse(FULL) as { posts: { author: string; text: unknown }[] };
  change(document);
  return JSON.stringify(document);
};

describe("usage: exit 2, the usage on standard error", () => {
  it.each([
    [[]],
    [["dance"]],
    [["validate"]],
    [["validate", "a", "b"]],
    [["validate", "a", "--loud"]],
    [["import", "a", "--from", "fax"]],
    [["import", "a", "--from"]],
    [["export", "a"]],
    [["export", "a", "--to", "constructor"]],
    [["segment", "a", "--lang", "no language"]],
    [["align", "-", "-"]],
    [["align", "a"]],
  ])("%j", async (args) => {
    const { code, out, err } = await run(args, { a: "words" });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("nitka validate FILE");
  });

  it("--help is no mistake", async () => {
    expect(await run(["--help"])).toMatchObject({ code: 0, err: "" });
  });
});

describe("bad input: exit 1, reason and place on standard error", () => {
  it.each([
    ["validate", undefined, "cannot read a\n"],
    ["validate", " ", "the input is empty\n"],
    ["validate", '{"a": 1,\n "b": x}', "line 2, column 7: this is not JSON\n"],
    ["validate", FULL.slice(0, 200), expect.stringContaining("the JSON ends in the middle")],
    ["validate", "{}", 'not a thread document: "format" is nothing\n'],
    ["import", "%PDF-1.7", "a: not a text but PDF\n"],
    ["import", "You can follow @x.", "there are no posts\n"],
    ["links", "", "the input is empty\n"],
    ["entities", "", "the input is empty\n"],
  ])("%s %#", async (command, content, err) => {
    const files = content === undefined ? {} : { a: content };
    expect(await run([command, "a"], files)).toEqual({ code: 1, out: "", err });
  });

  it("one line a problem of a document", async () => {
    const unknown = broken(({ posts }) => {
      for (const post of posts.slice(1)) post.author = "x";
    });
    expect((await run(["validate", "-"], { "-": unknown })).err).toBe(
      'posts[1].author: no person has the id "x"\nposts[2].author: no person has the id "x"\n',
    );
    const shape = broken(({ posts }) => posts.splice(1, 1, { author: "a-1", text: 12 }));
    const { code, err } = await run(["validate", "-"], { "-": shape });
    expect(code).toBe(1);
    expect(err).toContain("posts[1].text: wanted text, found 12\n");
  });

  it("says how many problems are not told", async () => {
    const many = broken((document) => {
      document.posts = Array.from({ length: 50 }, () => ({ author: "x", text: 1 }));
    });
    const lines = (await run(["validate", "-"], { "-": many })).err.trimEnd().split("\n");
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe("and 80 more");
  });
});

describe("commands", () => {
  it("import lists the threads of an input and takes the one wanted", async () => {
    const tweet = (id: string, text: string, more: object) => ({
      id_str: id,
      full_text: text,
      created_at: `Sun Aug 16 08:0${id}:00 +0000 2020`,
      user: { id_str: "9", screen_name: "ales" },
      ...more,
    });
    const answer = { in_reply_to_status_id_str: "1", in_reply_to_user_id_str: "9" };
    const tweets = [tweet("1", "Long one.", {}), tweet("2", "Goes on.", answer)];
    const a = JSON.stringify([...tweets, tweet("3", "Short one.", {})]);
    expect(await json(["import", "a", "--list"], { a })).toMatchObject([
      { id: "1", posts: 2, title: "Long one." },
      { id: "3", posts: 1, title: "Short one." },
    ]);
    const { out } = await run(["import", "a", "--pick", "3"], { a });
    expect(JSON.parse(out)).toMatchObject({ posts: [{ text: "Short one." }] });
    expect(await run(["import", "a", "--pick", "7"], { a })).toMatchObject({
      code: 1,
      err: "there are no posts\n",
    });
  });

  it("import leaves out of an outbox what was not for everybody, until it is asked for", async () => {
    const note = (id: string, to: string, text: string) => ({
      type: "Note",
      id: `https://m.by/${id}`,
      attributedTo: "https://m.by/ales",
      published: `2020-08-16T08:0${id}:00Z`,
      to: [to],
      content: text,
    });
    const a = JSON.stringify({
      "@context": "https://www.w3.org/ns/activitystreams",
      type: "OrderedCollection",
      orderedItems: [
        note("1", "https://www.w3.org/ns/activitystreams#Public", "For all."),
        { ...note("2", "https://m.by/ales/followers", "For some."), inReplyTo: "https://m.by/1" },
      ],
    });
    const imported = await run(["import", "a"], { a });
    expect(imported.out).not.toContain("For some.");
    expect(imported.err).toContain("1 post not written for everybody left out: see --private");
    expect((await run(["import", "a", "--private"], { a })).out).toContain("For some.");
  });

  it("import writes a document that validate takes", async () => {
    const imported = await run(["import", "a"], { a: "One.\nTwo.\nYou can follow @ales.\n" });
    expect(imported).toMatchObject({
      code: 0,
      err: "unrolled-text: 2 posts, 0 sources; 1 piece dropped\n",
    });
    expect(await json(["validate", "-"], { "-": imported.out })).toEqual({
      ok: true,
      posts: 2,
      sources: 0,
      translations: 0,
    });
  });

  it("export gives a document back as it was", async () => {
    expect(await json(["export", "a", "--to", "nitka-json"], { a: FULL })).toEqual(
      JSON.parse(FULL),
    );
  });

  it("segment gives spans, or those of lines already split", async () => {
    const text = "Раз. Два!\n\nТри.";
    const spans = [
      { start: 0, end: 4, paragraph: 0 },
      { start: 5, end: 9, paragraph: 0 },
      { start: 11, end: 15, paragraph: 1 },
    ];
    expect(await json(["segment", "a", "--lang", "ru"], { a: text })).toEqual(spans);
    expect(await json(["segment", "a", "--segments"], { a: text })).toEqual([
      { start: 0, end: 9, paragraph: 0 },
      { start: 11, end: 15, paragraph: 1 },
    ]);
  });

  it("detect gives language and confidence, with --segments those of each line", async () => {
    const text = "Рабочие объявили забастовку и вышли на улицу.\nThe workers went out on strike.\n";
    expect(await json(["detect", "-"], { "-": text })).toMatchObject({
      confidence: expect.any(Number) as number,
    });
    expect(await json(["detect", "a", "--segments"], { a: text })).toMatchObject([
      { language: "ru" },
      { language: "en" },
    ]);
  });

  it("align gives the spans of both sides and the beads between", async () => {
    const files = { a: "Раз. Два.", b: "One. Two." };
    const expected = {
      source: [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ],
      target: [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ],
      beads: [
        [[0], [0]],
        [[1], [1]],
      ],
    };
    expect(await json(["align", "a", "b", "--source-lang", "ru"], files)).toMatchObject(expected);
    const lines = { a: "Раз.\nДва.\n", "-": "One.\nTwo." };
    expect(await json(["align", "a", "-", "--segments"], lines)).toMatchObject(expected);
  });

  it("links gives what is known of each address", async () => {
    const text = "см. https://vk.com/feed?w=wall-1_2 там";
    expect(await json(["links", "a"], { a: text })).toEqual([
      {
        url: "https://vk.com/feed?w=wall-1_2",
        start: 4,
        end: 34,
        canonical: "https://vk.com/wall-1_2",
        platform: "vk",
        ref: expect.objectContaining({ owner: "-1", post: "2" }) as object,
      },
    ]);
  });

  it("entities gives the spans of addresses, mentions, hashtags and cashtags", async () => {
    const text = "🧵 @nasta@vkl.world: #Беларусь $BLR tut.by, https://кремль.рф/да";
    const [urls, hashtags, cashtags] = [
      [
        { start: 36, end: 42, url: "https://tut.by" },
        { start: 44, end: 64, url: "https://кремль.рф/да" },
      ],
      [{ start: 21, end: 30, tag: "Беларусь" }],
      [{ start: 31, end: 35, symbol: "BLR" }],
    ];
    expect(await json(["entities", "a"], { a: text })).toEqual({
      urls,
      mentions: [],
      hashtags,
      cashtags,
    });
    expect(await json(["entities", "a", "--federated"], { a: text })).toEqual({
      urls,
      mentions: [{ start: 3, end: 19, handle: "nasta@vkl.world" }],
      hashtags,
      cashtags,
    });
  });
});

/** A real process, started somewhere else; `input` goes to its standard input. */
function start(args: readonly string[], input: string) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [`${ROOT}bin/nitka.mjs`, ...args], { cwd: "/" });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    // `head -c 0` of sorts: a reader that leaves at once.
    if (args.includes("export")) child.stdout.destroy();
  });
}

describe("as a process", { timeout: 60_000 }, () => {
  it("reads standard input and writes standard output from any folder", async () => {
    expect(await start(["validate", "-"], FULL)).toEqual({
      code: 0,
      out: '{"ok":true,"posts":3,"sources":2,"translations":2}\n',
      err: "",
    });
  });

  it("takes a pipe closed early without a stack", async () => {
    expect(await start(["export", "-", "--to", "nitka-json"], FULL)).toMatchObject({ err: "" });
  });

  it.skipIf(!existsSync(SEED))("imports the seed thread into a valid document", async () => {
    const imported = await start(["import", SEED], "");
    expect(imported.code).toBe(0);
    expect((await start(["validate", "-"], imported.out)).out).toBe(
      '{"ok":true,"posts":32,"sources":3,"translations":0}\n',
    );
  });
});
