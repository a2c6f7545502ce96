/** `npm run models` against hosts that drop the connection. */
import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Model } from "#engines/models/model.ts";
import { isComplete } from "../../scripts/lib/models/fill-folder.ts";
import { attachments, type Source } from "../../scripts/lib/models/model-sources.ts";
import {
  contentOf,
  files,
  fillFrom,
  inAttachments,
  MODEL,
  rangeOf,
  serve,
} from "../support/model-files.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nitka-models-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("a download that is cut", () => {
  const content = contentOf("model.been.bin");
  const one: Model = { ...MODEL, files: MODEL.files.slice(0, 1) };
  const STEP = 100_000;
  /** Bytes that were written down. */
  let come = 0;

  const fillOne = async (sources: readonly Source[]) => {
    const { missing } = await fillFrom(folder, sources, one, (_, bytes) => (come = bytes));
    return missing;
  };
  const partsLying = async () =>
    (await readdir(join(folder, "be-en"))).filter((name) => name.endsWith(".part"));

  /** Sends bytes, and drops the connection once they were written down: not before, or they may be lost. */
  function sendPart(response: ServerResponse, from: number): void {
    response.write(content.subarray(from, from + STEP));
    void vi.waitFor(() => expect(come).toBe(from + STEP)).then(() => response.destroy());
  }

  /** Sends a part of what is asked for, `cuts` times, and then all. */
  const cutting =
    (cuts: number, asked: number[]): RequestListener =>
    (request, response) => {
      const from = rangeOf(request);
      asked.push(from);
      response.writeHead(from === 0 ? 200 : 206, {
        "content-length": content.length - from,
        "content-range": `bytes ${from}-`,
      });
      if (asked.length > cuts) response.end(content.subarray(from));
      else sendPart(response, from);
    };

  it("goes on where it stopped", async () => {
    const asked: number[] = [];
    const host = await serve(cutting(2, asked));
    expect(await fillOne([attachments(host)])).toEqual([]);
    expect(asked).toEqual([0, STEP, 2 * STEP]);
    expect(await isComplete(folder, one)).toBe(true);
  });

  it("goes on in the next call too", async () => {
    let open = true;
    const asked: number[] = [];
    const first = cutting(1, asked);
    const host = await serve((request, response) => {
      if (open) first(request, response);
      else response.destroy();
      open = asked.length !== 1;
    });
    expect(await fillOne([attachments(host)])).toEqual(["be-en"]);
    expect(await partsLying()).toHaveLength(1);
    expect(await isComplete(folder, one)).toBe(false);
    open = true;
    expect(await fillOne([attachments(host)])).toEqual([]);
    expect(asked).toEqual([0, STEP]);
    expect(await partsLying()).toEqual([]);
  });

  it("leaves nothing of it once another host had the file", async () => {
    let answered = false;
    const begin = cutting(1, []);
    const first = await serve((request, response) => {
      if (answered) response.destroy();
      else begin(request, response);
      answered = true;
    });
    const second = await serve(files(inAttachments));
    expect(await fillOne([attachments(first), attachments(second)])).toEqual([]);
    expect(await partsLying()).toEqual([]);
  });

  it("starts anew where what lay here was of something else", async () => {
    const host = await serve(files(inAttachments));
    const address = `${host}${MODEL.files[0]?.location ?? ""}`;
    const name = createHash("sha256").update(address).digest("hex").slice(0, 8);
    await fillFrom(folder, []);
    await writeFile(join(folder, `be-en/model.been.bin.${name}.part`), Buffer.alloc(1000, 7));
    expect(await fillOne([attachments(host)])).toEqual([]);
    expect(await isComplete(folder, one)).toBe(true);
  });

  it("starts anew with a host that knows no ranges", async () => {
    const asked: number[] = [];
    const host = await serve((request, response) => {
      asked.push(rangeOf(request));
      response.writeHead(200, { "content-length": content.length });
      if (asked.length > 1) response.end(content);
      else sendPart(response, 0);
    });
    expect(await fillOne([attachments(host)])).toEqual([]);
    expect(asked).toEqual([0, STEP]);
    expect(await isComplete(folder, one)).toBe(true);
  });
});
