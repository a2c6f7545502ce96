import { createHash } from "node:crypto";
import { ProblemError } from "#domain/problem.ts";
import type { LibraryParts } from "./library.ts";
import { makeModelLibrary } from "./library.ts";
import type { Model, ModelFile, ModelFiles, ModelRole } from "./model.ts";

export const sha256 = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Bytes that look like nothing and do not become smaller, the same for the same seed. */
export function noise(length: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = seed + 1;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  // Neither compressed nor empty at its head.
  bytes[0] = 1;
  return bytes;
}

export interface FakeModel {
  readonly model: Model;
  /** Bytes by role. */
  readonly bytes: ReadonlyMap<ModelRole, Uint8Array<ArrayBuffer>>;
  /** What a host has: bytes by location. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

const SIZES = [
  ["vocab", 20_000],
  ["lex", 50_000],
  ["model", 900_000],
] as const;

/** A model of noise; another seed makes another one. */
export function fakeModel(from: string, to: string, seed = 1): FakeModel {
  const bytes = new Map<ModelRole, Uint8Array<ArrayBuffer>>();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const list = SIZES.map(([role, size], i): ModelFile => {
    const content = noise(size, seed * 100 + i + (from.charCodeAt(0) << 8) + to.charCodeAt(0));
    const name = `${role}.${from}${to}.bin`;
    const location = `${from}-${to}/${name}`;
    bytes.set(role, content);
    files.set(location, content);
    return { role, name, size, sha256: sha256(content), location };
  });
  const model = { id: `${from}-${to}`, from, to, version: `${seed}.0`, licence: "MPL-2.0" };
  return { model: { ...model, ownSite: false, files: list }, bytes, files };
}

/** What a `models/` folder says it has. */
export function indexOf(...models: readonly { readonly model: Model }[]): string {
  const entries = models.map(({ model }) => model);
  return JSON.stringify({ format: "nitka-models", version: 1, models: entries });
}

/** A model's files as somebody downloaded them by hand. */
export const onDisk = ({ model, bytes }: FakeModel): readonly File[] =>
  model.files.map(({ role, name }) => new File([bytes.get(role) ?? ""], name));

/** Model files in memory. `room`: how many bytes fit. */
export class FakeModelFiles implements ModelFiles {
  readonly content = new Map<string, Uint8Array<ArrayBuffer>>();
  room = Infinity;
  blocked = false;

  #check(): void {
    if (this.blocked) throw new ProblemError({ kind: "storage-blocked" });
  }

  list = async () => {
    this.#check();
    return new Map([...this.content].map(([hash, bytes]) => [hash, bytes.length]));
  };

  get = async (hash: string) => {
    this.#check();
    return this.content.get(hash)?.slice().buffer ?? null;
  };

  put = async (hash: string, bytes: ArrayBuffer) => {
    this.#check();
    if (bytes.byteLength > this.room)
      throw new ProblemError({ kind: "storage-full", needed: bytes.byteLength });
    this.room -= bytes.byteLength;
    this.content.set(hash, new Uint8Array(bytes.slice(0)));
  };

  remove = async (hash: string) => {
    this.#check();
    this.content.delete(hash);
  };
}

/** Timers that go off when they are told to. */
function handTimers() {
  const waiting = new Set<() => void>();
  return {
    timer: (_: number, act: () => void) => {
      waiting.add(act);
      return () => void waiting.delete(act);
    },
    /** How many wait. */
    count: () => waiting.size,
    goOff: () => {
      for (const act of waiting) act();
    },
  };
}

/** A library over real requests. `hosts`: what stands in for other hosts, by their origin. */
export function makeLibrary(
  siteModels: URL,
  more: Partial<LibraryParts> & { readonly hosts?: Readonly<Record<string, URL>> } = {},
) {
  const files = new FakeModelFiles();
  const timers = handTimers();
  const asked: string[] = [];
  const inits: RequestInit[] = [];
  const { hosts = {}, ...parts } = more;
  const library = makeModelLibrary({
    files,
    siteModels,
    fetch: (url, init) => {
      asked.push(url);
      inits.push(init);
      const { origin, pathname } = new URL(url);
      const standIn = hosts[origin];
      return fetch(standIn === undefined ? url : new URL(pathname.slice(1), standIn), init);
    },
    mirror: () => null,
    online: () => true,
    secure: true,
    digest: (bytes) => crypto.subtle.digest("SHA-256", bytes),
    timer: timers.timer,
    pinned: [],
    ...parts,
  });
  /** Waits until something is so, however long that takes. */
  const until = async (is: () => boolean) => {
    while (!is()) await new Promise((resolve) => setImmediate(resolve));
  };
  const known = (id: string) => library.snapshot()?.models.find(({ model }) => model.id === id);
  return { library, files, timers, asked, inits, until, known };
}
