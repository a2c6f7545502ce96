import { isOwnMachine } from "#domain/own-machine.ts";

/**
 * The address of a server as a reader types it: `localhost:5000`, `https://host/path/`. Without a scheme it is
 * http for the reader's own machine, else https. null for what is none, or holds a name and a password, which
 * a page may not send.
 *
 * A page on https cannot ask a server on http other than the reader's own machine; the browser refuses that
 * (mixed content), and it looks like a host that does not answer.
 */
export function serverAddress(typed: string): URL | null {
  const text = typed.trim();
  const named = /^[a-z][a-z\d+.-]*:\/\//iu.test(text);
  const url = parse(named ? text : `https://${text}`);
  if (url === null || !/^https?:$/u.test(url.protocol)) return null;
  if (url.username !== "" || url.password !== "") return null;
  // Only the scheme was missing, so the port stands as typed: parsed anew, or 80 would be lost.
  return !named && isOwnMachine(url.hostname) ? parse(`http://${text}`) : url;
}

/** An address below another: `/v1/models` below `https://host/llm/` is `https://host/llm/v1/models`. */
export function below(base: URL, path: string): URL {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/u, "")}${path}`;
  url.search = "";
  url.hash = "";
  return url;
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
