import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain",
};

export interface SiteOptions {
  /** Files beside the built ones, by their path in the folder: `models/index.json`. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Serves every answer with the strictest policy Nitka runs under. */
  readonly strict?: boolean;
  /** Another type for an extension: a host may know no `.wasm`. */
  readonly types?: Readonly<Record<string, string>>;
  /** Answers what is not a file with 200: a host that knows of routes, where 404 is no noise in the console. */
  readonly routes?: boolean;
}

/** The one script in the page itself is named by its hash; the translator's program needs `wasm-unsafe-eval`. */
function strictPolicy(): string {
  const page = readFileSync(join(DIST, "index.html"), "utf8");
  const script = /<script>([\s\S]*?)<\/script>/u.exec(page)?.[1] ?? "";
  const hash = createHash("sha256").update(script).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}' 'wasm-unsafe-eval'`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self' http://127.0.0.1:*",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join("; ");
}

/** The built site in a sub-folder of a plain static host: what is not a file is answered by 404.html. */
export async function serveInFolder(
  folder: string,
  { files = new Map(), strict = false, types = {}, routes = false }: SiteOptions = {},
): Promise<{ address: string; server: Server }> {
  const policy = strict ? { "content-security-policy": strictPolicy() } : {};
  const typeOf = (path: string): string =>
    types[extname(path)] ?? TYPES[extname(path)] ?? "application/octet-stream";
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.startsWith(folder) ? normalize(pathname.slice(folder.length)) : null;
    const own = path === null ? undefined : files.get(path);
    if (path !== null && own !== undefined) {
      response.writeHead(200, { "content-type": typeOf(path), ...policy });
      response.end(own);
      return;
    }
    const wanted = path === null || path === "." ? "index.html" : path;
    const file = join(DIST, wanted);
    const found =
      path !== null && !wanted.startsWith("..") && existsSync(file) && statSync(file).isFile();
    const served = found ? file : join(DIST, "404.html");
    response.writeHead(found || routes ? 200 : 404, { "content-type": typeOf(served), ...policy });
    createReadStream(served).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("no port");
  return { address: `http://127.0.0.1:${bound.port}${folder}`, server };
}
