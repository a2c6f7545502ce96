/**
 * A model file of random weights in the shape of those Firefox has for Russian and English: no translation
 * comes out, but as much work goes in. The shape was found by its size: with the 32,000 pieces of the
 * vocabulary, 384 dimensions, 1,536 in the feed-forward layers, six layers of encoder and four of decoder
 * (Marian's names, an SSRU as the decoder's memory) are what the published file has room for; the next
 * shape that comes near is half a megabyte away. The uken model, with its 256 dimensions and two layers of
 * decoder, comes out right by the same count.
 */

/** Bytes of every released model of the larger kind. */
export const RELEASED_SIZE = 31_561_787;

const SHAPE = { pieces: 32_000, dimensions: 384, inner: 1536, encoder: 6, decoder: 4, heads: 8 };

const FLOAT = 0x0404n;
const BYTE = 0x0101n;
/** Eight bits a weight, with the factor they were multiplied with behind the last. */
const INTGEMM8 = 0x4101n;
/** Marian wants each matrix to begin at a multiple of it. */
const ALIGNMENT = 256;
/** What the weights were multiplied with: the largest stands for 1/4. */
const WEIGHT_FACTOR = 127 * 4;
/** What activations are multiplied with. */
const ACTIVATION_FACTOR = 20;

interface Item {
  readonly name: string;
  readonly type: bigint;
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

export interface RandomModel {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly weights: number;
  /** Bytes of blanks in the description of the network that make the file as long as a released one. */
  readonly filled: number;
}

/** @param always the piece that is likeliest at every step, so that no sentence ends by itself. */
export function randomModel(always: number): RandomModel {
  const items = [...embedding(always), ...encoder(), ...decoder()];
  items.sort((a, b) => (a.name < b.name ? -1 : 1));
  const written = (text: string) => fileOf([...items, textItem("special:model.yml", text)]);
  const filled = RELEASED_SIZE - written(description()).length;
  const bytes = written(`${description()}# ${" ".repeat(Math.max(0, filled - 3))}\n`);
  const weights = items
    .filter(({ type }) => type === INTGEMM8)
    .reduce((sum, { shape: [rows = 0, columns = 0] }) => sum + rows * columns, 0);
  return { bytes, weights, filled };
}

function embedding(always: number): readonly Item[] {
  const { pieces, dimensions } = SHAPE;
  const bias = new Float32Array(pieces);
  bias[always] = 1e4;
  return [
    ...matrix("Wemb", pieces, dimensions),
    floats("none_QuantMultA", Float32Array.of(ACTIVATION_FACTOR), [1]),
    floats("decoder_ff_logit_out_b", bias),
  ];
}

const layers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

const encoder = (): readonly Item[] =>
  layers(SHAPE.encoder).flatMap((layer) =>
    [attention(`encoder_l${layer}_self`), feedForward(`encoder_l${layer}_ffn`)].flat(),
  );

const decoder = (): readonly Item[] =>
  layers(SHAPE.decoder).flatMap((layer) =>
    [
      memory(`decoder_l${layer}_rnn`),
      attention(`decoder_l${layer}_context`),
      feedForward(`decoder_l${layer}_ffn`),
    ].flat(),
  );

function attention(name: string): readonly Item[] {
  const { dimensions } = SHAPE;
  const parts = ["q", "k", "v", "o"].flatMap((part) =>
    [
      matrix(`${name}_W${part}`, dimensions, dimensions),
      zeros(`${name}_b${part}`, dimensions),
    ].flat(),
  );
  return [...parts, ...norm(`${name}_Wo`)];
}

function feedForward(name: string): readonly Item[] {
  const { dimensions, inner } = SHAPE;
  return [
    ...matrix(`${name}_W1`, dimensions, inner),
    zeros(`${name}_b1`, inner),
    ...matrix(`${name}_W2`, inner, dimensions),
    zeros(`${name}_b2`, dimensions),
    ...norm(`${name}_ffn`),
  ];
}

function memory(name: string): readonly Item[] {
  const { dimensions } = SHAPE;
  return [
    ...matrix(`${name}_W`, dimensions, dimensions),
    ...matrix(`${name}_Wf`, dimensions, dimensions),
    zeros(`${name}_bf`, dimensions),
    ...norm(`${name}_ffn`),
  ];
}

const norm = (name: string): readonly Item[] => [
  floats(`${name}_ln_scale`, new Float32Array(SHAPE.dimensions).fill(1)),
  zeros(`${name}_ln_bias`, SHAPE.dimensions),
];

const zeros = (name: string, length: number): Item => floats(name, new Float32Array(length));

const floats = (
  name: string,
  values: Float32Array<ArrayBuffer>,
  shape: readonly number[] = [1, values.length],
): Item => ({ name, type: FLOAT, shape, data: padded(new Uint8Array(values.buffer)) });

function matrix(name: string, rows: number, columns: number): readonly Item[] {
  const data = new Uint8Array(rows * columns + Float32Array.BYTES_PER_ELEMENT);
  const view = new DataView(data.buffer);
  for (let i = 0; i < rows * columns; i++) view.setInt8(i, randomWeight());
  view.setFloat32(rows * columns, WEIGHT_FACTOR, true);
  return [
    { name, type: INTGEMM8, shape: [rows, columns], data: padded(data) },
    floats(`${name}_QuantMultA`, Float32Array.of(ACTIVATION_FACTOR), [1]),
  ];
}

let state = 1;

/** -127 to 127, the same in every run; a linear congruential generator (Numerical Recipes). */
function randomWeight(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return (state % 255) - 127;
}

/** The description is the last and needs no padding. */
function textItem(name: string, text: string): Item {
  const data = new TextEncoder().encode(`${text}\0`);
  return { name, type: BYTE, shape: [data.length], data };
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / ALIGNMENT) * ALIGNMENT);
  whole.set(bytes);
  return whole;
}

/** Marian's binary format, version 1; `src/engines/bergamot/marian-file.ts` reads it. */
function fileOf(items: readonly Item[]): Uint8Array<ArrayBuffer> {
  const names = items.map(({ name }) => new TextEncoder().encode(`${name}\0`));
  const heads = items.flatMap(({ type, shape, data }, i) => [
    BigInt(names[i]?.length ?? 0),
    type,
    BigInt(shape.length),
    BigInt(data.length),
  ]);
  const head = [
    bytesOf(BigUint64Array.from([1n, BigInt(items.length), ...heads])),
    ...names,
    bytesOf(Int32Array.from(items.flatMap(({ shape }) => shape))),
  ];
  const before = head.reduce((sum, { length }) => sum + length, 0) + 8;
  const padding = (Math.floor(before / ALIGNMENT) + 1) * ALIGNMENT - before;
  return joined([
    ...head,
    bytesOf(BigUint64Array.of(BigInt(padding))),
    new Uint8Array(padding),
    ...items.map(({ data }) => data),
  ]);
}

const bytesOf = ({ buffer }: BigUint64Array | Int32Array): Uint8Array => new Uint8Array(buffer);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The network as Marian's own YAML describes it. */
const description = (): string => `bert-train-type-embeddings: true
bert-type-vocab-size: 2
dec-cell: ssru
dec-cell-base-depth: 2
dec-cell-high-depth: 1
dec-depth: ${SHAPE.decoder}
dim-emb: ${SHAPE.dimensions}
dim-rnn: 1024
dim-vocabs:
  - ${SHAPE.pieces}
  - ${SHAPE.pieces}
enc-cell: gru
enc-cell-depth: 1
enc-depth: ${SHAPE.encoder}
enc-type: bidirectional
factors-combine: sum
factors-dim-emb: 0
input-types:
  []
layer-normalization: false
lemma-dim-emb: 0
output-omit-bias: false
right-left: false
skip: false
tied-embeddings: false
tied-embeddings-all: true
tied-embeddings-src: false
transformer-aan-activation: swish
transformer-aan-depth: 2
transformer-aan-nogate: false
transformer-decoder-autoreg: rnn
transformer-dim-aan: 2048
transformer-dim-ffn: ${SHAPE.inner}
transformer-ffn-activation: relu
transformer-ffn-depth: 2
transformer-guided-alignment-layer: last
transformer-heads: ${SHAPE.heads}
transformer-no-projection: false
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-postprocess-top: ""
transformer-preprocess: ""
transformer-tied-layers:
  []
transformer-train-position-embeddings: false
transformer-pool: false
type: transformer
ulr: false
ulr-dim-emb: 0
ulr-trainable-transformation: false
version: v1.9.0
`;
