/** A character with the marks and vowels that NFC may compose with it. */
const CLUSTER = /[^\p{M}\u1160-\u11ff]?[\p{M}\u1160-\u11ff]*/gu;

/**
 * Carries ascending offsets into a text's NFC over to the text itself, so that what is found in the composed
 * form stands at the same place in every other form. Offsets are in UTF-16 units.
 *
 * @see https://unicode.org/reports/tr15/
 */
export function fromComposed(text: string, offsets: readonly number[]): readonly number[] {
  if (offsets.length === 0 || text.normalize("NFC") === text) return offsets;
  const mapped: number[] = [];
  let composed = 0;
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const { length } = cluster.normalize("NFC");
    for (let offset = offsets[mapped.length]; offset !== undefined && offset < composed + length;) {
      mapped.push(index + Math.min(offset - composed, cluster.length));
      offset = offsets[mapped.length];
    }
    composed += length;
  }
  while (mapped.length < offsets.length) mapped.push(text.length);
  return mapped;
}
