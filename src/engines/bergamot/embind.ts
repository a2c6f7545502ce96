/*
 * What Bergamot's program offers to JavaScript (Emscripten's embind). Objects live in the program's memory
 * until `delete` is called: nothing there is collected.
 */

export interface Freed {
  readonly delete: () => void;
}

/** Bytes in the program's memory, at an address that is a multiple of the alignment. */
export interface AlignedMemory extends Freed {
  readonly getByteArrayView: () => Int8Array;
}

export interface AlignedMemoryList extends Freed {
  readonly push_back: (memory: AlignedMemory) => void;
}

export interface VectorString extends Freed {
  readonly push_back: (text: string) => void;
}

export interface ResponseOptions {
  readonly qualityScores: boolean;
  readonly alignment: boolean;
  readonly html: boolean;
}

export interface VectorResponseOptions extends Freed {
  readonly push_back: (options: ResponseOptions) => void;
}

export interface BergamotResponse extends Freed {
  readonly getTranslatedText: () => string;
}

export interface VectorResponse extends Freed {
  readonly get: (index: number) => BergamotResponse;
}

export type TranslationModel = Freed;

export interface BlockingService extends Freed {
  readonly translate: (
    model: TranslationModel,
    texts: VectorString,
    options: VectorResponseOptions,
  ) => VectorResponse;
}

/** The program once it runs. */
export interface BergamotProgram {
  readonly HEAP8: Int8Array;
  readonly AlignedMemory: new (bytes: number, alignment: number) => AlignedMemory;
  readonly AlignedMemoryList: new () => AlignedMemoryList;
  readonly VectorString: new () => VectorString;
  readonly VectorResponseOptions: new () => VectorResponseOptions;
  readonly TranslationModel: new (
    config: string,
    model: AlignedMemory,
    shortlist: AlignedMemory,
    vocabularies: AlignedMemoryList,
    qualityModel: null,
  ) => TranslationModel;
  readonly BlockingService: new (options: { readonly cacheSize: number }) => BlockingService;
}

/** Emscripten's settings, as far as they are used. */
export interface GlueSettings {
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
  readonly onAbort: (reason: unknown) => void;
  readonly onRuntimeInitialized: () => void;
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    accept: (instance: WebAssembly.Instance) => void,
  ) => object;
}

/** Starts the program; see `wrapGlue`. */
export type GlueFactory = (settings: object) => object;
