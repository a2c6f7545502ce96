/** Where the package keeps its script, as an import would name it. */
export const GLUE_MODULE = "@browsermt/bergamot-translator/worker/bergamot-translator-worker.js";
/** And the program that script runs. */
export const WASM_MODULE = "@browsermt/bergamot-translator/worker/bergamot-translator-worker.wasm";

/** `this` is the page or worker in a classic script, undefined in a module. */
const GLOBAL = "var global_object = this;";

/** What the script puts on the page or worker and then reads as a global variable. */
const GLOBALS = ["_malloc", "_free", "___getTypeName"];

/**
 * Makes Bergamot's classic script (Emscripten 3.1.8) an expression, without running it: a function that takes
 * Emscripten's settings, starts the program and returns them with the program's classes added. Runtimes
 * made by it share nothing: on the real globals the second would give the first its `_malloc`.
 *
 * The package's other scripts are left alone: they look for their files by ways no bundler follows, and
 * wait for ever when they do not find them.
 *
 * Throws where the script is not the one this was written for.
 */
export function wrapGlue(script: string): string {
  const [before = "", after, ...more] = script.split(GLOBAL);
  const missing = GLOBALS.filter((name) => !new RegExp(`\\b${name}\\(`, "u").test(script));
  if (after === undefined || more.length > 0 || missing.length > 0)
    throw new Error("Bergamot's script is not the one wrap-glue.ts was written for");
  const globals = GLOBALS.map((name) => `var ${name} = (value) => Module["${name}"](value);`);
  return [
    "(function (Module) {",
    ...globals,
    `${before}var global_object = {};${after}`,
    "return Module;",
    "})",
  ].join("\n");
}
