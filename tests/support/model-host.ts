import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** What a host of model files does with a request. Ranges are honoured unless `ranges` is off. */
export type HostBehaviour =
  | "well"
  /** The file compressed, as it would lie there as `.gz`. */
  | "gzip"
  /** Compressed on the way (Content-Encoding): whoever asks gets the plain file. */
  | "encoded"
  /** 404 with a page, as static hosts have it. */
  | "missing"
  /** The same page, but as if all was well. */
  | "page"
  /** Half of it, then the connection breaks. */
  | "truncated"
  /** Half of it, and a proper end. */
  | "short"
  | "wrong-byte"
  /** Half of it, then nothing more. */
  | "stalled"
  /** No answer at all. */
  | "silent"
  /** The connection is closed at once. */
  | "refused"
  | "error"
  | "too-many"
  /** A small compressed file that holds far too much. */
  | "bomb";

export interface HostRequest {
  readonly method: string;
  /** Without the slash in front. */
  readonly path: string;
  /** The `Range` header, or "". */
  readonly range: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface ModelHost {
  /** The folder the files are in, with the slash. */
  readonly url: URL;
  /** Name and port. */
  readonly host: string;
  /** By path, without the slash in front; may be changed at any time. */
  readonly files: Map<string, Uint8Array | string>;
  /** In the order they came. */
  readonly requests: readonly HostRequest[];
  /** For one path, or `*` for those without a behaviour of their own; for so many requests, else for good. */
  readonly behave: (path: string, behaviour: HostBehaviour, times?: number) => void;
  /** Whether other origins' pages may read the answers. */
  cors: boolean;
  /** Whether a part of a file can be asked for. */
  ranges: boolean;
  readonly close: () => Promise<void>;
}

interface HostSetup {
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly cors?: boolean;
  readonly ranges?: boolean;
  /** Any free one by itself. */
  readonly port?: number;
}

const PAGE = "<!doctype html><title>Not here</title><p>There is no such file.";

/** Serves files on this machine, as well or as badly as it is told to. */
export async function startModelHost(setup: HostSetup): Promise<ModelHost> {
  const requests: HostRequest[] = [];
  const behaviours = new Map<string, { readonly behaviour: HostBehaviour; left: number }>();
  const behaviourOf = (path: string): HostBehaviour => {
    for (const key of [path, "*"]) {
      const rule = behaviours.get(key);
      if (rule === undefined || rule.left <= 0) continue;
      rule.left--;
      return rule.behaviour;
    }
    return "well";
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "", "http://host").pathname.slice(1));
    const { method = "GET", headers } = request;
    requests.push({ method, path, range: headers.range ?? "", headers });
    if (host.cors) {
      response.setHeader("access-control-allow-origin", "*");
      response.setHeader("access-control-allow-headers", "*");
    }
    if (method === "OPTIONS") response.writeHead(204).end();
    else answer(request, response, host.files.get(path), behaviourOf(path), host.ranges);
  });
  await new Promise<void>((resolve) => {
    server.listen(setup.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host: ModelHost = {
    url: new URL(`http://127.0.0.1:${port}/`),
    host: `127.0.0.1:${port}`,
    files: new Map(setup.files),
    requests,
    behave: (path, behaviour, times = Infinity) => {
      behaviours.set(path, { behaviour, left: times });
    },
    cors: setup.cors ?? true,
    ranges: setup.ranges ?? true,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  return host;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  content: Uint8Array | string | undefined,
  behaviour: HostBehaviour,
  ranges: boolean,
): void {
  if (behaviour === "silent") return;
  if (behaviour === "refused") {
    response.destroy();
    return;
  }
  if (content === undefined || behaviour === "missing" || behaviour === "page") {
    const status = behaviour === "page" ? 200 : 404;
    response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
    return;
  }
  if (behaviour === "error" || behaviour === "too-many") {
    response.writeHead(behaviour === "error" ? 503 : 429, { "retry-after": "7" }).end();
    return;
  }
  const plain = typeof content === "string" ? Buffer.from(content) : content;
  // Compression on the way is for those who take it; who asks for a part takes the plain bytes.
  const encoded = behaviour === "encoded" && request.headers.range === undefined;
  const whole = encoded ? gzipSync(plain) : bodyOf(plain, behaviour);
  const from = ranges ? rangeStart(request.headers.range) : 0;
  if (from >= whole.length && from > 0) {
    response.writeHead(416, { "content-range": `bytes */${whole.length}` }).end();
    return;
  }
  const body = whole.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, {
    "content-type": "application/octet-stream",
    ...(encoded && { "content-encoding": "gzip" }),
    ...(behaviour !== "short" && { "content-length": String(body.length) }),
    ...(from > 0 && { "content-range": `bytes ${from}-${whole.length - 1}/${whole.length}` }),
  });
  const half = body.subarray(0, Math.ceil(body.length / 2));
  if (behaviour === "truncated") response.write(half, () => response.destroy());
  else if (behaviour === "stalled") response.write(half);
  else response.end(behaviour === "short" ? half : body);
}

function bodyOf(plain: Uint8Array, behaviour: HostBehaviour): Uint8Array {
  if (behaviour === "gzip") return gzipSync(plain);
  if (behaviour === "bomb") return gzipSync(new Uint8Array(plain.length + 20_000_000));
  if (behaviour !== "wrong-byte") return plain;
  const wrong = Uint8Array.from(plain);
  const middle = plain.length >> 1;
  wrong[middle] = (wrong[middle] ?? 0) ^ 1;
  return wrong;
}

/** Where `bytes=N-` begins; 0 without one. */
function rangeStart(range: string | undefined): number {
  return Number(/^bytes=(\d+)-$/u.exec(range ?? "")?.[1] ?? 0);
}
