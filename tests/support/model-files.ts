/** A small model that is not one, and hosts that have its files. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { afterEach } from "vitest";
import type { Model, ModelFile, ModelRole } from "#engines/models/model.ts";
import { fillFolder } from "../../scripts/lib/models/fill-folder.ts";
import type { Source } from "../../scripts/lib/models/model-sources.ts";

/** Bytes that gzip makes hardly fewer. */
function noise(length: number, seed: number): Buffer {
  let state = seed;
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
}

export const CONTENT: Readonly<Record<string, Buffer>> = {
  "model.been.bin": noise(300_000, 1),
  "vocab.been.spm": noise(5000, 2),
};
export const contentOf = (name: string): Buffer => CONTENT[name] ?? Buffer.alloc(0);

const fileOf = (role: ModelRole, name: string): ModelFile => ({
  role,
  name,
  size: contentOf(name).length,
  sha256: createHash("sha256").update(contentOf(name)).digest("hex"),
  location: `main-workspace/${role}-1234.bin`,
});

export const MODEL: Model = {
  id: "be-en",
  from: "be",
  to: "en",
  version: "2.1",
  licence: "MPL-2.0",
  ownSite: false,
  files: [fileOf("model", "model.been.bin"), fileOf("vocab", "vocab.been.spm")],
};

/** Started hosts, which end after each test. */
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Starts a host; gives its address. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}/`;
}

/** A host of whole files by path, which honours ranges. */
export const files =
  (paths: Readonly<Record<string, Buffer | string>>, asked: string[] = []): RequestListener =>
  (request, response) => {
    asked.push(`${request.url} ${request.headers.range ?? ""}`.trim());
    const content = paths[request.url ?? ""];
    if (content === undefined) {
      response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not found</h1>");
      return;
    }
    const from = rangeOf(request);
    const bytes = Buffer.from(content).subarray(from);
    response
      .writeHead(from === 0 ? 200 : 206, {
        "content-length": bytes.length,
        ...(from === 0 ? {} : { "content-range": `bytes ${from}-` }),
      })
      .end(bytes);
  };

export const rangeOf = ({ headers }: IncomingMessage): number =>
  Number(/^bytes=(\d+)-$/u.exec(headers.range ?? "")?.[1] ?? 0);

export const inAttachments = Object.fromEntries(
  MODEL.files.map(({ name, location }) => [`/${location}`, contentOf(name)]),
);

/** Fills a folder with the model; gives the ids of what is missing, and all that was said. */
export async function fillFrom(
  folder: string,
  sources: readonly Source[],
  model: Model = MODEL,
  progress: (name: string, bytes: number) => void = () => undefined,
): Promise<{ readonly missing: readonly string[]; readonly said: string }> {
  const said: string[] = [];
  const missing = await fillFolder(folder, [model], sources, {
    fetch,
    pause: () => Promise.resolve(),
    silence: 500,
    say: (line) => said.push(line),
    progress,
  });
  return { missing, said: said.join("\n") };
}
