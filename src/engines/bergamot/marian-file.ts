/*
 * Files in the binary formats of Marian (marian-nmt, `common/binary.cpp`, `data/shortlist.h`), as far as it
 * takes to see that nothing of them is missing. Bergamot trusts what it is given: with a file that was cut
 * it answers "", with garbage it aborts. All numbers are little-endian.
 */

const MODEL_VERSION = 1n;
/** Holds the shape of the network; Bergamot cannot begin without. */
const CONFIG = "special:model.yml";
/** Version and number of items. */
const MODEL_HEAD = 16;
/** Of an item: length of its name with the closing NUL, type, number of dimensions, length of its data. */
const ITEM_HEAD = 32;
const DIMENSION = 4;
/** The low byte of a type is the size of one value. */
const VALUE_SIZE = 0xffn;

/** Of the head of a shortlist: magic, checksum, first, best, number of offsets, number of words. */
const SHORTLIST_HEAD = 48;
const SHORTLIST_MAGIC = 0xf11a48d5013417f5n;
const OFFSET = 8n;
const WORD = 4n;

/**
 * Whether the bytes are a whole Marian model, version 1: every length in its head adds up to the length of
 * the file, no value of a matrix is missing, and the description of the network is there. Never throws.
 */
export function isWholeMarianModel(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  if (bytes.length < MODEL_HEAD || view.getBigUint64(0, true) !== MODEL_VERSION) return false;
  const items = readItems(view, view.getBigUint64(8, true));
  if (items === null) return false;
  const namesAt = MODEL_HEAD + items.length * ITEM_HEAD;
  const shapesAt = namesAt + sum(items, ({ name }) => name);
  const paddingAt = shapesAt + sum(items, ({ dimensions }) => dimensions * DIMENSION);
  if (paddingAt + 8 > bytes.length) return false;
  const padding = view.getBigUint64(paddingAt, true);
  const end = BigInt(paddingAt + 8) + padding + BigInt(sum(items, ({ data }) => data));
  return (
    end === BigInt(bytes.length) &&
    namesAreWhole(bytes, items, namesAt) &&
    shapesFit(view, items, shapesAt)
  );
}

/** Whether the bytes are a whole shortlist (`lex.*.bin`): as long as its head says. Never throws. */
export function isWholeShortlist(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  if (bytes.length < SHORTLIST_HEAD || view.getBigUint64(0, true) !== SHORTLIST_MAGIC) return false;
  const offsets = view.getBigUint64(32, true) * OFFSET;
  const words = view.getBigUint64(40, true) * WORD;
  return BigInt(SHORTLIST_HEAD) + offsets + words === BigInt(bytes.length);
}

/** Lengths in bytes, except for `dimensions`. */
interface Item {
  readonly name: number;
  readonly type: bigint;
  readonly dimensions: number;
  readonly data: number;
}

/** null where an item would be larger than the file. */
function readItems(view: DataView, count: bigint): readonly Item[] | null {
  if (count * BigInt(ITEM_HEAD) > BigInt(view.byteLength - MODEL_HEAD)) return null;
  const items: Item[] = [];
  for (let i = 0; i < Number(count); i++) {
    const at = MODEL_HEAD + i * ITEM_HEAD;
    const [name, type, dimensions, data] = [0, 8, 16, 24].map((field) =>
      view.getBigUint64(at + field, true),
    ) as [bigint, bigint, bigint, bigint];
    // Below the file's length, numbers are exact, and so are their sums: items are fewer than bytes.
    if ([name, dimensions, data].some((length) => length > BigInt(view.byteLength))) return null;
    items.push({ name: Number(name), type, dimensions: Number(dimensions), data: Number(data) });
  }
  return items;
}

/** Every name ends with its NUL, and one of them is that of the description. */
function namesAreWhole(bytes: Uint8Array, items: readonly Item[], start: number): boolean {
  const decoder = new TextDecoder();
  let at = start;
  let described = false;
  for (const { name } of items) {
    const end = at + name - 1;
    if (name === 0 || bytes[end] !== 0) return false;
    described ||= decoder.decode(bytes.subarray(at, end)) === CONFIG;
    at = end + 1;
  }
  return described;
}

/** No item promises more values than its data can hold. */
function shapesFit(view: DataView, items: readonly Item[], start: number): boolean {
  let at = start;
  for (const { type, dimensions, data } of items) {
    let values = 1n;
    for (let i = 0; i < dimensions; i++, at += DIMENSION) {
      const length = view.getInt32(at, true);
      values *= BigInt(length);
      // Checked at once: the product of a million dimensions is a number of megabytes.
      if (length <= 0 || values > BigInt(data)) return false;
    }
    if (values * (type & VALUE_SIZE) > BigInt(data)) return false;
  }
  return true;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
