import type { ModelRole } from "../models/model.ts";
import type {
  AlignedMemory,
  BergamotProgram,
  BlockingService,
  Freed,
  GlueFactory,
  GlueSettings,
  TranslationModel,
} from "./embind.ts";

/** A model that translates. Throws when the program aborts: it is of no use any more then, start another. */
export interface Translator {
  /**
   * Translates texts of well-formed HTML, each one sentence, in order. Malformed HTML, such as an unclosed tag,
   * aborts the program.
   */
  readonly translate: (texts: readonly string[]) => readonly string[];
  readonly heapBytes: () => number;
}

export interface Runtime {
  /**
   * Loads a model: `model`, `vocab` or `srcvocab` with `trgvocab`, and `lex` where there is one. The files' bytes
   * are copied. Throws when a file is missing or the program aborts, as a damaged model can make it.
   */
  readonly load: (files: ReadonlyMap<ModelRole, ArrayBuffer>) => Translator;
  /** The program's memory; it grows and never shrinks. */
  readonly heapBytes: () => number;
}

/**
 * The program takes fast matrix functions from Firefox; elsewhere it brings its own under these names.
 */
const MATRIX_FUNCTIONS = {
  int8_prepare_a: "int8PrepareAFallback",
  int8_prepare_b: "int8PrepareBFallback",
  int8_prepare_b_from_transposed: "int8PrepareBFromTransposedFallback",
  int8_prepare_b_from_quantized_transposed: "int8PrepareBFromQuantizedTransposedFallback",
  int8_prepare_bias: "int8PrepareBiasFallback",
  int8_multiply_and_add_bias: "int8MultiplyAndAddBiasFallback",
  int8_select_columns_of_b: "int8SelectColumnsOfBFallback",
} as const;

/**
 * Marian's settings. `alignment: soft` is what puts tags back; `ssplit-mode: sentence` makes a line one sentence,
 * whatever stops are in it: Nitka's own segmenter decides. `workspace` is in MB; less changes nothing, since Marian
 * takes memory in steps of 128.
 */
const CONFIG = `beam-size: 1
normalize: 1.0
word-penalty: 0
cpu-threads: 0
gemm-precision: int8shiftAlphaAll
skip-cost: true
alignment: soft
quiet: true
quiet-translation: true
max-length-break: 128
mini-batch-words: 1024
workspace: 128
max-length-factor: 2.0
ssplit-mode: sentence
`;

/** Bytes; Marian maps weights into place and wants them aligned so. */
const MODEL_ALIGNMENT = 256;
const FILE_ALIGNMENT = 64;

/** Starts the program. Rejects when it cannot be started. */
export async function startRuntime(glue: GlueFactory, wasm: ArrayBuffer): Promise<Runtime> {
  const said: string[] = [];
  const program = await startProgram(glue, wasm, (line) => {
    const [, reason] = / Error: (.*)/u.exec(line) ?? [];
    if (reason !== undefined) said.push(reason);
  });
  const heapBytes = () => program.HEAP8.byteLength;
  const explained = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      // The exception itself only says `Aborted()`.
      throw new Error(said[0] ?? String(error), { cause: error });
    }
  };
  return {
    load: (files) => {
      const model = explained(() => loadModel(program, files));
      const service = new program.BlockingService({ cacheSize: 0 });
      return {
        translate: (texts) => explained(() => translateTexts(program, service, model, texts)),
        heapBytes,
      };
    },
    heapBytes,
  };
}

async function startProgram(
  glue: GlueFactory,
  wasm: ArrayBuffer,
  complain: (line: string) => void,
): Promise<BergamotProgram> {
  // From bytes, not from a response: that wants the type application/wasm, which not every host sends.
  const compiled = await WebAssembly.compile(wasm);
  return new Promise((resolve, reject) => {
    const settings: GlueSettings = {
      print: () => undefined,
      printErr: complain,
      onAbort: (reason) => reject(new Error(`aborted: ${String(reason)}`)),
      onRuntimeInitialized: () => resolve(settings as unknown as BergamotProgram),
      instantiateWasm: (imports, accept) => {
        instantiate(compiled, imports).then(accept).catch(reject);
        return {};
      },
    };
    glue(settings);
  });
}

/** The matrix functions call the program's own, which exist only once it is instantiated with them. */
async function instantiate(
  compiled: WebAssembly.Module,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.Instance> {
  type Matrix = (...values: readonly number[]) => unknown;
  const own = new Map<string, Matrix>();
  const names = Object.entries(MATRIX_FUNCTIONS);
  const call =
    (name: string): Matrix =>
    (...values) =>
      own.get(name)?.(...values);
  const instance = await WebAssembly.instantiate(compiled, {
    ...imports,
    wasm_gemm: Object.fromEntries(names.map(([wanted, name]) => [wanted, call(name)])),
  });
  for (const [, name] of names) own.set(name, instance.exports[name] as Matrix);
  return instance;
}

/** Runs `work`, then frees everything it took. */
function freeing<T>(work: (take: <F extends Freed>(object: F) => F) => T): T {
  const taken: Freed[] = [];
  const result = work((object) => {
    taken.push(object);
    return object;
  });
  // Not when it threw: the program has aborted, and calling into it again would throw over the reason.
  for (const object of taken.reverse()) object.delete();
  return result;
}

function loadModel(
  program: BergamotProgram,
  files: ReadonlyMap<ModelRole, ArrayBuffer>,
): TranslationModel {
  const bytes = (role: ModelRole) => {
    const found = files.get(role);
    if (found === undefined) throw new Error(`no ${role}`);
    return found;
  };
  return freeing((take) => {
    const copy = (buffer: ArrayBuffer, alignment: number): AlignedMemory => {
      const memory = take(new program.AlignedMemory(buffer.byteLength, alignment));
      memory.getByteArrayView().set(new Int8Array(buffer));
      return memory;
    };
    const vocabularies = take(new program.AlignedMemoryList());
    const roles: readonly ModelRole[] = files.has("vocab") ? ["vocab"] : ["srcvocab", "trgvocab"];
    for (const role of roles) vocabularies.push_back(copy(bytes(role), FILE_ALIGNMENT));
    return new program.TranslationModel(
      CONFIG,
      copy(bytes("model"), MODEL_ALIGNMENT),
      copy(files.get("lex") ?? new ArrayBuffer(0), FILE_ALIGNMENT),
      vocabularies,
      null,
    );
  });
}

function translateTexts(
  program: BergamotProgram,
  service: BlockingService,
  model: TranslationModel,
  texts: readonly string[],
): readonly string[] {
  return freeing((take) => {
    const input = take(new program.VectorString());
    const options = take(new program.VectorResponseOptions());
    for (const text of texts) {
      input.push_back(text);
      options.push_back({ qualityScores: false, alignment: true, html: true });
    }
    const responses = take(service.translate(model, input, options));
    return texts.map((_, index) => take(responses.get(index)).getTranslatedText());
  });
}
