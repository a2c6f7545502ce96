import { isOwnMachine } from "#domain/own-machine.ts";

/** Where a library lies: on this very site, elsewhere, where nobody may ask without TLS, or nowhere at all. */
export type LibraryPlace =
  | { readonly kind: "here" | "elsewhere" | "insecure"; readonly url: URL }
  | { readonly kind: "nowhere"; readonly address: string };

const INDEX = "library.json";
const SCHEME = /^[a-z][a-z\d+.-]*:\/\//iu;
/** The first step of an address without a scheme, where it is a host: `example.org`, `localhost:8080`. */
const HOST = /^(?:localhost|[^/]*\.[^/.:]+)(?::\d+)?(?:\/|$)/iu;

/**
 * Reads the address of a library as a link or a person gives it: of its `library.json` or of the folder it
 * lies in, with or without a scheme. What names no host lies on this site, at or below `root`.
 */
export function libraryPlace(typed: string, root: URL): LibraryPlace {
  const address = typed.trim();
  const url = address === "" ? null : parse(address, root);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username + url.password !== "")
    return { kind: "nowhere", address };
  url.hash = "";
  if (url.search === "" && !url.pathname.endsWith(".json"))
    url.pathname = `${url.pathname.replace(/\/+$/u, "")}/${INDEX}`;
  if (url.origin === root.origin) return { kind: "here", url };
  const safe = url.protocol === "https:" || isOwnMachine(url.hostname);
  return { kind: safe ? "elsewhere" : "insecure", url };
}

function parse(address: string, root: URL): URL | null {
  const isHost = !SCHEME.test(address) && HOST.test(address);
  const full = isHost ? `https://${address}` : address;
  if (!URL.canParse(full, root)) return null;
  const url = new URL(full, root);
  // Only the scheme was missing, so the port stands as typed: parsed anew, or 80 would be lost.
  return isHost && isOwnMachine(url.hostname) ? new URL(`http://${address}`) : url;
}
