import { createServer } from "node:http";

/** A plain static host elsewhere, as a group would use it. */
export interface OtherHost {
  /** Host and port. */
  readonly host: string;
  /** `http://HOST/` */
  readonly address: string;
  /** What lies there, by path without the first `/`; changed as the group changes it. */
  readonly files: Map<string, string>;
  /** The paths asked for so far. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

/** @param cors whether pages of other sites may read what lies there, as GitHub Pages lets them. */
export async function openOtherHost({ cors = true } = {}): Promise<OtherHost> {
  const files = new Map<string, string>();
  const asked: string[] = [];
  const allowed = cors ? { "access-control-allow-origin": "*" } : {};
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    asked.push(path);
    const content = files.get(path);
    const type = content === undefined ? "text/html" : "application/json";
    response.writeHead(content === undefined ? 404 : 200, { "content-type": type, ...allowed });
    response.end(content ?? "<!doctype html><title>404</title>");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("no port");
  const host = `127.0.0.1:${bound.port}`;
  return { host, address: `http://${host}/`, files, asked, close: () => void server.close() };
}
