import type { ReceivedPage } from "./received.ts";

/** The cache the service worker puts shared things into; see app/outside/service-worker.ts. */
const CACHE = "nitka-shared";
const ADDRESS = /https?:\/\/\S+/iu;

/** What another app shared with Nitka. */
export type Shared =
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "page"; readonly received: ReceivedPage };

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/**
 * Takes out what was shared, once: a second call gives null. Apps put an address into `text` as often as
 * into `url`; both are looked through.
 */
export async function takeShared(root: URL): Promise<Shared | null> {
  const cache = await caches.open(CACHE);
  const at = new URL("shared/", root);
  const take = async (name: string): Promise<Response | undefined> => {
    const found = await cache.match(new URL(name, at));
    await cache.delete(new URL(name, at));
    return found;
  };
  const words = await take("words");
  if (words === undefined) return null;
  const said = (await words.json()) as Readonly<Record<string, unknown>>;
  const files: File[] = [];
  for (const [index, name] of [said["files"]].flat().entries()) {
    const content = typeof name === "string" ? await take(`file-${index}`) : undefined;
    if (content !== undefined) files.push(new File([await content.blob()], text(name)));
  }
  if (files.length > 0) return { kind: "files", files };
  return { kind: "page", received: { how: "shared", page: pageOf(said) } };
}

function pageOf(said: Readonly<Record<string, unknown>>): ReceivedPage["page"] {
  const words = text(said["text"]);
  const title = text(said["title"]);
  const url = ADDRESS.exec(text(said["url"]))?.[0] ?? ADDRESS.exec(words)?.[0];
  return {
    text: (url === undefined ? words : words.replace(url, "")).trim(),
    ...(url !== undefined && { url }),
    ...(title !== "" && { title }),
  };
}
