import type { Page } from "@playwright/test";
import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/** A file as a reader has it on the disk. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const textFile = (name: string, text: string, mimeType = "text/plain"): GivenFile => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

export const jsonFile = (name: string, value: unknown): GivenFile =>
  textFile(name, JSON.stringify(value), "application/json");

/** A ZIP of texts by their paths, locked where there is a password. */
export async function zipFile(
  name: string,
  texts: Readonly<Record<string, string>>,
  password?: string,
): Promise<GivenFile> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    ...(password !== undefined && { password }),
  });
  for (const [path, text] of Object.entries(texts)) await writer.add(path, new TextReader(text));
  return { name, mimeType: "application/zip", buffer: Buffer.from(await writer.close()) };
}

/** Drops files on the page or a part of it, as a mouse does it. */
export async function drop(page: Page, files: readonly GivenFile[], place = "body"): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    content: buffer.toString("base64"),
  }));
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, content } of list) {
      const bytes = Uint8Array.from(atob(content), (char) => char.codePointAt(0) ?? 0);
      transfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    return transfer;
  }, given);
  await page.dispatchEvent(place, "dragover", { dataTransfer });
  await page.dispatchEvent(place, "drop", { dataTransfer });
}

/** All that Nitka keeps in the browser, as one text. */
export const storedWords = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => {
          resolve(request.result);
        });
        request.addEventListener("error", () => {
          reject(request.error ?? new Error("no answer"));
        });
      });
    const found: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames)
        found.push(await done(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys())
        found.push(key.url, await (await cache.match(key))?.text());
    }
    return JSON.stringify(found);
  });
