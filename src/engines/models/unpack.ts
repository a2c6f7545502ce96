/** Takes one file in as a host sends it, plain or compressed with gzip, and gives it out plain. */
export interface Sink {
  /** Bytes taken in as they came. */
  readonly received: () => number;
  /** Bytes of the file that are there. */
  readonly filled: () => number;
  /** false where these bytes cannot be of the file: more than it has, or broken compression. */
  readonly push: (bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  /** The file once all bytes came; null where some are missing. */
  readonly finish: () => Promise<ArrayBuffer | null>;
  /** Whether more bytes may follow: not once something was wrong, nor after the end of a compressed file. */
  readonly resumable: () => boolean;
}

type Put = (bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;

/** RFC 1952, 2.3.1. No file of a model begins so. */
const GZIP = [0x1f, 0x8b] as const;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === GZIP[0] && bytes[1] === GZIP[1];

/** The most bytes a file may have when it comes compressed: what cannot be made smaller grows a little. */
export const mostPacked = (size: number): number => size + Math.ceil(size / 100) + 1024;

/** @param size of the file, unpacked; never are more bytes held, whatever comes. */
export function makeSink(size: number): Sink {
  const file = makeFile(size);
  let received = 0;
  let head = new Uint8Array();
  let put: Put | null = null;
  let unpacker: Unpacker | null = null;
  let broken = false;
  return {
    received: () => received,
    filled: file.filled,
    resumable: () => !broken,
    async push(bytes) {
      received += bytes.length;
      let next = bytes;
      if (put === null) {
        head = joined(head, bytes);
        if (head.length < GZIP.length) return true;
        next = head;
        if (isGzip(head)) unpacker = makeUnpacker(file.add);
        put = unpacker?.push ?? (async (plain) => file.add(plain));
      }
      broken ||= received > mostPacked(size) || !(await put(next));
      return !broken;
    },
    async finish() {
      if (put === null) {
        file.add(head);
        head = new Uint8Array();
      }
      if (unpacker !== null) {
        broken = true;
        if (!(await unpacker.finish())) return null;
      }
      return file.filled() === size ? file.bytes() : null;
    },
  };
}

/** What a gzip file holds; null where it is broken, cut, or holds more than `most` bytes. */
export async function unpackGzip(
  packed: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<ArrayBuffer | null> {
  const file = makeFile(most);
  const unpacker = makeUnpacker(file.add);
  const whole = (await unpacker.push(packed)) && (await unpacker.finish());
  return whole ? file.bytes().slice(0, file.filled()) : null;
}

interface Unpacker {
  readonly push: Put;
  /** false where the compressed bytes end too early. */
  readonly finish: () => Promise<boolean>;
}

/** @param add false: no more is wanted. */
function makeUnpacker(add: (bytes: Uint8Array) => boolean): Unpacker {
  const { readable, writable } = new DecompressionStream("gzip");
  const reader = readable.getReader();
  const writer = writable.getWriter();
  const drain = async (): Promise<boolean> => {
    for (;;) {
      const { value } = await reader.read();
      if (value === undefined) return true;
      if (add(value)) continue;
      await reader.cancel();
      return false;
    }
  };
  const drained = drain().catch(() => false);
  // Where reading ends early, writing need not: the first of the two decides.
  const stopped = drained.then(() => false);
  writer.closed.catch(() => undefined);
  const written = (done: Promise<void>): Promise<boolean> =>
    done.then(
      () => true,
      () => false,
    );
  return {
    push: (bytes) => Promise.race([written(writer.write(bytes)), stopped]),
    finish: async () => {
      const closed = written(writer.close());
      return (await drained) && (await closed);
    },
  };
}

function makeFile(size: number) {
  let bytes: Uint8Array<ArrayBuffer> | null = null;
  let filled = 0;
  const room = (): Uint8Array<ArrayBuffer> => (bytes ??= new Uint8Array(size));
  return {
    filled: () => filled,
    bytes: (): ArrayBuffer => room().buffer,
    /** false where it does not fit. */
    add: (more: Uint8Array): boolean => {
      if (filled + more.length > size) return false;
      room().set(more, filled);
      filled += more.length;
      return true;
    },
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
