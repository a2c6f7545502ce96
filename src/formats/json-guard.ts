/** Looks over JSON from outside before anything walks it recursively or copies its keys. */

/** Keys that reach an object's prototype when a careless line assigns them. */
const PROTOTYPE_KEYS = ["__proto__", "constructor", "prototype"] as const;

/**
 * Whether brackets in the text nest deeper than `limit`. Reads the text once, without recursion, so
 * that 100,000 opening brackets cannot exhaust the stack. Brackets inside strings do not count.
 */
export function textNestsDeeper(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c /* \ */) index++;
      else if (code === 0x22 /* " */) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b /* [ */ || code === 0x7b /* { */) {
      if (++depth > limit) return true;
    } else if (code === 0x5d /* ] */ || code === 0x7d /* } */) depth--;
  }
  return false;
}

/**
 * How many fields and list items a value has in all, or `null` if objects and lists nest deeper than
 * `limit`, as a cycle does. Without recursion.
 */
export function countNodes(value: unknown, limit: number): number | null {
  let nodes = 0;
  const open: [object: object, depth: number][] = isObject(value) ? [[value, 1]] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [object, depth] = next;
    if (depth > limit) return null;
    for (const child of Object.values(object)) {
      nodes++;
      if (isObject(child)) open.push([child, depth + 1]);
    }
  }
  return nodes;
}

/** Deletes {@link PROTOTYPE_KEYS} everywhere in a value just parsed, which nobody else holds yet. */
export function deletePrototypeKeys(value: unknown): void {
  const open: object[] = isObject(value) ? [value] : [];
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    for (const key of PROTOTYPE_KEYS) {
      if (Object.hasOwn(object, key)) Reflect.deleteProperty(object, key);
    }
    for (const child of Object.values(object)) {
      if (isObject(child)) open.push(child);
    }
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
