/**
 * Makes one value a key and keeps it. An `Intl` object takes far longer to make than to use, so none is
 * made before it is wanted, nor twice. The keys are few and ours (styles, units, the reader's time
 * zone), so nothing is ever dropped.
 */
export function kept<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const entry = values.get(key) ?? { value: make(key) };
    values.set(key, entry);
    return entry.value;
  };
}

/** As {@link kept}, for the one value that needs no key. */
export function keptOnce<Value>(make: () => Value): () => Value {
  const get = kept<undefined, Value>(make);
  return () => get(undefined);
}
